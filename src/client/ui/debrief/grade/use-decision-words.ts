import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, DecisionPlace, Why } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { amountOf, isShort, whole } from './decision-figures.ts';
import { useWhyWords } from './use-why-words.ts';

export interface DecisionWords {
  /** What was done, for a list. */
  readonly name: (place: DecisionPlace) => string;
  /** The finding, without naming what would have been better. */
  readonly title: (decision: Decision) => string;
  /** The finding in a few characters, for a chart. */
  readonly note: (decision: Decision) => string;
}

/** Moves that make a decision; the rest is bookkeeping. */
const MOVES: readonly Entry['type'][] = ['act', 'say', 'claim', 'withdraw'];

const bare = (entry: Entry): Entry => {
  if (entry.type !== 'act') return entry;
  const { type, verb, target } = entry;
  return target === undefined ? { type, verb } : { type, verb, target };
};

/** The cause a decision is named by: a rule of the playbook may be broken every week and cost nothing in this one. */
function chiefOf({ why }: Decision): Why | undefined {
  const causes = why.filter(({ code }) => code !== 'nothing-better');
  return causes.find(({ code }) => code !== 'rule') ?? causes[0];
}

export function useDecisionWords(): DecisionWords {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const entryWords = useEntryWords();
  const whyWords = useWhyWords();
  return useMemo(() => {
    const name = (place: DecisionPlace): string => {
      const moves = debrief.log
        .map(({ entry }, at) => ({ entry, at }))
        .slice(place.entry, place.last + 1)
        .filter(({ entry }) => MOVES.includes(entry.type));
      const first = moves.find(({ entry }) => entry.type !== 'say') ?? moves[0];
      if (first === undefined) return t('name.idle');
      const words = entryWords(bare(first.entry), first.at);
      const more = moves.filter(({ entry }) => entry.type !== 'say').length - 1;
      return more > 0 ? t('name.more', { name: words, all: more + 1 }) : words;
    };
    return {
      name,
      title(decision) {
        const amount = amountOf(decision);
        if (!isShort(decision))
          return amount > 0 ? t('title.gained', { points: amount }) : t('title.fine');
        if (decision.red) return t('title.red');
        const why = chiefOf(decision);
        return why === undefined
          ? t('title.lost', { points: whole(decision.fair.loss) })
          : whyWords('title', why);
      },
      note(decision) {
        if (decision.red && isShort(decision)) return t('red.line');
        const why = isShort(decision) ? chiefOf(decision) : undefined;
        if (why !== undefined) return whyWords('note', why);
        const said = debrief.log[decision.entry]?.entry.type === 'say' && decision.kind === 'pivot';
        return said ? t('note.said-well') : name(decision);
      },
    };
  }, [t, debrief.log, entryWords, whyWords]);
}
