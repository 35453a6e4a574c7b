// The debrief of a finished run: the fog lifted, with every number traced to entries of the log.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import type { Happening, Noticed } from '#src/core/engine/recorder.ts';
import type { Score } from '#src/core/engine/score.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import type { Variant } from '#src/core/engine/start.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Outcome } from '#src/core/schema/view.ts';
import { crossedEntries } from './crossed.ts';
import type { ChartCell } from './chart.ts';
import { chartOf } from './chart.ts';
import type { ControlElement } from './elements.ts';
import type { AttitudeMove } from './moves.ts';
import { movesOf } from './moves.ts';
import type { PointLine } from './points.ts';
import { pointLines } from './points.ts';
import type { ControlPoint } from './trace.ts';
import { traceRun } from './trace.ts';
import type { Vote } from './votes.ts';

export interface TruePerson {
  readonly id: string;
  readonly need: readonly string[];
  readonly change: string;
  readonly focus: readonly string[];
  /** Whose words they spoke, and the face they put on. */
  readonly echo: string | null;
  readonly masked: boolean;
  /** True attitude to us at the end of each week, from week 0. */
  readonly attitudes: readonly number[];
}

export interface Debrief {
  readonly outcome: Outcome;
  /** Week of the decision or the end. */
  readonly week: number;
  readonly weeks: number;
  /** The vendor chosen, and the control item that upset a win at the last moment. */
  readonly chosen: string | null;
  readonly upsetBy: string | null;
  readonly controlAtEnd: { readonly clear: number; readonly first: number; readonly win: number };
  /** Clear items that pass. */
  readonly pass: number;
  readonly score: Score;
  readonly points: readonly PointLine[];
  readonly votes: readonly Vote[];
  readonly chart: readonly ChartCell[];
  readonly control: readonly ControlPoint[];
  /** The control reading at the decision or the end, element by element. */
  readonly elements: readonly ControlElement[];
  readonly moves: readonly AttitudeMove[];
  readonly claims: readonly {
    readonly stage: string;
    readonly week: number;
    readonly met: boolean;
    readonly grounded: boolean;
  }[];
  readonly forecasts: readonly { readonly phase: string; readonly percent: number | null }[];
  readonly mistakes: readonly {
    readonly id: string;
    readonly week: number;
    readonly entry: number;
    readonly person: string | null;
    readonly points: number;
    readonly sources: readonly string[];
  }[];
  /** Places in the log of what crossed a red line, by deed or by word. */
  readonly crossed: readonly number[];
  readonly rivals: readonly {
    readonly week: number;
    readonly vendor: string;
    readonly person: string | null;
    readonly kind: string;
    readonly seen: boolean;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly week: number;
    readonly seen: boolean;
  }[];
  readonly people: readonly TruePerson[];
  readonly facts: readonly {
    readonly id: string;
    readonly item: string;
    readonly true: boolean;
    readonly status: 'unknown' | 'rumour' | 'verified' | 'exposed';
  }[];
  readonly unknowns: readonly { readonly id: string; readonly value: string }[];
  /** Week of each entry of the log, and the log itself, for opening points. */
  readonly log: readonly { readonly week: number; readonly entry: Entry }[];
  readonly phases: readonly { readonly id: string; readonly to: number }[];
}

const OUTCOMES: readonly Outcome[] = [
  'lost',
  'won',
  'lost',
  'no-decision',
  'withdrawn',
  'disqualified',
];
const STATUSES = ['unknown', 'rumour', 'verified', 'exposed'] as const;

const notices = (history: readonly Happening[], kind: Noticed['kind']): Noticed[] =>
  history.filter((h): h is Noticed => h.type === 'notice' && h.kind === kind);

function truePeople(g: Game, attitudes: readonly (readonly number[])[]): TruePerson[] {
  return g.c.names.people.map((id, p) => {
    const at = personAt(g, p);
    const cells = g.c.layout.person;
    const level = (trait: number, list: readonly string[], from: number): string =>
      list[get(g.s, at + from + trait)] ?? '';
    return {
      id,
      need: [level(0, LEVELS.need, cells.trait), level(0, LEVELS.need, cells.second)],
      change: level(1, LEVELS.change, cells.trait),
      focus: [level(2, LEVELS.focus, cells.trait), level(2, LEVELS.focus, cells.second)],
      echo: g.c.names.people[get(g.c.person.echo, p)] ?? null,
      masked: get(g.c.person.mask, p) > 0,
      attitudes: attitudes.map((week) => week[p] ?? 0),
    };
  });
}

