// Why a plan lost against a better one, in the words of the methodology: generated from what was addressed, what evidence said,
// what the buyer was concerned with, and what was left undone.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { closenessLevel, closenessOf } from '#src/core/engine/game.ts';
import { appealFit } from '#src/core/engine/rules/fit.ts';
import { usesOf } from '#src/core/engine/rules/argue.ts';
import { powerSeen } from '#src/core/engine/seen.ts';
import {
  CONCERNS,
  DIMENSIONS,
  FOCUS_LEVELS,
  LEVELS,
  RESOURCES,
} from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Stride } from './course.ts';
import type { Reader } from './reader.ts';
import type { Why } from './report.ts';

const MOST = 5;
/** Expected fit below which a message was misread. */
const MISFIT = 10;
/** A concern this far below the one that is felt most is out of its time. */
const UNTIMELY = 25;
const STRONG = 100;
const WORN = 2;
const SLIGHT = 3;
const IDLE_DAYS = 2;
const UNDONE = 2;

interface Act {
  readonly entry: number;
  readonly verb: number;
  readonly person: number;
  readonly message: number;
}

export interface Reasons {
  /** The table at the start of the decision. */
  readonly g: Game;
  readonly reader: Reader;
  readonly strides: readonly Stride[];
  /** The acts of the better plan. */
  readonly better: readonly Entry[] | null;
}

const place = (places: ReadonlyMap<string, number>, id: string | undefined): number =>
  id === undefined ? -1 : (places.get(id) ?? -1);

function actsOf(c: Compiled, entries: readonly (readonly [number, Entry])[]): Act[] {
  return entries.flatMap(([entry, line]): Act[] =>
    line.type !== 'act'
      ? []
      : [
          {
            entry,
            verb: place(c.places.verbs, line.verb),
            person: place(c.places.people, line.target),
            message: place(c.places.messages, line.message),
          },
        ],
  );
}

const topOf = (chances: Float64Array): number =>
  chances.reduce((best, chance, l) => (chance > (chances[best] ?? 0) ? l : best), 0);

/** The appeal of a message that evidence speaks against most. */
function misread({ g, reader }: Reasons, act: Act): Why | null {
  const { c } = g;
  let worst: Why | null = null;
  let least = MISFIT;
  for (let k = act.message * 2; k < act.message * 2 + 2; k += 1) {
    const channel = get(c.messages.channel, k);
    if (channel < 0) continue;
    const d = Math.min(2, channel);
    const level = get(c.messages.level, k);
    const chances = reader.chances(act.person, d);
    const fit = chances.reduce(
      (sum, chance, l) => sum + chance * appealFit(c.model, channel, level, l, -1),
      0,
    );
    if (fit >= least) continue;
    least = fit;
    const dimension = DIMENSIONS[d] ?? 'need';
    const top = topOf(chances);
    const levels: readonly string[] = d === 2 ? FOCUS_LEVELS : LEVELS[dimension];
    worst = {
      code: 'misread',
      params: {
        person: c.names.people[act.person] ?? '',
        dimension,
        message: c.names.messages[act.message] ?? '',
        level: levels[level] ?? '',
        reader: levels[top] ?? '',
        chance: Math.round((chances[top] ?? 0) * 100),
      },
      entries: [act.entry],
      rule: null,
    };
  }
  return worst;
}

function untimely({ g }: Reasons, act: Act): Why | null {
  const concern = get(g.c.messages.concern, act.message);
  if (concern < 0) return null;
  const felt = CONCERNS.map((_, k) => get(g.s, g.c.layout.concerns + k));
  const most = felt.indexOf(Math.max(...felt));
  if ((felt[most] ?? 0) - (felt[concern] ?? 0) < UNTIMELY) return null;
  return {
    code: 'untimely',
    params: {
      message: g.c.names.messages[act.message] ?? '',
      concern: CONCERNS[concern] ?? '',
      felt: CONCERNS[most] ?? '',
    },
    entries: [act.entry],
    rule: null,
  };
}

function ungrounded({ g }: Reasons, act: Act): Why | null {
  const item = get(g.c.messages.backs, act.message);
  const strong = get(g.c.verbs.argue, act.verb) >= STRONG;
  if (item < 0 || !strong || get(g.s, g.c.layout.itemVerified + item) > 0) return null;
  return {
    code: 'ungrounded',
    params: {
      message: g.c.names.messages[act.message] ?? '',
      item: g.c.names.items[item] ?? '',
    },
    entries: [act.entry],
    rule: null,
  };
}

