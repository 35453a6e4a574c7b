import { expect, test } from 'vitest';
import { RunStore } from '#src/client/session/run-store.ts';
import { err } from '#src/core/base/result.ts';
import type { RunStorage, StoredRun } from '#src/client/session/ports.ts';
import {
  fakeRunPorts,
  recordFixture,
  weekRule,
  type FakePorts,
} from '#tests/support/fake-run-ports.ts';
import { viewFixture } from '#tests/support/view-fixture.ts';

const CHOICE = { deal: 'tea', variant: 'drawn', seed: 7 } as const;
const END = { type: 'end' } as const;
const RATE = { type: 'rate', item: 'w', holds: true } as const;

/** The storage of a browser with several pages. */
const withLatest = ({ storage, stored }: FakePorts): RunStorage => ({
  ...storage,
  latest: async (id) => storage.load(id),
  replace: async (run, mayReplace) => {
    const there = stored.get(run.id);
    if (there !== undefined && !mayReplace(there)) return false;
    // It is written before anybody else has a turn.
    await storage.save(run);
    return true;
  },
});

async function begun(ports = fakeRunPorts()) {
  const store = new RunStore(ports);
  const id = (await store.begin(CHOICE)) ?? '';
  return { store, id, ports, state: () => store.state.getState() };
}

test('a run that begins is open and stored', async () => {
  const { id, ports, state } = await begun();
  expect(state().phase).toBe('open');
  expect(state().view?.week).toBe(1);
  expect(ports.stored.get(id)?.record.log).toEqual([]);
});

test('every accepted entry is stored before the next one', async () => {
  const { store, id, ports, state } = await begun();
  await store.submit(RATE, END);
  expect(ports.stored.get(id)?.record.log).toEqual([RATE, END]);
  expect(ports.stored.get(id)?.summary.week).toBe(2);
  expect(state().step?.serial).toBe(2);
});

test('a refused entry keeps its code and stops those behind it', async () => {
  const { store, state } = await begun();
  expect(await store.submit({ type: 'withdraw' }, END)).toBe(false);
  expect(state().refusal).toBe('run/decided');
  expect(state().view?.week).toBe(1);
  await store.submit(END);
  expect(state().refusal).toBeNull();
});

test('what is no entry never reaches the host', async () => {
  const { store, state } = await begun();
  expect(await store.submit({ type: 'forecast', percent: 101 })).toBe(false);
  expect(state().refusal).toBe('entry/malformed');
  expect(state().run?.record.log).toEqual([]);
});

test('notes that come at once are taken one after the other', async () => {
  const { store, id, ports, state } = await begun();
  const marks = Array.from({ length: 3 }, () => store.submit(RATE));
  expect(await Promise.all([...marks, store.submit(END)])).toEqual([true, true, true, true]);
  expect(ports.stored.get(id)?.record.log).toEqual([RATE, RATE, RATE, END]);
  expect(state().busy).toBe(false);
});

test('who presses twice moves once: the second press was not meant for what came of the first', async () => {
  const { store, state } = await begun();
  expect(await Promise.all([store.submit(END), store.submit(END)])).toEqual([true, false]);
  expect(state()).toMatchObject({ view: { week: 2 }, busy: false, refusal: null });
  expect(await store.submit(END)).toBe(true);
});

test('a move after one that was refused is made', async () => {
  const { store, state } = await begun();
  const [refused, made] = [store.submit({ type: 'withdraw' }), store.submit(END)];
  expect(await Promise.all([refused, made])).toEqual([false, true]);
  expect(state().view?.week).toBe(2);
});

test('a move that another device was faster than is refused, not made somewhere else', async () => {
  const { ports, state } = await begun();
  const others = recordFixture([END]);
  const host = { ...ports.host, open: async () => ports.host.open(others) };
  const table = new RunStore({ ...ports, host });
  await table.open(state().run?.id ?? '');
  await table.catchUp();
  const noted = recordFixture([END, RATE]);
  host.open = async () => ports.host.open(noted);
  const [, mine] = await Promise.all([table.catchUp(), table.submit(END)]);
  expect([mine, table.state.getState().view?.week]).toEqual([true, 3]);
  host.open = async () => ports.host.open(recordFixture([END, RATE, END, END]));
  const [, late] = await Promise.all([table.catchUp(), table.submit(END)]);
  expect(late).toBe(false);
  expect(table.state.getState()).toMatchObject({ refusal: 'entry/other_there', view: { week: 4 } });
});

