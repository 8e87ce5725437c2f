import type { ActAnswer } from '../../../api/contract/parts.ts';
import { sendByLink } from '../app-session.ts';
import { castMember } from '../cast.ts';
import { meetingTab, type PathAct, type PathStep, replyOf, type Story } from './story.ts';

const callTheMeeting: PathAct = {
  id: 'call-meeting',
  person: 'secretariat',
  view: 'tab',
  says: 'calls the meeting of Thursday 10 September, 10:00, in the tab.',
  tabPath: () => '/groups/apg/meetings/new',
  isDone: ({ meeting }) => meeting !== null,
  async run(story) {
    const { says } = await story
      .as('secretariat')
      .send<ActAnswer>('POST', '/api/groups/apg/meetings', {
        heldOn: '2020-09-10',
        startsAt: '10:00',
        lengthMinutes: 120,
        venue: 'Larkwold Teaching School (made up)',
      });
    return says;
  },
};

export const invitationStep: PathStep = {
  title: 'The invitation, accepted by School B',
  story:
    'The secretariat calls the yearly meeting, together with the Strategic Board. Everybody finds an invitation in their own Outlook.',
  acts: [callTheMeeting, accepts('school-b'), accepts('chair'), accepts('board-chair')],
};

const sendADeputy: PathAct = {
  id: 'd-sends-deputy',
  person: 'school-d',
  view: 'outlook',
  says: 'cannot come; opens the link in the mail and names their deputy, Toni Dale.',
  isDone: (story) => Boolean(replyOf(story, 'school-d')?.substitute),
  async run(story) {
    const token = newestLink(story, 'school-d');
    const { name, mail } = castMember('deputy');
    await sendByLink(story.stage, '/api/acts/do', {
      token,
      answer: { answer: 'apologies', substitute: { name, email: mail } },
    });
    return 'School D sends Toni Dale. The secretariat has been told.';
  },
};

export const deputyStep: PathStep = {
  title: 'School D sends a deputy by e-mail link',
  story:
    'School D’s representative has no account here, only an e-mail address. A link in the mail does the same as the tab.',
  acts: [
    sendADeputy,
    {
      id: 'see-forecast',
      person: 'secretariat',
      view: 'tab',
      says: 'sees who is coming, by organisation, in the tab.',
      tabPath: (story) => meetingTab(story),
      isDone: (story) => Boolean(replyOf(story, 'school-d')?.substitute),
      async run(story) {
        return story.meeting?.quorum[0]?.sentence ?? 'There is no meeting yet.';
      },
    },
  ],
};

function accepts(key: string): PathAct {
  return {
    id: `${key}-accepts`,
    person: key,
    view: 'outlook',
    says: 'accepts it in Outlook.',
    isDone: (story) => replyOf(story, key)?.answer === 'coming',
    async run({ stage }) {
      const { microsoft } = stage;
      const { mail, name } = castMember(key);
      const person = microsoft.world.people.find((one) => one.mail === mail);
      const box = microsoft.world.mailboxes.find(({ personId }) => personId === person?.id);
      const event = box?.events.find(({ isCancelled }) => !isCancelled);
      if (!event)
        throw new Error('There is no invitation yet. The meeting has to be called first.');
      microsoft.acceptInvitation(mail, event.id);
      return `${name} has accepted.`;
    },
  };
}

/** The token of the newest act link in somebody's inbox. Throws when there is none. */
function newestLink({ stage }: Story, key: string): string {
  for (const { body } of stage.microsoft.inbox(castMember(key).mail)) {
    const token = /\/a#([\w.~-]+)/.exec(body.content)?.[1];
    if (token !== undefined) return token;
  }
  throw new Error('No mail with a link has come yet.');
}
