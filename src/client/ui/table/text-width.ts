const LATEST_NARROW = 0x2fff;

/** About how wide a text runs at a size, for choosing what fits; Chinese characters are squares. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) {
    width += (letter.codePointAt(0) ?? 0) > LATEST_NARROW ? size : size * 0.56;
  }
  return width;
}
