import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

type ActEntry = Extract<Entry, { readonly type: 'act' }>;
type MarkEntry = Extract<Entry, { readonly type: 'mark' }>;

type Translate = ReturnType<typeof useTranslation<'play'>>['t'];

function actWords(entry: ActEntry, texts: Texts, t: Translate): string {
  const verb = texts.name('verbs', entry.verb, 'name');
  const act =
    entry.target === undefined ? verb : t('act.with', { verb, name: texts.person(entry.target) });
  if (entry.message === undefined) return act;
  return t('log.saying', { act, message: texts.name('messages', entry.message, 'name') });
}

function levelWords(entry: MarkEntry, texts: Texts, t: Translate): string {
  return entry.level === 'unknown' ? t('mark.blank') : texts.level(entry.dimension, entry.level);
}

function answerWords(fact: string | undefined, texts: Texts, t: Translate): string {
  if (fact === undefined) return t('log.noAnswer');
  return t('log.answer', { fact: texts.name('facts', fact) });
}

/** An entry of the log as a short sentence. */
export function useEntryWords(): (entry: Entry) => string {
  const { t } = useTranslation('play');
  const texts = useTexts();
  return useCallback(
    (entry) => {
      switch (entry.type) {
        case 'act':
          return actWords(entry, texts, t);
        case 'say':
          return t('log.say', { at: entry.choice + 1 });
        case 'mark':
          return t('log.mark', {
            name: texts.person(entry.person),
            dimension: texts.name('dimensions', entry.dimension, 'name'),
            level: levelWords(entry, texts, t),
          });
        case 'plan':
          return t('log.plan', {
            name: texts.person(entry.person),
            advance: texts.name('advances', entry.advance),
          });
        case 'claim':
          return t('log.claim', { stage: texts.name('stages', entry.stage, 'name') });
        case 'answer':
          return answerWords(entry.fact, texts, t);
        case 'forecast':
          return t('log.forecast', { percent: entry.percent });
        case 'rate':
          return t(`log.rate.${entry.holds}`, { item: texts.name('items', entry.item, 'name') });
        case 'end':
          return t('log.end');
        case 'withdraw':
          return t('log.withdraw');
      }
    },
    [t, texts],
  );
}
