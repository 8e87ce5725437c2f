import { z } from 'zod';
import type { WebAnswer } from '../../transport/web.ts';
import { mailboxOf, person } from '../../world/people.ts';
import type { Message } from '../../world.ts';
import type { MailAnswer } from '../answers.ts';
import { download } from './download.ts';
import { eventRow, messageAnswer, messageRow } from './mail-answers.ts';
import { type Call, type ControlRoute, ok, type Place, param, Refused } from './place.ts';

const Answer = z.strictObject({
  answer: z.enum(['accept', 'tentative', 'decline']),
  comment: z.string().max(2000).default(''),
});

const NewMail = z.strictObject({
  to: z.string().optional(),
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(20_000),
  inReplyTo: z.string().optional(),
});

const one = '/sandbox/people/{person}';

export const mailRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: `${one}/mail`, run: (place, call) => ok(mailOf(place, call)) },
  {
    method: 'GET',
    path: `${one}/mail/{message}`,
    run: (place, call) => ok(messageAnswer(place, who(place, call).id, messageNamed(place, call))),
  },
  { method: 'GET', path: `${one}/mail/{message}/attachments/{attachment}`, run: attachment },
  {
    method: 'POST',
    path: `${one}/mail/{message}/read`,
    run(place, call) {
      const message = messageNamed(place, call);
      if (!message.isRead) {
        message.isRead = true;
        place.changes.tell();
      }
      return ok({ says: 'Read.' });
    },
  },
  {
    method: 'POST',
    path: `${one}/mail`,
    run: (place, call) =>
      act(place, 'Sent.', () => {
        const { to, inReplyTo, ...mail } = NewMail.parse(call.body);
        place.microsoft.sendMail(who(place, call).id, {
          ...mail,
          ...(to && { to }),
          ...(inReplyTo && { inReplyTo }),
        });
      }),
  },
  { method: 'POST', path: `${one}/invitations/{event}`, run: answerInvitation },
];

function mailOf(place: Place, call: Call): MailAnswer {
  const { world } = place.microsoft;
  const mailbox = mailboxOf(world, who(place, call).id);
  const folder = call.query.get('folder') === 'sentitems' ? 'sentitems' : 'inbox';
  const messages = mailbox.messages.filter((message) => message.folder === folder);
  const events = mailbox.events.filter(({ endAt }) => endAt > place.microsoft.clock.now());
  return {
    mailbox: person(world, mailbox.personId).displayName,
    folder,
    messages: messages.map(messageRow).reverse(),
    events: events.sort((a, b) => a.startAt.localeCompare(b.startAt)).map(eventRow),
  };
}

function answerInvitation(place: Place, call: Call): Promise<WebAnswer> {
  const { answer, comment } = Answer.parse(call.body);
  const { microsoft } = place;
  const id = who(place, call).id;
  const event = param(call, 'event');
  const says = { accept: 'Accepted.', tentative: 'Answered “perhaps”.', decline: 'Declined.' };
  return act(place, says[answer], () => {
    if (answer === 'accept') microsoft.acceptInvitation(id, event, comment);
    else if (answer === 'decline') microsoft.decline(id, event, comment);
    else microsoft.tentative(id, event, comment);
  });
}

function attachment(place: Place, call: Call): WebAnswer {
  const wanted = param(call, 'attachment');
  const found = messageNamed(place, call).attachments.find(({ id }) => id === wanted);
  if (!found) throw new Refused('This mail has no such attachment.');
  const { name, contentType, blob } = found;
  return download({ name, contentType, bytes: place.microsoft.bytes(blob) });
}

/** What a person does is seen by the app before the page answers. */
export function act(place: Place, says: string, work: () => void): Promise<WebAnswer> {
  return place.serially(async () => {
    work();
    await place.app.drain();
    place.changes.tell();
    return ok({ says });
  });
}

/** `office` names the organiser's own mailbox. */
export function who({ microsoft }: Place, call: Call) {
  const name = param(call, 'person');
  return person(microsoft.world, name === 'office' ? microsoft.world.organiserId : name);
}

function messageNamed(place: Place, call: Call): Message {
  const wanted = param(call, 'message');
  const { messages } = mailboxOf(place.microsoft.world, who(place, call).id);
  const found = messages.find(({ id }) => id === wanted);
  if (!found) throw new Refused('This mail is no longer there.');
  return found;
}
