import { z } from 'zod';
import { parsedJson } from '../transport/json.ts';
import { GraphError } from './graph-error.ts';

const Token = z.strictObject({
  epoch: z.int(),
  /** What the token belongs to, e.g. a mailbox and a window. */
  scope: z.string(),
  /** Changes up to this number have been handed out. */
  since: z.int(),
  /** Set while a round of pages goes on: what is newer waits for the next round. */
  until: z.int().optional(),
});

export type DeltaToken = z.output<typeof Token>;

export function deltaToken(token: DeltaToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Throws 410 for a token that has expired or belongs elsewhere: start anew at `restartAt`. */
export function readDeltaToken(
  text: string,
  { epoch, restartAt }: { epoch: number; restartAt: string },
): DeltaToken {
  const parsed = Token.safeParse(parsedJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (parsed.success && parsed.data.epoch === epoch) return parsed.data;
  throw new GraphError(
    {
      status: 410,
      code: 'SyncStateNotFound',
      message: 'The sync state generation is not found; a full synchronisation is needed.',
    },
    { location: restartAt },
  );
}
