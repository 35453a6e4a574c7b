import './march.css';

/** The buyer's phases as a small line with a mark at the present one. */
export function MarchStrip({
  phases,
  at,
  label,
}: {
  readonly phases: readonly string[];
  readonly at: number;
  readonly label: string;
}) {
  return (
    <ol className="march-strip" aria-label={label}>
      {phases.map((name, index) => (
        <li
          key={name}
          data-state={index < at ? 'past' : index === at ? 'now' : 'later'}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
