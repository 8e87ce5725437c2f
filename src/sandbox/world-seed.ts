import type { PersonKind } from './world.ts';

/** The made-up tenant that a sandbox starts with. Only read when there is no stored world yet. */
export interface WorldSeed {
  readonly tenantId: string;
  readonly people: readonly SeedPerson[];
  readonly organiser: SeedOrganiser;
  readonly site: SeedSite;
  /**
   * Where people's links to files and online meetings lead, e.g. `http://localhost:4000`; absent:
   * Microsoft's own addresses, as tests and recordings want them.
   */
  readonly browserOrigin?: string;
}

export interface SeedPerson {
  /** The object id, a UUID; made from the address when absent. */
  readonly id?: string;
  readonly kind: PersonKind;
  readonly displayName: string;
  readonly mail: string;
  /** `mail` when absent; for a guest the `#EXT#` form is made. */
  readonly userPrincipalName?: string;
  readonly roles?: readonly string[];
  /** Whether the bot is in this person's Teams from the start; false when absent. */
  readonly botInstalled?: boolean;
}

export interface SeedOrganiser {
  readonly id?: string;
  readonly displayName: string;
  readonly mail: string;
}

export interface SeedSite {
  readonly displayName: string;
  /** Without a leading slash, e.g. `sites/alliance`. */
  readonly path: string;
}
