/** Something that answers one method on one path, e.g. `GET /users/{user-id}/events`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

export interface Match<R extends Route> {
  readonly route: R;
  /** The decoded values of the path's parameters. */
  readonly params: Readonly<Record<string, string>>;
}

interface Compiled<R extends Route> {
  readonly route: R;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly rank: string;
}

/** Parameters that may hold slashes. */
const longNames = new Set(['item-path', 'server-relative-path']);

/** Chooses by method and path; literal segments win over parameters. */
export function router<R extends Route>(routes: readonly R[]) {
  const compiled = routes.map((route) => compile(route)).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return (method: string, encodedPath: string): Match<R> | undefined => {
    const path = encodedPath.replace(/\(\)$/, '');
    for (const { route, pattern, names } of compiled) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (!found) continue;
      const values = found.slice(1).map(decoded);
      const params = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
      return { route, params };
    }
    return undefined;
  };
}

function compile<R extends Route>(route: R): Compiled<R> {
  const names: string[] = [];
  const escaped = route.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const source = escaped.replace(/\{([^}]+)\}/g, (_whole, name: string) => {
    names.push(name);
    return longNames.has(name) ? '([^:]+?)' : '([^/:]+)';
  });
  const segments = route.path.split('/').slice(1);
  const rank = segments.map((segment) => (segment.startsWith('{') ? '1' : '0')).join('');
  const byPath = route.path.includes(':/') ? '0' : '1';
  return { route, pattern: new RegExp(`^${source}/?$`, 'i'), names, rank: byPath + rank };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
