/** The path of the tab that an address of ours names; `/week` for any other origin. */
export function ownPathOf(appOrigin: string, address: string): string {
  if (!URL.canParse(address, appOrigin)) return '/week';
  const { origin, pathname, search, hash } = new URL(address, appOrigin);
  return origin === appOrigin ? pathname + search + hash : '/week';
}

/**
 * The path that a Teams link to our tab leads to, e.g.
 * `https://teams.microsoft.com/l/entity/APP/home?context={"subEntityId":"groups/apg"}`; undefined
 * for every other address.
 */
export function pathOfDeepLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (hostname !== 'teams.microsoft.com' || !pathname.startsWith('/l/entity/')) return undefined;
  const context = parsed(searchParams.get('context'));
  const sub = context?.subPageId ?? context?.subEntityId;
  return typeof sub === 'string' && sub !== '' ? `/${sub}` : '/week';
}

function parsed(text: string | null): Record<string, unknown> | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
