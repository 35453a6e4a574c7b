import { useTranslation } from 'react-i18next';
import { formatRoute } from '#src/client/ui/route.ts';

/** The way to a room full of teams. */
export function WorkshopCard() {
  const { t } = useTranslation('home');
  return (
    <section className="card" aria-labelledby="workshop-title">
      <div className="card-head">
        <h2 id="workshop-title">{t('workshop.title')}</h2>
      </div>
      <p>{t('workshop.line')}</p>
      <div className="card-foot">
        <a className="button" href={formatRoute({ screen: 'workshop' })}>
          {t('workshop.go')}
        </a>
      </div>
    </section>
  );
}
