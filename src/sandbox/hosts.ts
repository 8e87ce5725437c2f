import type { FastifyReply, FastifyRequest } from 'fastify';
import { botKeys, botOpenIdConfiguration } from './connector/channel-token.ts';
import { answerConnector, type ConnectorService } from './connector/connector.ts';
import { entra, entraForBrowsers } from './entra/entra.ts';
import { answerGraph, type GraphService } from './graph/graph.ts';
import type { MicrosoftOptions, PageHandler } from './microsoft.ts';
import { exchangeOf } from './recorder.ts';
import type { KeyPair } from './transport/credentials.ts';
import { html, sendAnswer, type WebAnswer, type WebRequest, webRequest } from './transport/web.ts';
import { answerUploadHost } from './upload-host/upload-host.ts';
import { siteHostname } from './world/seed.ts';

/** Everything that answers requests, once it has been put together. */
export interface Playing {
  readonly graph: GraphService;
  readonly connector: ConnectorService;
  readonly botKey: KeyPair;
  readonly pages: Map<string, PageHandler>;
  readonly pagesOrigin: string;
  readonly record: MicrosoftOptions['record'];
}

/** Microsoft's own names, over TLS. */
export async function answerTls(playing: Playing, request: FastifyRequest, reply: FastifyReply) {
  const host = request.hostname;
  if (host === 'teams.microsoft.com') return answerPage(playing, request, reply);
  const web = webRequest(request, `https://${host}`);
  return sendAnswer(reply, await answerHost(playing, web, host));
}

/** The bot's and the browsers' side, over plain HTTP on this machine. */
export async function answerPlain(playing: Playing, request: FastifyRequest, reply: FastifyReply) {
  if (!isThisMachine(request.hostname)) return reply.code(421).send('Wrong host.');
  const web = webRequest(request, playing.pagesOrigin);
  const path = web.url.pathname;
  if (path.startsWith('/connector/')) {
    const rest = path.slice('/connector'.length);
    return sendAnswer(reply, await answerConnector(playing.connector, web, rest));
  }
  if (path === '/v1/.well-known/openidconfiguration') {
    return reply.send(botOpenIdConfiguration(playing.pagesOrigin));
  }
  if (path === '/v1/.well-known/keys') return reply.send(botKeys(playing.botKey));
  const signIn = await entraForBrowsers(playing.graph.entra, web);
  if (signIn) return sendAnswer(reply, signIn);
  return answerPage(playing, request, reply);
}

async function answerHost(playing: Playing, request: WebRequest, host: string): Promise<WebAnswer> {
  const { graph, record } = playing;
  const arrivedAt = new Date().toISOString();
  switch (host) {
    case 'login.microsoftonline.com':
      return entra(graph.entra, request, graph.faults);
    case 'graph.microsoft.com': {
      const outcome = await answerGraph(graph, request);
      record?.(exchangeOf(request, outcome, arrivedAt));
      return outcome.answer;
    }
    case siteHostname: {
      const outcome = answerUploadHost(graph.store, request, graph.faults);
      record?.(exchangeOf(request, { ...outcome, caller: undefined }, arrivedAt));
      return outcome.answer;
    }
    default:
      return html(421, '<h1>The sandbox does not play this host</h1>');
  }
}

/** The longest prefix that has been added wins. */
function answerPage({ pages }: Playing, request: FastifyRequest, reply: FastifyReply): unknown {
  const path = new URL(request.raw.url ?? '/', 'http://localhost').pathname;
  const prefix = [...pages.keys()]
    .filter((one) => one === '/' || path === one || path.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  const handler = prefix === undefined ? undefined : pages.get(prefix);
  if (handler) return handler(request, reply);
  return reply.code(404).type('text/html').send('<h1>There is no such page</h1>');
}

/** Another name on our port would be a page of somebody else that reaches in. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}
