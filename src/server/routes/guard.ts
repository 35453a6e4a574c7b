// Before anything is read or changed: where the request comes from, and whose credential it carries.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CredentialRow, Role, Store } from '#src/server/storage/store.ts';
import { hashToken } from '#src/server/workshop/chance.ts';
import { tokensOf } from './cookies.ts';
import { addressKey, type Limiter, type Rates } from './limits.ts';

/** An answer that ends a request: status, code, and what else is to be told. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: Readonly<Record<string, number | string>>;

  constructor(status: number, code: string, more: Readonly<Record<string, number | string>> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const OWN_SITES = new Set(['same-origin', 'none']);

/** Another site's page may not change anything: browsers say where a request comes from. */
export function refuseForeign(request: FastifyRequest): void {
  if (!UNSAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && !OWN_SITES.has(site))
    throw new Refusal(403, 'request/other_site');
  const { origin } = request.headers;
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  if (host !== request.host) throw new Refusal(403, 'request/other_site');
}

/** The credential with which somebody asks about a workshop; 401 if there is none of these roles. */
export async function whoIs(
  store: Store,
  request: FastifyRequest,
  workshop: string,
  roles: readonly Role[],
): Promise<CredentialRow> {
  let known = false;
  for (const { role, token } of tokensOf(request, workshop)) {
    const row = await store.credential(hashToken(token));
    if (row === null || row.workshop !== workshop || row.role !== role) continue;
    known = true;
    if (roles.includes(row.role)) return row;
  }
  throw known ? new Refusal(403, 'request/not_yours') : new Refusal(401, 'request/no_credential');
}

/** The seat at a team's table that a browser holds in a workshop; null without one. */
export async function seatOf(
  store: Store,
  request: FastifyRequest,
  workshop: string,
): Promise<CredentialRow | null> {
  const token = tokensOf(request, workshop).find(({ role }) => role === 'team')?.token;
  const row = token === undefined ? null : await store.credential(hashToken(token));
  return row?.workshop === workshop && row.role === 'team' ? row : null;
}

/** Takes one from the bucket of a credential or an address; 429 if it is empty. */
export function slowDown(
  limiter: Limiter,
  reply: FastifyReply,
  kind: keyof Rates,
  key: string,
): void {
  const wait = limiter.take(kind, key);
  if (wait === 0) return;
  void reply.header('retry-after', String(wait));
  throw new Refusal(429, 'request/too_often', { wait });
}

export const addressOf = (request: FastifyRequest): string => addressKey(request.ip);
