// Where labels go: a name hangs under its tablet, and gives way where it would cover a face.
import { overlapArea, type Point, type Rect, type Size } from './projection.ts';

export interface LabelledToken {
  readonly id: string;
  /** The ground under the plinth. */
  readonly foot: Point;
  readonly tablet: Rect;
  readonly banner: Rect;
  readonly label: Size;
}

const GAP = 3;
/** How near to the edge of the view a plate may come. */
const MARGIN = 6;
/** What is covered so far that nobody knows it is worse than a corner: of a name any part, of a face a third. */
const HIDDEN = 8;
const CORNER = 3;
const FACE_SHARE = 1 / 3;

/**
 * Boxes of the name plates. Tokens that come first choose first; a plate never leaves its tablet.
 * `blocked` is what lies over the picture: a plate there could not be read.
 */
export function placeLabels(
  tokens: readonly LabelledToken[],
  view: Size,
  blocked: readonly Rect[] = [],
): Map<string, Rect> {
  const placed = new Map<string, Rect>();
  // Those that chose first choose once more, now that all others have a place.
  for (const token of [...tokens, ...tokens]) {
    placed.delete(token.id);
    const faces = tokens.map((other) => (other === token ? ownFace(token) : other));
    const taken = [...blocked, ...placed.values()];
    const places = candidates(token).map((rect) => drawnIn(rect, token, view));
    let best = places[0];
    let least = Infinity;
    places.forEach((rect, order) => {
      const cost = order * 30 + labelCost(rect, faces, taken, view);
      if (cost < least) {
        least = cost;
        best = rect;
      }
    });
    if (best !== undefined) placed.set(token.id, best);
  }
  return placed;
}

function candidates({ foot, label, tablet }: LabelledToken): Rect[] {
  const { width, height } = label;
  const y = foot.y + GAP;
  const middle = foot.x - width / 2;
  const slide = Math.max(8, (width - tablet.width) / 2 + 12);
  return [
    { x: middle, y, width, height },
    { x: middle - slide, y, width, height },
    { x: middle + slide, y, width, height },
    { x: middle - slide * 1.8, y, width, height },
    { x: middle + slide * 1.8, y, width, height },
    { x: tablet.x + tablet.width + 3, y: foot.y - height, width, height },
    { x: tablet.x - width - 3, y: foot.y - height, width, height },
    { x: middle, y: y + height / 2, width, height },
    { x: middle - slide, y: y + height / 2, width, height },
    { x: middle + slide, y: y + height / 2, width, height },
  ].map((rect) => ({ ...rect, x: Math.round(rect.x), y: Math.round(rect.y) }));
}

/** Moved into the view, as far as the plate still touches its tablet. */
function drawnIn(rect: Rect, { tablet }: LabelledToken, view: Size): Rect {
  const inside = Math.max(MARGIN, Math.min(view.width - MARGIN - rect.width, rect.x));
  const x = Math.max(tablet.x - rect.width, Math.min(tablet.x + tablet.width, inside));
  const lowest = Math.max(tablet.y, view.height - MARGIN - rect.height);
  return { ...rect, x: Math.round(x), y: Math.round(Math.min(rect.y, lowest)) };
}

function labelCost(
  rect: Rect,
  faces: readonly LabelledToken[],
  taken: readonly Rect[],
  view: Size,
): number {
  let cost = 0;
  for (const { tablet, banner } of faces) {
    cost += faceCost(overlapArea(rect, tablet), tablet) + overlapArea(rect, banner) * 1.5;
  }
  for (const other of taken) cost += overlapArea(rect, other) * HIDDEN;
  const inside = overlapArea(rect, { x: 4, y: 4, width: view.width - 8, height: view.height - 8 });
  return cost + (rect.width * rect.height - inside) * 2;
}

/** One's own plate may lie on the plinth, not on the face above it. */
const ownFace = (token: LabelledToken): LabelledToken => ({
  ...token,
  tablet: { ...token.tablet, height: token.tablet.height * 0.7 },
});

function faceCost(covered: number, { width, height }: Rect): number {
  return covered * (covered > width * height * FACE_SHARE ? HIDDEN : CORNER);
}

export interface SlipSpace {
  readonly size: Size;
  /** Where it would best be. */
  readonly middle: Point;
  /** What it must not cover. */
  readonly solid: readonly Rect[];
  /** What it had better not cover: points of roads, slopes. */
  readonly light: readonly Point[];
  readonly view: Rect;
}

/** Share of a slip that may be covered before it is left out. */
const MOST_COVERED = 0.12;

/** The best of some places for a slip, or null where all are crowded. */
export function placeSlip(places: readonly Point[], space: SlipSpace): Point | null {
  const { size, middle, solid, light, view } = space;
  const area = size.width * size.height;
  let best: Point | null = null;
  let least = Infinity;
  for (const place of places) {
    const rect = centredAt(place, size);
    const crowd = solid.reduce((sum, other) => sum + overlapArea(rect, other), 0);
    const outside = area - overlapArea(rect, view);
    if (crowd + outside > area * MOST_COVERED) continue;
    const crossed = light.filter((point) => holds(rect, point)).length;
    const cost =
      Math.hypot(place.x - middle.x, place.y - middle.y) * 0.4 + crowd + outside + crossed * 26;
    if (cost < least) {
      least = cost;
      best = place;
    }
  }
  return best;
}

export function centredAt({ x, y }: Point, { width, height }: Size): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function holds({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
