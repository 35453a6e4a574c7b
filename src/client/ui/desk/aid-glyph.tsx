const WIDTH = 30;
const HEIGHT = 38;

/** A sheet of paper with as many lines as there are steps; those done are written. */
export function AidGlyph({
  step,
  steps,
  size = 1,
}: {
  readonly step: number;
  readonly steps: number;
  readonly size?: number;
}) {
  const gap = 22 / Math.max(1, steps);
  return (
    <svg
      aria-hidden="true"
      className="aid-glyph"
      data-state={step === 0 ? 'none' : step === steps ? 'done' : 'begun'}
      width={WIDTH * size}
      height={HEIGHT * size}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <path className="aid-sheet" d="M3 2h17l7 7v27H3z" />
      <path className="aid-fold" d="M20 2v7h7" />
      {Array.from({ length: steps }, (_, at) => (
        <path
          key={at}
          className="aid-line"
          data-done={at < step}
          d={`M7 ${12 + gap * (at + 0.5)}H23`}
        />
      ))}
    </svg>
  );
}