function poorGround({ g }: Reasons, act: Act): Why | null {
  const person = g.c.names.people[act.person] ?? '';
  const channel = get(g.c.messages.channel, act.message * 2);
  if (usesOf(g, act.person, channel) >= WORN) {
    const message = g.c.names.messages[act.message] ?? '';
    return { code: 'worn', params: { person, message }, entries: [act.entry], rule: null };
  }
  const closeness = closenessLevel(g, closenessOf(g, act.person));
  if (closeness > 0 || get(g.c.verbs.argue, act.verb) < STRONG) return null;
  return { code: 'closed', params: { person, closeness }, entries: [act.entry], rule: null };
}

function aboutWords(of: Reasons, acts: readonly Act[]): Why[] {
  return acts
    .filter(({ message, person }) => message >= 0 && person >= 0)
    .flatMap((act) => [
      misread(of, act),
      untimely(of, act),
      ungrounded(of, act),
      poorGround(of, act),
    ])
    .filter((why) => why !== null);
}

function aboutRules({ g, strides }: Reasons): Why[] {
  const seen = new Set<string>();
  return strides.flatMap(({ happened, entry }) =>
    happened.flatMap((h): Why[] => {
      if (h.type !== 'notice' || h.kind !== 'mistake' || seen.has(h.id)) return [];
      seen.add(h.id);
      const person = g.c.names.people[h.person] ?? '';
      return [{ code: 'rule', params: { mistake: h.id, person }, entries: [entry], rule: h.id }];
    }),
  );
}

const powers = (g: Game, acts: readonly Act[]): number[] =>
  acts.filter(({ person }) => person >= 0).map(({ person }) => powerSeen(g, person));

/** Whom the better plan sees, what it does, and whose time was better spent elsewhere. */
function aboutTime({ g }: Reasons, mine: readonly Act[], theirs: readonly Act[]): Why[] {
  const { people, verbs } = g.c.names;
  const whys: Why[] = [];
  const met = new Set(mine.map(({ person }) => person));
  const missing = theirs.find(({ person }) => person >= 0 && !met.has(person));
  const most = Math.max(0, ...powers(g, theirs));
  const slight = mine.find(
    ({ person }) =>
      person >= 0 && powerSeen(g, person) * SLIGHT < most && g.c.person.ours[person] !== 1,
  );
  if (missing !== undefined && slight !== undefined)
    whys.push({
      code: 'wrong-person',
      params: { person: people[slight.person] ?? '', instead: people[missing.person] ?? '' },
      entries: [slight.entry],
      rule: null,
    });
  else if (missing !== undefined)
    whys.push({
      code: 'missing-person',
      params: { person: people[missing.person] ?? '' },
      entries: [],
      rule: null,
    });
  const done = new Set(mine.map(({ verb }) => verb));
  const left = theirs.filter(({ verb }) => !done.has(verb)).slice(0, UNDONE);
  for (const act of left)
    whys.push({
      code: 'undone',
      params: { verb: verbs[act.verb] ?? '', person: people[act.person] ?? '' },
      entries: [],
      rule: null,
    });
  return whys;
}

function aboutDays({ g, strides }: Reasons): Why[] {
  const last = strides.at(-1);
  if (last === undefined || last.line.type !== 'end') return [];
  const days = get(last.before, g.c.layout.capacity + RESOURCES.indexOf('rep'));
  return days < IDLE_DAYS
    ? []
    : [{ code: 'idle', params: { days }, entries: [last.entry], rule: null }];
}

/** Reasons of a week's loss, the plainest first. */
export function whyWeek(of: Reasons): Why[] {
  const { c } = of.g;
  const mine = actsOf(
    c,
    of.strides.map(({ entry, line }) => [entry, line] as const),
  );
  const theirs = actsOf(
    c,
    (of.better ?? []).map((line) => [-1, line] as const),
  );
  return [
    ...aboutRules(of),
    ...aboutWords(of, mine),
    ...aboutTime(of, mine, theirs),
    ...aboutDays(of),
  ].slice(0, MOST);
}

/** Reasons of a loss by one choice. */
export function whyPivot(of: Reasons): Why[] {
  const stride = of.strides[0];
  const { g } = of;
  if (stride === undefined) return [];
  if (stride.line.type !== 'say') return whyWeek(of);
  const better = of.better?.find((entry) => entry.type === 'say');
  const scene = g.c.names.scenes[get(g.s, HEAD.scene) - 1] ?? '';
  const node = get(g.s, HEAD.node);
  const said: Why[] =
    better?.type === 'say'
      ? [
          {
            code: 'said',
            params: { scene, node, choice: stride.line.choice, better: better.choice },
            entries: [stride.entry],
            rule: null,
          },
        ]
      : [];
  return [...aboutRules(of), ...said].slice(0, MOST);
}
