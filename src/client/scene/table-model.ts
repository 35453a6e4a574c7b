// What the table shows, worked out from what a trainee may see. Pure: the picture only draws it.
import type { Person } from '#src/core/schema/deal-people.ts';
import type { PersonView, VendorView, View } from '#src/core/schema/view.ts';
import { portraitFile, type Mood } from '#src/client/session/portrait-file.ts';
import { CAMP_COLOURS, WASHES, type CampColour, type Wash } from './palette.ts';
import type { Point } from './projection.ts';

export type BannerLevel =
  | 'guide'
  | 'supporter'
  | 'neutral'
  | 'non-supporter'
  | 'opponent'
  | 'unknown';

/** How much of a person lies under cloud, by how many of the five dimensions have evidence. */
export type Fog = 'clear' | 'thin' | 'thick' | 'unknown';

/** 0 dots, 1 dashes, 2 a road, 3 a highway. */
export type RoadLevel = 0 | 1 | 2 | 3;

export interface TablePerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** 0 to 1000, in the present phase. */
  readonly power: number;
  readonly faction: string | null;
  readonly wash: Wash | null;
  /** In plan, from above. */
  readonly at: Point;
  readonly banner: BannerLevel;
  /** The trainee is not sure of the banner. */
  readonly unsure: boolean;
  /** Our road to the person; null before the first meeting. */
  readonly road: RoadLevel | null;
  readonly fog: Fog;
  readonly isolated: boolean;
  /** Nobody may contact them in this phase. */
  readonly barred: boolean;
  /** Address of the face; null while it is unknown. */
  readonly portrait: string | null;
}

export interface TableCamp {
  readonly id: string;
  readonly kind: 'ours' | 'rival' | 'rumoured' | 'nobody';
  readonly crest: string;
  readonly colour: string;
  readonly at: Point;
}

interface TableRivalRoad {
  readonly camp: string;
  readonly person: string;
  readonly level: RoadLevel;
  /** Somebody confirmed it; else it runs into cloud. */
  readonly sure: boolean;
}

export interface TableInfluence {
  readonly from: string;
  readonly to: string;
  /** 1 to 60. */
  readonly weight: number;
}

export interface TableFaction {
  readonly id: string;
  readonly name: string;
  readonly wash: Wash;
  readonly members: readonly string[];
}

export interface TableModel {
  readonly people: readonly TablePerson[];
  readonly camps: readonly TableCamp[];
  readonly rivalRoads: readonly TableRivalRoad[];
  /** All that we know of; see shownInfluence for what is drawn. */
  readonly influence: readonly TableInfluence[];
  readonly allInfluence: boolean;
  readonly odds: readonly (readonly [string, string])[];
  readonly factions: readonly TableFaction[];
  readonly chosen: string | null;
  /** The word on the line between people at odds. */
  readonly oddsWord: string;
}

export interface TableNames {
  readonly people: Readonly<
    Record<
      string,
      { readonly name: string; readonly role: string; readonly portrait?: Person['portrait'] }
    >
  >;
  readonly factions: Readonly<Record<string, string>>;
  readonly odds: string;
}

export interface TableChoice {
  readonly chosen: string | null;
  readonly allInfluence?: boolean;
  readonly moods?: Readonly<Record<string, Mood>>;
}

export function tableModel(view: View, names: TableNames, choice: TableChoice): TableModel {
  const stretch = crowding(view.people.length);
  const known = view.people.filter((person) => person.known);
  const ids = new Set(known.map(({ id }) => id));
  const washes = new Map(view.factions.map(({ id, wash }) => [id, toWash(wash)]));
  const ours = view.vendors.find(({ colour }) => colour === 'indigo');
  return {
    people: known.map((person) => tablePerson(person, names, washes, choice, stretch)),
    camps: view.vendors.map((vendor) => tableCamp(vendor, vendor === ours, stretch)),
    rivalRoads: view.vendors
      .filter((vendor) => vendor !== ours)
      .flatMap((vendor) => rivalRoads(vendor, ids)),
    influence: known.flatMap((person) => influenceOn(person, ids)),
    allInfluence: choice.allInfluence ?? false,
    odds: oddsBetween(known, ids),
    factions: view.factions.flatMap(({ id }) => {
      const members = known.filter(({ faction }) => faction === id).map((person) => person.id);
      const wash = washes.get(id) ?? null;
      if (members.length === 0 || wash === null) return [];
      return [{ id, name: names.factions[id] ?? id, wash, members }];
    }),
    chosen: choice.chosen !== null && ids.has(choice.chosen) ? choice.chosen : null,
    oddsWord: names.odds,
  };
}

