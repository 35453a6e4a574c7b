import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadRun } from '#src/client/session/practice/run-reader.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useDealTexts } from '#src/client/ui/texts-context.tsx';

/** Which deal and what came of it; kept only on the word of who opened it. */
export function SharePreview({ read }: { readonly read: ReadRun }) {
  const { t } = useTranslation('practice');
  const { runs } = useServices();
  const { record, view, debrief, refusedAt, other } = read;
  const texts = useDealTexts(record.deal);
  const [failed, setFailed] = useState(false);
  const keep = async (): Promise<void> => {
    const id = await runs.take(record);
    setFailed(id === null);
    if (id !== null) goTo({ screen: debrief === null ? 'run' : 'debrief', run: id });
  };
  if (texts === null) return <p className="opening">{t('opening')}</p>;
  const facts = [
    [t('share.deal'), texts.say('title')],
    [
      t('column.outcome'),
      debrief === null
        ? t('share.playing', { week: view.week })
        : t('compare.outcome', {
            outcome: t(`home:outcome.${view.outcome ?? 'lost'}`),
            week: debrief.week,
          }),
    ],
    [
      t('share.weeks'),
      t('share.weeksOf', { week: Math.min(view.week, view.weeks), weeks: view.weeks }),
    ],
    ...(debrief === null ? [] : [[t('compare.score'), String(debrief.score.total)]]),
    [t('share.cards'), t('share.cardsLine', { seed: record.seed, count: record.log.length })],
    [t('share.version'), t('share.rules', { rules: record.rules })],
  ] as const;
  return (
    <>
      <FocusHeading as="h1">{t('share.title')}</FocusHeading>
      <p className="pr-standfirst">{t('share.line')}</p>
      {refusedAt !== null && (
        <p className="pr-caution">{t('share.refused', { entry: refusedAt + 1, at: refusedAt })}</p>
      )}
      {other && <p className="pr-caution">{t('share.other')}</p>}
      <dl className="pr-clock pr-preview">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="pr-actions">
        <button type="button" className="button primary" onClick={() => void keep()}>
          {t(debrief === null ? 'share.keepOpen' : 'share.keep')}
        </button>
        <a className="button" href={formatRoute({ screen: 'home' })}>
          {t('share.leave')}
        </a>
      </p>
      <p role="alert" className="pr-caution">
        {failed && t('share.failed')}
      </p>
    </>
  );
}
