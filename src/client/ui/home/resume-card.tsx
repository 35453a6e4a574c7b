import { useTranslation } from 'react-i18next';
import type { StoredRun } from '#src/client/session/ports.ts';
import { MarchStrip } from '#src/client/ui/table/march-strip.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import type { DealCard } from './use-deal-cards.ts';

export function ResumeCard({
  cards,
  runs,
}: {
  readonly cards: readonly DealCard[];
  readonly runs: readonly StoredRun[];
}) {
  const { t, i18n } = useTranslation('home');
  const run = runs.find(({ summary }) => !summary.over);
  const card = cards.find(({ catalogue }) => catalogue.deal === run?.record.deal);
  if (run === undefined || card === undefined) return <FirstDeal card={cards[0]} />;
  const { texts } = card;
  const { week, weeks, phase, phases, phaseAt, clear, first, win } = run.summary;
  const saved = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="card resume" aria-labelledby="resume-title">
      <div className="card-head">
        <h2 id="resume-title">{t('resume.title')}</h2>
        <span className="note">{t('resume.saved', { when: saved.format(run.savedAt) })}</span>
      </div>
      <p className="card-deal">{texts.say('title')}</p>
      <p>
        {t('resume.state', {
          week,
          weeks,
          phase: texts.name('phases', phase, 'name'),
          clear,
          first,
          win,
        })}
      </p>
      <MarchStrip
        phases={phases.map((id) => texts.name('phases', id, 'short'))}
        at={phaseAt}
        label={t('resume.march')}
      />
      <div className="card-foot">
        <a className="button primary large" href={formatRoute({ screen: 'run', run: run.id })}>
          {t('resume.go', { week })}
        </a>
      </div>
    </section>
  );
}

function FirstDeal({ card }: { readonly card: DealCard | undefined }) {
  const { t } = useTranslation('home');
  if (card === undefined) return <p className="card">{t('noDeals')}</p>;
  const { catalogue, texts } = card;
  return (
    <section className="card resume" aria-labelledby="first-title">
      <div className="card-head">
        <h2 id="first-title">{t('first.title')}</h2>
        <span className="note">{t('first.minutes', { count: catalogue.minutes })}</span>
      </div>
      <p className="card-deal">{texts.say('title')}</p>
      <p>{texts.say('subtitle')}</p>
      <p className="note">{t('first.line')}</p>
      <div className="card-foot">
        <a
          className="button primary large"
          href={formatRoute({ screen: 'deal', deal: catalogue.deal })}
        >
          {t('first.go')}
        </a>
      </div>
    </section>
  );
}
