import type { TeamsChannel } from './connector/teams-channel.ts';
import type { People } from './microsoft.ts';
import { answerInvitation } from './world/invitation-answers.ts';
import { sendAsPerson } from './world/mail.ts';
import { end, join, leave } from './world/online-meetings.ts';
import { mailboxOf, person } from './world/people.ts';
import type { WorldStore } from './world/world-store.ts';

/** What people do, for pages and tests. */
export function peopleActions(store: WorldStore, channel: TeamsChannel): People {
  const { world } = store;
  const answer =
    (response: 'accepted' | 'declined' | 'tentativelyAccepted') =>
    (personId: string, eventId: string, comment = '') =>
      answerInvitation(store, { person: personId, event: eventId }, { answer: response, comment });
  return {
    acceptInvitation: answer('accepted'),
    decline: answer('declined'),
    tentative: answer('tentativelyAccepted'),
    inbox(personId) {
      const { messages } = mailboxOf(world, person(world, personId).id);
      return messages.filter(({ folder }) => folder === 'inbox').reverse();
    },
    sendMail: (personId, mail) =>
      sendAsPerson(store, person(world, personId), { to: world.organiserId, ...mail }),
    joinOnlineMeeting: (personId, meetingId, at = store.now()) =>
      join(store, meetingId, { name: personId, at }),
    leaveOnlineMeeting: (personId, meetingId, at = store.now()) =>
      leave(store, meetingId, { name: personId, at }),
    endOnlineMeeting: (meetingId, at = store.now()) => end(store, meetingId, at),
    installBot: channel.install,
    uninstallBot: channel.uninstall,
    chat(personId) {
      const { id } = person(world, personId);
      return world.conversations.find((one) => one.personId === id)?.activities ?? [];
    },
    say: channel.say,
    pressCardButton: channel.press,
  };
}
