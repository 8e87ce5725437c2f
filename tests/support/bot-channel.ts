import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BotChannel, createChannel } from '../../src/bot/channel/channel.ts';
import type { Turn, TurnAnswer } from '../../src/bot/channel/turn.ts';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';

export interface TriedChannel extends BotChannel {
  /** Every turn that came through, oldest first. */
  readonly turns: Turn[];
  /** What was logged, oldest first. */
  readonly logged: { level: 'warn' | 'error'; facts: object; message: string }[];
  /** Decides the answer; says nothing until it is set. */
  answerWith: (turn: Turn) => Promise<TurnAnswer>;
}

/** The product's own channel, with the sandbox's settings. */
export function channelFor(
  { settings }: Microsoft,
  openIdMetadataUrl = settings.BOT_OPENID_METADATA_URL ?? '',
): TriedChannel {
  const turns: Turn[] = [];
  const logged: TriedChannel['logged'] = [];
  const note = (level: 'warn' | 'error') => (facts: object, message: string) => {
    logged.push({ level, facts, message });
  };
  const channel = createChannel(
    {
      openIdMetadataUrl,
      serviceUrls: [settings.BOT_SERVICE_URLS ?? ''],
      tenantId: settings.TENANT_ID ?? '',
      app: { clientId: settings.CLIENT_ID ?? '', clientSecret: settings.CLIENT_SECRET ?? '' },
    },
    {
      onTurn(turn) {
        turns.push(turn);
        return tried.answerWith(turn);
      },
      log: { warn: note('warn'), error: note('error') },
    },
  );
  const tried: TriedChannel = {
    ...channel,
    turns,
    logged,
    answerWith: async () => ({ kind: 'none' }),
  };
  return tried;
}

/** Hosts the channel at `/api/messages` of a loopback server. */
export async function serveChannel(
  channel: BotChannel,
): Promise<AsyncDisposable & { origin: string }> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method = '', headers } = request;
    const { status, body } = await channel.receive(method, headers, JSON.parse(text));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
