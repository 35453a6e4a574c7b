// From the plan to the picture: squeezed in depth, lifted by height, then seen through a camera.

/** Depth on the picture per depth in plan. */
export const SQUEEZE = 0.7;
/** Pixels that one terrace lifts. */
export const LIFT = 10;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What part of the picture is seen: its middle, and screen pixels per pixel of the picture. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on the land, on the picture. */
export function lifted(x: number, y: number, height: number): Point {
  return { x, y: y * SQUEEZE - height * LIFT };
}

export function toScreen(camera: Camera, view: Size, point: Point): Point {
  return {
    x: (point.x - camera.x) * camera.zoom + view.width / 2,
    y: (point.y - camera.y) * camera.zoom + view.height / 2,
  };
}

export function toPicture(camera: Camera, view: Size, point: Point): Point {
  return {
    x: (point.x - view.width / 2) / camera.zoom + camera.x,
    y: (point.y - view.height / 2) / camera.zoom + camera.y,
  };
}

/** The part of the picture that the camera sees. */
export function visibleRect(camera: Camera, view: Size): Rect {
  const width = view.width / camera.zoom;
  const height = view.height / camera.zoom;
  return { x: camera.x - width / 2, y: camera.y - height / 2, width, height };
}

export function overlapArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
