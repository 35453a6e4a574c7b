// The part of a view that comes from what happened: evidence, facts, notices, changes, plans.
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { ADVANCES } from '#src/core/schema/dimensions.ts';
import type { Scene } from '#src/core/schema/deal.ts';
import type {
  ChangeView,
  EvidenceView,
  FactStatus,
  FactView,
  NoticeView,
  PlanView,
  Reaction,
  SaidView,
  SceneView,
} from '#src/core/schema/view.ts';
import { get } from './cells.ts';
import type { Game } from './game.ts';
import { personAt, week } from './game.ts';
import { HEAD } from './layout.ts';
import type { Cause, Happening, Noticed } from './recorder.ts';
import type { Run } from './run.ts';

const REACTIONS: readonly Reaction[] = ['warm', 'lukewarm', 'cold'];
const STATUSES: readonly (FactStatus | null)[] = [null, 'rumour', 'verified', 'exposed'];
const RESULTS = ['open', 'open', 'advance', 'continuation', 'setback'] as const;
/** Bounds of the bands by which a visible change is told; one below `slight` is not noticed. */
export const BANDS = { slight: 8, clear: 40, strong: 100 } as const;
/** Factors that a trainee can work out alone. */
const OPEN_FACTORS = ['timing', 'access', 'ground', 'wear'];
const SEEN_QUANTITIES = ['attitude', 'closeness', 'door', 'power', 'need'] as const;

const only = <T extends Happening['type']>(run: Run, type: T): Extract<Happening, { type: T }>[] =>
  run.history.filter((h): h is Extract<Happening, { type: T }> => h.type === type);

/** The id of a person on the table; of others not even the name is told. */
function onTable(run: Run, p: number): string | undefined {
  const { layout, names } = run.compiled;
  const known =
    p >= 0 && get(run.state, layout.people + p * layout.stride + layout.person.known) === 1;
  return known ? names.people[p] : undefined;
}

export function evidenceOf(run: Run): EvidenceView[] {
  const { names } = run.compiled;
  const heard = only(run, 'evidence').filter((h) => onTable(run, h.person) !== undefined);
  return heard.map((h) => {
    const dimension = DIMENSIONS[h.dimension] ?? 'attitude';
    const reaction = REACTIONS[h.reaction];
    const message = names.messages[h.message];
    const weight = h.weight >= 3 ? 3 : h.weight === 2 ? 2 : 1;
    return {
      person: names.people[h.person] ?? '',
      week: h.week,
      dimension,
      level: LEVELS[dimension][h.level] ?? '',
      phrasing: h.phrasing,
      weight,
      source: h.source,
      ...(reaction === undefined ? {} : { reaction }),
      ...(message === undefined ? {} : { message }),
    };
  });
}

export function factsOf(run: Run): FactView[] {
  const { names } = run.compiled;
  const facts = new Map<number, FactView>();
  const briefed = run.compiled.deal.heard.map((id) => names.facts.indexOf(id));
  for (const fact of briefed) facts.set(fact, factView(run, fact, 'rumour', 1, []));
  for (const h of only(run, 'fact')) {
    const status = STATUSES[h.status] ?? null;
    if (status === null) continue;
    const before = facts.get(h.fact);
    const teller = onTable(run, h.person);
    const from = [...(before?.from ?? []), ...(teller === undefined ? [] : [teller])];
    const fact = factView(run, h.fact, status, before?.week ?? h.week, from);
    facts.set(h.fact, isHearsay(before, status, teller) ? { ...fact, hearsay: true } : fact);
  }
  return [...facts.values()];
}

/** Whether a fact first came from nobody in particular. */
const isHearsay = (before: FactView | undefined, status: FactStatus, teller: string | undefined) =>
  before === undefined ? teller === undefined && status === 'rumour' : before.hearsay === true;

function factView(
  run: Run,
  fact: number,
  status: FactStatus,
  at: number,
  from: readonly string[],
): FactView {
  const { names, facts } = run.compiled;
  return {
    id: names.facts[fact] ?? '',
    item: names.items[get(facts.item, fact)] ?? '',
    status,
    week: at,
    from,
    briefed: run.compiled.deal.heard.some((id) => id === names.facts[fact]),
    figure: run.compiled.deal.facts[fact]?.figure ?? null,
  };
}

/** A signature is told where the run has gone on to delivery; any other decision ends it, and is told there. */
const isSigned = ({ compiled, state }: Run, h: Noticed): boolean =>
  h.id === 'decided' && h.vendor === compiled.us && h.week < get(state, HEAD.week);

/** An event is told without its person while that person is not on the table; anything else waits. */
const isShown = (run: Run, h: Noticed): boolean =>
  h.seen &&
  h.kind !== 'discovery' &&
  (h.kind !== 'decision' || isSigned(run, h)) &&
  (h.person < 0 || h.kind === 'event' || onTable(run, h.person) !== undefined);

