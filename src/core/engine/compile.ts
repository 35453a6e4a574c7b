import type { Deal } from '#src/core/schema/deal.ts';
import { CONCERNS, FOCUS_LEVELS, RESOURCES } from '#src/core/schema/dimensions.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type {
  Compiled,
  CompiledUnknown,
  CompiledScene,
  EventTable,
  Names,
  PhaseTable,
} from './compiled.ts';
import { compileCourts, compileEdges, compileFacts, compilePeople } from './compile-people.ts';
import { compileMistakes } from './compile-mistakes.ts';
import { compileTells } from './compile-tells.ts';
import { compileMessages, compileVerbs } from './compile-verbs.ts';
import { layoutOf, namesOf, placesOf } from './compile-names.ts';
import { HEAD } from './layout.ts';
import type { Layout } from './layout.ts';
import type { Assembler } from './program.ts';
import { createAssembler } from './program.ts';
import { coachIndex, createResolver } from './resolve.ts';
import { resolveModel } from './resolve-model.ts';
import { verbsOf, messagesOf } from './selection.ts';

const KINDS = [
  'situation',
  'problem',
  'implication',
  'payoff',
  'pitch',
  'listen',
  'ask',
  'promise',
  'refuse',
  'push',
];
const BLOCKS = ['r1', 'r2', 'r3', 'i1', 'i2', 'i3', 'c1', 'c2', 'c3'];
const INTEGRITY = ['green', 'amber', 'red'];
const RESULTS = ['advance', 'continuation', 'setback'];

function compileEvents(deal: Deal, assembler: Assembler): EventTable {
  const people: readonly string[] = deal.people.map((p) => p.id);
  const of = (pick: (event: Deal['events'][number]) => number): Int32Array =>
    Int32Array.from(deal.events, pick);
  const last = deal.events.reduce((most, e) => Math.max(most, e.to), 0);
  return {
    byWeek: Array.from({ length: last + 1 }, (_, week) =>
      Int32Array.from(deal.events.flatMap((e, at) => (week >= e.from && week <= e.to ? [at] : []))),
    ),
    when: of((e) => assembler.condition(e.when)),
    chance: of((e) => e.chance),
    effects: of((e) => assembler.effects(e.effects)),
    heard: of((e) => (e.heard === 'never' ? 0 : e.heard === 'always' ? 1 : 2)),
    person: of((e) => (e.person === undefined ? -1 : people.indexOf(e.person))),
    through: deal.events.map((e) =>
      typeof e.heard === 'object' ? e.heard.through.map((id) => people.indexOf(id)) : [],
    ),
  };
}

function compileScenes(deal: Deal, assembler: Assembler): CompiledScene[] {
  const people: readonly string[] = deal.people.map((p) => p.id);
  return deal.scenes.map((scene) => {
    const nodes: readonly string[] = scene.nodes.map((n) => n.id);
    return {
      person: people.indexOf(scene.person),
      when: assembler.condition(scene.when),
      patience: scene.patience,
      nodes: scene.nodes.map((node) =>
        node.choices.map((choice) => ({
          kind: KINDS.indexOf(choice.kind),
          block: choice.block === undefined ? -1 : BLOCKS.indexOf(choice.block),
          when: assembler.shown(choice.when),
          effects: assembler.effects(choice.effects),
          to: choice.to === undefined ? -1 : nodes.indexOf(choice.to),
          integrity: INTEGRITY.indexOf(choice.integrity),
          result: choice.result === undefined ? 0 : RESULTS.indexOf(choice.result) + 2,
        })),
      ),
    };
  });
}

function scenesByAct(deal: Deal, names: Names): number[][] {
  const table = Array.from(
    { length: names.verbs.length * names.people.length },
    (): number[] => [],
  );
  deal.scenes.forEach((scene, at) => {
    const person = names.people.indexOf(scene.person);
    for (const verb of scene.verbs) {
      const v = names.verbs.indexOf(verb);
      if (v >= 0) table[v * names.people.length + person]?.push(at);
    }
  });
  return table;
}

