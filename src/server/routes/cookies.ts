// The credential of a browser: one cookie per workshop and role, never readable by a script.
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#src/server/storage/store.ts';

const ROLES: readonly Role[] = ['facilitator', 'team', 'screen'];
const YEAR_SECONDS = 31_536_000;

/** Browsers refuse `__Host-` and Secure cookies on plain http, which is what a laptop in a room speaks. */
const nameOf = (secure: boolean, workshop: string, role: Role): string =>
  `${secure ? '__Host-' : ''}shapan-${workshop}-${role}`;

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

export function giveCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  workshop: string,
  role: Role,
  token: string,
): void {
  const secure = isSecure(request);
  void reply.setCookie(nameOf(secure, workshop, role), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: YEAR_SECONDS,
  });
}

/** Tokens that a request carries for a workshop, the strongest role first. */
export function tokensOf(
  request: FastifyRequest,
  workshop: string,
): readonly { role: Role; token: string }[] {
  return ROLES.flatMap((role) => {
    const token = request.cookies[nameOf(isSecure(request), workshop, role)];
    return token === undefined || token === '' ? [] : [{ role, token }];
  });
}
