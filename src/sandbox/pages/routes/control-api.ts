import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parsedJson } from '../../transport/json.ts';
import { router } from '../../transport/routes.ts';
import { sendAnswer, type WebAnswer } from '../../transport/web.ts';
import { chatRoutes } from './chat-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { happenedRoutes } from './happened-routes.ts';
import { mailRoutes } from './mail-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { pathRoutes } from './path-routes.ts';
import { type ControlRoute, type Place, Refused } from './place.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import { teamsRoutes } from './teams-routes.ts';

const match = router<ControlRoute>([
  ...sandboxRoutes,
  ...mailRoutes,
  ...meetingRoutes,
  ...chatRoutes,
  ...fileRoutes,
  ...happenedRoutes,
  ...clockRoutes,
  ...pathRoutes,
  ...teamsRoutes,
]);

/** Answers `/sandbox/…`: what the pages read and what their buttons do. */
export async function answerControl(place: Place, request: FastifyRequest, reply: FastifyReply) {
  const url = new URL(request.raw.url ?? '/', place.microsoft.origin.pages);
  if (url.pathname === '/sandbox/changes') return place.changes.follow(reply);
  reply.header('cache-control', 'no-store');
  return sendAnswer(reply, await answerTo(place, request, url));
}

async function answerTo(place: Place, request: FastifyRequest, url: URL): Promise<WebAnswer> {
  const found = match(request.method, url.pathname);
  if (!found) return refusal(404, 'The sandbox has no such page.');
  if (request.method === 'POST' && !isOurPage(request)) {
    return refusal(403, 'Only the sandbox’s own pages may do this.');
  }
  const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  const call = { params: found.params, query: url.searchParams, body: parsedJson(text) };
  try {
    return await found.route.run(place, call);
  } catch (error) {
    if (error instanceof Refused) return refusal(409, error.message);
    if (error instanceof z.ZodError) return refusal(400, 'The page asked for something unknown.');
    return refusal(409, error instanceof Error ? error.message : String(error));
  }
}

function refusal(status: number, says: string): WebAnswer {
  return { status, body: { says } };
}

/** A form on some other website can reach this port, but it can send neither of the two. */
function isOurPage(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (!request.headers['content-type']?.startsWith('application/json')) return false;
  return origin === undefined || new URL(origin).host === host;
}
