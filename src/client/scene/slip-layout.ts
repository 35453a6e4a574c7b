// Where the names of the factions lie on the ground.
import { footRadius, heightAt, type Hill } from './height-field.ts';
import { centredAt, placeSlip } from './label-place.ts';
import { lifted, toPicture, visibleRect, type Point, type Rect, type Size } from './projection.ts';
import { boxOf, footing } from './table-camera.ts';
import type { LayoutInput, TableLayout } from './table-layout.ts';
import { levelsOf, type TablePerson } from './table-model.ts';
import { isHidden } from './road-curve.ts';
import type { LaidRoad } from './ways.ts';

export interface SlipGround {
  readonly layout: TableLayout;
  readonly hills: readonly Hill[];
  readonly roads: readonly LaidRoad[];
}

/** Middles of the slips on the picture by faction; one that finds no room is left out. */
export function layOutSlips(
  input: LayoutInput,
  ground: SlipGround,
  sizes: ReadonlyMap<string, Size>,
): Map<string, Point> {
  const { model, camera, view, mode } = input;
  if (mode === 'phone') return new Map();
  const solid = solidBoxes(input, ground.layout);
  const light = ground.roads.flatMap(({ points }) => points);
  const inner = visibleRect(camera, { width: view.width - 40, height: view.height - 40 });
  const placed = new Map<string, Point>();
  for (const { id, members } of model.factions) {
    const people = model.people.filter((person) => members.includes(person.id));
    const size = sizes.get(id);
    if (size === undefined || people.length === 0) continue;
    const box = boxOf(people.map(footing));
    const room = { width: size.width / camera.zoom, height: size.height / camera.zoom };
    const place = placeSlip(
      people.flatMap((person) => groundRound(person, ground.hills)),
      {
        size: room,
        middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 + 70 },
        solid,
        light,
        view: inner,
      },
    );
    if (place === null) continue;
    placed.set(id, place);
    solid.push(centredAt(place, room));
  }
  return placed;
}

function solidBoxes({ camera, view }: LayoutInput, layout: TableLayout): Rect[] {
  return [
    ...layout.tokens.flatMap(({ tablet, banner, plate, cloud }) => [
      tablet,
      banner,
      plate,
      ...(cloud === null ? [] : [cloud]),
    ]),
    ...layout.camps.map(({ box }) => box),
  ].map(({ x, y, width, height }) => ({
    ...toPicture(camera, view, { x, y }),
    width: width / camera.zoom,
    height: height / camera.zoom,
  }));
}

/** Places round a hill where its colour lies on the ground. */
function groundRound({ at, power }: TablePerson, hills: readonly Hill[]): Point[] {
  const foot = footRadius(levelsOf(power));
  return [4, 22, 40].flatMap((beyond) =>
    Array.from({ length: 20 }, (_, step) => {
      const angle = (step / 10) * Math.PI;
      return {
        x: at.x + Math.cos(angle) * (foot + beyond),
        y: at.y + Math.sin(angle) * (foot + beyond),
      };
    })
      .filter((place) => heightAt(hills, place.x, place.y) < 1.6 && !isHidden(hills, place, 0))
      .map(({ x, y }) => lifted(x, y, 0)),
  );
}
