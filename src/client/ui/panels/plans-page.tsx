import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { usePlanWords } from './plan-words.ts';

const TONE = { open: 'you', advance: 'good', continuation: 'caution', setback: 'bad' } as const;

/** Plan cards, the newest first: what was expected of each meeting and what came of it. */
export function PlansPage() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const planWords = usePlanWords();
  const { view } = useTable();
  const plans = view.plans.toReversed();
  if (plans.length === 0) return <p className="empty">{t('plan.empty')}</p>;
  const held = plans.filter(({ result }) => result === 'advance').length;
  const closed = plans.filter(({ result }) => result !== 'open').length;
  return (
    <>
      <p className="page-figure">{t('plan.held', { count: held, all: closed })}</p>
      <ul className="plan-list">
        {plans.map((plan, at) => (
          <li key={plans.length - at}>
            <span className="evidence-week">{t('week', { week: plan.week })}</span>
            <span>
              <b>{texts.person(plan.person)}</b>
              <span className="plan-words">{planWords(plan)}</span>
            </span>
            <span className={`tag ${TONE[plan.result]}`}>{t(`plan.result.${plan.result}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
