import { Client } from 'pg';
import { wakeChannel } from './engine.ts';

const firstPauseSeconds = 1;
const longestPauseSeconds = 60;

/** One connection that only listens, and comes back by itself when it breaks. */
export class PostgresListener {
  readonly #url: string;
  readonly #onTrouble: (error: Error) => void;
  readonly #listeners = new Set<() => void>();
  #client: Client | undefined;
  #again: NodeJS.Timeout | undefined;
  #pauseSeconds = firstPauseSeconds;
  #closed = false;

  constructor(url: string, onTrouble: (error: Error) => void) {
    this.#url = url;
    this.#onTrouble = onTrouble;
  }

  onWake(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Throws when the server does not answer. */
  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'alliance-secretariat',
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', () => this.#wake());
    client.on('error', (error) => this.#broke(client, error));
    client.on('end', () => this.#broke(client, new Error('the listening connection ended')));
    await client.connect();
    await client.query(`listen ${wakeChannel}`);
    this.#pauseSeconds = firstPauseSeconds;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    await this.#client?.end();
  }

  #broke(client: Client, error: Error): void {
    if (this.#closed || client !== this.#client) return;
    this.#client = undefined;
    this.#onTrouble(error);
    client.end().catch(() => {});
    this.#again = setTimeout(() => void this.#startAgain(), this.#pauseSeconds * 1000);
    this.#pauseSeconds = Math.min(this.#pauseSeconds * 2, longestPauseSeconds);
  }

  async #startAgain(): Promise<void> {
    try {
      await this.start();
      // Whatever was announced meanwhile was heard by nobody.
      this.#wake();
    } catch (error) {
      const client = this.#client;
      const why = error instanceof Error ? error : new Error(String(error));
      if (client !== undefined) this.#broke(client, why);
    }
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }
}
