import type { AddressInfo } from 'node:net';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';

export type ServerHandler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Above the largest part of an upload session (60 MiB). */
const bodyLimit = 64 * 1024 * 1024;
const common = {
  bodyLimit,
  forceCloseConnections: true,
  routerOptions: { maxParamLength: 16_384 },
};

export function tlsServer(tls: { key: string; certificate: string }, handler: ServerHandler) {
  const server = fastify({ ...common, https: { key: tls.key, cert: tls.certificate } });
  take(server, handler);
  return server;
}

export function plainServer(handler: ServerHandler) {
  const server = fastify(common);
  take(server, handler);
  return server;
}

interface Listener {
  listen(options: { host: string; port: number }): Promise<string>;
  readonly server: { address(): AddressInfo | string | null };
}

/** Always 127.0.0.1: the sandbox must not be reachable from elsewhere. Returns the port. */
export async function listen(server: Listener, wanted: PortWish): Promise<number> {
  await listenAt(server, wanted);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

export interface PortWish {
  readonly port: number;
  /** Whether another port will do when this one is taken. */
  readonly isNegotiable: boolean;
}

async function listenAt(server: Listener, { port, isNegotiable }: PortWish): Promise<void> {
  try {
    await server.listen({ host: '127.0.0.1', port });
  } catch (cause) {
    if (!isNegotiable || port === 0) throw cause;
    await server.listen({ host: '127.0.0.1', port: 0 });
  }
}

function take(server: Taker, handler: ServerHandler): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  // Every path: what is known is decided by the handler, on the raw URL.
  server.setNotFoundHandler(handler);
}

type Taker = Pick<
  FastifyInstance,
  'removeAllContentTypeParsers' | 'addContentTypeParser' | 'setNotFoundHandler'
>;
