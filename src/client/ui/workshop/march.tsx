import './march.css';

/** Where somebody is among the phases: those behind are filled, the flag stands in the present one. */
export function March({
  phases,
  at,
  over,
  away = false,
}: {
  readonly phases: number;
  readonly at: number;
  readonly over: boolean;
  readonly away?: boolean;
}) {
  const reached = over ? phases : Math.min(at + 0.5, phases);
  const place = `${(reached * 100) / Math.max(1, phases)}%`;
  return (
    <span className="march-mini" data-away={away} aria-hidden="true">
      <span className="march-fill" style={{ width: place }} />
      {Array.from({ length: phases - 1 }, (_, k) => (
        <span key={k} className="march-tick" style={{ left: `${((k + 1) * 100) / phases}%` }} />
      ))}
      <span className="march-flag" style={{ left: place }} />
    </span>
  );
}