function compilePhases(deal: Deal, assembler: Assembler): PhaseTable {
  const people: readonly string[] = deal.people.map((p) => p.id);
  return {
    weeks: Int32Array.from(deal.phases, (p) => p.weeks),
    curve: Int32Array.from(deal.phases, (p) => p.curve - 1),
    decides: Int32Array.from(deal.phases, (p) => (p.decides ? 1 : 0)),
    ends: Int32Array.from(deal.phases, (p) => assembler.effects(p.ends)),
    ours: deal.people.reduce((bits, p, at) => (p.seat === 'ours' ? bits | (1 << at) : bits), 0),
    barred: Int32Array.from(deal.phases, (p) =>
      p.barred.reduce((bits, id) => bits | (1 << people.indexOf(id)), 0),
    ),
  };
}

function coachTypes(playbook: Playbook): Int32Array {
  // The order of the last four is f1, f2, f3, w: value coach for fit, relationship coach for the rest.
  return Int32Array.from([...playbook.control.clear.map((c) => coachIndex(c.coach)), 1, 0, 0, 0]);
}

function compileUnknown(
  unknown: Deal['unknowns'][number],
  names: Names,
  assembler: Assembler,
): CompiledUnknown {
  const { values } = unknown;
  return {
    weights: Int32Array.from(values, (v) => v.weight),
    total: values.reduce((sum, v) => sum + v.weight, 0),
    case: values.findIndex((v) => v.id === unknown.case),
    roles: values.map((v) =>
      Int32Array.from(
        Object.entries(v.roles ?? {}).flatMap(([role, person]) => [
          names.roles.indexOf(role),
          names.people.indexOf(person),
        ]),
      ),
    ),
    sets: Int32Array.from(values, (v) => assembler.effects(v.sets)),
  };
}

function lateRef({ late }: Deal['vendors'][number], names: Names): number {
  if (late === undefined) return -1;
  return late.person.startsWith('@')
    ? -2 - names.roles.indexOf(late.person.slice(1))
    : names.people.indexOf(late.person);
}

/** Who is taken for the parts that the seed may give to somebody else: whom the deal names for them. */
function supposedParts(deal: Deal, names: Names): Map<string, number> {
  const drawn = deal.unknowns.flatMap((u) => u.values.flatMap((v) => Object.keys(v.roles ?? {})));
  const parts = drawn.flatMap((role): [string, number][] => {
    const person = deal.roles[role];
    return person === undefined ? [] : [[role, names.people.indexOf(person)]];
  });
  return new Map(parts);
}

function assemblerFor(deal: Deal, names: Names, layout: Layout): Assembler {
  const valueOf = (unknown: string, value: string): number =>
    deal.unknowns.find((u) => u.id === unknown)?.values.findIndex((v) => v.id === value) ?? -1;
  const us = names.vendors.indexOf(deal.us);
  return createAssembler(
    createResolver(names, layout, valueOf, us),
    createResolver(names, layout, valueOf, us, supposedParts(deal, names)),
  );
}

