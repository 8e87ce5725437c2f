import { z } from 'zod';
import type { FileToKeep } from '../use-cases/services.ts';
import { ServiceBusy } from '../use-cases/services.ts';
import { GraphError, isRefusal } from './graph.ts';
import type { Path } from './path.ts';
import { below } from './path.ts';
import type { Patience } from './repeat.ts';
import { repeating } from './repeat.ts';
import type { Call } from './wire.ts';
import { Broken, exchange, parsedJson, unbroken } from './wire.ts';

/** Sends one request to Graph; the text of the answer. */
export type Send = (call: Call) => Promise<string>;
/** Writes a file; the text of the answer is the file's entry in the library. */
export type Upload = (send: Send, target: Path) => Promise<string>;

const smallUploadLimitBytes = 4 * 1024 * 1024;
/** A multiple of 320 KiB, as SharePoint wants it. */
const partBytes = 16 * 320 * 1024;
const partTimeoutSeconds = 120;
const mostStandstills = 3;
const busySeconds = 10;

/** One request, for a file that is small enough; undefined for a larger one. */
export function uploadSmall(file: FileToKeep): Upload | undefined {
  if (file.bytes.byteLength > smallUploadLimitBytes) return undefined;
  return (send, target) =>
    send({
      method: 'PUT',
      path: below(target, '/content'),
      body: bufferOf(file.bytes),
      headers: { 'Content-Type': file.contentType },
      mayRepeat: true,
      timeoutSeconds: partTimeoutSeconds,
    });
}

/**
 * In parts, through an upload session, resumed where it broke off. The client has a task for that;
 * it loses the status of a refused part, so that one cannot tell what to do next.
 */
export function uploadLarge({ bytes }: FileToKeep, patience: Patience): Upload {
  const content = bufferOf(bytes);
  return async (send, target) => {
    try {
      return await uploadParts(await openSession(send, target), content, patience);
    } catch (error) {
      // The session is gone: it ended, or the last answer was lost after the file was made.
      if (!isRefusal(error, 404)) throw error;
      return uploadParts(await openSession(send, target), content, patience);
    }
  };
}

/** Its address is a secret that needs no token. */
interface Session {
  readonly url: string;
  readonly operation: string;
}

const Opened = z.object({ uploadUrl: z.url({ protocol: /^https$/ }) });

async function openSession(send: Send, target: Path): Promise<Session> {
  const path = below(target, '/createUploadSession');
  const body = { item: { '@microsoft.graph.conflictBehavior': 'replace' } };
  const text = await send({ method: 'POST', path, body, mayRepeat: true });
  const opened = Opened.safeParse(parsedJson(text));
  if (opened.success) return { url: opened.data.uploadUrl, operation: 'PUT part of a file' };
  throw new GraphError(path.pattern, { status: 200, code: 'unexpected-answer' });
}

async function uploadParts(session: Session, content: Buffer, patience: Patience) {
  const { operation } = session;
  const how = { mayRepeat: true, isQuestion: false, operation };
  let from = 0;
  let standstills = 0;
  for (;;) {
    const answer = await repeating(patience, how, () => putOrAsk(session, content, from));
    if (answer.next === undefined) return answer.text;
    standstills = answer.next > from ? 0 : standstills + 1;
    if (standstills > mostStandstills) throw new ServiceBusy(busySeconds);
    from = answer.next;
  }
}

/** Sends a part; where it may have arrived without an answer, the session says where to go on. */
async function putOrAsk(session: Session, content: Buffer, from: number) {
  try {
    return await putPart(session, content, from);
  } catch (error) {
    const isHeldAlready = isRefusal(error, 416);
    if (!isHeldAlready && !(error instanceof Broken && error.mayHaveArrived)) throw error;
    return { next: await nextOf(session), text: '' };
  }
}

/** The first range that is missing comes first. */
const Progress = z.object({ nextExpectedRanges: z.array(z.string().regex(/^\d+-/)).min(1) });

/** Sends the part that begins at `from`; `next` is undefined when the file is complete. */
async function putPart({ url, operation }: Session, content: Buffer, from: number) {
  const part = content.subarray(from, from + partBytes);
  const range = `bytes ${from}-${from + part.length - 1}/${content.length}`;
  const init = { method: 'PUT', headers: { 'content-range': range }, body: bufferOf(part) };
  const request = { operation, timeoutSeconds: partTimeoutSeconds };
  const response = await exchange(url, init, request);
  const text = await unbroken(operation, () => response.text());
  const next = response.status === 202 ? firstMissing(text, operation) : undefined;
  return { next, text };
}

async function nextOf({ url, operation }: Session): Promise<number> {
  const response = await exchange(url, {}, { operation, timeoutSeconds: partTimeoutSeconds });
  return firstMissing(await unbroken(operation, () => response.text()), operation);
}

function firstMissing(text: string, operation: string): number {
  const progress = Progress.safeParse(parsedJson(text));
  const range = progress.data?.nextExpectedRanges[0];
  if (range !== undefined) return Number.parseInt(range, 10);
  throw new GraphError(operation, { status: 202, code: 'unexpected-answer' });
}

/** A view of the same bytes. */
function bufferOf(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  if (buffer instanceof ArrayBuffer) return Buffer.from(buffer, byteOffset, byteLength);
  return Buffer.from(bytes);
}
