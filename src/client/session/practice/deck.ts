// The mistake deck: every labelled decision of every graded run is a card, grouped by what it teaches.
import { canonicalJson } from '#src/core/base/canonical.ts';
import { sha256Hex } from '#src/core/base/sha256.ts';
import type { Decision, Label, WhyCode } from '#src/core/analysis/grade/report.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { CardMemory, GradedRun, Memory } from './practice-ports.ts';

/** What a card teaches: a mistake of its playbook, or else the kind of cause. */
export type Principle =
  | { readonly kind: 'mistake'; readonly playbook: string; readonly id: string }
  | { readonly kind: 'why'; readonly id: WhyCode };

export const principleKey = (one: Principle): string =>
  one.kind === 'mistake' ? `${one.playbook}/${one.id}` : one.id;

/** A decision of a graded run, with enough to stand there again. */
export interface RunDecision {
  /** The same for the same decision after the same entries, in whichever copy of the run. */
  readonly id: string;
  readonly run: GradedRun;
  readonly decision: Decision;
  /** Place of the buyer's phase, from 0. */
  readonly phase: number;
  readonly principle: Principle;
}

export interface Card extends RunDecision {
  readonly memory: Memory | null;
  /** Milliseconds since 1970; a card never asked is due at once. */
  readonly due: number;
}

function principleOf(decision: Decision, playbook: string): Principle {
  const ruled = decision.why.find(({ rule }) => rule !== null);
  if (ruled?.rule !== undefined && ruled.rule !== null)
    return { kind: 'mistake', playbook, id: ruled.rule };
  return { kind: 'why', id: decision.why[0]?.code ?? 'nothing-better' };
}

/** The cards of a run's decisions. */
export function cardIdsOf(record: RunRecord, decisions: readonly Decision[]): readonly string[] {
  const { deal, dealHash, playbookHash, rules, seed, variant } = record;
  return decisions.map(({ entry, last }) => {
    const log = record.log.slice(0, last + 1);
    const place = { deal, dealHash, playbookHash, rules, seed, variant, log, entry };
    return sha256Hex(canonicalJson(place));
  });
}

function phaseOf(run: GradedRun, week: number): number {
  return run.grade.line.findLast((point) => point.week <= week)?.phase ?? 0;
}

/** Every decision of the runs, each once: a run taken back and played on shares those before. */
export function decisionsOf(runs: readonly GradedRun[]): readonly RunDecision[] {
  const found = new Map<string, RunDecision>();
  for (const run of runs.toSorted((a, b) => a.at - b.at))
    for (const [at, decision] of run.grade.decisions.entries()) {
      const id = run.cards[at] ?? `${run.id}/${decision.index}`;
      const principle = principleOf(decision, run.record.playbook);
      if (!found.has(id))
        found.set(id, { id, run, decision, phase: phaseOf(run, decision.week), principle });
    }
  return [...found.values()];
}

const isMistake = (label: Label): boolean => label !== 'good';

/** The cards of one's own runs, the one that waited longest first; of new ones the dearest. */
export function cardsOf(
  decisions: readonly RunDecision[],
  memories: readonly CardMemory[],
): readonly Card[] {
  const known = new Map(memories.map((one) => [one.card, one.memory]));
  return decisions
    .filter(({ decision, run }) => isMistake(decision.label) && run.counts)
    .map((one) => {
      const memory = known.get(one.id) ?? null;
      return { ...one, memory, due: memory?.due ?? 0 };
    })
    .toSorted((a, b) => a.due - b.due || b.decision.fair.loss - a.decision.fair.loss);
}

export const dueCards = (cards: readonly Card[], now: number): readonly Card[] =>
  cards.filter(({ due }) => due <= now);

export interface PrincipleGroup {
  readonly principle: Principle;
  readonly cards: readonly Card[];
  /** Points of win chance lost by all of them. */
  readonly lost: number;
}

/** Cards by what they teach, the dearest principle first. */
export function groupsOf(cards: readonly Card[]): readonly PrincipleGroup[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const key = principleKey(card.principle);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()]
    .flatMap((of) => {
      const [first] = of;
      if (first === undefined) return [];
      const lost = of.reduce((sum, { decision }) => sum + decision.fair.loss, 0);
      return [{ principle: first.principle, cards: of, lost }];
    })
    .toSorted((a, b) => b.lost - a.lost);
}
