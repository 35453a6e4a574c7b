// Files made to exhaust, confuse or crash a reader: each family in growing sizes.

export interface Bomb {
  readonly name: string;
  readonly text: string;
}

/** A family gives one file per size; `deal` is the text of a valid deal. */
type Family = (size: number, deal: string) => string;

const times = (size: number, part: (i: number) => string, between = ','): string =>
  Array.from({ length: size }, (_, i) => part(i)).join(between);

/** The deal with the value of its first field of that name replaced by raw text. */
function withField(deal: string, field: string, raw: string): string {
  const root = JSON.parse(deal) as Record<string, unknown>;
  root[field] = '\u0001';
  return JSON.stringify(root).replace('"\\u0001"', () => raw);
}

const event = (id: string, effects: string, when = ''): string =>
  `{"id":"${id}",${when === '' ? '' : `"when":${when},`}"effects":[${effects}]}`;

const nest = (size: number, open: string, middle: string, close: string): string =>
  open.repeat(size) + middle + close.repeat(size);

const FAMILIES: Readonly<Record<string, Family>> = {
  'deep-lists': (n) => nest(n * 2000, '[', '', ']'),
  'deep-lists-open': (n) => '['.repeat(n * 20_000),
  'deep-objects': (n) => nest(n * 500, '{"a":', '1', '}'),
  'deep-inside': (n, deal) => withField(deal, 'events', nest(n, '[', '', ']')),
  'deep-not': (n, deal) =>
    withField(deal, 'events', `[${event('a', '', nest(n, '{"not":', '{"read":"week"}', '}'))}]`),
  'deep-then': (n, deal) =>
    withField(deal, 'events', `[${event('a', nest(n, '{"chance":1,"then":[', '', ']}'))}]`),
  'both-branches': (n, deal) =>
    withField(
      deal,
      'events',
      `[${event('a', nest(n, '{"when":{"read":"week","below":1},"chance":1,"then":[', '{}', ']}'))}]`,
    ),
  'wide-any': (n, deal) =>
    withField(
      deal,
      'events',
      `[${event('a', '', `{"any":[${times(n * 100, () => '{"read":"week","below":3}')}]}`)}]`,
    ),
  'many-effects': (n, deal) =>
    withField(
      deal,
      'events',
      `[${event(
        'a',
        times(n * 300, () => '{"nothing":1}'),
      )}]`,
    ),
  'repeated-key': (n) => `{${times(n * 600, () => '"id":1')}}`,
  'repeated-field': (n, deal) => `{${times(n, () => '"format":"shapan-deal/1"')},${deal.slice(1)}`,
  'proto-key': (n, deal) => `{${times(n, (i) => `"__proto__":{"x${i}":1}`)},${deal.slice(1)}`,
  'constructor-key': (n, deal) =>
    withField(deal, 'roles', `{${times(n, () => '"constructor":{"prototype":{"x":1}}')}}`),
  'index-keys': (n) => `{${times(n * 500, (i) => `"${i * 1024}":1`)}}`,
  'many-roles': (n, deal) =>
    withField(deal, 'roles', `{${times(n * 500, (i) => `"r${i}":"p${i}"`)}}`),
  'many-dials': (n, deal) => withField(deal, 'model', `{${times(n * 500, (i) => `"d${i}":${i}`)}}`),
  'many-people': (n, deal) => withField(deal, 'people', `[${times(n * 500, () => '{}')}]`),
  'same-ids': (n, deal) => withField(deal, 'events', `[${times(n * 30, () => event('same', ''))}]`),
  'near-ids': (n, deal) =>
    withField(deal, 'heard', `[${times(n * 30, (i) => `"${'late-orderz-'.repeat(3)}${i}"`)}]`),
  'self-fire': (n, deal) =>
    withField(deal, 'events', `[${times(n, (i) => event(`e${i}`, `{"fire":"e${i}"}`))}]`),
  'fire-ring': (n, deal) =>
    withField(deal, 'events', `[${times(n, (i) => event(`e${i}`, `{"fire":"e${(i + 1) % n}"}`))}]`),
  'fire-mesh': (n, deal) =>
    withField(
      deal,
      'events',
      `[${times(100, (i) =>
        event(
          `e${i}`,
          times(Math.min(n, 32), (j) => `{"fire":"e${(i * 7 + j) % 100}"}`),
        ),
      )}]`,
    ),
  'listen-ring': (n, deal) => deal.replaceAll('"to": "wei"', `"to": "${'x'.repeat(n)}"`),
  'many-draws': (n, deal) =>
    withField(
      deal,
      'events',
      `[${event('a', '', `{"all":[${times(n * 200, (i) => `{"read":"drawn.hurry.v${i}","equals":1}`)}]}`)}]`,
    ),
  'huge-number': (n, deal) => withField(deal, 'price', '9'.repeat(n * 5000)),
  exponent: (n, deal) => withField(deal, 'price', `1e${n * 9}`),
  fraction: (n, deal) => withField(deal, 'price', `0.${'3'.repeat(n)}`),
  'minus-zero': (n, deal) => withField(deal, 'price', `-0${'.0'.repeat(n % 2)}`),
  'many-fractions': (n, deal) => withField(deal, 'flags', `[${times(n * 500, () => '1.5')}]`),
  surrogate: (n, deal) => withField(deal, 'id', `"${'\\ud83d'.repeat(n)}"`),
  'raw-surrogate': (n, deal) => withField(deal, 'id', `"${'\ude00'.repeat(n)}"`),
  'long-text': (n, deal) => withField(deal, 'id', `"${'a'.repeat(n * 9000)}"`),
  'long-path': (n, deal) =>
    withField(
      deal,
      'events',
      `[${event('a', '', `{"read":"${'a.'.repeat(n * 4000)}","below":1}`)}]`,
    ),
  'hyphen-id': (n, deal) => withField(deal, 'id', `"${'-'.repeat(n * 5000)}!"`),
  escapes: (n, deal) => withField(deal, 'id', `"${'\\u0061'.repeat(n * 1500)}"`),
  'open-text': (n) => `{"a":"${'x'.repeat(n * 9000)}`,
  'open-escape': (n) => `["${'\\'.repeat(n * 1001)}`,
  spaces: (n) => `${' \n'.repeat(n * 4500)}{}`,
  'too-large': (n) => `[${' '.repeat(1_000_000 + n)}]`,
  commas: (n) => `[${','.repeat(n)}]`,
  'byte-order-mark': (n, deal) => `\ufeff${deal}${' '.repeat(n)}`,
  nothing: (n) => ' '.repeat(n - 1),
};

export function makeBombs(count: number, deal: string): Bomb[] {
  const families = Object.entries(FAMILIES);
  const most = Math.ceil(count / families.length);
  const bombs: Bomb[] = [];
  for (let i = 0; i < count; i += 1) {
    const [name, family] = families[i % families.length] ?? ['nothing', () => ''];
    // Sizes from 1 to 100, whatever the number of bombs.
    const size = 1 + Math.trunc((99 * Math.trunc(i / families.length)) / Math.max(1, most - 1));
    bombs.push({ name: `${name}-${size}`, text: family(size, deal) });
  }
  return bombs;
}
