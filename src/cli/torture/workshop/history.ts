// The judge: what was acknowledged, seen and broadcast, against the log that is on the disk.
import { replayLog } from '#src/core/engine/run.ts';
import { peek } from '#src/core/engine/run.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { canonicalJson } from '#src/core/base/canonical.ts';
import type { FacilitatorView } from '#src/core/schema/workshop-view.ts';
import type { Store } from '#src/server/storage/store.ts';
import type { Player } from './play.ts';

export interface Verdict {
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
  readonly forks: number;
  /** Entries that a stream showed and that are not in the log. */
  readonly absent: number;
  readonly broadcast: number;
  /** Logs that the rules refuse, and lines of the board that are not what the log is worth. */
  readonly refused: number;
}

/** Entries that streams showed: by team, then place. */
export class Witness {
  readonly #shown = new Map<string, Map<number, string>>();
  readonly #most = new Map<string, number>();
  contradictions = 0;

  hear(text: string): void {
    const view = JSON.parse(text) as FacilitatorView;
    for (const { team, entries, last } of view.desks) {
      this.#most.set(team, Math.max(this.#most.get(team) ?? 0, entries));
      const shown = this.#shown.get(team) ?? new Map<number, string>();
      this.#shown.set(team, shown);
      last.forEach((entry, at) => {
        const place = entries - last.length + at;
        const said = canonicalJson(entry);
        if ((shown.get(place) ?? said) !== said) this.contradictions += 1;
        shown.set(place, said);
      });
    }
  }

  /** How many of the entries shown are in no log. */
  absentFrom(logs: ReadonlyMap<string, readonly string[]>): { shown: number; absent: number } {
    let shown = 0;
    let absent = this.contradictions;
    for (const [team, entries] of this.#shown)
      for (const [place, entry] of entries) {
        shown += 1;
        if (logs.get(team)?.[place] !== entry) absent += 1;
      }
    for (const [team, most] of this.#most) if ((logs.get(team)?.length ?? 0) < most) absent += 1;
    return { shown, absent };
  }
}

/** The logs of a workshop by team; throws if a place is missing. */
export async function logsOf(
  store: Store,
  workshop: string,
): Promise<ReadonlyMap<string, { readonly seed: number; readonly log: readonly string[] }>> {
  const logs = new Map<string, { seed: number; log: string[] }>();
  for (const { id, team, seed } of await store.attempts(workshop)) {
    const rows = await store.entries(id, 0);
    rows.forEach(({ seq }, at) => {
      if (seq !== at) throw new Error(`The log ${id} has ${seq} at place ${at}`);
    });
    logs.set(team, { seed, log: rows.map(({ entry }) => entry) });
  }
  return logs;
}

/** Score of a log played anew; null if the rules refuse it. */
export function scoreOfLog(
  compiled: Compiled,
  seed: number,
  log: readonly string[],
): number | null {
  const entries = log.map((text) => Entry.parse(JSON.parse(text)));
  const { run, refused } = replayLog(compiled, seed, 'drawn', entries, false);
  return refused === null ? scoreOf(peek(run)).total : null;
}

/** Faults of one player against the log of its team. */
function faultsOf(
  { acknowledged, seen }: Player,
  log: readonly string[],
): { lost: number; doubled: number } {
  let lost = 0;
  for (const [seq, entry] of acknowledged) if (log[seq] !== entry) lost += 1;
  // What it saw and what it sent is the log up to there: anything twice would have moved the rest.
  const doubled = seen.filter((entry, at) => log[at] !== undefined && log[at] !== entry).length;
  return { lost: lost + Math.max(0, seen.length - log.length), doubled };
}

export async function judge(
  store: Store,
  workshop: string,
  compiled: Compiled,
  players: readonly Player[],
  witness: Witness,
): Promise<Verdict> {
  const logs = await logsOf(store, workshop);
  const plain = new Map([...logs].map(([team, { log }]) => [team, log]));
  const faults = players.map((player) => faultsOf(player, plain.get(player.team) ?? []));
  const { shown, absent } = witness.absentFrom(plain);
  const sum = (list: readonly number[]): number => list.reduce((all, n) => all + n, 0);
  return {
    acknowledged: sum(players.map((player) => player.acknowledged.size)),
    stored: sum([...plain.values()].map((log) => log.length)),
    lost: sum(faults.map(({ lost }) => lost)),
    doubled: sum(faults.map(({ doubled }) => doubled)),
    forks: sum(players.map(({ forks }) => forks)),
    broadcast: shown,
    absent,
    refused: [...logs.values()].filter(({ seed, log }) => scoreOfLog(compiled, seed, log) === null)
      .length,
  };
}

export const isClean = ({ lost, doubled, forks, absent, refused }: Verdict): boolean =>
  lost + doubled + forks + absent + refused === 0;
