// One entry of the log as small numbers: a kind, then the places of what it names.
import { ADVANCES, DIMENSIONS, LEVELS, type Dimension } from './dimensions.ts';
import type { Entry } from './entry.ts';
import type { DigitReader, DigitWriter } from './run-digits.ts';
import type { RunIds } from './run-ids.ts';

/** The order is part of the format. */
const KINDS = [
  'act',
  'say',
  'mark',
  'plan',
  'claim',
  'answer',
  'forecast',
  'rate',
  'end',
  'withdraw',
  'inject',
] as const satisfies readonly Entry['type'][];
const ROOM_FOR_KINDS = 16;
const CHOICES = 6;
const SURE = 3;
const PERCENTS = 101;

/** Levels of a dimension after `unknown`, which takes a mark back. */
const marksOf = (dimension: Dimension): readonly string[] => ['unknown', ...LEVELS[dimension]];

/** False if the entry names something that is not in the lists; the digits are then worthless. */
export function putEntry(writer: DigitWriter, entry: Entry, ids: RunIds): boolean {
  const fields = createFieldWriter(writer);
  fields.one(KINDS, entry.type, ROOM_FOR_KINDS);
  putFields(fields, entry, ids);
  return fields.allListed();
}

interface FieldWriter {
  number(value: number, count: number): void;
  one(list: readonly string[], value: string, room?: number): void;
  maybe(list: readonly string[], value: string | undefined): void;
  allListed(): boolean;
}

function createFieldWriter(writer: DigitWriter): FieldWriter {
  let listed = true;
  const one: FieldWriter['one'] = (list, value, room = list.length) => {
    const place = list.indexOf(value);
    if (place < 0) listed = false;
    else writer.put(place, room);
  };
  return {
    number: (value, count) => writer.put(value, count),
    one,
    maybe(list, value) {
      writer.put(value === undefined ? 0 : 1, 2);
      if (value !== undefined) one(list, value);
    },
    allListed: () => listed,
  };
}

/** Marks and plan cards: somebody, and one of the five dimensions. */
function putOfPerson(
  fields: FieldWriter,
  entry: Extract<Entry, { type: 'mark' | 'plan' }>,
  ids: RunIds,
): void {
  fields.one(ids.people, entry.person);
  fields.one(DIMENSIONS, entry.dimension);
  if (entry.type === 'plan') return fields.one(ADVANCES, entry.advance);
  fields.one(marksOf(entry.dimension), entry.level);
  return fields.number(entry.sure - 1, SURE);
}

type Rare = Extract<Entry, { type: 'forecast' | 'rate' | 'inject' | 'end' | 'withdraw' }>;

function putRare(fields: FieldWriter, entry: Rare, ids: RunIds): void {
  switch (entry.type) {
    case 'forecast':
      return fields.number(entry.percent, PERCENTS);
    case 'rate':
      fields.one(ids.items, entry.item);
      return fields.number(entry.holds ? 1 : 0, 2);
    case 'inject':
      return fields.one(ids.events, entry.event);
    case 'end':
    case 'withdraw':
      return undefined;
  }
}

function putFields(fields: FieldWriter, entry: Entry, ids: RunIds): void {
  switch (entry.type) {
    case 'act':
      fields.one(ids.verbs, entry.verb);
      fields.maybe(ids.people, entry.target);
      return fields.maybe(ids.messages, entry.message);
    case 'say':
      return fields.number(entry.choice, CHOICES);
    case 'mark':
    case 'plan':
      return putOfPerson(fields, entry, ids);
    case 'claim':
      return fields.one(ids.stages, entry.stage);
    case 'answer':
      return fields.maybe(ids.facts, entry.fact);
    default:
      return putRare(fields, entry, ids);
  }
}

/** The entry as plain data, to be parsed by its schema; null if the digits make none. */
export function takeEntry(reader: DigitReader, ids: RunIds): object | null {
  const fields = createFieldReader(reader);
  const type = KINDS[fields.number(ROOM_FOR_KINDS)];
  if (type === undefined) return null;
  const entry = { type, ...takeFields(fields, type, ids) };
  return fields.failed() ? null : entry;
}

/** Reads on after a failure, which is asked for at the end. */
interface FieldReader {
  number(count: number): number;
  one<T extends string>(list: readonly T[]): T | undefined;
  maybe(name: string, list: readonly string[]): object;
  failed(): boolean;
}

function createFieldReader(reader: DigitReader): FieldReader {
  let failed = false;
  const number = (count: number): number => {
    const value = reader.take(count);
    if (value < 0) failed = true;
    return value;
  };
  const one = <T extends string>(list: readonly T[]): T | undefined => {
    const value = list[number(list.length)];
    if (value === undefined) failed = true;
    return value;
  };
  return {
    number,
    one,
    maybe: (name, list) => (number(2) === 1 ? { [name]: one(list) } : {}),
    failed: () => failed,
  };
}

function takeFields(fields: FieldReader, type: Entry['type'], ids: RunIds): object {
  switch (type) {
    case 'act':
      return {
        verb: fields.one(ids.verbs),
        ...fields.maybe('target', ids.people),
        ...fields.maybe('message', ids.messages),
      };
    case 'say':
      return { choice: fields.number(CHOICES) };
    case 'mark':
      return takeMark(fields, ids);
    case 'plan':
      return {
        person: fields.one(ids.people),
        dimension: fields.one(DIMENSIONS),
        advance: fields.one(ADVANCES),
      };
    case 'claim':
      return { stage: fields.one(ids.stages) };
    case 'answer':
      return fields.maybe('fact', ids.facts);
    case 'forecast':
      return { percent: fields.number(PERCENTS) };
    case 'rate':
      return { item: fields.one(ids.items), holds: fields.number(2) === 1 };
    case 'inject':
      return { event: fields.one(ids.events) };
    case 'end':
    case 'withdraw':
      return {};
  }
}

function takeMark(fields: FieldReader, ids: RunIds): object {
  const person = fields.one(ids.people);
  const dimension = fields.one(DIMENSIONS);
  const level = dimension === undefined ? undefined : fields.one(marksOf(dimension));
  return { person, dimension, level, sure: fields.number(SURE) + 1 };
}
