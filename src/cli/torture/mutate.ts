// Damages a valid JSON file, as structure or as text, in the ways that people and attackers do.
import type { Dice } from './dice.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Slot {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string | number;
}

const HOSTILE: readonly Json[] = [
  null,
  true,
  '',
  -1,
  0,
  999_999_999,
  9_007_199_254_740_991,
  'no-such-id',
  '@target',
  '@nobody',
  'attitude.nobody.us',
  'act.strength',
  '\ud800',
  '<img src=x onerror=alert(1)>',
  '=cmd()',
  'x'.repeat(3000),
  [],
  {},
  [[[[[[]]]]]],
  { read: 'week' },
  { all: [] },
  { fire: 'line-stops' },
  { when: { not: { not: { read: 'week', atLeast: 1 } } }, then: [] },
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '0',
  'id',
  'to',
  'x y',
  'constructor.name',
];
const RAW: readonly string[] = [
  '1.5',
  '-0',
  '1e999',
  '9007199254740993',
  '"\\ud800"',
  '01',
  'NaN',
  ',',
  '}',
  '[',
  '\u0000',
  '\\',
  '"',
];

/** One to four injuries, then perhaps one to the bare text. */
export function mutate(text: string, dice: Dice): string {
  const root = JSON.parse(text) as Json;
  for (let left = 1 + dice.roll(4); left > 0; left -= 1) injure(root, dice);
  const written = JSON.stringify(root, null, dice.roll(3));
  return dice.roll(4) === 0 ? injureText(written, dice) : written;
}

function injure(root: Json, dice: Dice): void {
  const slots = slotsOf(root);
  const slot = dice.pick(slots);
  if (slot === undefined) return;
  const other = dice.pick(slots) ?? slot;
  const injuries: readonly (() => void)[] = [
    () => remove(slot),
    () => put(slot, dice.pick(HOSTILE) ?? null),
    () => put(slot, structuredClone(get(other))),
    () => addKey(slot, dice),
    () => put(slot, twisted(get(slot), dice)),
    () => repeat(slot, dice),
  ];
  dice.pick(injuries)?.();
}

function slotsOf(root: Json): Slot[] {
  const slots: Slot[] = [];
  const rest: Json[] = [root];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const holder = value;
    const keys = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
    for (const key of keys) slots.push({ holder, key });
    rest.push(...Object.values(holder));
  }
  return slots;
}

function get({ holder, key }: Slot): Json {
  const value = Array.isArray(holder) ? holder[Number(key)] : holder[key];
  return value ?? null;
}

function put({ holder, key }: Slot, value: Json): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function addKey(slot: Slot, dice: Dice): void {
  if (Array.isArray(slot.holder)) return;
  const key = dice.pick(KEYS) ?? 'x';
  const value = dice.pick(HOSTILE) ?? null;
  Object.defineProperty(slot.holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function twisted(value: Json, dice: Dice): Json {
  if (typeof value === 'number') return value * (dice.roll(2) === 0 ? -1 : 1000);
  if (typeof value !== 'string' || value === '') return [value];
  const at = dice.roll(value.length);
  const letter = dice.pick(['x', '.', '@', 'Z', '', '-', '中']) ?? '';
  return value.slice(0, at) + letter + value.slice(at + 1);
}

function repeat(slot: Slot, dice: Dice): void {
  const value = get(slot);
  if (!Array.isArray(value) || value.length === 0 || value.length > 500) return;
  for (let left = dice.roll(60); left > 0; left -= 1)
    value.push(structuredClone(dice.pick(value) ?? null));
}

function injureText(text: string, dice: Dice): string {
  const at = dice.roll(text.length);
  const raw = dice.pick(RAW) ?? '';
  const injuries = [
    text.slice(0, at),
    text.slice(0, at) + raw + text.slice(at + 1),
    text.slice(0, at) + raw + text.slice(at),
    text.replace(/:\s*\d+/, `:${raw}`),
    text.slice(0, at) + text.slice(at + dice.roll(200)),
  ];
  return dice.pick(injuries) ?? text;
}
