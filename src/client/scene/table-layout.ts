// Where everything of the table stands on the screen, for one camera. Pure.
import { CLOUD_BODY } from './clouds.ts';
import { placeLabels, type LabelledToken } from './label-place.ts';
import { lifted, toScreen, type Camera, type Point, type Rect, type Size } from './projection.ts';
import { footing, plateScale, tokenScale } from './table-camera.ts';
import type { TableMode } from './table-options.ts';
import { crowding, type Fog, type TableModel, type TablePerson } from './table-model.ts';
import { TABLET, TABLET_TOP } from './tablets.ts';

export interface TokenLayout {
  readonly id: string;
  readonly foot: Point;
  readonly scale: number;
  readonly tablet: Rect;
  readonly banner: Rect;
  readonly plate: Rect;
  readonly cloud: Rect | null;
  readonly cloudScale: number;
  readonly plateScale: number;
  /** Enough of the tablet is in view for its name to be of use. */
  readonly seen: boolean;
}

export interface CampLayout {
  readonly id: string;
  readonly foot: Point;
  readonly scale: number;
  readonly box: Rect;
}

export interface TableLayout {
  readonly tokens: readonly TokenLayout[];
  readonly camps: readonly CampLayout[];
  /** People outside the view: how many to the left and to the right. */
  readonly outside: { readonly left: number; readonly right: number };
}

export interface LayoutInput {
  readonly model: TableModel;
  readonly camera: Camera;
  readonly view: Size;
  readonly mode: TableMode;
  /** Measured name plates. */
  readonly plates: ReadonlyMap<string, Size>;
}

export function layOutTable({ model, camera, view, mode, plates }: LayoutInput): TableLayout {
  const scale = tokenScale(camera.zoom, mode);
  const names = plateScale(mode);
  // Clouds belong to the land more than to the token: they shrink with the hill.
  const crowd = crowding(model.people.length);
  const cloudScale = ((scale + camera.zoom) / 2) * (1 - 0.22 * crowd);
  const order = [...model.people].sort((one, other) => rank(model, other) - rank(model, one));
  const labelled = order.map((person) => {
    const foot = toScreen(camera, view, footing(person));
    const { width, height } = plates.get(person.id) ?? NO_PLATE;
    const label = { width: width * names, height: height * names };
    return { ...tokenBoxes(person, foot, scale), label, fog: person.fog };
  });
  const outside = countOutside(labelled, view);
  const labels = placeLabels(labelled, view, blockedIn(outside, view, mode));
  const tokens = labelled.map((token) => ({
    id: token.id,
    foot: token.foot,
    scale,
    tablet: token.tablet,
    banner: token.banner,
    plate: labels.get(token.id) ?? token.tablet,
    cloud: cloudBox(token.fog, token.foot, cloudScale),
    cloudScale,
    plateScale: names,
    seen: isSeen(token.tablet, view),
  }));
  const campScale = Math.min(1.15, scale * 0.98);
  const camps = model.camps.map((camp) => {
    const foot = toScreen(camera, view, lifted(camp.at.x, camp.at.y, 0));
    const size = campScale * (camp.kind === 'ours' ? 1 : 0.85);
    const box = {
      x: foot.x - 74 * size,
      y: foot.y - 94 * size,
      width: 148 * size,
      height: 122 * size,
    };
    return { id: camp.id, foot, scale: campScale, box };
  });
  return { tokens, camps, outside };
}

/** The tab that counts people outside the view, and how far down it stands. */
export const TAB: Size = { width: 34, height: 40 };
export const TAB_AT = 0.62;
/** Room of the legend in the lower left corner. */
const LEGEND: Readonly<Record<'laptop' | 'phone', Size>> = {
  laptop: { width: 236, height: 64 },
  phone: { width: 84, height: 46 },
};

const NO_PLATE: Size = { width: 0, height: 0 };

/** The chosen person's plate is placed first, then from the front to the back. */
function rank(model: TableModel, person: TablePerson): number {
  return person.id === model.chosen ? 1e6 : person.at.y;
}

function tokenBoxes(
  { id, banner }: TablePerson,
  foot: Point,
  scale: number,
): Omit<LabelledToken, 'label'> {
  const half = (TABLET.plinthWidth / 2) * scale;
  const tablet = {
    x: foot.x - half,
    y: foot.y - TABLET_TOP * scale,
    width: half * 2,
    height: TABLET_TOP * scale,
  };
  const left = banner === 'opponent' || banner === 'non-supporter' ? 40 : 12;
  const right = banner === 'guide' || banner === 'supporter' ? 40 : 12;
  return {
    id,
    foot,
    tablet,
    banner: {
      x: foot.x - left * scale,
      y: foot.y - (TABLET_TOP + 34) * scale,
      width: (left + right) * scale,
      height: 34 * scale,
    },
  };
}

function cloudBox(fog: Fog, foot: Point, scale: number): Rect | null {
  if (fog === 'clear') return null;
  const { x, y, width, height } = CLOUD_BODY[fog];
  return {
    x: foot.x + x * scale,
    y: foot.y + y * scale,
    width: width * scale,
    height: height * scale,
  };
}

function isSeen({ x, y, width, height }: Rect, view: Size): boolean {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return middle.x > 8 && middle.x < view.width - 8 && middle.y > 0 && middle.y < view.height;
}

/** What the screen lays over the picture: the legend in its corner, the tabs that count who is outside. */
function blockedIn(outside: TableLayout['outside'], view: Size, mode: TableMode): readonly Rect[] {
  if (mode !== 'laptop' && mode !== 'phone') return [];
  const { width, height } = LEGEND[mode];
  const y = view.height * TAB_AT;
  return [
    { x: 0, y: view.height - height, width, height },
    ...(outside.left > 0 ? [{ x: 0, y, ...TAB }] : []),
    ...(outside.right > 0 ? [{ x: view.width - TAB.width, y, ...TAB }] : []),
  ];
}

function countOutside(
  tokens: readonly Pick<LabelledToken, 'tablet' | 'foot'>[],
  view: Size,
): TableLayout['outside'] {
  let left = 0;
  let right = 0;
  for (const { tablet, foot } of tokens) {
    if (isSeen(tablet, view)) continue;
    if (foot.x < view.width / 2) left += 1;
    else right += 1;
  }
  return { left, right };
}
