import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { GovernanceError } from '../domain/errors.ts';
import { ourFault, sayError } from '../domain/say-error.ts';
import type { ErrorAnswer } from './contract/parts.ts';

const statuses: Record<string, number> = {
  'not-permitted': 403,
  'not-found': 404,
  conflict: 409,
  'version-moved-on': 409,
  'out-of-turn': 409,
};

/** Thrown by the authentication when nobody is known to be there. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** The only place of the API that turns an error into words; what is unknown is our fault. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, answer } = answerTo(error);
  if (status >= 500) request.log.error({ err: error }, 'request went wrong');
  void reply.code(status).send(answer);
}

function answerTo(error: unknown): { status: number; answer: ErrorAnswer } {
  if (error instanceof GovernanceError) {
    const { field } = error.facts;
    const answer = { code: error.code, says: sayError(error) };
    return {
      status: statuses[error.code] ?? 400,
      answer: typeof field === 'string' ? { ...answer, field } : answer,
    };
  }
  if (error instanceof NotSignedIn) {
    return { status: 401, answer: { code: 'not-signed-in', says: 'Please sign in again.' } };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const field = error.validation[0]?.instancePath.split('/').filter(Boolean).join('.') ?? '';
    const says = field === '' ? 'Something is missing here.' : `Please check: ${field}.`;
    return { status: 400, answer: { code: 'unusable', says, field } };
  }
  return byStatus(statusOf(error), codeOf(error));
}

function byStatus(status: number, code: string): { status: number; answer: ErrorAnswer } {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return { status, answer: { code: 'unusable', says: 'This is too long. Shorten it.' } };
  }
  if (status === 413) {
    const says = 'This file is too large; the limit is 100 MB. Save it as a smaller PDF.';
    return { status, answer: { code: 'unusable', says } };
  }
  if (status === 429) {
    const says = 'Too many tries. Wait a minute and try again.';
    return { status, answer: { code: 'too-many', says } };
  }
  if (status >= 400 && status < 500) {
    return { status, answer: { code: 'unusable', says: 'This request cannot be read.' } };
  }
  return { status: 500, answer: { code: 'our-fault', says: ourFault } };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function statusOf(error: unknown): number {
  // PostgreSQL keeps no NUL: such an address names nothing.
  if (codeOf(error) === '22021') return 400;
  if (error instanceof Error && 'statusCode' in error) return Number(error.statusCode);
  return 500;
}
