/** Whether our bearer token may go there: the same origin, at or below an allowed path. */
export function isAllowedServiceUrl(serviceUrl: string, allowed: readonly string[]): boolean {
  const url = parsed(serviceUrl);
  if (url === undefined) return false;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return false;
  }
  return allowed.some((one) => {
    const base = parsed(one);
    if (base === undefined || base.origin !== url.origin) return false;
    return folder(url.pathname).startsWith(folder(base.pathname));
  });
}

/**
 * Where a chat is begun with somebody who has never written to the bot. Teams' public connector has
 * nothing at its root; `/teams` finds the region by itself.
 */
export function firstServiceUrl(allowed: readonly string[]): string {
  const [first] = allowed;
  if (first === undefined) throw new Error('There is no service URL for the bot.');
  const url = new URL(first);
  return url.pathname === '/' ? `${url.origin}/teams` : first;
}

/** A path of the connector's REST API below a service URL, with its ids encoded. */
export function connectorUrl(serviceUrl: string, ...segments: readonly string[]): string {
  const path = segments.map((segment) => encodeURIComponent(segment)).join('/');
  return `${serviceUrl.replace(/\/+$/, '')}/v3/conversations${path === '' ? '' : `/${path}`}`;
}

/** Ends in a slash, so that `/emea-evil` does not lie below `/emea`. */
function folder(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function parsed(address: string): URL | undefined {
  return URL.parse(address) ?? undefined;
}
