/** One question of teams-js. */
export interface Asked {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Undefined for what is no question of teams-js. */
export function askedBy(data: unknown): Asked | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const asked: Record<string, unknown> = { ...data };
  const { id, func, args, uuidAsString } = asked;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : undefined,
  };
}

/** What this host can do, as Teams says it to the tab. */
export const runtimeConfig = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { lifecycle: {} },
    pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, fullTrust: {}, tabs: {} },
    dialog: { url: { bot: {}, parentCommunication: {} }, card: { bot: {} }, update: {} },
    deepLinks: {},
    chat: {},
  },
} as const;
