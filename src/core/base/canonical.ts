/** One text per value: keys in code-unit order, no spaces, integers only, absent and undefined
 *  fields alike. Throws on anything else, because a hash over it would mean nothing. */
export const canonicalJson = (value: unknown): string => write(value, new Map());

/** Names and ids come again and again, and quoting is the dearest part: texts by what they quote. */
type Quoted = Map<string, string>;

function write(value: unknown, quoted: Quoted): string {
  if (typeof value === 'string') return quote(value, quoted);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return writeList(value, quoted);
  if (typeof value === 'object') return writeObject(value, quoted);
  throw new Error(`canonicalJson: a ${typeof value} has no canonical form`);
}

function quote(text: string, quoted: Quoted): string {
  const known = quoted.get(text);
  if (known !== undefined) return known;
  const made = JSON.stringify(text);
  quoted.set(text, made);
  return made;
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    throw new Error(`canonicalJson: ${value} is not a safe integer`);
  return String(value);
}

function writeList(list: readonly unknown[], quoted: Quoted): string {
  let text = '';
  for (let i = 0; i < list.length; i += 1) text += (i === 0 ? '' : ',') + write(list[i], quoted);
  return `[${text}]`;
}

function writeObject(value: object, quoted: Quoted): string {
  const fields = value as Readonly<Record<string, unknown>>;
  let text = '';
  // Without an order of its own, `sort` goes by code units.
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined) continue;
    text += `${text === '' ? '' : ','}${quote(key, quoted)}:${write(field, quoted)}`;
  }
  return `{${text}}`;
}
