import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clauses } from '#src/client/ui/kit/clauses.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { PlaybookLink } from '#src/client/ui/playbook/playbook-link.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import type { SlipCorner } from './slip-corner.ts';
import { useTable } from './table-context.tsx';

interface Words {
  readonly label: string;
  readonly text: string;
  readonly why: string;
  /** Its place in the playbook; the guide of a deal has none. */
  readonly entry: string | null;
  readonly person: string | null;
}

/** The step of the guide, or else the advice of the playbook, in words. */
function useNextWords(): Words | null {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { guide, advice, status } = useTable().view;
  if (status === 'over') return null;
  if (guide !== null) {
    const { id, person, at, of } = guide;
    const label = t('next.guide', { at: at + 1, of });
    return {
      label,
      text: texts.say('guide', id, 'text'),
      why: texts.say('guide', id, 'why'),
      person,
      entry: null,
    };
  }
  if (advice === null) return null;
  const { id, person } = advice;
  return { label: t('next.label'), person, entry: `advice.${id}`, ...texts.advice(id, person) };
}

/** The one next thing to do, with its reason on demand. */
export function NextStep({ corner }: { readonly corner: SlipCorner }) {
  const { t } = useTranslation('play');
  const words = useNextWords();
  if (words === null || words.text === '') return null;
  return (
    <aside className="next-step" data-corner={corner} aria-label={t('next.label')}>
      <span className="next-disc">
        <Icon name="flag" size={18} />
      </span>
      <div>
        <NextWords key={words.text} words={words} />
      </div>
    </aside>
  );
}

function NextWords({ words: { label, text, why, person, entry } }: { readonly words: Words }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, chosen, choose, ask } = useTable();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="next-tools">
        <p className="note">{label}</p>
        {why !== '' && (
          <button
            type="button"
            className="link"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('next.why')}
          </button>
        )}
        {person !== null && person !== chosen && (
          <button type="button" className="link" onClick={() => choose(person)}>
            {t('next.show', { name: texts.person(person) })}
          </button>
        )}
        {view.guide?.point === 'claim' && (
          <button type="button" className="link" onClick={() => ask('claim')}>
            {t('claim.title')}
          </button>
        )}
      </div>
      <p className="next-text">
        <Clauses text={text} />
      </p>
      {open && (
        <p className="next-why">
          {why} {entry !== null && <PlaybookLink entry={entry} about={text} />}
        </p>
      )}
    </>
  );
}
