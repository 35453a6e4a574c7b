import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { stepArea } from '#src/client/ui/debrief/chart/step-line.ts';

/** The scale of a lane goes at least so far, so that a quiet deal looks quiet. */
const LEAST_SPAN = 300;

/** What each truly thought of us, week by week: above the line for us, below it against. */
export function Strands({
  debrief,
  x,
  top,
  tall,
  narrow,
}: {
  readonly debrief: Debrief;
  readonly x: (week: number) => number;
  readonly top: number;
  readonly tall: number;
  readonly narrow: boolean;
}) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const weeks = debrief.control.length - 1;
  const span = Math.max(
    LEAST_SPAN,
    ...debrief.people.flatMap(({ attitudes }) => attitudes.map((value) => Math.abs(value))),
  );
  return debrief.votes.map((vote, at) => {
    const person = debrief.people.find(({ id }) => id === vote.person);
    const values = (person?.attitudes ?? []).slice(1);
    const base = top + tall * at + tall * (narrow ? 0.62 : 0.5);
    const reach = tall * (narrow ? 0.36 : 0.48);
    const y = (value: number): number => base - (value * reach) / span;
    const side = (sign: 1 | -1): string =>
      stepArea(
        values.map((value) => Math.max(0, value * sign) * sign),
        0,
        { x, y },
      );
    const state = texts.level('attitude', vote.level);
    const words = narrow
      ? t('fog.strand', { person: texts.person(vote.person), level: state })
      : texts.person(vote.person);
    return (
      <g key={vote.person} className="db-strand">
        <path className="db-strand-for" d={side(1)} />
        <path className="db-strand-against" d={side(-1)} />
        <path className="db-zero" d={`M${x(0)} ${base}H${x(weeks)}`} />
        <text
          className="db-strand-name db-halo"
          x={narrow ? x(0) : 0}
          y={narrow ? base - reach + 4 : base + 5}
        >
          {words}
        </text>
        {!narrow && (
          <text className="db-strand-state" data-level={vote.level} x={x(weeks) + 10} y={base + 5}>
            {state}
          </text>
        )}
      </g>
    );
  });
}
