import { z } from 'zod';
import type { Instant } from '../domain/calendar/instant.ts';
import { instant } from '../domain/calendar/instant.ts';
import type { Answer } from '../domain/meetings/reply.ts';
import type { CalendarChanges, EventReply } from '../use-cases/services.ts';
import type { Graph } from './graph.ts';
import { isRefusal } from './graph.ts';
import type { Path } from './path.ts';
import { linkOf, path } from './path.ts';

export interface Since {
  /** The link at the end of the last look; null: everything in the window. */
  readonly mark: string | null;
  readonly window: { readonly from: Instant; readonly to: Instant };
}

type EventChange = CalendarChanges['events'][number];

const ChangedEvent = z.object({
  id: z.string(),
  '@removed': z.unknown().optional(),
  isCancelled: z.boolean().nullish(),
});

const DeltaPage = z.object({
  value: z.array(ChangedEvent),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** What changed since the mark; all of the window where Graph has forgotten the mark. */
export async function calendarChanges(
  graph: Graph,
  mailbox: string,
  { mark, window }: Since,
): Promise<CalendarChanges> {
  const { from, to } = window;
  const view = path`/users/${mailbox}/calendarView/delta?startDateTime=${from}&endDateTime=${to}`;
  if (mark === null) return changesFrom(graph, mailbox, view);
  try {
    return await changesFrom(graph, mailbox, linkOf(mark, view));
  } catch (error) {
    if (!isRefusal(error, 410)) throw error;
    return changesFrom(graph, mailbox, view);
  }
}

async function changesFrom(graph: Graph, mailbox: string, first: Path): Promise<CalendarChanges> {
  const changed = new Map<string, z.infer<typeof ChangedEvent>>();
  let next = first;
  for (;;) {
    const page: z.infer<typeof DeltaPage> = await graph.get(next, { answer: DeltaPage });
    for (const event of page.value) changed.set(event.id, event);
    const link = page['@odata.nextLink'];
    if (link === undefined) {
      const events: EventChange[] = [];
      for (const event of changed.values()) events.push(await changeOf(graph, mailbox, event));
      return { events, mark: page['@odata.deltaLink'] ?? first.url };
    }
    next = linkOf(link, first);
  }
}

const Replies = z.object({
  isCancelled: z.boolean().nullish(),
  attendees: z.array(
    z.object({
      emailAddress: z.object({ address: z.string().nullish() }),
      status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
    }),
  ),
});

/** Answers are read from the event itself: those in a calendar view have been seen empty. */
async function changeOf(
  graph: Graph,
  mailbox: string,
  event: z.infer<typeof ChangedEvent>,
): Promise<EventChange> {
  const gone: EventChange = { eventId: event.id, cancelled: true, replies: [] };
  if (event['@removed'] !== undefined) return gone;
  const whole = path`/users/${mailbox}/events/${event.id}?$select=isCancelled,attendees`;
  try {
    const { isCancelled, attendees } = await graph.get(whole, { answer: Replies });
    const replies = attendees.flatMap(replyOf);
    return { eventId: event.id, cancelled: isCancelled === true, replies };
  } catch (error) {
    if (isRefusal(error, 404)) return gone;
    throw error;
  }
}

const answers: Readonly<Record<string, Answer>> = {
  accepted: 'coming',
  tentativelyAccepted: 'tentative',
  declined: 'apologies',
};

/** What Graph writes where nobody has answered. */
const never = '0001-01-01';

function replyOf({ emailAddress, status }: z.infer<typeof Replies>['attendees'][number]) {
  const { address } = emailAddress;
  if (!address) return [];
  const answer = answers[status?.response ?? ''] ?? 'none';
  const time = status?.time ?? never;
  const reply: EventReply = {
    email: address,
    answer,
    at: time.startsWith(never) ? null : instant(time),
  };
  return [reply];
}