test('a stored run opens again where it was left', async () => {
  const { store, id, ports } = await begun();
  await store.submit(END, END);
  const later = new RunStore(ports);
  await later.open(id);
  expect(later.state.getState().view?.week).toBe(3);
});

test('a run that is not there fails with a reason', async () => {
  const { store, state } = await begun();
  await store.open('elsewhere');
  expect(state().phase).toBe('failed');
  expect(state().refusal).toBe('run/not_found');
});

test('rewinding an open run cuts its log at the start of that week', async () => {
  const { store, id, ports, state } = await begun();
  await store.submit(RATE, END, RATE, END);
  expect(await store.rewind(2)).toBe(id);
  expect(state().run?.record.log).toEqual([RATE, END]);
  expect(ports.stored.size).toBe(1);
});

test('rewinding a finished run leaves it and goes on in a copy', async () => {
  const over = fakeRunPorts((record) => ({
    ...weekRule(record),
    status: record.log.length >= 2 ? 'over' : 'playing',
  }));
  const { store, id, ports } = await begun(over);
  await store.submit(END, END);
  const copy = await store.rewind(2);
  expect(copy).not.toBe(id);
  expect(ports.stored.get(id)?.summary.over).toBe(true);
  expect(ports.stored.get(copy ?? '')?.record.log).toEqual([END]);
});

test('a week that was never begun cannot be gone back to', async () => {
  const { store } = await begun();
  expect(await store.rewind(5)).toBeNull();
});

test('a run record from a file becomes a run of its own', async () => {
  const { store, ports } = await begun();
  const id = await store.take(recordFixture([END]));
  expect(ports.stored.get(id ?? '')?.record.log).toEqual([END]);
  expect(await store.take({ format: 'something else' })).toBeNull();
  expect(await store.take({ ...recordFixture(), deal: 'other' })).toBeNull();
});

test('a device that is full is told of, and the game goes on', async () => {
  const { store, ports, state } = await begun();
  ports.fillUp();
  await store.submit(END);
  expect(state().unsaved).toBe(true);
  expect(state().view?.week).toBe(2);
});

