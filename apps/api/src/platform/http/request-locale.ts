import type { Locale } from '@maillage/domain';
import type { FastifyRequest } from 'fastify';

/** The language that the browser asks for. */
export const requestLocale = (request: Pick<FastifyRequest, 'headers'>): Locale =>
  /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
