import type {
  MeetingView,
  MinutesView,
  RegisterView,
} from '../../src/api/contract/meeting-answers.ts';
import { aPdf, aWordFile } from './files.ts';
import type { Sandbox } from './sandbox.ts';

/** London times of the story, in UTC (summer time is an hour ahead). */
export const days = {
  called: '2020-07-01T08:00:00.000Z',
  papersDeadline: '2020-09-03T08:00:00.000Z',
  latePaper: '2020-09-07T09:30:00.000Z',
  meeting: '2020-09-10T08:50:00.000Z',
};

/** The meeting of 10 September 2020, step by step as people live it. */
export async function callTheMeeting(sandbox: Sandbox): Promise<string> {
  const { id } = await sandbox.person('secretariat').act('/api/groups/apg/meetings', {
    heldOn: '2020-09-10',
    startsAt: '10:00',
    lengthMinutes: 120,
    venue: 'Larkwold Teaching School (made up)',
  });
  if (id === undefined) throw new Error('the meeting has no id');
  await sandbox.settles();
  return id;
}

export function meetingFor(sandbox: Sandbox, key: string, id: string): Promise<MeetingView> {
  return sandbox.person(key).get<MeetingView>(`/api/meetings/${id}`);
}

/** Everyone's invitation is in their own Outlook; some accept, one declines. */
export async function replyInOutlook(sandbox: Sandbox): Promise<void> {
  const { microsoft } = sandbox;
  for (const key of ['chair', 'school-b', 'board-chair']) {
    const who = sandbox.person(key);
    microsoft.acceptInvitation(who.id, eventOf(sandbox));
  }
  microsoft.decline(sandbox.person('school-e').id, eventOf(sandbox), 'On a course that day.');
  await sandbox.settles();
}

/** The iCalUId of the one event in the organiser's calendar. */
export function eventOf({ microsoft }: Sandbox): string {
  const { mailboxes, organiserId } = microsoft.world;
  const organiser = mailboxes.find(({ personId }) => personId === organiserId);
  const event = organiser?.events[0];
  if (event === undefined) throw new Error('the organiser has no event');
  return event.iCalUId;
}

/** The fifth item of the agenda wants a paper, and this person owns it. */
export async function wantPaperOf(sandbox: Sandbox, id: string, name: string): Promise<void> {
  const { agenda, people } = await meetingFor(sandbox, 'secretariat', id);
  const owner = people.find((each) => each.name.includes(name));
  const items = agenda.map(({ id: itemId, title }, index) => ({
    id: itemId,
    title,
    ownerId: index === 4 ? (owner?.id ?? null) : null,
    wantsPaper: index === 4,
    forDecision: index === 0,
    lengthMinutes: 10,
  }));
  await sandbox.person('secretariat').act(`/api/meetings/${id}/agenda`, { items }, 'PUT');
}

