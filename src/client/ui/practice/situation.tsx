import { useTranslation } from 'react-i18next';
import { CONCERNS, type Concern } from '#src/core/schema/dimensions.ts';
import type { View } from '#src/core/schema/view.ts';
import { DAY_RESOURCES } from '#src/client/ui/table/day-resources.ts';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { SituationPeople } from './situation-people.tsx';
import { SituationNews } from './situation-news.tsx';

const largest = (concerns: Readonly<Record<Concern, number>>): Concern =>
  CONCERNS.reduce((most, one) => (concerns[one] > concerns[most] ? one : most), CONCERNS[0]);

/** Where the decision was taken: the clock, what the customer cares about, who was known, what was left. */
export function Situation() {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const view = useRun((state) => state.view);
  if (view === null) return null;
  return (
    <section className="pr-situation" aria-label={t('situation.title')}>
      <Clock view={view} />
      {view.scene !== null && (
        <blockquote className="pr-said">
          <p>{texts.say('scenes', view.scene.id, 'nodes', view.scene.node, 'line')}</p>
          <footer>{texts.person(view.scene.person)}</footer>
        </blockquote>
      )}
      <SituationPeople view={view} />
      <SituationNews view={view} />
    </section>
  );
}

function Clock({ view }: { readonly view: View }) {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const { week, weeks, phase, phaseAt, concerns, control, capacity } = view;
  const concern = largest(concerns);
  const days = DAY_RESOURCES.filter((one) => capacity[one].full > 0);
  return (
    <dl className="pr-clock">
      <div>
        <dt>{t('situation.when')}</dt>
        <dd>
          {t('situation.week', {
            week,
            weeks,
            at: phaseAt + 1,
            phase: texts.name('phases', phase, 'name'),
          })}
        </dd>
      </div>
      <div>
        <dt>{t('situation.concern')}</dt>
        <dd>
          {t('situation.concernNow', {
            concern: texts.name('concerns', concern, 'name'),
            percent: concerns[concern],
          })}
        </dd>
      </div>
      <div>
        <dt>{t('situation.capacity')}</dt>
        <dd>
          {days
            .map((one) =>
              t('situation.days', { name: t(`play:resource.${one}`), left: capacity[one].left }),
            )
            .join(t('common:listComma'))}
        </dd>
      </div>
      <div>
        <dt>{t('situation.control')}</dt>
        <dd>{t('play:reading', control.calibrated)}</dd>
      </div>
    </dl>
  );
}
