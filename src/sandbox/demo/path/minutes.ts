import type { MinutesView } from '../../../api/contract/meeting-answers.ts';
import type { ActAnswer } from '../../../api/contract/parts.ts';
import { castMember } from '../cast.ts';
import { waitUntil } from './acts-with-clock.ts';
import { pressOf } from './card-press.ts';
import {
  meetingApi,
  meetingOf,
  meetingTab,
  type PathAct,
  type PathStep,
  type Story,
} from './story.ts';

const isOut = ({ minutes }: Story) =>
  minutes?.state === 'circulated' || minutes?.state === 'approved';

const clearing: readonly PathAct[] = [
  waitUntil('to-14-september', '2020-09-14T08:00:00.000Z', ''),
  {
    id: 'minutes-to-chair',
    person: 'secretariat',
    view: 'tab',
    says: 'writes the minutes and sends them to the chair.',
    tabPath: (story) => meetingTab(story, '/minutes'),
    isDone: ({ minutes }) => (minutes?.versions.length ?? 0) >= 1,
    run: (story) => write(story, 'The report was received with thanks.'),
  },
  {
    id: 'chair-asks',
    person: 'chair',
    view: 'chat',
    says: 'asks for a change, on the card in the Teams chat.',
    isDone: ({ minutes }) => minutes?.versions[0]?.changesAsked != null || isTwo(minutes),
    run: (story) =>
      pressCard(story, 'ask-for-changes', { comment: 'Please say that School B left at 10:30.' }),
  },
  {
    id: 'second-version',
    person: 'secretariat',
    view: 'tab',
    says: 'makes the change and sends version 2.',
    tabPath: (story) => meetingTab(story, '/minutes'),
    isDone: ({ minutes }) => isTwo(minutes),
    run: (story) => write(story, 'The report was received with thanks. School B left at 10:30.'),
  },
  {
    id: 'chair-approves',
    person: 'chair',
    view: 'chat',
    says: 'approves version 2 on the card.',
    isDone: (story) => story.minutes?.state === 'cleared' || isOut(story),
    run: (story) => pressCard(story, 'approve-minutes', {}),
  },
];

export const minutesStep: PathStep = {
  title: 'Minutes to the chair, and back, and approved',
  story:
    'The chair asks for a change once and approves the second version from the card: exactly that version, and nobody else can.',
  acts: clearing,
};

export const draftStep: PathStep = {
  title: 'Minutes out as DRAFT',
  story:
    'The terms want them with everybody within a week, by Thursday 17 September. They stay a draft until the group agrees.',
  acts: [
    {
      id: 'minutes-out',
      person: 'school-d',
      view: 'outlook',
      says: 'reads the draft minutes that came by e-mail.',
      isDone: (story) => story.minutes?.state === 'approved' || isReadByD(story),
      async run(story) {
        await story.stage.app.drain();
        const letters = lettersToD(story);
        if (letters.length === 0) throw new Error('The draft minutes have not gone out yet.');
        for (const letter of letters) letter.isRead = true;
        return 'School D has read the draft minutes.';
      },
    },
  ],
};

export const agreementStep: PathStep = {
  title: 'Agreed by correspondence',
  story:
    'The next meeting is a year away, so the group approves by correspondence. Three organisations agree, and the text no longer changes.',
  acts: [
    waitUntil('to-21-september', '2020-09-21T08:00:00.000Z', ', a week later'),
    agrees('chair', 1),
    agrees('school-b', 2),
    agrees('school-e', 3),
  ],
};

function agrees(key: string, count: number): PathAct {
  return {
    id: `${key}-agrees`,
    person: key,
    view: 'tab',
    says: 'agrees the minutes in the tab.',
    tabPath: (story) => meetingTab(story, '/minutes'),
    isDone: ({ minutes }) =>
      minutes?.state === 'approved' || (minutes?.agreements.length ?? 0) >= count,
    async run(story) {
      const version = story.minutes?.versions.at(-1);
      if (!version) throw new Error('There are no minutes yet.');
      const { number, hash } = version;
      const path = `${meetingApi(story)}/minutes/agree`;
      const body = { version: number, hash };
      return (await story.as(key).send<ActAnswer>('POST', path, body)).says;
    },
  };
}

async function write(story: Story, notes: string): Promise<string> {
  const office = story.as('secretariat');
  const path = `${meetingApi(story)}/minutes`;
  const sections = meetingOf(story).agenda.map(({ id, title }) => ({
    agendaItemId: id,
    heading: title,
    notes: title.startsWith('Partnership report') ? notes : 'Noted.',
  }));
  await office.send('PUT', `${path}/draft`, { sections });
  return (await office.send<ActAnswer>('POST', `${path}/submit`)).says;
}

async function pressCard(
  { stage }: Story,
  verb: string,
  typed: Record<string, string>,
): Promise<string> {
  const { mail } = castMember('chair');
  const { activityId, data } = pressOf(stage.microsoft.chat(mail), verb);
  const press = { verb, data: { ...data, ...typed } };
  const { status } = await stage.microsoft.pressCardButton(mail, activityId, press);
  if (status !== 200) throw new Error(`The card was not taken (${status}).`);
  return verb === 'approve-minutes' ? 'Approved from the card.' : 'The change is asked for.';
}

function isTwo(minutes: MinutesView | null): boolean {
  return (minutes?.versions.length ?? 0) >= 2;
}

function isReadByD(story: Story): boolean {
  return lettersToD(story).some(({ isRead }) => isRead);
}

function lettersToD({ stage }: Story) {
  const letters = stage.microsoft.inbox(castMember('school-d').mail);
  return letters.filter(({ subject }) => /draft minutes/i.test(subject));
}
