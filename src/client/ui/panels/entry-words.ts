import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryDraft } from '#src/client/session/entry-draft.ts';
import type { SaidView } from '#src/core/schema/view.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { usePlanWords } from './plan-words.ts';

type ActEntry = Extract<EntryDraft, { type: 'act' }>;
type MarkEntry = Extract<EntryDraft, { type: 'mark' }>;
/** What concerns a person; the rest is about the run as a whole. */
type PersonEntry = Extract<EntryDraft, { type: 'act' | 'say' | 'mark' | 'plan' }>;
type RunEntry = Exclude<EntryDraft, PersonEntry>;

type Translate = ReturnType<typeof useTranslation<'play'>>['t'];

function actWords(entry: ActEntry, texts: Texts, t: Translate): string {
  const verb = texts.name('verbs', entry.verb, 'name');
  const act =
    entry.target === undefined ? verb : t('act.with', { verb, name: texts.person(entry.target) });
  if (entry.message === undefined) return act;
  return t('log.saying', { act, message: texts.name('messages', entry.message, 'name') });
}

function markWords(entry: MarkEntry, texts: Texts, t: Translate): string {
  const { person, dimension, level } = entry;
  return t('log.mark', {
    name: texts.person(person),
    dimension: texts.name('dimensions', dimension, 'name'),
    level: level === 'unknown' ? t('mark.blank') : texts.level(dimension, level),
  });
}

function sayWords(said: SaidView | undefined, texts: Texts, t: Translate): string {
  if (said === undefined) return t('log.talked');
  const { scene, node, choice } = said;
  return t('log.say', { words: texts.say('scenes', scene, 'nodes', node, 'choices', choice) });
}

function runWords(entry: RunEntry, texts: Texts, t: Translate): string {
  switch (entry.type) {
    case 'claim':
      return t('log.claim', { stage: texts.name('stages', entry.stage, 'name') });
    case 'answer':
      if (entry.fact === undefined) return t('log.noAnswer');
      return t('log.answer', { fact: texts.name('facts', entry.fact) });
    case 'forecast':
      return t('log.forecast', { percent: entry.percent });
    case 'rate':
      return t(`log.rate.${entry.holds}`, { item: texts.name('items', entry.item, 'name') });
    case 'end':
      return t('log.end');
    case 'inject':
      return t('log.inject', { event: texts.name('events', entry.event, 'title') });
    case 'withdraw':
      return t('log.withdraw');
  }
}

/** An entry of the log as a short sentence; what was said in a meeting is quoted by its place in the log. */
export function useEntryWords(): (entry: EntryDraft, at: number) => string {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const planWords = usePlanWords();
  const said = useRun((state) => state.view?.said);
  return useCallback(
    (entry, at) => {
      switch (entry.type) {
        case 'act':
          return actWords(entry, texts, t);
        case 'say': {
          const words = said?.find((one) => one.entry === at);
          return sayWords(words, texts, t);
        }
        case 'mark':
          return markWords(entry, texts, t);
        case 'plan':
          return t('log.plan', { name: texts.person(entry.person), advance: planWords(entry) });
        default:
          return runWords(entry, texts, t);
      }
    },
    [t, texts, planWords, said],
  );
}
