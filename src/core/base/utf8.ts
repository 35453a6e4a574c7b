// UTF-8 without a host: core has no TextEncoder.

/** Bytes the text takes in UTF-8; a lone surrogate counts as the replacement character. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const width = widthOf(text.codePointAt(at) ?? 0);
    bytes += width;
    if (width === 4) at += 1;
  }
  return bytes;
}

export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let to = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) {
      bytes[to] = point;
      to += 1;
      continue;
    }
    to = write(bytes, to, point);
    if (point > 0xffff) at += 1;
  }
  return bytes;
}

function widthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

function write(bytes: Uint8Array, at: number, point: number): number {
  const safe = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  const width = widthOf(safe);
  if (width === 1) {
    bytes[at] = safe;
    return at + 1;
  }
  const lead = [0, 0, 0xc0, 0xe0, 0xf0][width] ?? 0;
  bytes[at] = lead | (safe >> (6 * (width - 1)));
  for (let i = 1; i < width; i += 1)
    bytes[at + i] = 0x80 | ((safe >> (6 * (width - 1 - i))) & 0x3f);
  return at + width;
}
