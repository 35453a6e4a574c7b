import type { FogEvent, RivalMove } from './fog-weeks.ts';

const KINDS: Readonly<Record<string, string>> = {
  'price-cut': 'M-7-5H7L0 7Z',
  courts: 'M-6-6H6V6H-6Z',
};

/** A rival's move: a square for a visit, a triangle for a cut in price; filled if it was noticed. */
export function MoveMark({
  move,
  x,
  y,
  size,
}: {
  readonly move: RivalMove;
  readonly x: number;
  readonly y: number;
  /** 1 is full size. */
  readonly size: number;
}) {
  return (
    <path
      className="db-move"
      data-seen={move.seen}
      d={KINDS[move.kind] ?? KINDS['courts']}
      transform={`translate(${x} ${y}) scale(${size})`}
    />
  );
}

/** An event: a diamond, filled if it was heard of. */
export function EventMark({
  event,
  x,
  y,
  size,
}: {
  readonly event: FogEvent;
  readonly x: number;
  readonly y: number;
  /** 1 is full size. */
  readonly size: number;
}) {
  return (
    <path
      className="db-event"
      data-seen={event.seen}
      d="M0-8 8 0 0 8-8 0Z"
      transform={`translate(${x} ${y}) scale(${size})`}
    />
  );
}
