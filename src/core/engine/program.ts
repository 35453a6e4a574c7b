// Conditions and effects as flat programs of integers; [operator, cells of the node, ...].
import type { Condition, Effect } from '#src/core/schema/expression.ts';
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Resolver } from './resolve.ts';

export const OP = {
  test: 0,
  all: 1,
  any: 2,
  not: 3,
  change: 10,
  set: 11,
  shift: 12,
  learn: 13,
  verify: 14,
  tell: 15,
  open: 16,
  introduce: 17,
  fire: 18,
  delay: 19,
  end: 20,
  when: 21,
  chance: 22,
} as const;

const NO_LOW = -0x7fff_ffff;
const NO_HIGH = 0x7fff_ffff;
const ENDS = ['lost', 'no-decision', 'disqualified'] as const;

/** Appends programs to one code array. */
export interface Assembler {
  condition(condition: Condition | undefined): number;
  /** A condition on what the trainee is shown or allowed: hidden parts count as played by whom everybody takes for them. */
  shown(condition: Condition | undefined): number;
  effects(effects: readonly Effect[] | undefined): number;
  code(): Int32Array;
}

function bounds(test: {
  atLeast?: number | undefined;
  below?: number | undefined;
  equals?: number | undefined;
}): [number, number] {
  let low = test.atLeast ?? NO_LOW;
  let high = test.below === undefined ? NO_HIGH : test.below - 1;
  if (test.equals !== undefined) {
    low = Math.max(low, test.equals);
    high = Math.min(high, test.equals);
  }
  return [low, high];
}

function emitCondition(out: number[], resolve: Resolver, c: Condition): void {
  const start = out.length;
  if ('read' in c) {
    const cell = resolve.cell(c.read);
    const [low, high] = bounds(c);
    out.push(OP.test, 0, cell.root, cell.a, cell.b, low, high);
  } else if ('not' in c) {
    out.push(OP.not, 0);
    emitCondition(out, resolve, c.not);
  } else {
    const list = 'all' in c ? c.all : c.any;
    out.push('all' in c ? OP.all : OP.any, 0);
    for (const child of list) emitCondition(out, resolve, child);
  }
  out[start + 1] = out.length - start;
}

function emitLeaf(out: number[], resolve: Resolver, e: Effect): void {
  if ('change' in e || 'set' in e) {
    const cell = resolve.cell('change' in e ? e.change : e.set);
    out.push(
      'change' in e ? OP.change : OP.set,
      0,
      cell.root,
      cell.a,
      cell.b,
      'change' in e ? e.by : e.to,
    );
  } else if ('shift' in e) {
    const levels: readonly string[] = LEVELS[e.dimension];
    out.push(
      OP.shift,
      0,
      resolve.person(e.shift),
      DIMENSIONS.indexOf(e.dimension),
      levels.indexOf(e.to),
    );
  } else if ('learn' in e) {
    out.push(
      OP.learn,
      0,
      resolve.fact(e.learn),
      e.from === undefined ? -1 : resolve.person(e.from),
    );
  } else if ('verify' in e) out.push(OP.verify, 0, resolve.fact(e.verify));
  else if ('tell' in e)
    out.push(OP.tell, 0, resolve.person(e.tell), DIMENSIONS.indexOf(e.dimension));
  else emitRare(out, resolve, e);
}

function emitRare(out: number[], resolve: Resolver, e: Effect): void {
  if ('open' in e) out.push(OP.open, 0, resolve.person(e.open));
  else if ('introduce' in e) out.push(OP.introduce, 0, resolve.person(e.introduce));
  else if ('fire' in e) out.push(OP.fire, 0, resolve.event(e.fire));
  else if ('delay' in e) out.push(OP.delay, 0, e.delay);
  else if ('end' in e) out.push(OP.end, 0, ENDS.indexOf(e.end));
  else throw new Error('emitRare: effect without a known key passed the schema');
}

/** Branches: [op, size, head..., size of then, then..., otherwise...]. */
function emitBranch(
  out: number[],
  resolve: Resolver,
  e: Extract<Effect, { then: readonly Effect[] }>,
): void {
  if ('when' in e) {
    out.push(OP.when, 0);
    emitCondition(out, resolve, e.when);
  } else out.push(OP.chance, 0, e.chance, resolve.site());
  const then = out.length;
  out.push(0);
  for (const child of e.then) emitEffect(out, resolve, child);
  out[then] = out.length - then;
  for (const child of e.otherwise ?? []) emitEffect(out, resolve, child);
}

function emitEffect(out: number[], resolve: Resolver, e: Effect): void {
  const start = out.length;
  if ('then' in e) emitBranch(out, resolve, e);
  else emitLeaf(out, resolve, e);
  out[start + 1] = out.length - start;
}

export function createAssembler(resolve: Resolver, supposed: Resolver): Assembler {
  const out: number[] = [];
  const conditionBy =
    (by: Resolver) =>
    (condition: Condition | undefined): number => {
      if (condition === undefined) return -1;
      const at = out.length;
      emitCondition(out, by, condition);
      return at;
    };
  return {
    condition: conditionBy(resolve),
    shown: conditionBy(supposed),
    /** A list starts with its total length. */
    effects(effects) {
      if (effects === undefined || effects.length === 0) return -1;
      const at = out.length;
      out.push(0);
      for (const effect of effects) emitEffect(out, resolve, effect);
      out[at] = out.length - at;
      return at;
    },
    code: () => Int32Array.from(out),
  };
}
