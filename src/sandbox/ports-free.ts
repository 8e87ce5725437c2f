import { createServer } from 'node:net';

/** Throws Node's own EADDRINUSE error, with the port in it, for the first that is taken. */
export async function mustBeFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen({ host: '127.0.0.1', port }, done);
    });
    await new Promise((done) => server.close(done));
  }
}
