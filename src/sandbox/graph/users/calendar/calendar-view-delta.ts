import { z } from 'zod';
import type { Mailbox } from '../../../world.ts';
import { deltaToken, readDeltaToken } from '../../delta-token.ts';
import { badRequest } from '../../graph-error.ts';
import type { GraphCall, Operation } from '../../operation.ts';
import { preferences } from '../../prefer.ts';
import { type Json, shaped } from '../../query/shape.ts';
import { eventEntity } from '../events/event-json.ts';
import { userMailboxOf } from '../user-of.ts';
import { isInside, type Window, windowOf } from './window.ts';

const Scope = z.strictObject({ startAt: z.string(), endAt: z.string(), mailboxId: z.string() });

/** Changes in a window that the first request fixes; what left the window counts as removed. */
export const calendarViewDelta: Operation = {
  name: 'calendar-view-delta',
  method: 'GET',
  path: '/users/{user-id}/calendarView/delta',
  query: ['startdatetime', 'enddatetime', '$deltatoken', '$skiptoken', '$select', '$expand'],
  permission: {
    application: ['Calendars.Read', 'Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { mailbox } = userMailboxOf(call);
    const round = roundOf(call, mailbox);
    const changes = changesOf(call, mailbox, round);
    const size = preferences(call).pageSize ?? 50;
    const page = changes.slice(0, size);
    const last = page.at(-1)?.changedIn ?? round.since;
    const isDone = page.length === changes.length;
    const scope = JSON.stringify({ ...round.window, mailboxId: mailbox.personId });
    const epoch = call.store.world.deltaEpoch;
    const token = isDone
      ? deltaToken({ epoch, scope, since: round.until })
      : deltaToken({ epoch, scope, since: last, until: round.until });
    const link = `${call.url.origin}${call.url.pathname}`;
    return {
      status: 200,
      body: {
        value: page.map(({ json }) => json),
        ...(isDone
          ? { '@odata.deltaLink': `${link}?$deltatoken=${token}` }
          : { '@odata.nextLink': `${link}?$skiptoken=${token}` }),
      },
    };
  },
};

interface Round {
  readonly window: Window;
  readonly since: number;
  readonly until: number;
}

function roundOf(call: GraphCall, mailbox: Mailbox): Round {
  const { query, store, url } = call;
  const text = query.get('$deltatoken') ?? query.get('$skiptoken');
  const now = store.world.changeNumber;
  if (text === undefined) return { window: windowOf(query), since: 0, until: now };
  const restartAt = `${url.origin}${url.pathname}`;
  const token = readDeltaToken(text, { epoch: store.world.deltaEpoch, restartAt });
  const { mailboxId, ...window } = Scope.parse(JSON.parse(token.scope));
  if (mailboxId !== mailbox.personId) throw badRequest('The token belongs to another mailbox.');
  return { window, since: token.since, until: token.until ?? now };
}

function changesOf(call: GraphCall, mailbox: Mailbox, { window, since, until }: Round) {
  const isNew = (item: { changedIn: number }) => item.changedIn > since && item.changedIn <= until;
  const changed = mailbox.events.filter(isNew);
  const shown = changed
    .filter((event) => since > 0 || isInside(window, event))
    .map((event) => ({
      changedIn: event.changedIn,
      json: isInside(window, event)
        ? {
            '@odata.type': '#microsoft.graph.event',
            ...shaped(eventEntity(event, call), call.query),
          }
        : removed(event.id),
    }));
  const gone = since === 0 ? [] : mailbox.deletedEvents.filter(isNew);
  const deleted = gone.map(({ id, changedIn }) => ({ changedIn, json: removed(id) }));
  return [...shown, ...deleted].sort((a, b) => a.changedIn - b.changedIn);
}

function removed(id: string): Json {
  return { '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } };
}
