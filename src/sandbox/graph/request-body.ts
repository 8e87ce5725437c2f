import type { z } from 'zod';
import { parsedJson } from '../transport/json.ts';
import { badRequest } from './graph-error.ts';

/** The body in the shape that the operation knows; anything else is Graph's 400. */
export function readBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0];
  const where = problem?.path.join('/') ?? '';
  throw badRequest(`Cannot read ${where || 'the body'}: ${problem?.message}`, 'RequestBodyRead');
}

export function jsonBody(bytes: Buffer): unknown {
  const value = parsedJson(bytes.toString('utf8'));
  if (value === undefined) throw badRequest('Unable to read JSON request payload.');
  return value;
}
