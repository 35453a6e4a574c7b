// What every trainee can look up before the first week: the playbook, the rules, and the cast as the briefing shows it.
import type { Model } from '#src/core/schema/playbook-model.ts';
import type { Compiled, EdgeTable, MessageTable, VerbTable } from '#src/core/engine/compiled.ts';
import { readAims } from './aims.ts';
import type { Aims } from './aims.ts';

export interface Sizes {
  readonly people: number;
  readonly vendors: number;
  readonly facts: number;
  readonly items: number;
  readonly verbs: number;
  readonly messages: number;
  readonly stages: number;
  readonly phases: number;
}

export interface Book {
  readonly sizes: Sizes;
  readonly verbs: VerbTable;
  readonly messages: MessageTable;
  readonly edges: EdgeTable;
  readonly model: Model;
  readonly rank: Int32Array;
  readonly outside: Int32Array;
  readonly faction: Int32Array;
  readonly opposed: Int32Array;
  /** 0 open, 1 guarded, 2 shut: as the door was at the start. */
  readonly door: Int32Array;
  /** person × 14: per mille of each level of need, change, focus that is usual for the seat. */
  readonly usual: Int32Array;
  /** Verified facts each control item needs. */
  readonly needed: Int32Array;
  /** Kind of coach that confirms an element: items, then f1, f2, f3, w. */
  readonly coachOf: Int32Array;
  /** Clear items that pass. */
  readonly pass: number;
  readonly hazards: readonly number[];
  readonly coachFresh: number;
  /** Item that helps with introductions. */
  readonly access: number;
  readonly phaseWeeks: Int32Array;
  /** Place of the phase at whose end the buyer decides. */
  readonly deciding: number;
  /** Weight of each concern at the end of the deciding phase, in per cent. */
  readonly lastConcerns: Int32Array;
  /** Who is known to play a part; -1 where that is one of the things to find out. */
  readonly sponsor: number;
  readonly numberTwo: number;
  /** Stage → question → 1 for each item whose facts answer it. */
  readonly questions: readonly (readonly Int32Array[])[];
  readonly mistakes: readonly BookMistake[];
  /** Per verb: places of the mistakes that its use may be. */
  readonly mistakesBy: readonly Int32Array[];
  readonly aims: Aims;
}

export interface BookMistake {
  readonly on: string;
  readonly points: number;
  readonly burns: number;
}

const CONCERN_COUNT = 4;

/** A role that some unknown may give to somebody else is not public. */
function publicRole(c: Compiled, role: string): number {
  const hidden = c.deal.unknowns.some((u) => u.values.some((v) => v.roles?.[role] !== undefined));
  return hidden ? -1 : c.names.people.findIndex((id) => id === c.deal.roles[role]);
}

function questionsOf(c: Compiled): Int32Array[][] {
  return c.playbook.stages.map((stage) =>
    stage.questions.map((id) => {
      const items: readonly string[] = c.playbook.questions.find((q) => q.id === id)?.items ?? [];
      return Int32Array.from(c.names.items, (item) => (items.includes(item) ? 1 : 0));
    }),
  );
}

function sizesOf(c: Compiled): Sizes {
  return {
    people: c.names.people.length,
    vendors: c.names.vendors.length,
    facts: c.names.facts.length,
    items: c.names.items.length,
    verbs: c.names.verbs.length,
    messages: c.names.messages.length,
    stages: c.names.stages.length,
    phases: c.names.phases.length,
  };
}

export function createBook(c: Compiled): Book {
  const items: readonly string[] = c.names.items;
  const deciding = Math.max(
    0,
    c.deal.phases.findIndex((phase) => phase.decides),
  );
  const row = (c.phase.curve[deciding] ?? 0) + 1;
  return {
    sizes: sizesOf(c),
    verbs: c.verbs,
    messages: c.messages,
    edges: c.edges,
    model: c.model,
    rank: c.person.rank,
    outside: c.person.outside,
    faction: c.person.faction,
    opposed: c.person.opposed,
    door: c.person.door,
    usual: c.person.prior,
    needed: c.needed,
    coachOf: c.coachOf,
    pass: c.playbook.control.pass,
    hazards: c.playbook.control.hazards.map((id) => items.indexOf(id)),
    coachFresh: c.playbook.control.coachFresh,
    access: items.indexOf(c.playbook.control.access),
    phaseWeeks: c.phase.weeks,
    deciding,
    lastConcerns: c.curve.slice(row * CONCERN_COUNT, (row + 1) * CONCERN_COUNT),
    sponsor: publicRole(c, 'sponsor'),
    numberTwo: publicRole(c, 'number-two'),
    questions: questionsOf(c),
    mistakes: c.playbook.mistakes.map(({ on, points, burns }) => ({
      on,
      points,
      burns: burns ?? 0,
    })),
    mistakesBy: c.mistakes.byVerb,
    aims: readAims(c),
  };
}
