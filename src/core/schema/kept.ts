// What a browser has kept, as far as it is read: an older version, another page or a curious hand may have written it.
import { z } from 'zod';
import { RunRecord } from './run-record.ts';

/** Milliseconds that a date can be made of. */
const Moment = z.number().min(0).max(8.64e15);

/** What a list of runs shows. */
export const ListedRunForm = z.looseObject({
  id: z.string().min(1),
  startedAt: Moment,
  savedAt: Moment,
  record: z.looseObject({ deal: z.string(), seed: z.number(), log: z.array(z.unknown()) }),
  summary: z.looseObject({
    week: z.number(),
    weeks: z.number(),
    phase: z.string(),
    phaseAt: z.number(),
    phases: z.array(z.string()),
    over: z.boolean(),
    outcome: z.string().nullable(),
    clear: z.number(),
    first: z.number(),
    win: z.number(),
  }),
});

const Verdict = z.looseObject({
  before: z.number(),
  chosen: z.number(),
  best: z.number(),
  loss: z.number(),
  se: z.number(),
});

const Decision = z.looseObject({
  index: z.number(),
  kind: z.enum(['week', 'pivot']),
  week: z.number(),
  entry: z.number(),
  last: z.number(),
  label: z.enum(['good', 'inaccuracy', 'mistake', 'blunder']),
  accuracy: z.number(),
  fair: Verdict,
  hindsight: Verdict,
  better: z.looseObject({ plan: z.string(), entries: z.array(z.unknown()) }).nullable(),
  considered: z.array(z.looseObject({ plan: z.string(), entries: z.array(z.unknown()) })),
  why: z.array(z.looseObject({ code: z.string(), rule: z.string().nullable() })),
  single: z.array(z.unknown()),
});

/** A graded run as practice reads it. */
export const GradedRunForm = z.looseObject({
  id: z.string(),
  record: RunRecord,
  at: z.number(),
  counts: z.boolean(),
  phases: z.array(z.string()),
  cards: z.array(z.string()),
  grade: z.looseObject({
    accuracy: z.looseObject({ fair: z.number(), hindsight: z.number() }),
    start: z.number(),
    result: z.number(),
    line: z.array(z.looseObject({ week: z.number(), phase: z.number(), fair: z.number() })),
    decisions: z.array(Decision),
  }),
});

/** How well a card is remembered. */
export const CardMemoryForm = z.looseObject({
  card: z.string(),
  solved: z.boolean(),
  memory: z.looseObject({
    due: z.number(),
    last: z.number(),
    stability: z.number(),
    difficulty: z.number(),
    days: z.number(),
    reps: z.number(),
    lapses: z.number(),
    state: z.number(),
  }),
});
