import { useTranslation } from 'react-i18next';
import { isEmpty, type Consequences } from '#src/client/session/consequences.ts';
import { mergedChanges, mergedEvidence } from '#src/client/session/merged.ts';
import type { Step } from '#src/client/session/step.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { EvidenceRow } from '#src/client/ui/person/evidence-row.tsx';
import { FactRow } from '#src/client/ui/panels/fact-row.tsx';
import { NoticeRow } from '#src/client/ui/panels/notice-row.tsx';
import { usePlanWords } from '#src/client/ui/panels/plan-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { ChangeList } from '#src/client/ui/week/change-list.tsx';
import { besidesOf } from './besides.ts';
import { Deed } from './deed.tsx';
import { contrastOf, restOf } from './reaction-contrast.ts';
import './act.css';

/** What came of an act: how it was taken, what moved, what was learnt, and whether the plan held. */
export function ActResult({ step, onDone }: { readonly step: Step; readonly onDone: () => void }) {
  const { t } = useTranslation('play');
  const planWords = usePlanWords();
  const { entry, came } = step;
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
      <Reaction came={came} meeting={entry.type === 'say'} />
      {came.plans.map((plan) => (
        <p key={`${plan.week}-${plan.person}`} className="plan-result" data-result={plan.result}>
          <b>{t(`plan.result.${plan.result}`)}</b>
          <span>{t('plan.was', { advance: planWords(plan) })}</span>
        </p>
      ))}
      <Moved came={came} />
      <Learnt came={came} />
      {came.notices.length > 0 && (
        <ul className="notice-list">
          {came.notices.map((notice, at) => (
            <NoticeRow key={at} notice={notice} />
          ))}
        </ul>
      )}
      {isEmpty(came) && <p>{t('result.nothing')}</p>}
      <div className="composer-foot">
        <button type="button" className="button large" onClick={onDone}>
          {t('result.goOn')}
        </button>
      </div>
    </div>
  );
}

/** The first reaction is that of the person addressed; others in the room come after. */
const takenOf = (came: Consequences) => came.evidence.find(({ source }) => source === 'reaction');

function Reaction({
  came,
  meeting,
}: {
  readonly came: Consequences;
  /** Then it is how the opening words were taken, before the talk. */
  readonly meeting: boolean;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const taken = takenOf(came);
  if (taken?.reaction === undefined) return null;
  const contrast = contrastOf(taken, came.changes);
  const rest = restOf(taken.reaction, contrast);
  return (
    <div className="reaction" data-reaction={taken.reaction}>
      {meeting && taken.message !== undefined && (
        <p className="note">
          {t('reaction.opening', { message: texts.name('messages', taken.message, 'name') })}
        </p>
      )}
      <p>
        <b>{t(`reaction.${taken.reaction}`)}</b>
      </p>
      <p className="reaction-words">{texts.evidence(taken)}</p>
      {contrast !== null && <p className="reaction-but">{t(`reaction.but.${contrast}`)}</p>}
      {rest !== null && <p className="note">{t(`reaction.rest.${rest}`)}</p>}
    </div>
  );
}

/** Who moved, who came or was steadied, and what became of the price. */
function Moved({ came }: { readonly came: Consequences }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const besides = besidesOf(came, texts, t);
  if (came.changes.length + besides.length === 0) return null;
  return (
    <section>
      <SectionTitle title={t('result.moved')} />
      {came.changes.length > 0 && <ChangeList changes={mergedChanges(came.changes)} />}
      {besides.map((line) => (
        <p key={line} className="change-besides">
          {line}
        </p>
      ))}
    </section>
  );
}

function Learnt({ came }: { readonly came: Consequences }) {
  const { t } = useTranslation('play');
  const whom = takenOf(came)?.person;
  const heard = came.evidence.filter(
    ({ source, person }) => source !== 'reaction' || person !== whom,
  );
  return (
    <>
      {heard.length > 0 && (
        <section>
          <SectionTitle title={t('result.learnt')} />
          <ul className="evidence-list">
            {mergedEvidence(heard).map(({ it, times }, at) => (
              <li key={at}>
                <EvidenceRow piece={it} times={times} naming />
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
    </>
  );
}
