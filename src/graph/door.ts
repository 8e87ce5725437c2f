import { setTimeout as wait } from 'node:timers/promises';
import type { Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import {
  AuthenticationHandler,
  Client,
  GraphClientError,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import type { ZodType } from 'zod';
import { z } from 'zod';
import type { AppTokens, WorkerApp } from './app-token.ts';
import { appTokens } from './app-token.ts';
import type { Asked, Graph, Log, Sent } from './graph.ts';
import { GraphError, isRefusal } from './graph.ts';
import type { Path } from './path.ts';
import { linkOf } from './path.ts';
import type { Patience } from './repeat.ts';
import { repeating } from './repeat.ts';
import { uploadLarge, uploadSmall } from './upload.ts';
import type { Call, WireRequest } from './wire.ts';
import { exchange, isRedirection, parsedJson, unbroken } from './wire.ts';

/** The answer to a request that answers with nothing. */
export const nothing: ZodType<undefined> = z.unknown().transform(() => undefined);

export interface DoorOptions {
  /** Waits for seconds of machine time; tests need not. */
  readonly pause?: (seconds: number) => Promise<void>;
}

const immutableIds = 'IdType="ImmutableId"';
const timeoutSeconds = 30;
const fileTimeoutSeconds = 120;

/**
 * The only way to Graph, app-only as the worker. The client below it encodes nothing, sets no time
 * limit, repeats what must not be repeated and loses errors: all that is done here.
 */
export function openDoor(settings: WorkerApp, log: Log, options: DoorOptions = {}): Graph {
  const pause = options.pause ?? ((seconds: number) => wait(seconds * 1000));
  const patience: Patience = { pause, log };
  const tokens = appTokens(settings);
  const door: Door = { client: clientWith(tokens), tokens, patience };
  const send = (call: Call) => sent(door, call);
  const get = async <T>(path: Path, { answer, prefer }: Asked<T>) => {
    const text = await send({ method: 'GET', path, headers: preferring(prefer), mayRepeat: true });
    return parsed(text, path, answer);
  };
  const change =
    (method: 'POST' | 'PATCH') =>
    async <T>(path: Path, { body, answer, prefer, mayRepeat }: Sent<T>) => {
      const headers = preferring(prefer);
      const text = await send({ method, path, body, headers, mayRepeat: mayRepeat ?? false });
      return parsed(text, path, answer);
    };
  return {
    get,
    post: change('POST'),
    patch: change('PATCH'),
    async delete(path) {
      await send({ method: 'DELETE', path, mayRepeat: true });
    },
    pages: (path, { item }) => pages(get, path, item),
    async upload(target, file, { answer }) {
      const upload = uploadSmall(file) ?? uploadLarge(file, patience);
      return parsed(await upload(send, target), target, answer);
    },
    download: (path) => download(door, path),
    pause,
  };
}

interface Door {
  readonly client: Client;
  readonly tokens: AppTokens;
  readonly patience: Patience;
}

/** The text of the answer. */
function sent(door: Door, call: Call): Promise<string> {
  const operation = operationOf(call);
  const how = { mayRepeat: call.mayRepeat, isQuestion: call.method === 'GET', operation };
  return repeating(door.patience, how, async () => {
    const response = await welcome(door, call);
    return unbroken(operation, () => response.text());
  });
}

/** Sends with a fresh token where the one we had is no longer taken: nothing was done then. */
async function welcome({ client, tokens }: Door, call: Call): Promise<Response> {
  try {
    return await request(client, call);
  } catch (error) {
    if (!isRefusal(error, 401) || error.isOfEntra) throw error;
    tokens.forget();
    return request(client, call);
  }
}

async function request(client: Client, call: Call): Promise<Response> {
  const { method, path, body, headers = {} } = call;
  const request = client
    .api(path.url)
    .responseType(ResponseType.RAW)
    .headers({ ...headers })
    .middlewareOptions([new Wired(operationOf(call), call.timeoutSeconds ?? timeoutSeconds)]);
  try {
    switch (method) {
      case 'GET':
        return await request.get();
      case 'POST':
        return await request.post(body);
      case 'PATCH':
        return await request.patch(body);
      case 'PUT':
        return await request.put(body);
      case 'DELETE':
        return await request.delete();
    }
  } catch (error) {
    throw carried(error);
  }
}

async function download(door: Door, path: Path): Promise<Uint8Array> {
  const call: Call = { method: 'GET', path, mayRepeat: true };
  const operation = operationOf(call);
  const how = { mayRepeat: true, isQuestion: true, operation };
  return repeating(door.patience, how, async () => {
    const response = await welcome(door, call);
    // The address is pre-authenticated: our token must not go there, nor the address to the log.
    const target = isRedirection(response) ? response.headers.get('location') : null;
    const content =
      target === null
        ? response
        : await exchange(target, {}, { operation, timeoutSeconds: fileTimeoutSeconds });
    return unbroken(operation, async () => new Uint8Array(await content.arrayBuffer()));
  });
}

async function* pages<T>(get: Graph['get'], first: Path, item: ZodType<T>): AsyncGenerator<T> {
  const answer = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
  let next: Path | undefined = first;
  while (next !== undefined) {
    const page: z.infer<typeof answer> = await get(next, { answer });
    yield* page.value;
    const link = page['@odata.nextLink'];
    next = link === undefined ? undefined : linkOf(link, first);
  }
}

function clientWith(tokens: AppTokens): Client {
  const getAccessToken = () => tokens.get().catch(carry);
  const wire: Middleware = {
    async execute(context) {
      const wired = context.middlewareControl?.getMiddlewareOptions(Wired);
      if (!(wired instanceof Wired)) throw new TypeError('a request without a time limit');
      const { request, options = {} } = context;
      context.response = await exchange(request, options, wired).catch(carry);
    },
  };
  // It gives the token to Graph's own hosts alone.
  const authentication = new AuthenticationHandler({ getAccessToken });
  return Client.initWithMiddleware({ middleware: [authentication, wire] });
}

/** What the last step must know of a request, handed through the client. */
class Wired implements WireRequest, MiddlewareOptions {
  readonly operation: string;
  readonly timeoutSeconds: number;

  constructor(operation: string, timeoutSeconds: number) {
    this.operation = operation;
    this.timeoutSeconds = timeoutSeconds;
  }
}

/** An error on its way through the client, which would make another one of it. */
class Carried {
  readonly error: unknown;

  constructor(error: unknown) {
    this.error = error;
  }
}

function carry(error: unknown): never {
  throw GraphClientError.setGraphClientError(new Carried(error));
}

function carried(error: unknown): unknown {
  if (!(error instanceof GraphClientError)) return error;
  return error.customError instanceof Carried ? error.customError.error : error;
}

function preferring(wish: string | undefined): Record<string, string> {
  return { Prefer: wish === undefined ? immutableIds : `${immutableIds}, ${wish}` };
}

function operationOf({ method, path }: Call): string {
  return `${method} ${path.pattern}`;
}

function parsed<T>(text: string, path: Path, answer: ZodType<T>): T {
  const result = answer.safeParse(parsedJson(text));
  if (result.success) return result.data;
  const refusal = { status: 200, code: 'unexpected-answer' };
  throw new GraphError(path.pattern, refusal, { cause: result.error });
}
