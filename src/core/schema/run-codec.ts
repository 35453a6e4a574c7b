// A run as one short line for links and learning platforms: header and log, digits that URLs allow,
// and a check sum against hands and mail programs. It is read against the same deal and playbook.
import { err, ok, type Result } from '#src/core/base/result.ts';
import { sha256Hex } from '#src/core/base/sha256.ts';
import { faultAt, faultsToIssues } from './fault.ts';
import { ID_PATTERN } from './ids.ts';
import { checkShape } from './import-shape.ts';
import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { createDigitReader, createDigitWriter, type DigitReader } from './run-digits.ts';
import { putEntry, takeEntry } from './run-entry-codec.ts';
import type { RunIds } from './run-ids.ts';
import { RUN_FORMAT, RunRecord } from './run-record.ts';

/** First part of every code; a new form of code gets a new one. */
const MARK = 's1';
const PARTS = 6;
const HASH_DIGITS = 64;
const CHECK_DIGITS = 8;
const ROOM_FOR_RULES = 0x10000;
const ROOM_FOR_HALF_SEED = 0x10000;
const ROOM_FOR_LENGTH = LIMITS.entries + 1;
const LONGEST = 40_000;

/** What a code tells without the deal at hand: enough to find the deal. */
export interface RunCodeHeader {
  readonly deal: string;
  readonly dealHash: string;
  readonly playbook: string;
  readonly playbookHash: string;
}

const refuse = (code: string, params: Readonly<Record<string, string | number>> = {}): Issue[] =>
  faultsToIssues([faultAt([], code, { params })], null);

/** Fails only if the log names something that deal and playbook do not have. */
export function encodeRun(run: RunRecord, ids: RunIds): Result<string, Issue[]> {
  if (run.log.length > LIMITS.entries)
    return err(refuse('run/too_many_entries', { limit: LIMITS.entries }));
  if (run.rules >= ROOM_FOR_RULES)
    return err(refuse('run/out_of_range', { value: run.rules, range: `< ${ROOM_FOR_RULES}` }));
  const writer = createDigitWriter();
  writer.put(run.rules, ROOM_FOR_RULES);
  writer.put(run.seed >>> 16, ROOM_FOR_HALF_SEED);
  writer.put(run.seed & 0xffff, ROOM_FOR_HALF_SEED);
  writer.put(run.variant === 'case' ? 0 : 1, 2);
  writer.put(run.log.length, ROOM_FOR_LENGTH);
  const wrong = run.log.findIndex((entry) => !putEntry(writer, entry, ids));
  if (wrong >= 0) return err(refuse('run/entry_out_of_list', { index: wrong }));
  const hashes = hashToDigits(run.dealHash) + hashToDigits(run.playbookHash);
  const body = [MARK, run.deal, run.playbook, hashes, writer.text()].join('.');
  return ok(`${body}.${checkOf(body)}`);
}

const checkOf = (body: string): string => sha256Hex(body).slice(0, CHECK_DIGITS);

/** A hash of 64 hex digits as 43 of ours. */
function hashToDigits(hash: string): string {
  const writer = createDigitWriter();
  for (const digit of hash) writer.put(Number.parseInt(digit, 16), 16);
  return writer.text();
}

const HASH_TEXT = 43;

function digitsToHash(text: string): string | null {
  const reader = createDigitReader(text);
  let hash = '';
  for (let i = 0; i < HASH_DIGITS; i += 1) {
    const digit = reader.take(16);
    if (digit < 0) return null;
    hash += digit.toString(16);
  }
  return reader.atEnd() ? hash : null;
}

export function readRunCodeHeader(text: string): Result<RunCodeHeader, Issue[]> {
  const parts = splitCode(text);
  return parts.ok ? ok(parts.value.header) : parts;
}

interface CodeParts {
  readonly header: RunCodeHeader;
  readonly log: string;
}

function splitCode(text: string): Result<CodeParts, Issue[]> {
  if (text.length > LONGEST) return err(refuse('run/not_a_code'));
  const parts = text.split('.');
  const [mark = '', deal = '', playbook = '', hashes = '', log = '', check = ''] = parts;
  if (mark !== MARK) return err(refuse(refusalOf(mark)));
  if (parts.length !== PARTS || check !== checkOf(text.slice(0, text.lastIndexOf('.'))))
    return err(refuse('run/code_cut_off'));
  const header = headerOf(deal, playbook, hashes);
  return header === null ? err(refuse('run/not_a_code')) : ok({ header, log });
}

const refusalOf = (mark: string): string =>
  /^s\d+$/.test(mark) ? 'run/code_too_new' : 'run/not_a_code';

function headerOf(deal: string, playbook: string, hashes: string): RunCodeHeader | null {
  const dealHash = digitsToHash(hashes.slice(0, HASH_TEXT));
  const playbookHash = digitsToHash(hashes.slice(HASH_TEXT));
  if (dealHash === null || playbookHash === null) return null;
  if (!ID_PATTERN.test(deal) || !ID_PATTERN.test(playbook)) return null;
  return { deal, dealHash, playbook, playbookHash };
}

/** Reads a code strictly: every digit must be the one that `encodeRun` would write. With `content`
 *  it must also be a run of exactly that deal and playbook. */
export function decodeRun(
  text: string,
  ids: RunIds,
  content?: RunCodeHeader,
): Result<RunRecord, Issue[]> {
  const parts = splitCode(text);
  if (!parts.ok) return parts;
  const { header, log } = parts.value;
  if (content !== undefined && !isSame(header, content))
    return err(refuse('run/other_content', { id: header.deal }));
  const reader = createDigitReader(log);
  const head = takeHead(reader);
  if (head === null) return err(refuse('run/not_a_code'));
  const entries: object[] = [];
  for (let index = 0; index < head.length; index += 1) {
    const entry = takeEntry(reader, ids);
    if (entry === null) return err(refuse('run/entry_out_of_list', { index }));
    entries.push(entry);
  }
  if (!reader.atEnd()) return err(refuse('run/code_cut_off'));
  const { rules, seed, variant } = head;
  const run = { format: RUN_FORMAT, ...header, rules, seed, variant, log: entries };
  const { value, faults } = checkShape(RunRecord, run, 'run');
  return value === undefined ? err(faultsToIssues(faults, null)) : ok(value);
}

const isSame = (a: RunCodeHeader, b: RunCodeHeader): boolean =>
  a.deal === b.deal &&
  a.dealHash === b.dealHash &&
  a.playbook === b.playbook &&
  a.playbookHash === b.playbookHash;

interface CodeHead {
  readonly rules: number;
  readonly seed: number;
  readonly variant: string;
  readonly length: number;
}

function takeHead(reader: DigitReader): CodeHead | null {
  const rules = reader.take(ROOM_FOR_RULES);
  const high = reader.take(ROOM_FOR_HALF_SEED);
  const low = reader.take(ROOM_FOR_HALF_SEED);
  const drawn = reader.take(2);
  const length = reader.take(ROOM_FOR_LENGTH);
  if (Math.min(rules, high, low, drawn, length) < 0) return null;
  const seed = high * ROOM_FOR_HALF_SEED + low;
  return { rules, seed, variant: drawn === 1 ? 'drawn' : 'case', length };
}
