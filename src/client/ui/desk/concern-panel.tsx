import { useTranslation } from 'react-i18next';
import { CONCERNS, type Concern } from '#src/core/schema/dimensions.ts';
import { ConcernCurve } from '#src/client/ui/kit/concern-curve.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

const largest = (point: Readonly<Record<Concern, number>>): Concern =>
  CONCERNS.reduce((most, concern) => (point[concern] > point[most] ? concern : most), CONCERNS[0]);

/** The curve of the buyer's concerns over the phases of this deal, with a marker at the present week. */
export function ConcernPanel() {
  const { t, i18n } = useTranslation('desk');
  const texts = useTexts();
  const { view } = useTable();
  const { phases, phaseAt, week, weeks } = view;
  const names = Object.fromEntries(
    CONCERNS.map((concern) => [concern, texts.name('concerns', concern, 'name')]),
  );
  const now = largest(view.concerns);
  const following = phases[phaseAt + 1];
  const point = view.curve[phaseAt + 1];
  const next = point === undefined ? now : largest(point);
  const said = t('concern.now', { concern: names[now], line: texts.say('concerns', now, 'line') });
  const turn =
    following === undefined
      ? ''
      : t(next === now ? 'concern.stays' : 'concern.turns', {
          phase: texts.name('phases', following.id, 'name'),
          concern: names[next],
        });
  const gap = i18n.language.startsWith('zh') ? '' : ' ';
  return (
    <div className="concern-panel">
      <p className="concern-words">{[said, turn].join(gap)}</p>
      <ConcernCurve
        points={view.curve}
        phases={phases.map(({ id, from, to }) => ({
          name: texts.name('phases', id, 'name'),
          short: texts.say('phases', id, 'short') || id,
          weeks: to - from + 1,
        }))}
        names={names}
        now={Math.min(week, weeks) - 0.5}
        words={{
          label: t('concern.label'),
          phase: t('concern.phase'),
          percent: (percent) => t('play:percent', { percent }),
        }}
      />
    </div>
  );
}