/** Two papers in time: a PDF and a Word file. */
export async function addPapers(sandbox: Sandbox, id: string): Promise<void> {
  const secretariat = sandbox.person('secretariat');
  const files = [
    { name: 'Terms of reference 2020-21.pdf', bytes: await aPdf('Terms'), type: 'application/pdf' },
    { name: 'Partnership report.docx', bytes: await aWordFile('Report'), type: wordType },
  ];
  for (const file of files) {
    const answer = await secretariat.upload(`/api/meetings/${id}/papers`, file);
    if (answer.status !== 200) throw new Error(`paper: ${JSON.stringify(answer)}`);
  }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper that comes four days after the others, let in by the chair. */
export async function addLatePaper(sandbox: Sandbox, id: string): Promise<void> {
  const file = { name: 'KPI figures.pdf', bytes: await aPdf('Figures'), type: 'application/pdf' };
  const answer = await sandbox.person('secretariat').upload(`/api/meetings/${id}/papers`, file);
  if (answer.status !== 200) throw new Error(`late paper: ${JSON.stringify(answer)}`);
  const { papers } = await meetingFor(sandbox, 'chair', id);
  const late = papers.find((paper) => paper.mayRule);
  if (late === undefined) throw new Error('there is no late paper to rule on');
  const path = `/api/meetings/${id}/papers/${late.id}/ruling`;
  await sandbox.person('chair').act(path, { admitted: true });
  await sandbox.settles();
}

/** Everybody comes, one leaves, the quorum goes; two decisions, one of them not quorate. */
export async function holdTheMeeting(sandbox: Sandbox, id: string): Promise<void> {
  const secretariat = sandbox.person('secretariat');
  const { microsoft, clock } = sandbox;
  const { joinUrl } = await meetingFor(sandbox, 'secretariat', id);
  await secretariat.act(`/api/meetings/${id}/open`);
  if (joinUrl) microsoft.joinOnlineMeeting(sandbox.person('school-c').id, joinUrl);
  clock.advance({ minutes: 10 });
  for (const name of ['Ashby', 'Brook', 'Cole', 'Field']) await mark(sandbox, id, { name });
  await addToRegister(sandbox, id, { name: 'Second of School A (made up)', instead: 'Ashby' });
  await addToRegister(sandbox, id, { name: 'A guest (made up)' });
  await decide(sandbox, id, 'Terms of reference 2020-21 agreed.');
  clock.advance({ minutes: 80 });
  await mark(sandbox, id, { name: 'Brook', mark: 'left' });
  await decide(sandbox, id, 'The next meeting is on 9 September 2021.');
  await secretariat.act(`/api/meetings/${id}/actions`, {
    agendaItemId: null,
    text: 'Send the figures for the spring.',
    ownerId: null,
    ownerName: 'School B, Brackmoor (made up)',
    dueOn: '2020-10-02',
  });
  clock.advance({ minutes: 20 });
  await secretariat.act(`/api/meetings/${id}/close`);
  if (joinUrl) microsoft.endOnlineMeeting(joinUrl);
  await sandbox.settles();
}

export async function registerOf(sandbox: Sandbox, id: string): Promise<RegisterView> {
  return sandbox.person('secretariat').get<RegisterView>(`/api/meetings/${id}/register`);
}

export async function mark(
  sandbox: Sandbox,
  id: string,
  { name, mark: as = 'here' }: { name: string; mark?: string },
): Promise<{ says: string }> {
  const { rows } = await registerOf(sandbox, id);
  const row = rows.find((each) => each.name.includes(name));
  if (row === undefined) throw new Error(`nobody is called ${name} in the register`);
  const path = `/api/meetings/${id}/register/mark`;
  return sandbox.person('secretariat').act(path, { key: row.key, mark: as });
}

/** Somebody who was not expected: a substitute in somebody's place, or a guest. */
async function addToRegister(
  sandbox: Sandbox,
  id: string,
  { name, instead }: { name: string; instead?: string },
): Promise<void> {
  const { groups, representatives } = await registerOf(sandbox, id);
  const person = representatives.find((each) => instead && each.name.includes(instead));
  await sandbox.person('secretariat').act(`/api/meetings/${id}/register/people`, {
    groupId: groups[0]?.id,
    name,
    organisationId: null,
    capacity: person === undefined ? 'guest' : 'substitute',
    substituteFor: person?.id ?? null,
  });
}

export async function decide(sandbox: Sandbox, id: string, text: string) {
  const { groups, agenda } = await meetingFor(sandbox, 'secretariat', id);
  const own = groups[0];
  if (own === undefined) throw new Error('the meeting has no group');
  return sandbox.person('secretariat').act(`/api/meetings/${id}/decisions`, {
    groupId: own.id,
    agendaItemId: agenda[0]?.id ?? null,
    text,
  });
}

/** The minute-taker writes under every item and sends the text to the chair. */
export async function sendMinutes(sandbox: Sandbox, id: string, notes: string): Promise<void> {
  const secretariat = sandbox.person('secretariat');
  const { draft } = await minutesFor(sandbox, 'secretariat', id);
  const sections = draft.map(({ agendaItemId, heading }, index) => ({
    agendaItemId,
    heading,
    notes: index === 0 ? notes : `${heading} was considered.`,
  }));
  await secretariat.act(`/api/meetings/${id}/minutes/draft`, { sections }, 'PUT');
  await secretariat.act(`/api/meetings/${id}/minutes/submit`);
  await sandbox.settles();
}

export function minutesFor(sandbox: Sandbox, key: string, id: string): Promise<MinutesView> {
  return sandbox.person(key).get<MinutesView>(`/api/meetings/${id}/minutes`);
}

/** The newest card in somebody's chat that has this verb on it, with that button's data. */
export function cardButton(sandbox: Sandbox, key: string, verb: string) {
  const { microsoft } = sandbox;
  const chat = [...microsoft.chat(sandbox.person(key).id)].reverse();
  for (const activity of chat) {
    for (const card of activity.cards) {
      const button = findButton(card, verb);
      if (button !== undefined) return { activityId: activity.id, data: button };
    }
  }
  throw new Error(`${key} has no card with ${verb}`);
}

function findButton(content: unknown, verb: string): Record<string, unknown> | undefined {
  if (Array.isArray(content)) {
    for (const each of content) {
      const found = findButton(each, verb);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  const entries = new Map<string, unknown>(Object.entries(content));
  const isButton = entries.get('type') === 'Action.Execute' && entries.get('verb') === verb;
  if (isButton) return Object.fromEntries(Object.entries(entries.get('data') ?? {}));
  return findButton([...entries.values()], verb);
}

/** As many organisations agree as the quorum asks for. */
export async function agreeByCorrespondence(sandbox: Sandbox, id: string): Promise<void> {
  for (const key of ['chair', 'school-b', 'school-c']) {
    const { versions } = await minutesFor(sandbox, key, id);
    const newest = versions.at(-1);
    if (newest === undefined) throw new Error(`${key} sees no minutes`);
    const seen = { version: newest.number, hash: newest.hash };
    await sandbox.person(key).act(`/api/meetings/${id}/minutes/agree`, seen);
  }
  await sandbox.settles();
}
