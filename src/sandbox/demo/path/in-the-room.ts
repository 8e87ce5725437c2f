import type { RegisterView } from '../../../api/contract/meeting-answers.ts';
import type { ActAnswer } from '../../../api/contract/parts.ts';
import { castMember } from '../cast.ts';
import { waitUntil } from './acts-with-clock.ts';
import {
  meetingApi,
  meetingOf,
  meetingTab,
  type PathAct,
  type PathStep,
  registerOf,
  type Story,
} from './story.ts';

const register = (story: Story) => meetingTab(story, '/register');

const marks: readonly PathAct[] = [
  {
    id: 'quorum-reached',
    person: 'secretariat',
    view: 'tab',
    says: 'marks Schools A, B and D as here: 3 organisations, quorate.',
    tabPath: register,
    isDone: ({ meeting }) => (meeting?.quorum[0]?.stretches.length ?? 0) > 0,
    async run(story) {
      const { rows } = await registerOf(story);
      await mark(story, rows, { who: 'chair', mark: 'here' });
      await mark(story, rows, { who: 'school-b', mark: 'here' });
      await mark(story, rows, { who: 'deputy', instead: 'school-d', mark: 'here' });
      return (await registerOf(story)).quorum[0]?.sentence ?? 'Marked.';
    },
  },
  waitUntil('to-half-past-ten', '2020-09-10T09:30:00.000Z', ''),
  {
    id: 'quorum-lost',
    person: 'secretariat',
    view: 'tab',
    says: 'marks that School B leaves: 2 organisations, not quorate.',
    tabPath: register,
    isDone: (story) => hasUnquorateDecision(story) || hasLeft(story) || isOver(story),
    async run(story) {
      const { rows } = await registerOf(story);
      await mark(story, rows, { who: 'school-b', mark: 'left' });
      return (await registerOf(story)).quorum[0]?.sentence ?? 'Marked.';
    },
  },
  {
    id: 'decide-without-quorum',
    person: 'chair',
    view: 'tab',
    says: 'records a decision, which is marked as taken without a quorum.',
    tabPath: register,
    // Once the meeting is over nobody can record one any more.
    isDone: (story) => hasUnquorateDecision(story) || isOver(story),
    async run(story) {
      const { groups, agenda } = meetingOf(story);
      const { says } = await story
        .as('chair')
        .send<ActAnswer>('POST', `${meetingApi(story)}/decisions`, {
          groupId: groups[0]?.id ?? '',
          agendaItemId: agenda.find(({ title }) => title.startsWith('Operational'))?.id ?? null,
          text: 'Share one calendar of training from October.',
        });
      return says;
    },
  },
];

export const registerStep: PathStep = {
  title: 'The register: quorum reached and lost',
  story:
    'The group needs 3 partner organisations in the room. Board members count for the board only. When somebody leaves, the meeting may go on; what it decides is marked.',
  acts: [
    waitUntil('to-the-meeting', '2020-09-10T09:00:00.000Z', ', when the meeting begins'),
    {
      id: 'open-register',
      person: 'secretariat',
      view: 'tab',
      says: 'opens the register.',
      tabPath: (story) => meetingTab(story),
      isDone: ({ meeting }) => meeting !== null && meeting.phase !== 'called',
      run: (story) => press(story, 'open'),
    },
    ...marks,
    waitUntil('to-the-end', '2020-09-10T11:00:00.000Z', ', when the meeting ends'),
    {
      id: 'close-meeting',
      person: 'secretariat',
      view: 'tab',
      says: 'closes the meeting; its minutes are wanted within a week.',
      tabPath: register,
      isDone: isOver,
      run: (story) => press(story, 'close'),
    },
  ],
};

async function press(story: Story, verb: 'open' | 'close'): Promise<string> {
  const path = `${meetingApi(story)}/${verb}`;
  return (await story.as('secretariat').send<ActAnswer>('POST', path)).says;
}

interface Marking {
  who: string;
  /** Who is marked where the first has no row: a representative in place of the deputy. */
  instead?: string;
  mark: 'here' | 'left';
}

async function mark(story: Story, rows: RegisterView['rows'], marking: Marking): Promise<void> {
  const rowOf = (key: string) => rows.find(({ name }) => name === castMember(key).name);
  const row = rowOf(marking.who) ?? rowOf(marking.instead ?? marking.who);
  if (!row) throw new Error(`${marking.who} does not stand in the register.`);
  if (marking.mark === 'here' && row.here) return;
  const body = { key: row.key, mark: marking.mark };
  await story.as('secretariat').send('POST', `${meetingApi(story)}/register/mark`, body);
}

function isOver({ meeting }: Story): boolean {
  return meeting?.phase === 'closed' || meeting?.phase === 'settled';
}

function hasUnquorateDecision({ meeting }: Story): boolean {
  return meeting?.decisions.some(({ quorate }) => quorate === false) ?? false;
}

function hasLeft({ register }: Story): boolean {
  return register?.rows.some(({ presence }) => presence.some(({ out }) => out !== null)) ?? false;
}