function claimsOf(g: Game): Debrief['claims'] {
  const { claimed, claimTrue, grounded } = g.c.layout;
  return g.c.names.stages.flatMap((stage, s) => {
    const week = get(g.s, claimed + s);
    if (week === 0) return [];
    return [
      { stage, week, met: get(g.s, claimTrue + s) === 1, grounded: get(g.s, grounded + s) === 1 },
    ];
  });
}

function forecastsOf(g: Game): Debrief['forecasts'] {
  const decides = g.c.phase.decides.indexOf(1);
  return g.c.names.phases.slice(0, decides + 1).map((phase, at) => {
    const given = get(g.s, g.c.layout.forecasts + at);
    return { phase, percent: given === 0 ? null : given - 1 };
  });
}

function weeksOfLog(log: readonly Entry[]): Debrief['log'] {
  let week = 1;
  return log.map((entry) => {
    const line = { week, entry };
    if (entry.type === 'end') week += 1;
    return line;
  });
}

/** The phases as long as they came out; those not reached as long as they were planned. */
function phasesOf(g: Game, history: readonly Happening[]): Debrief['phases'] {
  const begun = notices(history, 'phase');
  const now = get(g.s, HEAD.phase);
  let to = 0;
  return g.c.deal.phases.map((phase, at) => {
    const next = begun.find((h) => h.id === g.c.names.phases[at + 1]);
    const planned = at === now ? get(g.s, HEAD.phaseEnd) : to + phase.weeks;
    to = next?.week ?? planned;
    return { id: phase.id, to };
  });
}

function happened(
  g: Game,
  history: readonly Happening[],
): Pick<Debrief, 'mistakes' | 'rivals' | 'events'> {
  const { people, vendors, mistakes } = g.c.names;
  return {
    mistakes: notices(history, 'mistake').map((h) => ({
      id: h.id,
      week: h.week,
      entry: h.entry,
      person: people[h.person] ?? null,
      points: g.c.playbook.mistakes[mistakes.indexOf(h.id)]?.points ?? 0,
      sources: g.c.playbook.mistakes[mistakes.indexOf(h.id)]?.sources ?? [],
    })),
    rivals: notices(history, 'rival').map((h) => ({
      week: h.week,
      vendor: vendors[h.vendor] ?? '',
      person: people[h.person] ?? null,
      kind: h.id,
      seen: h.seen,
    })),
    events: notices(history, 'event').map((h) => ({ id: h.id, week: h.week, seen: h.seen })),
  };
}

function hidden(g: Game): Pick<Debrief, 'facts' | 'unknowns'> {
  return {
    facts: g.c.deal.facts.map((fact, f) => ({
      id: fact.id,
      item: fact.item,
      true: fact.true,
      status: STATUSES[get(g.s, g.c.layout.factStatus + f)] ?? 'unknown',
    })),
    unknowns: g.c.deal.unknowns.map((unknown, u) => ({
      id: unknown.id,
      value: unknown.values[get(g.s, g.c.layout.unknowns + u)]?.id ?? '',
    })),
  };
}

/** The debrief of a run; `log` must be legal. It holds the truth: only for finished runs. */
export function debriefRun(
  compiled: Compiled,
  seed: number,
  variant: Variant,
  log: readonly Entry[],
): Debrief {
  const trace = traceRun(compiled, seed, variant, log);
  const { game: g, history, control, elements, votes, attitudes } = trace;
  const chart = chartOf(g);
  const outcome = OUTCOMES[get(g.s, HEAD.outcome)] ?? 'lost';
  const decision = notices(history, 'decision').at(-1);
  const upset = decision !== undefined && decision.id !== 'decided';
  const won = get(g.s, HEAD.outcome) === OUTCOME.won;
  const phases = phasesOf(g, history);
  return {
    outcome,
    week: get(g.s, HEAD.decided) > 0 ? get(g.s, HEAD.decided) : get(g.s, HEAD.week),
    weeks: phases.at(-1)?.to ?? g.c.weeks,
    chosen: decision === undefined ? null : (g.c.names.vendors[decision.vendor] ?? null),
    upsetBy: upset ? decision.id : null,
    controlAtEnd: {
      clear: get(g.s, HEAD.clearAtEnd),
      first: get(g.s, HEAD.firstAtEnd),
      win: get(g.s, HEAD.winAtEnd),
    },
    pass: g.c.playbook.control.pass,
    score: scoreOf(g),
    points: pointLines({ game: g, log, history, chart, votes, won }),
    votes,
    chart,
    control,
    elements,
    moves: movesOf(g, history),
    claims: claimsOf(g),
    forecasts: forecastsOf(g),
    ...happened(g, history),
    crossed: crossedEntries(g, log, history),
    people: truePeople(g, attitudes),
    ...hidden(g),
    log: weeksOfLog(log),
    phases,
  };
}