function tablePerson(
  person: PersonView,
  names: TableNames,
  washes: ReadonlyMap<string, Wash | null>,
  choice: TableChoice,
  stretch: number,
): TablePerson {
  const fog = fogOf(person);
  const { attitude } = person.marks;
  const { name = person.id, role = '', portrait } = names.people[person.id] ?? {};
  return {
    id: person.id,
    name,
    role,
    power: person.power,
    faction: person.faction,
    wash: washes.get(person.faction ?? '') ?? null,
    at: stretched(person.at, stretch),
    banner: attitude === undefined ? 'unknown' : toBanner(attitude.level),
    unsure: attitude?.sure === 1,
    road: person.met ? toRoadLevel(person.closeness) : null,
    fog,
    isolated: person.isolated > 0,
    barred: person.barred,
    portrait: faceOf(portrait, fog, choice.moods?.[person.id]),
  };
}

/** 0 for a table with room, 1 for one with a dozen people or more. */
export function crowding(people: number): number {
  return Math.max(0, Math.min(1, (people - 8) / 4));
}

const STRETCH = { x: 0.36, y: 0.14 } as const;

/** A crowd stands farther apart, sideways most of all: the table is broad. */
function stretched({ x, y }: Point, share: number): Point {
  return { x: 500 + (x - 500) * (1 + STRETCH.x * share), y: y * (1 + STRETCH.y * share) };
}

function faceOf(portrait: Person['portrait'] | undefined, fog: Fog, mood: Mood = 'calm') {
  return portrait === undefined || fog === 'unknown' ? null : portraitFile(portrait, mood);
}

/** A line or two between people at odds; where there are many, only those of the chosen person. */
export function shownOdds({ odds, chosen, allInfluence }: TableModel): TableModel['odds'] {
  if (odds.length <= 2 || allInfluence) return odds;
  return odds.filter((pair) => chosen !== null && pair.includes(chosen));
}

/** At rest only the arcs of the chosen person: everybody's at once are string. */
export function shownInfluence(model: TableModel): readonly TableInfluence[] {
  const { influence, allInfluence, chosen } = model;
  if (allInfluence) return influence;
  return influence.filter(({ from, to }) => chosen !== null && (from === chosen || to === chosen));
}

/** Terraces of a hill: one per 100 of power. */
export function levelsOf(power: number): number {
  return Math.max(1, Math.min(10, Math.round(power / 100)));
}

/** Cover by the share of the five dimensions that have evidence. */
export function fogOf({ evidenced, met }: Pick<PersonView, 'evidenced' | 'met'>): Fog {
  const seen = Object.values(evidenced).filter((count) => count > 0).length;
  if (seen >= 4) return 'clear';
  if (seen >= 2) return 'thin';
  return seen === 1 || met ? 'thick' : 'unknown';
}

function tableCamp(vendor: VendorView, ours: boolean, stretch: number): TableCamp {
  const { id, crest } = vendor;
  const at = stretched(vendor.at, stretch);
  if (ours) return { id, kind: 'ours', crest, colour: CAMP_COLOURS.indigo, at };
  if (!vendor.known) return { id, kind: 'rumoured', crest: '?', colour: '#8A8378', at };
  const kind = vendor.colour === 'ink' ? 'nobody' : 'rival';
  return { id, kind, crest, colour: CAMP_COLOURS[vendor.colour satisfies CampColour], at };
}

function rivalRoads(vendor: VendorView, ids: ReadonlySet<string>): TableRivalRoad[] {
  return vendor.roads
    .filter(({ person }) => ids.has(person))
    .map(({ person, level, sure }) => ({
      camp: vendor.id,
      person,
      level: toRoadLevel(level),
      sure,
    }));
}

function influenceOn(listener: PersonView, ids: ReadonlySet<string>): TableInfluence[] {
  return listener.listens
    .filter(({ to }) => ids.has(to))
    .map(({ to, weight }) => ({ from: to, to: listener.id, weight }));
}

function oddsBetween(
  people: readonly PersonView[],
  ids: ReadonlySet<string>,
): (readonly [string, string])[] {
  const pairs = people.flatMap(({ id, odds }) =>
    odds.filter((other) => ids.has(other)).map((other) => [id, other].sort().join(' ')),
  );
  return [...new Set(pairs)].map((pair): readonly [string, string] => {
    const [one = '', other = ''] = pair.split(' ');
    return [one, other];
  });
}

function toRoadLevel(level: number): RoadLevel {
  if (level <= 0) return 0;
  if (level === 1) return 1;
  return level === 2 ? 2 : 3;
}

function toWash(wash: string): Wash | null {
  return Object.hasOwn(WASHES, wash) ? (wash as Wash) : null;
}

const BANNERS: ReadonlySet<string> = new Set([
  'guide',
  'supporter',
  'neutral',
  'non-supporter',
  'opponent',
]);

function toBanner(level: string): BannerLevel {
  return BANNERS.has(level) ? (level as BannerLevel) : 'unknown';
}
