import type {
  MeetingView,
  MinutesView,
  RegisterView,
} from '../../../api/contract/meeting-answers.ts';
import { AppSession } from '../app-session.ts';
import { castMember } from '../cast.ts';
import type { Stage } from '../stage.ts';

/** How far the meeting has come, as the office sees it, and the hands to go on. */
export interface Story {
  readonly stage: Stage;
  readonly meeting: MeetingView | null;
  readonly minutes: MinutesView | null;
  /** Only while the meeting is on, or over. */
  readonly register: RegisterView | null;
  as(key: string): AppSession;
  /** Moves the clock to a UTC instant, through all that is due; a time that is past is no move. */
  moveTo(at: string): Promise<void>;
}

/** One thing to do; whether it is done is read from what is there, whoever did it. */
export interface PathAct {
  readonly id: string;
  /** The key of the person in the cast. */
  readonly person: string;
  readonly view: 'outlook' | 'chat' | 'tab' | 'files' | 'happened' | 'clock';
  readonly says: string;
  tabPath?(story: Story): string;
  isDone(story: Story): boolean;
  /** Does it for the newcomer and says what was done. */
  run(story: Story): Promise<string>;
}

export interface PathStep {
  readonly title: string;
  readonly story: string;
  readonly acts: readonly PathAct[];
}

export async function readStory(
  stage: Stage,
  moveTo: (at: string) => Promise<void>,
): Promise<Story> {
  const as = (key: string) => new AppSession(stage, key);
  const office = as('secretariat');
  const home = await office.get<{ meetings: { id: string }[]; next: { id: string } | null }>(
    '/api/groups/apg',
  );
  const id = home.next?.id ?? home.meetings[0]?.id;
  const meeting = id ? await office.get<MeetingView>(`/api/meetings/${id}`) : null;
  const minutes = id ? await office.get<MinutesView>(`/api/meetings/${id}/minutes`) : null;
  const hasBegun = meeting !== null && meeting.phase !== 'called';
  const register = hasBegun ? await office.get<RegisterView>(`/api/meetings/${id}/register`) : null;
  return { stage, meeting, minutes, register, as, moveTo };
}

/** Throws when no meeting has been called yet. */
export function meetingOf({ meeting }: Story): MeetingView {
  if (!meeting) throw new Error('The meeting has not been called yet.');
  return meeting;
}

export function meetingApi(story: Story): string {
  return `/api/meetings/${meetingOf(story).id}`;
}

/** The tab's page of the meeting; the group's home before there is one. */
export function meetingTab({ meeting }: Story, part = ''): string {
  return meeting ? `/meetings/${meeting.id}${part}` : '/groups/apg';
}

export function replyOf({ meeting }: Story, key: string) {
  const { name } = castMember(key);
  return meeting?.coming.find((row) => row.name === name);
}

export function isAtLeast({ stage }: Story, at: string): boolean {
  return stage.microsoft.clock.now() >= at;
}

export function registerOf(story: Story): Promise<RegisterView> {
  return story.as('secretariat').get(`${meetingApi(story)}/register`);
}
