import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionDays } from './commands/open-session.ts';

/** The cookie's name: `__Host-` on https, where browsers then refuse it from any other host or path. */
export const cookieName = (secure: boolean) => (secure ? '__Host-maillage' : 'maillage');

export const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: sessionDays * 86_400,
  });
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export const sessionTokenOf = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName(secure)];

const browsers = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const;
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS/],
  ['Linux', /Linux/],
] as const;

/** « Firefox, Linux »: what its owner needs to recognise a device, and no more. */
export function deviceOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const browser = browsers.find(([, shape]) => shape.test(agent))?.[0];
  const system = systems.find(([, shape]) => shape.test(agent))?.[0];
  return [browser, system].filter(Boolean).join(', ') || 'Appareil';
}
