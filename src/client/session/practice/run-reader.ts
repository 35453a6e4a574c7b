// Reads a record without opening it as the run that is played: what came of it, and whether it still follows the rules.
import { canonicalJson } from '#src/core/base/canonical.ts';
import { sha256Hex } from '#src/core/base/sha256.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { replayLog } from '#src/core/engine/run.ts';
import { viewOf } from '#src/core/engine/view.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { View } from '#src/core/schema/view.ts';
import type { DealLibrary } from '#src/client/session/ports.ts';
import type { Tellers } from './practice-ports.ts';

export interface ReadRun {
  /** As far as it could be followed. */
  readonly record: RunRecord;
  readonly view: View;
  /** Null while it is not over. */
  readonly debrief: Debrief | null;
  /** Place of the first entry that the rules refuse, from 0. */
  readonly refusedAt: number | null;
  /** Played with another version of the deal, its playbook or the rules. */
  readonly other: boolean;
}

/** Null if the deal is not here. */
export async function readRun(
  library: DealLibrary,
  { judge }: Pick<Tellers, 'judge'>,
  record: RunRecord,
): Promise<ReadRun | null> {
  const loaded = await library.load(record.deal);
  if (loaded === null) return null;
  const compiled = compileDeal(loaded.deal, loaded.playbook);
  const { seed, variant } = record;
  const { run, refused } = replayLog(compiled, seed, variant, record.log);
  const view = viewOf(run);
  const over = view.status === 'over';
  return {
    record: refused === null ? record : { ...record, log: [...run.log] },
    view,
    debrief: over ? await judge(compiled, seed, variant, run.log) : null,
    refusedAt: refused?.index ?? null,
    other:
      record.rules !== RULES_VERSION ||
      record.dealHash !== sha256Hex(canonicalJson(loaded.deal)) ||
      record.playbookHash !== sha256Hex(canonicalJson(loaded.playbook)),
  };
}

/** The method on the same cards as a run, as a record; null if the deal is not here. */
export async function playRival(
  library: DealLibrary,
  { rival }: Pick<Tellers, 'rival'>,
  record: RunRecord,
): Promise<RunRecord | null> {
  const loaded = await library.load(record.deal);
  if (loaded === null) return null;
  const compiled = compileDeal(loaded.deal, loaded.playbook);
  const log = await rival(compiled, record.seed, record.variant);
  return {
    ...record,
    dealHash: sha256Hex(canonicalJson(loaded.deal)),
    playbookHash: sha256Hex(canonicalJson(loaded.playbook)),
    rules: RULES_VERSION,
    log: [...log],
  };
}
