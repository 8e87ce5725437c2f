import { z } from 'zod';
import { GraphError } from '../graph/graph-error.ts';
import { parsedJson } from '../transport/json.ts';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import type { WorldStore } from '../world/world-store.ts';

const Token = z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.int()]);

export function downloadBytes(store: WorldStore, { url }: WebRequest): WebAnswer {
  const text = Buffer.from(url.searchParams.get('tempauth') ?? '', 'base64url').toString('utf8');
  const token = Token.safeParse(parsedJson(text));
  const [blob, until] = token.data ?? ['', 0];
  if (until < Date.now()) {
    const message = 'The address is damaged or has expired.';
    throw new GraphError({ status: 401, code: 'unauthenticated', message });
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
    body: store.bytes(blob),
  };
}
