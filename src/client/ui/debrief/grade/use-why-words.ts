import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Why } from '#src/core/analysis/grade/report.ts';
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Scene } from '#src/core/schema/deal.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useScenes } from './use-scenes.ts';

/** Where a cause is told: as a headline, in a few characters, or in full with what would have been better. */
export type WhyForm = 'title' | 'note' | 'why';

type Params = Why['params'];

const id = (params: Params, key: string): string => String(params[key] ?? '');

/** Scenes are told by id, what is said in them by its place. */
function choiceWords(params: Params, key: string, texts: Texts, scenes: readonly Scene[]): string {
  const scene = scenes.find((one) => one.id === params['scene']);
  const node = scene?.nodes[Number(params['node'])];
  const choice = node?.choices[Number(params[key])];
  if (scene === undefined || node === undefined || choice === undefined) return '';
  return texts.say('scenes', scene.id, 'nodes', node.id, 'choices', choice.id);
}

const levelWords = (params: Params, key: string, texts: Texts): string => {
  const dimension = DIMENSIONS.find((one) => one === params['dimension']);
  return dimension === undefined ? id(params, key) : texts.level(dimension, id(params, key));
};

/** From this chance on, in per cent, evidence says what somebody goes by. */
const KNOWN = 50;

/** What is called a misreading was none where nothing had been read yet. */
const tellingOf = ({ code, params }: Why): string =>
  code === 'misread' && (Number(params['chance']) < KNOWN || params['reader'] === params['level'])
    ? 'unread'
    : code;

/** A cause in the words of the method. */
export function useWhyWords(): (form: WhyForm, why: Why) => string {
  const { t } = useTranslation('grade');
  const texts = useTexts();
  const scenes = useScenes();
  return useCallback(
    (form, why) => {
      const { params, rule } = why;
      const code = tellingOf(why);
      const has = (key: string): boolean => params[key] !== undefined && params[key] !== '';
      const person = has('person') ? texts.person(id(params, 'person')) : '';
      const form2 = person === '' && form === 'why' ? `${code}Alone` : code;
      return t([`${form}.${form2}`, `${form}.${code}`], {
        person,
        instead: texts.person(id(params, 'instead')),
        message: texts.name('messages', id(params, 'message'), 'name'),
        concern: texts.name('concerns', id(params, 'concern'), 'name'),
        felt: texts.name('concerns', id(params, 'felt'), 'name'),
        dimension: texts.name('dimensions', id(params, 'dimension'), 'name'),
        level: levelWords(params, 'level', texts),
        reader: levelWords(params, 'reader', texts),
        closeness: texts.level('closeness', LEVELS.closeness[Number(params['closeness'])] ?? ''),
        verb: texts.name('verbs', id(params, 'verb'), 'name'),
        item: texts.name('items', id(params, 'item'), 'name'),
        mistake: texts.name('mistakes', rule ?? id(params, 'mistake'), 'name'),
        choice: choiceWords(params, 'choice', texts, scenes),
        better: choiceWords(params, 'better', texts, scenes),
        days: id(params, 'days'),
        chance: id(params, 'chance'),
      });
    },
    [t, texts, scenes],
  );
}
