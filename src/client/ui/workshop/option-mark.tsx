/** Options carry a letter and a shape, so that they hold without colour. */
export const OPTION_LETTERS = {
  'zh-CN': ['甲', '乙', '丙', '丁', '戊', '己'],
  en: ['A', 'B', 'C', 'D', 'E', 'F'],
} as const;

export const OPTION_COLOURS = ['#c8402f', '#3f8f74', '#2f4b7c', '#655f53', '#7a5068', '#775410'];

const SHAPES = [
  'M12 2a10 10 0 1 0 .01 0z',
  'M12 2 22 21H2z',
  'M12 1 23 12 12 23 1 12z',
  'M3 3h18v18H3z',
  'M12 2l10 7.3-3.8 11.7H5.8L2 9.3z',
  'M9 2h6v7h7v6h-7v7H9v-7H2V9h7z',
];

/** Disc, triangle, diamond, square, pentagon, cross: in a square of 24. */
export function OptionShape({
  at,
  halo = false,
}: {
  readonly at: number;
  readonly halo?: boolean;
}) {
  return (
    <path
      d={SHAPES[at % SHAPES.length]}
      fill={OPTION_COLOURS[at % OPTION_COLOURS.length]}
      {...(halo ? { stroke: '#fbf7ee', strokeWidth: 2 } : {})}
    />
  );
}

/** The mark of an option. */
export function OptionMark({ at, size }: { readonly at: number; readonly size: number }) {
  return (
    <svg className="option-mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <OptionShape at={at} />
    </svg>
  );
}
