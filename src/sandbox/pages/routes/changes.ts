import type { FastifyReply } from 'fastify';
import type { MovedLine } from '../answers.ts';

/** Tells open pages that something changed, by server-sent events. */
export class Changes {
  readonly #open = new Set<FastifyReply>();

  /** Keeps the answer open until the page goes away. */
  follow(reply: FastifyReply): void {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    reply.raw.write('retry: 1000\n\n');
    this.#open.add(reply);
    reply.raw.on('close', () => this.#open.delete(reply));
  }

  tell(): void {
    this.#send('changed', {});
  }

  /** One line while the clock moves. */
  tellMoved(line: MovedLine): void {
    this.#send('moved', line);
  }

  stop(): void {
    for (const reply of this.#open) reply.raw.end();
    this.#open.clear();
  }

  #send(event: string, data: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const reply of this.#open) reply.raw.write(text);
  }
}