export function noticesOf(run: Run): NoticeView[] {
  const { names } = run.compiled;
  return only(run, 'notice')
    .filter((h) => isShown(run, h))
    .map((h) => {
      const person = onTable(run, h.person);
      const vendor = names.vendors[h.vendor];
      return {
        week: h.week,
        kind: h.kind === 'discovery' ? 'event' : h.kind,
        id: h.id,
        ...(person === undefined ? {} : { person }),
        ...(vendor === undefined ? {} : { vendor }),
        ...(h.kind === 'aid' || h.kind === 'credit' ? { step: h.amount } : {}),
      };
    });
}

/** Only changes of the attitude to us, of ties, doors, power; told by bands, never as numbers. */
function isVisible(run: Run, h: Cause): boolean {
  const ours = h.quantity !== 'attitude' || h.vendor === run.compiled.us;
  const large = Math.abs(h.by) >= BANDS.slight || h.quantity === 'door' || h.quantity === 'need';
  const there = onTable(run, h.person) !== undefined;
  return h.seen && ours && large && there && h.quantity !== 'isolation';
}

function changeView(run: Run, h: Cause): ChangeView {
  const { names } = run.compiled;
  const size = Math.abs(h.by);
  const ofRival = h.reason === 'courted' || h.reason === 'late-call';
  const other = ofRival ? names.vendors[h.other] : onTable(run, h.other);
  const verb = names.verbs[h.verb];
  const message = names.messages[h.message];
  return {
    week: h.week,
    person: names.people[h.person] ?? '',
    quantity: SEEN_QUANTITIES.find((q) => q === h.quantity) ?? 'attitude',
    direction: h.by > 0 ? 1 : -1,
    band: size >= BANDS.strong ? 3 : size >= BANDS.clear ? 2 : 1,
    step: h.step,
    reason: h.reason,
    ...(other === undefined ? {} : { by: other }),
    ...(verb === undefined ? {} : { verb }),
    ...(message === undefined ? {} : { message }),
    ...(h.event === null ? {} : { event: h.event }),
    factors: h.factors.filter((f) => OPEN_FACTORS.includes(f.name)),
  };
}

export const changesOf = (run: Run): ChangeView[] =>
  only(run, 'changed')
    .filter((h) => isVisible(run, h))
    .map((h) => changeView(run, h));

export function plansOf(run: Run, g: Game): PlanView[] {
  const { names, layout } = run.compiled;
  const closed = only(run, 'plan').map((h) => ({
    week: h.week,
    person: names.people[h.person] ?? '',
    dimension: DIMENSIONS[h.dimension] ?? 'attitude',
    advance: ADVANCES[h.advance] ?? 'learn',
    result: RESULTS[h.result] ?? 'open',
  }));
  const open = names.people.flatMap((person, p) => {
    const at = personAt(g, p);
    const dimension = DIMENSIONS[get(g.s, at + layout.person.planDimension) - 1];
    if (dimension === undefined) return [];
    const advance = ADVANCES[get(g.s, at + layout.person.planAdvance)] ?? 'learn';
    return [{ week: week(g), person, dimension, advance, result: 'open' as const }];
  });
  return [...closed, ...open];
}

/** Every choice ever taken in a scene, by its place in the log. */
export function saidOf(run: Run): SaidView[] {
  return only(run, 'said').map((h) => {
    const scene = run.compiled.deal.scenes[h.scene];
    const node = scene?.nodes[h.node];
    const choice = node?.choices[h.choice];
    return {
      entry: h.entry,
      scene: scene?.id ?? '',
      node: node?.id ?? '',
      choice: choice?.id ?? '',
    };
  });
}

/** The choices taken so far in the open scene, from the log. */
export function scenePathOf(run: Run, scene: Scene): SceneView['path'] {
  const path: { node: string; choice: string }[] = [];
  const opened = run.log.findLastIndex((entry) => entry.type === 'act');
  let node = scene.nodes[0];
  for (const entry of run.log.slice(opened + 1)) {
    if (entry.type !== 'say' || node === undefined) continue;
    const choice = node.choices[entry.choice];
    if (choice === undefined) break;
    path.push({ node: node.id, choice: choice.id });
    node = scene.nodes.find((n) => n.id === choice.to);
  }
  return path;
}

/** In which week each cell of the chart was last filled in, by `person.dimension`. */
export function markWeeks(run: Run): ReadonlyMap<string, number> {
  const weeks = new Map<string, number>();
  let now = 1;
  for (const entry of run.log) {
    if (entry.type === 'end') now += 1;
    if (entry.type !== 'mark') continue;
    const p = run.compiled.names.people.findIndex((id) => id === entry.person);
    weeks.set(`${String(p)}.${entry.dimension}`, now);
  }
  return weeks;
}
