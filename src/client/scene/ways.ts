// Everything that lies on the land between people and camps: roads, influence, odds.
import type { Hill } from './height-field.ts';
import { arcPoints, drawInfluence, drawOdds } from './influence-arcs.ts';
import { CAMP_COLOURS } from './palette.ts';
import type { Point } from './projection.ts';
import { bendRoad, layRoad, visibleRuns, type RoadPoint } from './road-curve.ts';
import { drawRoad } from './roads.ts';
import { footing } from './table-camera.ts';
import { shownInfluence, shownOdds, type RoadLevel, type TableModel } from './table-model.ts';

export interface LaidRoad {
  readonly key: string;
  readonly person: string;
  readonly camp: string;
  readonly level: RoadLevel;
  readonly colour: string;
  readonly ours: boolean;
  /** Confirmed; else it runs into cloud half way. */
  readonly sure: boolean;
  readonly points: readonly RoadPoint[];
}

/** All roads of the table, bent round the hills. */
export function layRoads(model: TableModel, hills: readonly Hill[]): LaidRoad[] {
  const places = new Map(model.people.map((person) => [person.id, person.at]));
  const camps = new Map(model.camps.map((camp) => [camp.id, camp]));
  const ours = model.camps.find(({ kind }) => kind === 'ours');
  const lay = (from: Point, to: Point, person: string) => {
    const avoid = model.people.filter(({ id }) => id !== person).map(({ at }) => at);
    return layRoad(bendRoad(from, to, hills, avoid), hills);
  };
  const own = model.people.flatMap((person): LaidRoad[] => {
    if (person.road === null || ours === undefined) return [];
    const points = lay(ours.at, person.at, person.id);
    const colour = CAMP_COLOURS.indigo;
    return [
      {
        key: `${ours.id}>${person.id}`,
        person: person.id,
        camp: ours.id,
        level: person.road,
        colour,
        ours: true,
        sure: true,
        points,
      },
    ];
  });
  const theirs = model.rivalRoads.flatMap((road): LaidRoad[] => {
    const camp = camps.get(road.camp);
    const to = places.get(road.person);
    if (camp === undefined || to === undefined) return [];
    const points = lay(camp.at, to, road.person);
    return [
      { ...road, key: `${road.camp}>${road.person}`, colour: camp.colour, ours: false, points },
    ];
  });
  return [...theirs, ...own].sort((one, other) => other.level - one.level);
}

export interface WaysSpec {
  readonly model: TableModel;
  readonly roads: readonly LaidRoad[];
  /** Pixels of the picture per pixel of a drawn width. */
  readonly width: number;
  /** The same for tokens, which the arcs start from. */
  readonly token: number;
}

export function drawWays(context: CanvasRenderingContext2D, spec: WaysSpec): void {
  for (const road of spec.roads) drawLaidRoad(context, road, spec.width);
  const foot = new Map(spec.model.people.map((person) => [person.id, footing(person)]));
  for (const [one, other] of shownOdds(spec.model)) {
    const from = foot.get(one);
    const to = foot.get(other);
    if (from === undefined || to === undefined) continue;
    const [west, east] = from.x <= to.x ? [from, to] : [to, from];
    const away = 40 * spec.token;
    const rise = 8 * spec.token;
    drawOdds(
      context,
      { x: west.x + away, y: west.y - rise },
      { x: east.x - away, y: east.y - rise },
      spec.model.oddsWord,
      spec.width,
    );
  }
  for (const { from, to, weight } of shownInfluence(spec.model)) {
    drawInfluence(context, influencePath(spec.model, from, to, spec.token), weight, spec.width);
  }
}

/** From beside one tablet to beside another; empty where one of them is not on the table. */
export function influencePath(model: TableModel, from: string, to: string, token: number): Point[] {
  const hearts = new Map(
    model.people.map((person) => {
      const { x, y } = footing(person);
      return [person.id, { x, y: y - 26 * token }];
    }),
  );
  const start = hearts.get(from);
  const end = hearts.get(to);
  if (start === undefined || end === undefined) return [];
  hearts.delete(from);
  hearts.delete(to);
  return arcPoints(start, end, 46 * token, [...hearts.values()]);
}

function drawLaidRoad(context: CanvasRenderingContext2D, road: LaidRoad, scale: number): void {
  const { level, colour, points, ours, sure } = road;
  const style = { level, colour, ticks: !ours, scale };
  if (sure) {
    drawRoad(context, visibleRuns(points), style);
    return;
  }
  const half = Math.round(points.length * 0.62);
  for (let part = 0; part < 6; part += 1) {
    const from = part === 0 ? 0 : Math.round(half * (0.6 + part * 0.08));
    const to = part === 0 ? Math.round(half * 0.68) : Math.round(half * (0.68 + part * 0.08));
    context.save();
    context.globalAlpha = 0.62 * (1 - part / 6.5);
    drawRoad(context, visibleRuns(points.slice(from, to + 1)), style);
    context.restore();
  }
}
