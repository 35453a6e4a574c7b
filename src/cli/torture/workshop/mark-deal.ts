// A sealed deal with marks in everything hidden: a mark that turns up anywhere before the close has leaked.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEALS } from '#src/cli/sources.ts';
import { TORTURE_DEAL } from './hall.ts';

/** No word of any language, nothing of the program. */
// Longer than the ids of requests, which count on through letters and digits.
const MARK = 'zqxjvwk';
const FLAGS = 40;
const FACTS = 40;
const EVENTS = 30;
const SCENES = 10;

export const SEALED = 'sealed-torture';

type Json = Record<string, unknown>;
const many = <T>(count: number, of: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => of(at));
const listOf = (deal: Json, key: string): Json[] => (deal[key] ?? []) as Json[];

function markDeal(deal: Json): void {
  const [person] = listOf(deal, 'people');
  const [fact] = listOf(deal, 'facts');
  const [scene] = listOf(deal, 'scenes');
  deal['id'] = SEALED;
  const ghost = `${MARK}-ghost`;
  // Nobody hears of them, so nobody hears what they know.
  deal['people'] = [...listOf(deal, 'people'), { ...person, id: ghost, known: false }];
  delete deal['follows'];
  deal['flags'] = [
    ...((deal['flags'] ?? []) as string[]),
    ...many(FLAGS, (n) => `${MARK}-flag-${n}`),
  ];
  deal['facts'] = [
    ...listOf(deal, 'facts'),
    ...many(FACTS, (n) => ({
      id: `${MARK}-fact-${n}`,
      item: fact?.['item'],
      true: n % 2 === 0,
      knowers: [ghost],
    })),
  ];
  deal['events'] = [
    ...listOf(deal, 'events'),
    // They happen, and nobody hears of them.
    ...many(EVENTS, (n) => ({
      id: `${MARK}-event-${n}`,
      heard: 'never',
      from: 1,
      person: person?.['id'],
      effects: [{ change: `flag.${MARK}-flag-${n}`, by: 1 }],
    })),
  ];
  deal['scenes'] = [
    ...listOf(deal, 'scenes'),
    ...many(SCENES, (n) => ({
      id: `${MARK}-scene-${n}`,
      person: ghost,
      verbs: scene?.['verbs'],
      when: { read: 'week', atLeast: 60 },
      nodes: [
        {
          id: `${MARK}-node-${n}`,
          choices: [
            { id: `${MARK}-yes-${n}`, kind: 'ask' },
            { id: `${MARK}-no-${n}`, kind: 'refuse' },
          ],
        },
      ],
    })),
  ];
}

const ids = (count: number, kind: string): string[] => many(count, (n) => `${MARK}-${kind}-${n}`);

function markTexts(texts: Json): void {
  const into = (key: string, add: Json): void => {
    texts[key] = { ...(texts[key] as Json | undefined), ...add };
  };
  into('facts', Object.fromEntries(ids(FACTS, 'fact').map((id) => [id, `${MARK}text ${id}`])));
  into(
    'events',
    Object.fromEntries(
      ids(EVENTS, 'event').map((id) => [id, { title: `${MARK}title ${id}`, text: `${MARK}text` }]),
    ),
  );
  into(
    'scenes',
    Object.fromEntries(
      many(SCENES, (n) => [
        `${MARK}-scene-${n}`,
        {
          title: `${MARK}title ${n}`,
          place: `${MARK}place ${n}`,
          nodes: { [`${MARK}-node-${n}`]: { line: `${MARK}line ${n}`, choices: {} } },
        },
      ]),
    ),
  );
  into('people', { [`${MARK}-ghost`]: { name: `${MARK}name`, role: MARK, line: MARK } });
  into('unknowns', { [`${MARK}-unknown`]: { name: `${MARK}name`, values: {} } });
}

const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;
const write = (path: string, value: Json): void => writeFileSync(path, JSON.stringify(value));

/** Writes the deal into a data folder; returns the mark that is in every secret, and how many there are. */
export function sealDeal(dataFolder: string): { readonly mark: string; readonly marks: number } {
  const from = join(DEALS, TORTURE_DEAL);
  const to = join(dataFolder, 'deals', SEALED);
  mkdirSync(to, { recursive: true });
  const deal = read(join(from, 'deal.json'));
  markDeal(deal);
  write(join(to, 'deal.json'), deal);
  for (const language of ['zh-CN', 'en']) {
    const texts = read(join(from, `${language}.json`));
    markTexts(texts);
    write(join(to, `${language}.json`), texts);
  }
  const inDeal = FLAGS + FACTS + EVENTS + SCENES * 4;
  const inTexts = FACTS + EVENTS * 2 + SCENES * 3 + 1;
  return { mark: MARK, marks: inDeal + inTexts };
}
