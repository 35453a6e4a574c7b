// A game on the test deck, by names: what is done, and what is so.
import { get } from '#src/core/engine/cells.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeAt, personAt } from '#src/core/engine/game.ts';
import type { PersonCells } from '#src/core/engine/layout.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { createGame, type Variant } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { parseDeck, testDeal, type DealInput } from './test-deck.ts';
import { testPlaybook, type PlaybookInput } from './test-playbook.ts';

export interface TableOptions {
  readonly deal?: (deal: DealInput) => void;
  readonly playbook?: (playbook: PlaybookInput) => void;
  readonly model?: Partial<PlaybookInput['model']>;
  readonly seed?: number;
  readonly variant?: Variant;
}

export interface Table {
  readonly g: Game;
  readonly history: Happening[];
  /** Plays an entry that must be accepted. */
  play(entry: object): void;
  /** The code of the refusal, or null; a refused entry is not played. */
  refusal(entry: object): string | null;
  act(verb: string, target?: string, message?: string): void;
  /** Ends so many weeks. */
  end(weeks?: number): void;
  person(id: string): number;
  vendor(id: string): number;
  attitude(id: string, vendor?: string): number;
  setAttitude(id: string, value: number, vendor?: string): void;
  closeness(id: string): number;
  setCloseness(id: string, value: number): void;
  /** A cell of a person. */
  cell(id: string, name: keyof PersonCells, offset?: number): number;
  setCell(id: string, name: keyof PersonCells, value: number, offset?: number): void;
  fact(id: string): number;
}

export function compileTable({ deal: change, playbook: amend, model }: TableOptions = {}) {
  const deal = testDeal();
  const playbook = testPlaybook();
  Object.assign(playbook.model, model);
  change?.(deal);
  amend?.(playbook);
  const parsed = parseDeck(deal, playbook);
  return compileDeal(parsed.deal, parsed.playbook);
}

const indexIn = (list: readonly string[], id: string): number => {
  const at = list.indexOf(id);
  if (at < 0) throw new Error(`table: there is no ${id}`);
  return at;
};

export function setTable(options: TableOptions = {}): Table {
  const compiled = compileTable(options);
  const g = createGame(compiled, options.seed ?? 1, options.variant ?? 'case');
  return tableOf(g);
}

export function tableOf(g: Game): Table {
  const { names, layout } = g.c;
  const history: Happening[] = [];
  let entries = 0;
  const person = (id: string): number => indexIn(names.people, id);
  const vendor = (id: string): number => indexIn(names.vendors, id);
  const at = (id: string, name: keyof PersonCells, offset = 0): number =>
    personAt(g, person(id)) + layout.person[name] + offset;
  const attempt = (entry: object): string | null => {
    g.recorder = { entry: entries, record: (h) => history.push(h) };
    const code = applyEntry(g, Entry.parse(entry));
    if (code === null) entries += 1;
    return code;
  };
  const play = (entry: object): void => {
    const code = attempt(entry);
    if (code !== null) throw new Error(`table: ${JSON.stringify(entry)} was refused: ${code}`);
  };
  return {
    g,
    history,
    play,
    refusal: attempt,
    act: (verb, target, message) =>
      play({
        type: 'act',
        verb,
        ...(target === undefined ? {} : { target }),
        ...(message === undefined ? {} : { message }),
      }),
    end: (weeks = 1) => {
      for (let k = 0; k < weeks; k += 1) play({ type: 'end' });
    },
    person,
    vendor,
    attitude: (id, of = 'us') => get(g.s, attitudeAt(g, person(id), vendor(of))),
    setAttitude: (id, value, of = 'us') => {
      g.s[attitudeAt(g, person(id), vendor(of))] = value;
    },
    closeness: (id) => get(g.s, at(id, 'closeness')),
    setCloseness: (id, value) => {
      g.s[at(id, 'closeness')] = value;
    },
    cell: (id, name, offset) => get(g.s, at(id, name, offset)),
    setCell: (id, name, value, offset) => {
      g.s[at(id, name, offset)] = value;
    },
    fact: (id) => get(g.s, layout.factStatus + indexIn(names.facts, id)),
  };
}

/** Byte for byte; far quicker than comparing cell by cell in a matcher. */
export const sameCells = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);
