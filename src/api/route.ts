import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Permission } from '../domain/permissions.ts';
import type { Actor } from '../use-cases/actor.ts';
import type { MeetingContext } from '../use-cases/meetings/meeting-context.ts';
import { loadContext, requirePermission } from '../use-cases/meetings/meeting-context.ts';
import type { Ports } from '../use-cases/ports.ts';
import type { SignedIn } from './authenticate.ts';

/** One request, with who sent it and what was typed, parsed. */
export interface Call<Body = undefined> {
  ports: Ports;
  actor: Actor;
  who: SignedIn;
  body: Body;
  request: FastifyRequest;
  /** A part of the path, such as `id`. */
  param(name: string): string;
}

/** A capability of the API: its method and path, what it takes, and what it does. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  says: string;
  body?: z.ZodType;
  run(call: Call<unknown>): Promise<unknown>;
}

/** A route that only shows something. */
export function shows(path: string, says: string, run: (call: Call) => Promise<unknown>): Route {
  return { method: 'GET', path, says, run: (call) => run({ ...call, body: undefined }) };
}

interface Act<Body> {
  method?: 'POST' | 'PUT' | 'DELETE';
  path: string;
  says: string;
  run(call: Call<Body>): Promise<unknown>;
}

/** A route that does something and takes nothing but its path. */
export function acts({ method = 'POST', path, says, run }: Act<undefined>): Route {
  return { method, path, says, run: (call) => run({ ...call, body: undefined }) };
}

/** A route that does something with what was typed; parsed here, so that its type is proven. */
export function actsOn<Schema extends z.ZodType>(
  body: Schema,
  { method = 'POST', path, says, run }: Act<z.output<Schema>>,
): Route {
  return { method, path, says, body, run: (call) => run({ ...call, body: body.parse(call.body) }) };
}

/** The meeting of the path, if this person may see it. Throws NotFound, NotPermitted. */
export async function meetingOf(
  { ports, actor, param }: Call<unknown>,
  permission: Permission = 'see-meeting',
): Promise<MeetingContext> {
  return ports.atomically(async (stores) => {
    const context = await loadContext(stores, param('id'), ports.clock);
    requirePermission(context, actor, permission);
    return context;
  });
}
