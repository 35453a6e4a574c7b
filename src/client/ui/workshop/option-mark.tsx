/** Options carry a letter and a shape, so that they hold without colour. */
export const OPTION_LETTERS = {
  'zh-CN': ['甲', '乙', '丙', '丁', '戊', '己'],
  en: ['A', 'B', 'C', 'D', 'E', 'F'],
} as const;

export const OPTION_COLOURS = ['#c8402f', '#3f8f74', '#2f4b7c', '#655f53', '#7a5068', '#b98a2f'];

const SHAPES = [
  'M12 2a10 10 0 1 0 .01 0z',
  'M12 2 22 21H2z',
  'M12 1 23 12 12 23 1 12z',
  'M3 3h18v18H3z',
  'M12 2l9 6.5-3.4 11h-11.2L3 8.5z',
  'M2 12h20M12 2v20',
];

/** The mark of an option: disc, triangle, diamond, square, pentagon, cross. */
export function OptionMark({ at, size }: { readonly at: number; readonly size: number }) {
  const colour = OPTION_COLOURS[at] ?? '#655f53';
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={SHAPES[at] ?? SHAPES[0]}
        fill={colour}
        stroke={at === 5 ? colour : 'none'}
        strokeWidth={5}
      />
    </svg>
  );
}
