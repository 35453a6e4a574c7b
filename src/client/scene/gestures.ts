// Drag to pan, wheel and pinch to zoom, click to choose. On the element round the canvas, so that
// gestures over the page's own buttons on the table reach it too.
import type { Point } from './projection.ts';

export interface GestureHandlers {
  readonly onPan: (east: number, south: number) => void;
  readonly onZoom: (at: Point, factor: number) => void;
  /** A press that did not move. */
  readonly onTap: (at: Point) => void;
  /** A mouse over the element; null when it has left. */
  readonly onHover: (at: Point | null) => void;
}

const SLACK = 5;

/** Returns the function that stops listening. */
export function watchGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isInside = (target: EventTarget | null) =>
    target instanceof Node && element.contains(target);
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) travelled = isControl(event.target) ? SLACK : 0;
    pointers.set(event.pointerId, place(event));
  };
  const onMove = (event: PointerEvent) => {
    const now = place(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType === 'mouse') handlers.onHover(isInside(event.target) ? now : null);
      return;
    }
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      pinch(handlers, other, before, now);
      travelled = Infinity;
      return;
    }
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled > SLACK) handlers.onPan(now.x - before.x, now.y - before.y);
  };
  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (travelled < SLACK && event.type === 'pointerup') handlers.onTap(place(event));
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 18 : 1;
    handlers.onZoom(place(event), 0.9985 ** (event.deltaY * lines));
  };
  const { touchAction } = element.style;
  element.style.touchAction = 'none';
  element.addEventListener('pointerdown', onDown);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    element.style.touchAction = touchAction;
    element.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    element.removeEventListener('wheel', onWheel);
  };
}

/** The page's own buttons over the table answer for themselves; dragging from one still pans. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, [role]') !== null;
}

function pinch(handlers: GestureHandlers, other: Point, before: Point, now: Point): void {
  const was = Math.hypot(before.x - other.x, before.y - other.y);
  const is = Math.hypot(now.x - other.x, now.y - other.y);
  if (was < 1) return;
  handlers.onZoom({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, is / was);
  handlers.onPan((now.x - before.x) / 2, (now.y - before.y) / 2);
}
