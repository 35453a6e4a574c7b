import { useTranslation } from 'react-i18next';
import type { PersonView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { CreditSeal } from './credit-seal.tsx';
import './seals.css';

/** What stands to this person's account, as stamps on the card. */
export function PersonCredits({ credits }: { readonly credits: PersonView['credits'] }) {
  const { t } = useTranslation('desk');
  const texts = useTexts();
  const held = credits.filter(({ count }) => count > 0);
  if (held.length === 0) return null;
  return (
    <ul className="person-credits" aria-label={t('credit.title')}>
      {held.map(({ id, count, most }) => (
        <li key={id} title={texts.say('credits', id, 'why')}>
          <span aria-hidden="true">
            <CreditSeal count={count} full={count === most} />
          </span>
          {texts.name('credits', id, 'name')}
          <span className="unseen">{t('credit.count', { count, most })}</span>
        </li>
      ))}
    </ul>
  );
}
