import { useTranslation } from 'react-i18next';
import type { Step } from '#src/client/session/step.ts';
import { isEmpty, type Consequences } from '#src/client/session/consequences.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { EvidenceRow } from '#src/client/ui/person/evidence-row.tsx';
import { FactRow } from '#src/client/ui/panels/fact-row.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { ChangeRow } from '#src/client/ui/week/change-row.tsx';
import { NoticeRow } from '#src/client/ui/panels/notice-row.tsx';
import { Deed } from './deed.tsx';
import './act.css';

/** What came of an act: how it was taken, what moved, what was learnt, and whether the plan held. */
export function ActResult({ step, onDone }: { readonly step: Step; readonly onDone: () => void }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { entry, came } = step;
  const others = came.evidence.filter((piece) => piece.source !== 'reaction');
  return (
    <div className="act-result">
      <p className="note">
        {entry.type === 'act' ? (
          <Deed verb={entry.verb} target={entry.target ?? null} />
        ) : (
          t('result.meeting')
        )}
      </p>
      <FocusHeading mark={step.serial}>{t('result.title')}</FocusHeading>
      <Reaction came={came} />
      {came.plans.map((plan) => (
        <p key={`${plan.week}-${plan.person}`} className="plan-result" data-result={plan.result}>
          <b>{t(`plan.result.${plan.result}`)}</b>
          <span>{t('plan.was', { advance: texts.name('advances', plan.advance) })}</span>
        </p>
      ))}
      {came.changes.length > 0 && (
        <section>
          <SectionTitle title={t('result.moved')} />
          <ul className="change-list">
            {came.changes.map((change, at) => (
              <ChangeRow key={at} change={change} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <SectionTitle title={t('result.learnt')} />
          <ul className="evidence-list">
            {others.map((piece, at) => (
              <li key={at}>
                <EvidenceRow piece={piece} naming />
              </li>
            ))}
          </ul>
        </section>
      )}
      {came.facts.length > 0 && (
        <section>
          <SectionTitle title={t('result.facts')} />
          <ul className="fact-list">
            {came.facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} />
            ))}
          </ul>
        </section>
      )}
      {came.notices.length > 0 && (
        <ul className="notice-list">
          {came.notices.map((notice, at) => (
            <NoticeRow key={at} notice={notice} />
          ))}
        </ul>
      )}
      {came.newcomers.map((person) => (
        <p key={person}>{t('result.newcomer', { name: texts.person(person) })}</p>
      ))}
      {isEmpty(came) && <p>{t('result.nothing')}</p>}
      <div className="composer-foot">
        <button type="button" className="button large" onClick={onDone}>
          {t('result.goOn')}
        </button>
      </div>
    </div>
  );
}

function Reaction({ came }: { readonly came: Consequences }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const taken = came.evidence.find((piece) => piece.source === 'reaction');
  if (taken?.reaction === undefined) return null;
  return (
    <p className="reaction" data-reaction={taken.reaction}>
      <b>{t(`reaction.${taken.reaction}`)}</b>
      <span>{texts.evidence(taken)}</span>
    </p>
  );
}
