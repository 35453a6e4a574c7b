// The table of one attempt in memory: the run, and what the board needs of its course. Rebuilt from the log at any time.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { peek, startRun, submitEntry, type Run } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import type { Variant } from '#src/core/engine/start.ts';
import type { Entry } from '#src/core/schema/entry.ts';

/** A choice taken at a place of a scene. */
export interface Taken {
  readonly scene: string;
  readonly node: string;
  readonly choice: string;
  /** Place of the entry in the log. */
  readonly seq: number;
  /** The score just before, and the phase in which it was taken, from 0. */
  readonly before: number;
  readonly phase: number;
}

export interface Table {
  readonly run: Run;
  /** Score at the end of each phase that was ended. */
  readonly phaseScores: readonly number[];
  readonly taken: readonly Taken[];
}

export type Stepped =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly code: string };

export const layTable = (compiled: Compiled, seed: number, variant: Variant): Table => ({
  run: startRun(compiled, seed, variant),
  phaseScores: [],
  taken: [],
});

export const seqOf = (table: Table): number => table.run.log.length;
export const phaseOf = (table: Table): number => get(table.run.state, HEAD.phase);
export const weekOf = (table: Table): number => get(table.run.state, HEAD.week);
export const isOver = (table: Table): boolean => get(table.run.state, HEAD.status) === STATUS.over;
export const isPlaying = (table: Table): boolean =>
  get(table.run.state, HEAD.status) === STATUS.playing;

/** What is worked out of a table, or of its course, only once: neither is ever changed in place. */
export function oncePer<K extends object, T extends object | number>(of: (one: K) => T): typeof of {
  const known = new WeakMap<K, T>();
  return (one) => {
    const had = known.get(one);
    if (had !== undefined) return had;
    const made = of(one);
    known.set(one, made);
    return made;
  };
}

export const scoreNow = oncePer((table: Table) =>
  // The rubric gives some worlds a few points before anything was done: nobody has earned those.
  table.run.log.length === 0 ? 0 : scoreOf(peek(table.run)).total,
);

function takenBy(table: Table, entry: Entry): Taken | null {
  if (entry.type !== 'say') return null;
  const { run } = table;
  const scene = run.compiled.deal.scenes[get(run.state, HEAD.scene) - 1];
  const node = scene?.nodes[get(run.state, HEAD.node)];
  const choice = node?.choices[entry.choice];
  if (scene === undefined || node === undefined || choice === undefined) return null;
  return {
    scene: scene.id,
    node: node.id,
    choice: choice.id,
    seq: seqOf(table),
    before: scoreNow(table),
    phase: phaseOf(table),
  };
}

/** Plays one entry; the table given is left as it was. */
export function stepTable(table: Table, entry: Entry): Stepped {
  const taken = takenBy(table, entry);
  const answer = submitEntry(table.run, entry);
  if (!answer.ok) return { ok: false, code: answer.error.code };
  const next: Table = {
    run: answer.value,
    phaseScores: table.phaseScores,
    taken: taken === null ? table.taken : [...table.taken, taken],
  };
  const ended = phaseOf(next) > phaseOf(table) || (isOver(next) && !isOver(table));
  return {
    ok: true,
    table: ended ? { ...next, phaseScores: [...table.phaseScores, scoreNow(next)] } : next,
  };
}
