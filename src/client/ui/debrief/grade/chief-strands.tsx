import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { stepArea } from '#src/client/ui/debrief/chart/step-line.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** Height of one strand. */
export const STRAND = 36;
const REACH = 13;
const CHIEF = 3;
const LEAST_SPAN = 300;

/** Those who moved most by their weight: above the line for us, below it against. */
export function ChiefStrands({
  debrief,
  x,
  top,
  narrow,
}: {
  readonly debrief: Debrief;
  readonly x: (week: number) => number;
  readonly top: number;
  readonly narrow: boolean;
}) {
  const { t } = useTranslation('grade');
  const texts = useTexts();
  const weeks = debrief.control.length - 1;
  const chief = debrief.votes
    .map((vote) => {
      const values = debrief.people.find(({ id }) => id === vote.person)?.attitudes ?? [];
      const path = values.reduce(
        (sum, value, at) => sum + Math.abs(value - (values[at - 1] ?? value)),
        0,
      );
      return { vote, values: values.slice(1), weight: path * vote.power };
    })
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, CHIEF);
  const span = Math.max(LEAST_SPAN, ...chief.flatMap(({ values }) => values.map(Math.abs)));
  return (
    <g>
      <text className="db-axis" x={x(0)} y={top + 6}>
        {t('win.strands')}
      </text>
      {chief.map(({ vote, values }, at) => {
        const base = top + 26 + STRAND * at;
        const y = (value: number): number => base - (value * REACH) / span;
        const side = (sign: 1 | -1): string =>
          stepArea(
            values.map((value) => Math.max(0, value * sign) * sign),
            0,
            { x, y },
          );
        const name = texts.person(vote.person);
        const state = texts.level('attitude', vote.level);
        return (
          <g key={vote.person} className="db-strand">
            <path className="db-strand-for" d={side(1)} />
            <path className="db-strand-against" d={side(-1)} />
            <path className="db-zero" d={`M${x(0)} ${base}H${x(weeks)}`} />
            {narrow ? (
              <text className="db-axis db-halo" x={x(weeks)} y={base + 13} textAnchor="end">
                {t('win.strand', { name, state })}
              </text>
            ) : (
              <>
                <text className="db-strand-name" x={x(weeks) + 10} y={base - 2}>
                  {name}
                </text>
                <text
                  className="db-strand-state"
                  data-level={vote.level}
                  x={x(weeks) + 10}
                  y={base + 13}
                >
                  {state}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
