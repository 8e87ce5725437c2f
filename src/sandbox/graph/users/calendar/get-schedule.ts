import { z } from 'zod';
import { mailboxOf, personNamed } from '../../../world/people.ts';
import { instantOf, inZone } from '../../../world/zoned-time.ts';
import type { CalendarEvent } from '../../../world.ts';
import { badRequest } from '../../graph-error.ts';
import type { GraphCall, Operation } from '../../operation.ts';
import { preferences } from '../../prefer.ts';
import type { Json } from '../../query/shape.ts';
import { readBody } from '../../request-body.ts';
import { userMailboxOf } from '../user-of.ts';
import { isInside, type Window } from './window.ts';

const Time = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const ScheduleBody = z.strictObject({
  schedules: z.array(z.string()).min(1).max(20),
  startTime: Time,
  endTime: Time,
  availabilityViewInterval: z.int().min(5).max(1440).optional(),
});

const maxDays = 42;

/** Free and busy: known for the tenant's own mailboxes only, an error entry for all others. */
export const getSchedule: Operation = {
  name: 'get-schedule',
  method: 'POST',
  path: '/users/{user-id}/calendar/getSchedule',
  query: [],
  permission: {
    application: ['Calendars.Read', 'Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    userMailboxOf(call);
    const body = readBody(ScheduleBody, call.body);
    const startAt = instantOf(body.startTime);
    const endAt = instantOf(body.endTime);
    if (!startAt || !endAt || endAt <= startAt) throw badRequest('The window is no window.');
    const minutes = (Date.parse(endAt) - Date.parse(startAt)) / 60_000;
    if (minutes > maxDays * 1440) throw badRequest(`The window exceeds ${maxDays} days.`);
    const asked = { window: { startAt, endAt }, interval: body.availabilityViewInterval ?? 30 };
    const value = body.schedules.map((address) => scheduleOf(call, address, asked));
    return { status: 200, body: { value } };
  },
};

interface Asked {
  readonly window: Window;
  /** In minutes. */
  readonly interval: number;
}

function scheduleOf(call: GraphCall, address: string, { window, interval }: Asked): Json {
  const person = personNamed(call.store.world, address);
  if (person?.kind !== 'member') {
    return {
      scheduleId: address,
      availabilityView: '',
      scheduleItems: [],
      error: {
        message: 'Unable to resolve e-mail address to an Exchange mailbox.',
        responseCode: 'ErrorMailRecipientNotFound',
      },
    };
  }
  const events = mailboxOf(call.store.world, person.id).events.filter(
    (event) => isInside(window, event) && !event.isCancelled && statusOf(event) !== 'free',
  );
  const { timeZone } = preferences(call);
  return {
    scheduleId: address,
    availabilityView: availabilityView(events, window, interval),
    scheduleItems: events.map((event) => ({
      status: statusOf(event),
      start: inZone(event.startAt, timeZone),
      end: inZone(event.endAt, timeZone),
    })),
  };
}

type Status = CalendarEvent['showAs'];
const digits: Record<Status, string> = {
  free: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '4',
  unknown: '0',
};

function statusOf(event: CalendarEvent): Status {
  if (event.response === 'declined') return 'free';
  const isUndecided = event.response === 'notResponded' || event.response === 'tentativelyAccepted';
  return isUndecided && event.showAs === 'busy' ? 'tentative' : event.showAs;
}

function availabilityView(events: readonly CalendarEvent[], window: Window, interval: number) {
  let view = '';
  const end = Date.parse(window.endAt);
  for (let at = Date.parse(window.startAt); at < end; at += interval * 60_000) {
    const slot = {
      startAt: new Date(at).toISOString(),
      endAt: new Date(at + interval * 60_000).toISOString(),
    };
    const statuses = events.filter((event) => isInside(slot, event)).map(statusOf);
    view +=
      statuses
        .map((status) => digits[status])
        .sort()
        .at(-1) ?? '0';
  }
  return view;
}
