import { useTranslation } from 'react-i18next';
import type { FactView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import './facts.css';

const TONE = { rumour: '', verified: 'good', exposed: 'bad' } as const;

export function FactRow({ fact }: { readonly fact: FactView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const sources = [
    ...(fact.briefed ? [t('fact.briefing')] : []),
    ...(fact.hearsay === true ? [t('fact.hearsay')] : []),
    ...fact.from.map((id) => texts.person(id)),
  ];
  const from =
    sources.join(t('common:listComma')) ||
    t(fact.status === 'rumour' ? 'fact.hearsay' : 'fact.seen');
  return (
    <li className="fact" data-status={fact.status}>
      <span className="fact-words">{texts.name('facts', fact.id)}</span>
      <span className={`tag ${TONE[fact.status]}`}>{t(`fact.status.${fact.status}`)}</span>
      <span className="note fact-from">{t('fact.from', { week: fact.week, from })}</span>
    </li>
  );
}
