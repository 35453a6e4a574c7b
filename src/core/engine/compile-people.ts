import type { Deal } from '#src/core/schema/deal.ts';
import { DIMENSIONS, LEVELS, TRAITS } from '#src/core/schema/dimensions.ts';
import type { Person } from '#src/core/schema/deal-people.ts';
import type { CourtTable, EdgeTable, FactTable, Names, PersonTable } from './compiled.ts';
import { lnPerMille } from './ln.ts';
import { coachIndex } from './resolve.ts';

const DOORS = ['open', 'guarded', 'shut'] as const;

/** What the author gave each level of need, change and focus: seeds draw from it, and what has none is never drawn. */
const weightsOf = (person: Person): number[] =>
  TRAITS.flatMap((trait) => {
    const prior: Readonly<Record<string, number | undefined>> = person[trait].prior;
    return LEVELS[trait].map((level) => prior[level] ?? 0);
  });

/** The same in per mille as a reader holds it, so that each trait sums to about 1000. */
function priors(person: Person): number[] {
  return TRAITS.flatMap((trait) => {
    const prior: Readonly<Record<string, number | undefined>> = person[trait].prior;
    const weights = LEVELS[trait].map((level) => prior[level] ?? 0);
    const total = weights.reduce((sum, w) => sum + w, 0);
    // A level nobody expects keeps one per cent: no evidence may ever be impossible.
    return weights.map((w) => Math.max(10, Math.trunc((w * 1000) / Math.max(1, total))));
  });
}

export function compilePeople(deal: Deal): PersonTable {
  const people = deal.people;
  const of = (pick: (person: Person) => number): Int32Array => Int32Array.from(people, pick);
  const factions = deal.factions.map((f) => f.id);
  const opposed = (id: string | undefined): number => {
    const faction = deal.factions.find((f) => f.id === id);
    return faction?.opposes === undefined ? -1 : factions.indexOf(faction.opposes);
  };
  const ids = people.map((p) => p.id);
  const prior = people.flatMap(priors);
  return {
    rank: of((p) => p.rank),
    faction: of((p) => (p.faction === undefined ? -1 : factions.indexOf(p.faction))),
    opposed: of((p) => opposed(p.faction)),
    door: of((p) => DOORS.indexOf(p.door)),
    rest: of((p) => p.restWeeks),
    reliability: of((p) => p.reliability),
    coach: of((p) => coachIndex(p.coach)),
    mask: of((p) => p.mask),
    echo: of((p) => (p.echo === undefined ? -1 : ids.indexOf(p.echo.person))),
    echoBits: of((p) =>
      (p.echo?.dimensions ?? []).reduce((bits, d) => bits | (1 << DIMENSIONS.indexOf(d)), 0),
    ),
    outside: of((p) => (p.seat === 'outside' || p.seat === 'ours' ? 1 : 0)),
    ours: of((p) => (p.seat === 'ours' ? 1 : 0)),
    attitude: Int32Array.from(
      people.flatMap((p) => deal.vendors.map((vendor) => p.attitude[vendor.id] ?? 0)),
    ),
    tilt: of((p) => p.tilt),
    power: Int32Array.from(
      people.flatMap((p) => deal.phases.map((_, at) => p.power[at] ?? p.power.at(-1) ?? 0)),
    ),
    weight: Int32Array.from(people.flatMap(weightsOf)),
    prior: Int32Array.from(prior),
    lnPrior: Int32Array.from(prior, lnPerMille),
  };
}

export function compileEdges(deal: Deal): EdgeTable {
  const ids = deal.people.map((p) => p.id);
  const edges = deal.people.flatMap((p, to) =>
    p.listens.map((l) => ({ from: ids.indexOf(l.to), to, weight: l.weight })),
  );
  const outStart = [0];
  const out: number[] = [];
  for (let p = 0; p < ids.length; p += 1) {
    const sent = edges.flatMap((e, at) => (e.from === p ? [at] : []));
    sent.sort((a, b) => (edges[b]?.weight ?? 0) - (edges[a]?.weight ?? 0) || a - b);
    out.push(...sent);
    outStart.push(out.length);
  }
  return {
    count: edges.length,
    from: Int32Array.from(edges, (e) => e.from),
    to: Int32Array.from(edges, (e) => e.to),
    weight: Int32Array.from(edges, (e) => e.weight),
    outStart: Int32Array.from(outStart),
    out: Int32Array.from(out),
  };
}

export function compileCourts(deal: Deal): CourtTable {
  const ids = deal.people.map((p) => p.id);
  const all = deal.vendors.flatMap((v) => v.courts);
  const start = [0];
  for (const vendor of deal.vendors) start.push((start.at(-1) ?? 0) + vendor.courts.length);
  return {
    start: Int32Array.from(start),
    person: Int32Array.from(all, (c) => ids.indexOf(c.person)),
    weight: Int32Array.from(all, (c) => c.weight),
    from: Int32Array.from(all, (c) => c.from),
    to: Int32Array.from(all, (c) => c.to),
  };
}

/** Groups indices by owner: start per owner and the flat list. */
function grouped(owners: number, list: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const start = [0];
  const flat: number[] = [];
  for (let o = 0; o < owners; o += 1) {
    list.forEach((of, at) => {
      if (of.includes(o)) flat.push(at);
    });
    start.push(flat.length);
  }
  return [Int32Array.from(start), Int32Array.from(flat)];
}

export function compileFacts(deal: Deal, names: Names): FactTable {
  const people = deal.people.map((p) => p.id);
  const knowers = deal.facts.map((f) => f.knowers.map((k) => people.indexOf(k)));
  const planters = deal.facts.map((f) =>
    f.planted === undefined ? [] : [names.vendors.indexOf(f.planted)],
  );
  const [knownStart, known] = grouped(people.length, knowers);
  const [plantStart, plant] = grouped(names.vendors.length, planters);
  return {
    item: Int32Array.from(deal.facts, (f) => names.items.indexOf(f.item)),
    figure: Int32Array.from(deal.facts, (f) => f.figure ?? 0),
    planted: Int32Array.from(planters, (p) => p[0] ?? -1),
    knownStart,
    known,
    plantStart,
    plant,
  };
}