test('the last word of a meeting tells all that came of it', async () => {
  const talk = {
    id: 'first',
    person: 'head',
    node: 'open',
    mood: 'calm',
    patience: 4,
    asked: 0,
    blocks: [],
    board: false,
    choices: [],
    path: [],
  } as const;
  const fact = (id: string) =>
    ({
      id,
      item: 'c1',
      status: 'rumour',
      week: 1,
      from: ['head'],
      briefed: false,
      figure: null,
    }) as const;
  const meeting = fakeRunPorts(({ log }) => {
    const heard = ['one', 'two', 'three'].slice(0, log.length).map(fact);
    const scene = log.length === 1 || log.length === 2 ? talk : null;
    return viewFixture({ facts: heard, scene, status: scene === null ? 'playing' : 'scene' });
  });
  const { store, state } = await begun(meeting);
  await store.submit({ type: 'act', verb: 'visit', target: 'head' });
  await store.submit({ type: 'say', choice: 0 }, { type: 'say', choice: 1 });
  expect(state().step?.came.facts.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
});

test('two pages of one browser: the one that is behind takes over what the other did', async () => {
  const { id, ports } = await begun();
  const here = { ...ports, storage: withLatest(ports) };
  const [first, second] = [
    new RunStore(here),
    new RunStore({ ...here, host: fakeRunPorts().host }),
  ];
  await first.open(id);
  await second.open(id);
  await first.submit(END, RATE, END);
  expect(await second.submit(END)).toBe(false);
  expect(second.state.getState()).toMatchObject({
    refusal: 'run/elsewhere',
    busy: false,
    view: { week: 3 },
  });
  expect(ports.stored.get(id)?.record.log).toEqual([END, RATE, END]);
  expect(await second.submit(END)).toBe(true);
  expect(ports.stored.get(id)?.record.log).toHaveLength(4);
});

test('two pages in one moment: only one of them writes, and the other takes that over', async () => {
  const { id, ports } = await begun();
  const here = { ...ports, storage: withLatest(ports) };
  const pages = [0, 1].map(() => new RunStore({ ...here, host: fakeRunPorts().host }));
  for (const page of pages) await page.open(id);
  const done = await Promise.all([pages[0]?.submit(END), pages[1]?.submit(RATE, END)]);
  expect(done.filter(Boolean)).toHaveLength(1);
  const stored = ports.stored.get(id)?.record.log;
  for (const page of pages) expect(page.state.getState().run?.record.log).toEqual(stored);
  const late = pages[done.indexOf(false)]?.state.getState();
  expect(late).toMatchObject({ refusal: 'run/elsewhere', busy: false });
});

test('a run that another page goes back in at the same moment keeps what was written first', async () => {
  const { id, ports } = await begun();
  const here = { ...ports, storage: withLatest(ports) };
  const [first, second] = [0, 1].map(
    () => new RunStore({ ...here, host: fakeRunPorts().host }),
  ) as [RunStore, RunStore];
  await first.open(id);
  await first.submit(END, END);
  await second.open(id);
  const [played, back] = await Promise.all([first.submit(END), second.rewind(1)]);
  expect(played).toBe(back === null);
  const stored = ports.stored.get(id)?.record.log;
  for (const page of [first, second]) expect(page.state.getState().run?.record.log).toEqual(stored);
});

test('going back in a page that is behind cuts nothing off that the other has played', async () => {
  const { id, ports } = await begun();
  const here = { ...ports, storage: withLatest(ports) };
  const [first, second] = [
    new RunStore(here),
    new RunStore({ ...here, host: fakeRunPorts().host }),
  ];
  await first.open(id);
  await first.submit(END);
  await second.open(id);
  await first.submit(END, END);
  expect(await second.rewind(1)).toBeNull();
  expect(second.state.getState()).toMatchObject({ refusal: 'run/elsewhere', view: { week: 4 } });
  expect(ports.stored.get(id)?.record.log).toHaveLength(3);
  expect(await second.rewind(1)).toBe(id);
});

test('what another page has played is not written over, even where it cannot be shown', async () => {
  const { id, ports } = await begun();
  const storage = withLatest(ports);
  const { host } = fakeRunPorts();
  const second = new RunStore({ ...ports, storage, host });
  await second.open(id);
  await storage.save({ ...(ports.stored.get(id) as StoredRun), record: recordFixture([END, END]) });
  host.open = async () => err('run/no_such_deal');
  expect(await second.submit(END)).toBe(false);
  expect(second.state.getState()).toMatchObject({ refusal: 'run/elsewhere', busy: false });
  expect(ports.stored.get(id)?.record.log).toHaveLength(2);
});

test('a device that is full keeps the page playing: what is older there takes nothing back', async () => {
  const ports = fakeRunPorts();
  const here = { ...ports, storage: withLatest(ports) };
  const { store, state } = await begun({ ...ports, ...here });
  ports.fillUp();
  expect(await store.submit(END)).toBe(true);
  expect(await store.submit(END)).toBe(true);
  expect(state()).toMatchObject({ unsaved: true, view: { week: 3 } });
});

test('a record that cannot be read fails with a word, and the next one opens', async () => {
  const { store, id, ports, state } = await begun();
  store.close();
  const broken = new RunStore({
    ...ports,
    host: { ...ports.host, open: async () => Promise.reject(new TypeError('no such thing')) },
  });
  await broken.open(id);
  expect(broken.state.getState()).toMatchObject({ phase: 'failed', refusal: 'run/diverged' });
  await store.open(id);
  expect(state().phase).toBe('open');
});
