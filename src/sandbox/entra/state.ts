import type { KeyPair } from '../transport/credentials.ts';
import type { WorldStore } from '../world/world-store.ts';
import type { AppRegistrations } from './app-registrations.ts';

/** What the authorize page has given out and the token endpoint has not yet seen. */
export interface IssuedCode {
  readonly personId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly nonce: string | null;
  readonly codeChallenge: string | null;
  /** Machine time, milliseconds. */
  readonly expiresAt: number;
}

export interface EntraState {
  readonly store: WorldStore;
  readonly key: KeyPair;
  readonly apps: AppRegistrations;
  readonly codes: Map<string, IssuedCode>;
  /** Object ids of people for whom on-behalf-of is refused until they consent. */
  readonly consentRequired: Set<string>;
  /** Where the app is served, e.g. `http://localhost:3978`, once it is connected. */
  appOrigin: string | undefined;
}

/** The application ID URI as Teams wants it: the host of the tab, then the client id. */
export function applicationIdUri(state: EntraState): string {
  const host = state.appOrigin === undefined ? 'localhost' : new URL(state.appOrigin).host;
  return `api://${host}/${state.apps.interactive.clientId}`;
}
