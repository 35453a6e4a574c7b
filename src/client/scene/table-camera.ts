// Where the camera looks from: all people on a laptop, the chosen one and those tied to them on a phone.
import { crowding, levelsOf, type TableModel, type TablePerson } from './table-model.ts';
import { lifted, type Camera, type Point, type Rect, type Size } from './projection.ts';
import type { TableFocus, TableMode } from './table-options.ts';
import { TABLET_TOP } from './tablets.ts';

const ZOOM = { least: 0.7, most: 1.8 } as const;
/** Below this the hills are too small to read. */
const SMALLEST_FIT = 0.42;
/** On a phone rather smaller hills than people cut by the edge, where there are few of them. */
const SMALLEST_PHONE_FIT = 0.36;
const LARGEST_FIT: Readonly<Record<TableMode, number>> = {
  laptop: 1.12,
  phone: 0.72,
  backdrop: 1.2,
  projector: 1.5,
};

/** Size of a token on the screen against its drawn size: it grows and shrinks less than the land. */
export function tokenScale(zoom: number, mode: TableMode): number {
  const scale = Math.max(0.8, Math.min(1.32, 0.36 + 0.64 * zoom));
  return mode === 'projector' ? scale * 1.5 : scale;
}

/** Names keep their size on the screen; across a room they are twice as large. */
export function plateScale(mode: TableMode): number {
  return mode === 'projector' ? 1.9 : 1;
}

export function roadScale(zoom: number): number {
  return Math.max(0.7, Math.min(1.3, 0.3 + 0.7 * zoom));
}

/** Where a person's token stands on the picture. */
export function footing(person: TablePerson): Point {
  return lifted(person.at.x, person.at.y, levelsOf(person.power));
}

/** Everybody a person listens to, is heard by, or is at odds with. */
export function tiedTo(model: TableModel, id: string): ReadonlySet<string> {
  const tied = new Set([id]);
  for (const { from, to } of model.influence) {
    if (from === id) tied.add(to);
    if (to === id) tied.add(from);
  }
  for (const [one, other] of model.odds) {
    if (one === id) tied.add(other);
    if (other === id) tied.add(one);
  }
  return tied;
}

export function fitCamera(model: TableModel, view: Size, mode: TableMode): Camera {
  const chosen = mode === 'phone' ? model.chosen : null;
  const near = chosen === null ? null : tiedTo(model, chosen);
  const people = model.people.filter(({ id }) => near?.has(id) ?? true);
  const camps = model.camps.filter(({ kind }) => near === null || kind === 'ours');
  const campPoints = camps.flatMap(({ at }) => {
    const { x, y } = lifted(at.x, at.y, 0);
    return [
      { x: x - CAMP_REACH, y: y - 16 },
      { x: x + CAMP_REACH, y: y - 16 },
    ];
  });
  const crowd = crowding(model.people.length);
  const least = mode === 'phone' ? SMALLEST_PHONE_FIT + 0.26 * crowd : SMALLEST_FIT;
  const camera = fitPoints([...people.map(footing), ...campPoints], view, mode, least);
  const heart = model.people.find(({ id }) => id === chosen);
  return heart === undefined ? camera : keepInSight(camera, view, footing(heart));
}

/** How much farther than a token a camp reaches to the sides. */
const CAMP_REACH = 26;

/** Room that tokens need round their places, in screen pixels at scale 1. */
const ROOM = { side: 78, top: TABLET_TOP + 54, bottom: 58 } as const;

/** Moves the camera so that a person stands well inside the view. */
function keepInSight(camera: Camera, view: Size, { x, y }: Point): Camera {
  const across = (view.width * 0.26) / camera.zoom;
  const down = (view.height * 0.2) / camera.zoom;
  return {
    x: Math.max(x - across, Math.min(x + across, camera.x)),
    y: Math.max(y - down, Math.min(y + down * 0.5, camera.y)),
    zoom: camera.zoom,
  };
}

function fitPoints(points: readonly Point[], view: Size, mode: TableMode, least: number): Camera {
  if (points.length === 0) return { x: 500, y: 350, zoom: 1 };
  const box = boxOf(points);
  let zoom = 1;
  for (let pass = 0; pass < 3; pass += 1) {
    const scale = tokenScale(zoom, mode);
    const across = (view.width - 2 * ROOM.side * scale) / Math.max(1, box.width);
    const down = (view.height - (ROOM.top + ROOM.bottom) * scale) / Math.max(1, box.height);
    zoom = Math.max(least, Math.min(LARGEST_FIT[mode], across, down));
  }
  const scale = tokenScale(zoom, mode);
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2 - ((ROOM.top - ROOM.bottom) * scale) / 2 / zoom,
    zoom,
  };
}

/** Brings one person to a place of the view. */
export function focusCamera(model: TableModel, view: Size, focus: TableFocus): Camera | null {
  const person = model.people.find(({ id }) => id === focus.person);
  if (person === undefined) return null;
  const { x, y } = footing(person);
  return {
    x: x + ((0.5 - focus.at.x) * view.width) / focus.zoom,
    y: y + ((0.5 - focus.at.y) * view.height) / focus.zoom,
    zoom: focus.zoom,
  };
}

/** Zoomed about a place on the screen, so that what is under the fingers stays there. */
export function zoomAbout(camera: Camera, view: Size, at: Point, factor: number): Camera {
  const least = Math.min(ZOOM.least, camera.zoom);
  const zoom = Math.max(least, Math.min(ZOOM.most, camera.zoom * factor));
  const east = at.x - view.width / 2;
  const south = at.y - view.height / 2;
  return {
    x: camera.x + east / camera.zoom - east / zoom,
    y: camera.y + south / camera.zoom - south / zoom,
    zoom,
  };
}

/** Keeps the land in sight: the middle of the view never leaves the people. */
export function clampCamera(camera: Camera, model: TableModel): Camera {
  if (model.people.length === 0) return camera;
  const box = boxOf(model.people.map(footing));
  return {
    x: Math.max(box.x - 60, Math.min(box.x + box.width + 60, camera.x)),
    y: Math.max(box.y - 90, Math.min(box.y + box.height + 140, camera.y)),
    zoom: camera.zoom,
  };
}

export function boxOf(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

export function mixCameras(from: Camera, to: Camera, share: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}