/** Compiles a deal and its playbook, both already checked; throws on anything the checks should have caught. */
export function compileDeal(deal: Deal, playbook: Playbook): Compiled {
  const names = namesOf(deal, playbook);
  const layout = layoutOf(names);
  const us = names.vendors.indexOf(deal.us);
  const assembler = assemblerFor(deal, names, layout);
  const verbs = compileVerbs(verbsOf(deal, playbook), assembler);
  const itemOf = (id: string): number => names.items.indexOf(id);
  const model = resolveModel(deal, playbook);
  const messages = compileMessages(messagesOf(deal, playbook), names.items);
  const parts = {
    events: compileEvents(deal, assembler),
    scenes: compileScenes(deal, assembler),
    phase: compilePhases(deal, assembler),
    mistakes: compileMistakes(playbook, verbs, assembler),
    gates: playbook.stages.map((s) => assembler.condition(s.gate)),
    advice: playbook.advice.map((a) => assembler.shown(a.when)),
    guide: (deal.guide ?? []).map((g) => assembler.shown(g.until)),
    unknowns: deal.unknowns.map((u) => compileUnknown(u, names, assembler)),
  };
  const compiled = {
    ...parts,
    deal,
    playbook,
    model,
    names,
    places: placesOf(names),
    layout,
    us,
    nobody: names.vendors.indexOf(deal.nobody),
    weeks: deal.phases.reduce((sum, p) => sum + p.weeks, 0),
    verbs,
    pairs: verbs.reach.reduce((sum, r) => sum + (r === 0 ? 1 : names.people.length), 0),
    messages,
    edges: compileEdges(deal),
    courts: compileCourts(deal),
    facts: compileFacts(deal, names),
    sceneOf: scenesByAct(deal, names),
    needed: Int32Array.from(playbook.control.clear, (c) => c.facts),
    coachOf: coachTypes(playbook),
    person: compilePeople(deal),
    curve: Int32Array.from(playbook.concerns.flatMap((row) => CONCERNS.map((c) => row[c]))),
    risk: Int32Array.from(deal.vendors, (v) => v.risk),
    aidSteps: Int32Array.from(playbook.aids, (a) => a.steps),
    creditMost: Int32Array.from(playbook.credits, (c) => c.most),
    stageBack: Int32Array.from(playbook.stages, (s) => (s.back ? 1 : 0)),
    tells: compileTells(model, messages),
    hazards: Int32Array.from(playbook.control.hazards, itemOf),
    access: itemOf(playbook.control.access),
    heard: Int32Array.from(deal.heard, (id) => names.facts.indexOf(id)),
    late: Int32Array.from(deal.vendors, (v) => lateRef(v, names)),
    structure: itemOf(playbook.control.structure),
    roleTop: names.roles.indexOf('top'),
    roleSponsor: names.roles.indexOf('sponsor'),
    roleNumberTwo: names.roles.indexOf('number-two'),
  };
  return { ...compiled, code: assembler.code(), initial: initialState(deal, names, layout) };
}

/** The state before anything is drawn: what is the same in every run. */
function initialState(deal: Deal, names: Names, layout: Layout): Int32Array {
  const s = new Int32Array(layout.size);
  s[HEAD.week] = 1;
  s[HEAD.phaseStart] = 1;
  s[HEAD.phaseEnd] = deal.phases[0]?.weeks ?? 1;
  s[HEAD.actReceived] = 100;
  RESOURCES.forEach((r, at) => {
    s[layout.capacity + at] = deal.capacity[r];
    s[layout.full + at] = deal.capacity[r];
  });
  deal.vendors.forEach((vendor, v) => {
    FOCUS_LEVELS.forEach((focus, f) => {
      s[layout.offer + v * FOCUS_LEVELS.length + f] = vendor.offer[focus];
    });
    s[layout.vendorKnown + v] = vendor.known ? 1 : 0;
    s[layout.vigour + v] = 100;
  });
  deal.people.forEach((person, p) => {
    const at = layout.people + p * layout.stride;
    s[at + layout.person.known] = person.known ? 1 : 0;
    s[at + layout.person.met] = person.met ? 1 : 0;
    s[at + layout.person.seen] = person.met ? 1 : 0;
    s[at + layout.person.power] = person.power[0] ?? 0;
    s[at + layout.person.powerShown] = person.power[0] ?? 0;
    s[at + layout.person.closeness] = person.closeness;
    s[at + layout.person.door] = person.door === 'open' ? 1 : 0;
  });
  deal.facts.forEach((fact, f) => {
    s[layout.factTrue + f] = fact.true ? 1 : 0;
  });
  s.fill(-1, layout.roles, layout.roles + names.roles.length);
  for (const [role, person] of Object.entries(deal.roles))
    s[layout.roles + names.roles.indexOf(role)] = names.people.indexOf(person);
  return s;
}
