// A workshop that is under way: opened over HTTP, its teams seated, ready to be tortured.
import { join } from 'node:path';
import { openDeal } from '#src/cli/open-deal.ts';
import { DEALS } from '#src/cli/sources.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { createBrowser, type Answer, type Browser } from './web.ts';

export const TORTURE_DEAL = 'first-call';

export function compiledDeal(name = TORTURE_DEAL): Compiled {
  const open = openDeal(join(DEALS, name));
  if (!open.ok) throw new Error(open.error);
  return open.value.compiled;
}

export interface Seated {
  readonly team: string;
  readonly browser: Browser;
  readonly workshop: string;
}

export interface Hall {
  readonly id: string;
  readonly code: string;
  readonly screenCode: string;
  readonly host: Browser;
  readonly teams: readonly Seated[];
}

export function must(answer: Answer, what: string): Answer {
  if (answer.status < 300) return answer;
  throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 200)}`);
}

/** Seats a device: as a new team, or at the table of one. */
export async function seat(
  base: () => string,
  hall: { readonly id: string; readonly code: string },
  key?: string,
): Promise<Seated> {
  const browser = createBrowser(base);
  const joined = must(
    await browser.ask('POST', '/join', {
      code: hall.code,
      language: 'en',
      ...(key === undefined ? {} : { team: key }),
    }),
    'join',
  );
  return { team: String(joined.body['team']), browser, workshop: hall.id };
}

/** Opens a workshop, seats teams, and starts it. `bases` are the servers, in turn for each team. */
export async function openHall(
  bases: readonly (() => string)[],
  teams: number,
  settings: object = {},
): Promise<Hall> {
  const [base = () => ''] = bases;
  const host = createBrowser(base);
  const made = must(
    await host.ask('POST', '/workshops', {
      deal: TORTURE_DEAL,
      teams: Math.max(1, teams),
      board: { when: 'always' },
      ...settings,
    }),
    'create',
  );
  const hall = { id: String(made.body['id']), code: String(made.body['code']) };
  const seats: Seated[] = [];
  for (let at = 0; at < teams; at += 1)
    seats.push(await seat(bases[at % bases.length] ?? base, hall));
  must(await host.ask('POST', `/workshops/${hall.id}/commands`, { do: 'start' }), 'start');
  return { ...hall, screenCode: String(made.body['screenCode']), host, teams: seats };
}
