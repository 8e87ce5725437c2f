import { existsSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** Nothing may leave this machine: the browser itself holds the pages to that. */
function policy(appOrigin: string): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `frame-src 'self' ${appOrigin}`,
    "frame-ancestors 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

/** Serves the built pages of `directory`; every address without a file of its own is `page`. */
export function pageFiles(directory: string, appOrigin: string) {
  return (page: string) => (request: FastifyRequest, reply: FastifyReply) => {
    const url = new URL(request.raw.url ?? '/', 'http://localhost');
    if (request.method !== 'GET') return reply.code(405).send();
    // teams-js trusts the host page by its name, which is localhost.
    if (request.hostname === '127.0.0.1') {
      const port = request.host.split(':')[1];
      return reply.redirect(`http://localhost:${port}${request.raw.url}`);
    }
    const file = assetOf(directory, url.pathname) ?? join(directory, page);
    if (!existsSync(file)) return reply.code(404).type('text/plain').send('Not built.');
    return reply
      .type(types[extname(file)] ?? 'application/octet-stream')
      .header('cache-control', file.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000')
      .header('content-security-policy', policy(appOrigin))
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .send(readFileSync(file));
  };
}

function assetOf(directory: string, path: string): string | undefined {
  if (!path.startsWith('/assets/')) return undefined;
  const assets = join(directory, 'assets') + sep;
  const file = join(directory, path);
  return file.startsWith(assets) ? file : undefined;
}
