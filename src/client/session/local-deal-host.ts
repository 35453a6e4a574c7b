// Practice: the rules run in the page.
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { canonicalJson } from '#src/core/base/canonical.ts';
import { err, ok, type Result } from '#src/core/base/result.ts';
import { sha256Hex } from '#src/core/base/sha256.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { RULES_VERSION } from '#src/core/engine/rules-version.ts';
import { peek, replayLog, startRun, submitEntry, type Run } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import { viewOf } from '#src/core/engine/view.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { RUN_FORMAT, type RunRecord } from '#src/core/schema/run-record.ts';
import type { DealHost, DealLibrary, LoadedDeal, OpenedRun, RunChoice } from './ports.ts';

interface Game {
  readonly run: Run;
  readonly record: RunRecord;
}

function opened({ run, record }: Game): OpenedRun {
  const view = viewOf(run);
  return { record, view, score: view.status === 'over' ? scoreOf(peek(run)).total : null };
}

function newRecord({ deal, playbook }: LoadedDeal, choice: RunChoice): RunRecord {
  return {
    format: RUN_FORMAT,
    deal: deal.id,
    dealHash: sha256Hex(canonicalJson(deal)),
    playbook: playbook.id,
    playbookHash: sha256Hex(canonicalJson(playbook)),
    rules: RULES_VERSION,
    seed: choice.seed,
    variant: choice.variant,
    log: [],
  };
}

/** Tells what a finished run was worth. */
export type Judge = (
  compiled: Compiled,
  seed: number,
  variant: RunRecord['variant'],
  log: readonly Entry[],
) => Promise<Debrief>;

export function createLocalDealHost(library: DealLibrary, judge: Judge): DealHost {
  const compiled = new Map<string, Compiled>();
  let game: Game | null = null;

  function compile(loaded: LoadedDeal): Compiled {
    const known = compiled.get(loaded.deal.id);
    if (known !== undefined) return known;
    const made = compileDeal(loaded.deal, loaded.playbook);
    compiled.set(loaded.deal.id, made);
    return made;
  }

  async function open(record: RunRecord): Promise<Result<OpenedRun, string>> {
    const loaded = await library.load(record.deal);
    if (loaded === null) return err('run/no_such_deal');
    const { run, refused } = replayLog(compile(loaded), record.seed, record.variant, record.log);
    if (refused !== null) return err('run/diverged');
    game = { run, record };
    return ok(opened(game));
  }

  return {
    open,
    async begin(choice) {
      const loaded = await library.load(choice.deal);
      if (loaded === null) return err('run/no_such_deal');
      const run = startRun(compile(loaded), choice.seed, choice.variant);
      game = { run, record: newRecord(loaded, choice) };
      return ok(opened(game));
    },
    async submit(entry) {
      if (game === null) return err('run/not_found');
      const answer = submitEntry(game.run, entry);
      if (!answer.ok) return err(answer.error.code);
      const run = answer.value;
      game = { run, record: { ...game.record, log: [...game.record.log, entry] } };
      return ok(opened(game));
    },
    async debrief() {
      if (game === null || viewOf(game.run).status !== 'over') return null;
      const { compiled: deal, seed, variant, log } = game.run;
      return judge(deal, seed, variant, log);
    },
  };
}
