import type { Exchange } from '../../src/sandbox/recording.ts';

interface Expected {
  name: string;
  method: string;
  path: RegExp;
}

/** What one meeting cannot do without. */
const expected: readonly Expected[] = [
  { name: 'create event', method: 'POST', path: /\/users\/[^/]+\/events$/ },
  { name: 'read event', method: 'GET', path: /\/users\/[^/]+\/events\/[^/]+$/ },
  { name: 'delta', method: 'GET', path: /\/calendarView\/delta/ },
  { name: 'create folder', method: 'POST', path: /\/drives\/[^/]+\/items\/[^/]+\/children$/ },
  { name: 'upload paper', method: 'PUT', path: /\.pdf:\/content$/ },
  { name: 'create message', method: 'POST', path: /\/users\/[^/]+\/messages$/ },
  { name: 'send', method: 'POST', path: /\/messages\/[^/]+\/send$/ },
  { name: 'attendance list', method: 'GET', path: /\/attendanceReports$/ },
  { name: 'attendance expand', method: 'GET', path: /\/attendanceReports\/[^/]+$/ },
  { name: 'upload minutes', method: 'PUT', path: /Minutes[^/]*\.docx:\/content$/ },
];

/** The names of what did not occur. */
export function missingOperations(exchanges: readonly Exchange[]): string[] {
  return expected
    .filter(
      ({ method, path }) => !exchanges.some((e) => e.method === method && path.test(pathOf(e))),
    )
    .map(({ name }) => name);
}

/** Method and path with the ids taken out, so that the same operation is counted once. */
export function operationOf(exchange: Exchange): string {
  const shape = pathOf(exchange)
    .replace(/\/users\/[^/]+/, '/users/{user}')
    .replace(
      /\/(events|messages|items|drives|onlineMeetings|attendanceReports)\/[^/:]+/g,
      '/$1/{id}',
    )
    .replace(/:\/[^:]*:/, ':/{name}:')
    .replace(/root:\/[^:]*$/, 'root:/{path}');
  return `${exchange.method} ${new URL(exchange.url).host}${shape}`;
}

function pathOf({ url }: Exchange): string {
  return decodeURIComponent(new URL(url).pathname);
}
