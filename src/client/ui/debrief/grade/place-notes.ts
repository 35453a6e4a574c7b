// Where the words beside the marks of a chart go: gains above, losses below, the heaviest first; what finds no room is left
// to the table.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface NoteWish {
  readonly id: number;
  /** The mark it belongs to. */
  readonly x: number;
  readonly y: number;
  readonly side: 'above' | 'below';
  readonly width: number;
  readonly lines: 1 | 2;
}

export interface PlacedNote extends NoteWish {
  readonly box: Box;
}

export interface NoteRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Half the size of a mark. */
  readonly mark: number;
}

const LINE = 17;
const GAP = 8;
const STEP = 12;
const AIR = 4;
const SHIFTS = [0, -0.5, 0.5];

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width + AIR &&
  other.left < one.left + one.width + AIR &&
  one.top < other.top + other.height + AIR &&
  other.top < one.top + one.height + AIR;

const markBox = ({ x, y }: NoteWish, half: number): Box => ({
  left: x - half,
  top: y - half,
  width: half * 2,
  height: half * 2,
});

/** The upright from a mark to its words, as a box that no words may cross. */
function leader(note: NoteWish, box: Box, half: number): Box {
  const [from, to] =
    box.top > note.y ? [note.y + half, box.top] : [box.top + box.height, note.y - half];
  return { left: note.x - 1, top: from, width: 2, height: Math.max(0, to - from) };
}

function* places(note: NoteWish, room: NoteRoom): Generator<Box> {
  const height = note.lines * LINE;
  const sides = note.side === 'above' ? [-1, 1] : [1, -1];
  for (const side of sides) {
    for (let far = GAP; far < room.bottom - room.top; far += STEP) {
      const top = side < 0 ? note.y - room.mark - far - height : note.y + room.mark + far;
      if (top < room.top || top + height > room.bottom) break;
      for (const shift of SHIFTS) {
        const wanted = note.x - note.width / 2 + shift * note.width;
        const left = Math.min(room.right - note.width, Math.max(room.left, wanted));
        yield { left, top, width: note.width, height };
      }
    }
  }
}

/** Notes in the order of their weight; those for which there is no room are left out. */
export function placeNotes(
  wishes: readonly NoteWish[],
  marks: readonly NoteWish[],
  room: NoteRoom,
): PlacedNote[] {
  const placed: PlacedNote[] = [];
  const leaders: Box[] = [];
  const taken = marks.map((mark) => markBox(mark, room.mark));
  for (const wish of wishes) {
    for (const box of places(wish, room)) {
      const line = leader(wish, box, room.mark);
      const free =
        !taken.some((other) => overlap(box, other)) &&
        !leaders.some((other) => overlap(box, other)) &&
        !placed.some((other) => overlap(line, other.box)) &&
        !marks.some((mark) => mark.id !== wish.id && overlap(line, markBox(mark, room.mark)));
      if (!free) continue;
      placed.push({ ...wish, box });
      taken.push(box);
      leaders.push(line);
      break;
    }
  }
  return placed;
}
