import { castMember } from './cast.ts';
import type { Stage } from './stage.ts';

/** The app said no; the message is what it said. */
export class AppRefused extends Error {
  override readonly name = 'AppRefused';
}

/** The app's own API in the name of one of the cast, signed in as Teams signs people in. */
export class AppSession {
  readonly #stage: Stage;
  readonly #mail: string;

  constructor(stage: Stage, key: string) {
    this.#stage = stage;
    this.#mail = castMember(key).mail;
  }

  get<T>(path: string): Promise<T> {
    return this.#answer<T>(path, { method: 'GET' });
  }

  /** Throws {@link AppRefused} with the app's words. */
  send<T>(method: 'POST' | 'PUT', path: string, body: unknown = {}): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.#answer<T>(path, { method, headers, body: JSON.stringify(body) });
  }

  upload<T>(path: string, form: FormData): Promise<T> {
    return this.#answer<T>(path, { method: 'POST', body: form });
  }

  async #answer<T>(path: string, init: RequestInit): Promise<T> {
    const { microsoft, appOrigin } = this.#stage;
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await microsoft.entra.tabToken(this.#mail)}`);
    return answerOf<T>(await fetch(`${appOrigin}${path}`, { ...init, headers }));
  }
}

/** Without anybody's name: what a page behind a link in a mail posts. */
export async function sendByLink<T>({ appOrigin }: Stage, path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return answerOf<T>(await fetch(`${appOrigin}${path}`, init));
}

async function answerOf<T>(response: Response): Promise<T> {
  const answer: (T & { says?: string }) | null = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  throw new AppRefused(answer?.says ?? `The app answered ${response.status}.`);
}
