import { escapeHtml } from '../../../transport/web.ts';
import { createEvent, type EventFields } from '../../../world/calendar.ts';
import { addressOf } from '../../../world/mail.ts';
import { createOnlineMeeting } from '../../../world/online-meetings.ts';
import type { Body } from '../../../world.ts';
import { GraphError } from '../../graph-error.ts';
import type { GraphCall, Operation } from '../../operation.ts';
import { shaped } from '../../query/shape.ts';
import { readBody } from '../../request-body.ts';
import { attachmentFrom } from '../outlook-body.ts';
import { userMailboxOf } from '../user-of.ts';
import { changesFrom, mustEndAfterStart, NewEventBody } from './event-body.ts';
import { eventEntity } from './event-json.ts';

export const createEventOperation: Operation = {
  name: 'create-event',
  method: 'POST',
  path: '/users/{user-id}/events',
  query: ['$select'],
  permission: {
    application: ['Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { store } = call;
    const { person, mailbox } = userMailboxOf(call);
    const body = readBody(NewEventBody, call.body);
    const { transactionId = null, attachments = [], ...rest } = body;
    refuseSecondUse(call, { mailboxId: person.id, transactionId });
    const iCalUId = `040000008200E00074C5B7101A82E008${store.uuid().replaceAll('-', '')}`;
    const fields = { ...standardFields, ...timesOf(changesFrom(rest)) };
    mustEndAfterStart(fields);
    const meeting = rest.isOnlineMeeting
      ? createOnlineMeeting(store, { ...fields, organiserId: person.id, iCalUId })
      : undefined;
    const event = createEvent(store, mailbox, {
      fields: meeting ? { ...fields, body: joinBody(fields.body, meeting.joinUrl) } : fields,
      organiser: addressOf(person),
      transactionId,
      iCalUId,
      onlineMeetingId: meeting?.id ?? null,
      joinUrl: meeting?.joinUrl ?? null,
      attachments: attachments.map((attachment) => attachmentFrom(store, attachment)),
    });
    return { status: 201, body: shaped(eventEntity(event, call), call.query) };
  },
};

const standardFields = {
  subject: '',
  body: { contentType: 'html', content: '' },
  isAllDay: false,
  location: '',
  attendees: [],
  extendedProperties: [],
  categories: [],
  sensitivity: 'normal',
  importance: 'normal',
  showAs: 'busy',
  hideAttendees: false,
  allowNewTimeProposals: true,
  responseRequested: true,
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
} satisfies Partial<EventFields>;

type Times = Pick<EventFields, 'startAt' | 'endAt' | 'timeZone'>;

function timesOf(changes: Partial<EventFields>): Partial<EventFields> & Times {
  const { startAt = '', endAt = '', timeZone = 'UTC' } = changes;
  return { ...changes, startAt, endAt, timeZone };
}

/** The same key never makes a second event, even after the first has been deleted. */
function refuseSecondUse(
  { store }: GraphCall,
  { mailboxId, transactionId }: { mailboxId: string; transactionId: string | null },
): void {
  if (transactionId === null) return;
  const isUsed = store.world.ledger.some(
    (entry) =>
      entry.kind === 'event-created' &&
      entry.mailboxId === mailboxId &&
      entry.transactionId === transactionId,
  );
  if (!isUsed) return;
  throw new GraphError({
    status: 409,
    code: 'ErrorDuplicateTransactionId',
    message: 'Your request has already been used to create a different event.',
  });
}

/** Exchange writes the way to join into the invitation. */
function joinBody(body: Body, joinUrl: string): Body {
  const link = escapeHtml(joinUrl);
  const rule = '_'.repeat(80);
  if (body.contentType === 'text') {
    const block = `${rule}\nMicrosoft Teams meeting\nJoin: ${joinUrl}\n${rule}\n`;
    return { contentType: 'text', content: `${body.content}\n${block}` };
  }
  const block =
    `<div class="me-email-text" lang="en-GB"><div>${rule}</div>` +
    `<p>Microsoft Teams meeting</p><p><a href="${link}">Join the meeting now</a></p>` +
    `<div>${rule}</div></div>`;
  return { contentType: 'html', content: `${body.content}${block}` };
}
