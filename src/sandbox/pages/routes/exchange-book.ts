import type { Exchange } from '../../recording.ts';

const most = 3000;

/** The raw requests of this run, the newest few thousand, for "What happened". */
export class ExchangeBook {
  readonly #exchanges: Exchange[] = [];

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > most) this.#exchanges.splice(0, most / 10);
  }

  /** Writing requests whose address or answer names this id, oldest first. */
  about(id: string): readonly Exchange[] {
    const inUrl = encodeURIComponent(id);
    return this.#exchanges.filter(
      ({ method, url, responseBody }) =>
        method !== 'GET' &&
        (url.includes(id) || url.includes(inUrl) || JSON.stringify(responseBody)?.includes(id)),
    );
  }
}
