import { useTexts } from '#src/client/ui/texts-context.tsx';
import type { PhaseColumn } from './march-columns.ts';

const HEIGHT = 26;
const NOSE = 7;

function chevron(left: number, right: number, top: number, first: boolean): string {
  const nose = Math.min(NOSE, (right - left) / 3);
  const middle = top + HEIGHT / 2;
  const tail = first ? '' : `L${left + nose} ${middle}`;
  return `M${left} ${top}H${right - nose}L${right} ${middle}L${right - nose} ${top + HEIGHT}H${left}${tail}Z`;
}

/** The buyer's phases as a row of paper arrows, with the last week of each below. */
export function PhaseMarch({
  phases,
  x,
  top,
}: {
  readonly phases: readonly PhaseColumn[];
  readonly x: (week: number) => number;
  readonly top: number;
}) {
  const texts = useTexts();
  const room = (text: string): number =>
    30 + text.length * 7 + (text.match(/[^ -\u024f]/g)?.length ?? 0) * 7;
  const widthOf = ({ from, to }: PhaseColumn): number => x(to) - x(from) - 2;
  const longOf = ({ id }: PhaseColumn): string => texts.name('phases', id, 'name');
  // In full for all of them, or in short: never some the one way and some the other.
  const full = phases.every((phase) => room(longOf(phase)) < widthOf(phase));
  const name = (phase: PhaseColumn): string => {
    if (full) return `${phase.at}  ${longOf(phase)}`;
    const short = texts.say('phases', phase.id, 'short') || longOf(phase);
    return room(short) - 14 < widthOf(phase) ? short : String(phase.at);
  };
  return (
    <g className="db-march">
      {phases.map((phase) => {
        const [left, right] = [x(phase.from) + 1, x(phase.to) - 1];
        return (
          <g key={phase.id}>
            <path d={chevron(left, right, top, phase.at === 1)} data-cut={phase.cut} />
            <text x={(left + right) / 2} y={top + 18} textAnchor="middle">
              {name(phase)}
            </text>
            <text className="db-axis" x={right} y={top + HEIGHT + 16} textAnchor="middle">
              {phase.to}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Every other phase as a pale band behind a plot. */
export function PhaseBands({
  phases,
  x,
  top,
  bottom,
}: {
  readonly phases: readonly PhaseColumn[];
  readonly x: (week: number) => number;
  readonly top: number;
  readonly bottom: number;
}) {
  return phases
    .filter(({ at }) => at % 2 === 1)
    .map(({ id, from, to }) => (
      <rect
        key={id}
        className="db-band"
        x={x(from)}
        y={top}
        width={x(to) - x(from)}
        height={bottom - top}
      />
    ));
}
