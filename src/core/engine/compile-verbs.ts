import { CONCERNS, FOCUS_LEVELS, LEVELS, RESOURCES } from '#src/core/schema/dimensions.ts';
import type { Message, Verb } from '#src/core/schema/playbook-verb.ts';
import type { MessageTable, VerbTable } from './compiled.ts';
import type { Assembler } from './program.ts';

/** Places in the standings: known, free to be met, behind a door; then the same without those whom nobody may contact;
 * and our own people. */
export const STANDINGS = {
  known: 0,
  free: 1,
  outside: 2,
  unbarred: 3,
  inward: 6,
  size: 7,
} as const;

const REACH = ['none', 'one', 'room'] as const;
const INTEGRITY = ['green', 'amber', 'red'] as const;

const column = (verbs: readonly Verb[], of: (verb: Verb) => number): Int32Array =>
  Int32Array.from(verbs, of);

/** A verb is a meeting if it is spent with the person; isolating somebody is done elsewhere. */
const isMeeting = (v: Verb): boolean =>
  v.reach !== 'none' &&
  [v.argue, v.ties, v.read, v.ask, v.verify, v.heat].some((part) => part !== undefined);

/** What nobody may do with people whom one must leave alone: to meet them, to knock, to ask them a favour. */
const isContact = (v: Verb): boolean =>
  !v.formal && (isMeeting(v) || v.refer || v.calibrate || v.door !== undefined);

function costs(verbs: readonly Verb[]): Int32Array {
  return Int32Array.from(verbs.flatMap((v) => RESOURCES.map((r) => v.cost[r] ?? 0)));
}

/** More than any verb costs: whoever has this much can afford all. */
export const PRICES = 101;
const WORD = 32;
export const wordsFor = (verbs: number): number => Math.ceil(verbs / WORD);

/** The verbs of one word, as bits, that so much of a resource pays for. */
function paidFor(
  cost: Int32Array,
  resource: number,
  left: number,
  from: number,
  to: number,
): number {
  let bits = 0;
  for (let v = from; v < to; v += 1)
    if ((cost[v * RESOURCES.length + resource] ?? 0) <= left) bits |= 1 << (v - from);
  return bits;
}

/** Per resource and what is left of it, the verbs that it pays for. */
function affordable(cost: Int32Array, verbs: number): Int32Array {
  const words = wordsFor(verbs);
  const table = new Int32Array(RESOURCES.length * PRICES * words);
  for (let k = 0; k < table.length; k += 1) {
    const from = (k % words) * WORD;
    const left = Math.trunc(k / words);
    const to = Math.min(verbs, from + WORD);
    table[k] = paidFor(cost, Math.trunc(left / PRICES), left % PRICES, from, to);
  }
  return table;
}

/** Doors that are not open, people who are free to be met, or all who are known; without those whom one must leave alone. */
function standingOf(v: Verb): number {
  if (v.reach === 'none') return -1;
  if (v.inward) return STANDINGS.inward;
  const whom = v.door !== undefined ? STANDINGS.outside : isMeeting(v) ? STANDINGS.free : 0;
  return isContact(v) ? whom + STANDINGS.unbarred : whom;
}

export function compileVerbs(verbs: readonly Verb[], assembler: Assembler): VerbTable {
  const of = (pick: (verb: Verb) => number): Int32Array => column(verbs, pick);
  const flag = (pick: (verb: Verb) => boolean): Int32Array => of((v) => (pick(v) ? 1 : 0));
  const cost = costs(verbs);
  return {
    cost,
    affords: affordable(cost, verbs.length),
    spent: Int32Array.from(
      RESOURCES.flatMap((r, at) => (verbs.some((v) => (v.cost[r] ?? 0) > 0) ? [at] : [])),
    ),
    whom: of(standingOf),
    reach: of((v) => REACH.indexOf(v.reach)),
    integrity: of((v) => INTEGRITY.indexOf(v.integrity)),
    when: of((v) => assembler.shown(v.when)),
    rest: of((v) => v.restWeeks),
    meets: flag(isMeeting),
    contact: flag(isContact),
    inward: flag((v) => v.inward),
    executive: flag((v) => v.executive),
    open: flag((v) => v.public),
    argue: of((v) => v.argue ?? 0),
    tiesGain: of((v) => v.ties?.gain ?? 0),
    tiesCap: of((v) => v.ties?.cap ?? 0),
    tells: of((v) => v.read?.tells ?? 0),
    sharper: of((v) => v.read?.sharper ?? 0),
    ask: of((v) => v.ask ?? 0),
    verify: of((v) => v.verify ?? 0),
    calibrate: flag((v) => v.calibrate),
    refer: flag((v) => v.refer),
    door: of((v) => v.door ?? -1),
    isolate: of((v) => v.isolate ?? 0),
    insulate: of((v) => v.insulate ?? 0),
    reserve: of((v) => v.reserve ?? 0),
    criteria: of((v) => v.criteria?.gain ?? 0),
    crude: flag((v) => v.criteria?.crude ?? false),
    discount: of((v) => v.discount ?? 0),
    offer: Int32Array.from(verbs.flatMap((v) => FOCUS_LEVELS.map((f) => v.offer?.[f] ?? 0))),
    offers: flag((v) => v.offer !== undefined),
    books: of((v) => (v.books === undefined ? -1 : RESOURCES.indexOf(v.books.resource))),
    bookWeeks: of((v) => v.books?.inWeeks ?? 0),
    heat: of((v) => v.heat ?? 0),
    sways: of((v) => v.sways ?? 0),
    effects: of((v) => assembler.effects(v.effects)),
  };
}

function appealOf(message: Message, place: number): { channel: number; level: number } {
  const appeal = message.appeals[place];
  if (appeal === undefined) return { channel: -1, level: -1 };
  if ('need' in appeal) return { channel: 0, level: LEVELS.need.indexOf(appeal.need) };
  if ('change' in appeal) return { channel: 1, level: LEVELS.change.indexOf(appeal.change) };
  const focus = FOCUS_LEVELS.indexOf(appeal.focus);
  return { channel: 2 + focus, level: focus };
}

export function compileMessages(
  messages: readonly Message[],
  items: readonly string[],
): MessageTable {
  const appeals = messages.flatMap((m) => [appealOf(m, 0), appealOf(m, 1)]);
  return {
    channel: Int32Array.from(appeals, (a) => a.channel),
    level: Int32Array.from(appeals, (a) => a.level),
    concern: Int32Array.from(messages, (m) =>
      m.concern === undefined ? -1 : CONCERNS.indexOf(m.concern),
    ),
    backs: Int32Array.from(messages, (m) => (m.backs === undefined ? -1 : items.indexOf(m.backs))),
    vendor: Int32Array.from(messages, (m) => (m.vendor ? 1 : 0)),
  };
}
