import { expect, test } from 'vitest';
import { err, ok } from '#src/core/base/result.ts';
import type { DealPaper } from '#src/core/schema/workshop-view.ts';
import { createPaperLibrary, subjectsOfTable } from '#src/client/session/paper-library.ts';
import type { DealLibrary } from '#src/client/session/ports.ts';
import { Texts } from '#src/client/session/texts.ts';
import type { WorkshopServer } from '#src/client/session/workshop.ts';
import { viewFixture } from '#tests/support/view-fixture.ts';

const OPEN = 'tea';
const SEALED = 'vault';

const base: DealLibrary = {
  ids: () => [OPEN],
  load: async () => null,
  catalogue: async () => null,
  texts: async (deal) => (deal === OPEN ? new Texts({ title: 'Tea' }, {}) : null),
  handbook: async () => null,
  handbookTexts: async () => null,
};

/** A server whose paper says how often it was asked. */
function paperServer() {
  const asked: string[] = [];
  const state = { deal: SEALED, away: false };
  const paper = async (_room: string, language: string) => {
    if (state.away) return err('network');
    asked.push(language);
    const texts = { deal: { title: `${language} ${asked.length}` }, playbook: {} };
    return ok({ deal: state.deal, catalogue: {}, texts } as unknown as DealPaper);
  };
  const server = { paper } as Partial<WorkshopServer> as WorkshopServer;
  const library = createPaperLibrary(base, { server, room: 'r' }, () => 'en');
  return { asked, state, library };
}

const titleOf = async (library: DealLibrary, deal: string, language: string) =>
  (await library.texts(deal, language))?.say('title');

test('a deal of the page is read from the page', async () => {
  const { asked, library } = paperServer();
  expect(await titleOf(library, OPEN, 'en')).toBe('Tea');
  await library.want?.(OPEN, ['person a']);
  expect(asked).toEqual([]);
});

test('words are fetched once for a language, and anew for what is new', async () => {
  const { asked, library } = paperServer();
  let grown = 0;
  const stop = library.onGrown?.(() => {
    grown += 1;
  });
  expect(await titleOf(library, SEALED, 'en')).toBe('en 1');
  expect(await titleOf(library, SEALED, 'en')).toBe('en 1');
  expect(await titleOf(library, SEALED, 'zh-CN')).toBe('zh-CN 2');
  await library.want?.(SEALED, ['person a', 'person b']);
  expect(asked.slice(2).toSorted()).toEqual(['en', 'zh-CN']);
  await library.want?.(SEALED, ['person b']);
  expect(asked).toHaveLength(4);
  await library.want?.(SEALED, ['person b', 'person c']);
  expect(asked).toHaveLength(6);
  expect(grown).toBe(2);
  stop?.();
  await library.want?.(SEALED, ['person d']);
  expect(grown).toBe(2);
});

test('without the server the former words stay, and are asked for again', async () => {
  const { asked, state, library } = paperServer();
  expect(await titleOf(library, SEALED, 'en')).toBe('en 1');
  state.away = true;
  await library.want?.(SEALED, ['person a']);
  expect(await titleOf(library, SEALED, 'en')).toBe('en 1');
  state.away = false;
  await library.want?.(SEALED, ['person a']);
  expect(asked).toHaveLength(2);
});

test('another round may be of another deal', async () => {
  const { state, library } = paperServer();
  expect(await titleOf(library, SEALED, 'en')).toBe('en 1');
  expect(await titleOf(library, 'other', 'en')).toBeUndefined();
  state.deal = 'other';
  expect(await titleOf(library, 'other', 'en')).toBe('en 3');
});

test('whoever was not met yet is no subject of a table', () => {
  const [first] = viewFixture().people;
  if (first === undefined) throw new Error('The view has nobody.');
  const people = [
    { ...first, id: 'seen', known: true },
    { ...first, id: 'unseen', known: false },
  ];
  const subjects = subjectsOfTable(viewFixture({ people }));
  expect(subjects).toContain('person seen');
  expect(subjects.join(' ')).not.toContain('unseen');
});
