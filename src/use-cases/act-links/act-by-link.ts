import type { Instant } from '../../domain/calendar/instant.ts';
import { addSeconds } from '../../domain/calendar/instant.ts';
import { londonDay } from '../../domain/calendar/london.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import { NotFound, OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Substitute } from '../../domain/meetings/reply.ts';
import type { Person } from '../../domain/partnership/partnership.ts';
import type { Actor } from '../actor.ts';
import { agreeToMinutes } from '../meetings/agree-minutes.ts';
import { answerInvitation } from '../meetings/answer-invitation.ts';
import { approveByChair } from '../meetings/clear-minutes.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import { loadContext } from '../meetings/meeting-context.ts';
import { noticeFacts } from '../notices/notice-facts.ts';
import type { Ports } from '../ports.ts';
import type { ActByLink, ActLinkRow } from '../stores.ts';

/** What a page behind an act link shows before anything is done; a mail scanner presses nothing. */
export interface OpenedAct {
  state: 'ready' | 'used' | 'overtaken' | 'expired' | 'not-valid' | 'sign-in';
  act: ActByLink | null;
  askedAs: string | null;
  title: string;
  says: string;
  needsCode: boolean;
}

/** Who clears or agrees by link also shows that the mailbox is theirs, by six digits. */
const withCode = new Set<ActByLink>(['clear-minutes', 'agree-minutes', 'read-papers']);

/** Shows an act. Never throws for a token that is not ours: it is "not valid". */
export async function openAct(ports: Ports, token: string): Promise<OpenedAct> {
  const found = await findAct(ports, token);
  if (found === undefined) return notValid;
  const { row, context, person } = found;
  const { meeting, group, today, now } = context;
  const day = sayDay(meeting.heldOn, today);
  const opened = {
    act: row.act,
    askedAs: `${person.name}, ${group.name}`,
    title: row.act === 'answer-invitation' ? `Meeting of ${day}` : `Minutes of ${day}`,
    needsCode: withCode.has(row.act),
  };
  if (person.reach !== 'mail-only') {
    return { ...opened, state: 'sign-in', says: 'You have an account. Please sign in.' };
  }
  if (row.expiresAt < now) {
    return {
      ...opened,
      state: 'expired',
      says: `This link ended on ${sayDay(londonDay(row.expiresAt))}.`,
    };
  }
  if (overtaken(row, context)) {
    return { ...opened, state: 'overtaken', says: 'A newer version has come, or it is done.' };
  }
  if (row.usedAt !== null && row.act !== 'answer-invitation') {
    return { ...opened, state: 'used', says: 'This is done already. Nothing is needed.' };
  }
  return { ...opened, state: 'ready', says: questionOf(row.act, day) };
}

function questionOf(act: ActByLink, day: string): string {
  if (act === 'answer-invitation') return `Are you coming on ${day}?`;
  if (act === 'clear-minutes') return `Do you approve the minutes of ${day}?`;
  return `Do you agree to the minutes of ${day}?`;
}

const notValid: OpenedAct = {
  state: 'not-valid',
  act: null,
  askedAs: null,
  title: 'This link does not work',
  says: 'Ask the secretariat for a new one.',
  needsCode: false,
};

export interface ActToDo {
  token: string;
  code: string | null;
  answer: { answer: 'coming' | 'apologies'; substitute: Substitute | null } | null;
}

/**
 * Does what the link is for, as the person it was made for. Throws Unusable for a token that is
 * not ours or a wrong code, OutOfTurn when the link has ended or a code was sent just now.
 */
export async function doAct(ports: Ports, { token, code, answer }: ActToDo) {
  const found = await findAct(ports, token);
  if (found === undefined) throw new Unusable('not our token', { reason: 'link-not-valid' });
  const { row, context, person } = found;
  if (person.reach !== 'mail-only') throw new OutOfTurn('account', { reason: 'link-sign-in' });
  if (row.expiresAt < context.now) throw new OutOfTurn('expired', { reason: 'link-expired' });
  if (withCode.has(row.act)) {
    if (code === null) return sendCode(ports, row, { person, context });
    await checkCode(ports, row.id, code);
  }
  const actor: Actor = { personId: person.id, secretariat: false, through: 'link' };
  const done = await run(ports, { actor, row, context, answer });
  await ports.atomically(async ({ actLinks }) => {
    const fresh = await actLinks.find(row.id);
    if (fresh) await actLinks.save({ ...fresh, usedAt: fresh.usedAt ?? context.now, code: null });
  });
  return { ...done, codeSent: false };
}

interface Doing {
  actor: Actor;
  row: ActLinkRow;
  context: MeetingContext;
  answer: ActToDo['answer'];
}

async function run(ports: Ports, { actor, row, context, answer }: Doing) {
  const { meetingId } = row;
  if (row.act === 'answer-invitation') {
    if (answer === null) throw new Unusable('no answer', { reason: 'no-answer' });
    return answerInvitation(ports, actor, { meetingId, ...answer });
  }
  const newest = context.meeting.minutes.versions.at(-1);
  // The letter named its version; a link that names none binds to no text.
  const seen = { version: newest?.number ?? 0, hash: row.versionHash ?? '' };
  if (row.act === 'clear-minutes') return approveByChair(ports, actor, { meetingId, seen });
  if (row.act === 'agree-minutes') return agreeToMinutes(ports, actor, { meetingId, seen });
  throw new Unusable('no such act yet', { reason: 'link-not-valid' });
}

interface Found {
  row: ActLinkRow;
  context: MeetingContext;
  person: Person;
}

async function findAct(ports: Ports, token: string): Promise<Found | undefined> {
  const id = ports.links.rowId(token);
  if (id === undefined) return undefined;
  return ports.atomically(async (stores) => {
    const row = await stores.actLinks.find(id);
    if (row === undefined || !ports.links.fits(token, row)) return undefined;
    const context = await loadContext(stores, row.meetingId, ports.clock);
    const person = context.people.get(row.personId);
    if (person === undefined) throw new NotFound('person of a link');
    return { row, context, person };
  });
}

function overtaken({ act, versionHash }: ActLinkRow, { meeting }: MeetingContext): boolean {
  if (act === 'answer-invitation') return meeting.phase !== 'called';
  const newest = meeting.minutes.versions.at(-1);
  if (newest === undefined || newest.hash !== versionHash) return true;
  if (act === 'clear-minutes') return newest.cleared !== null;
  return meeting.minutes.state !== 'circulated';
}

const codeLivesSeconds = 15 * 60;
const codeTries = 5;
const codeAgainSeconds = 60;

/**
 * How often the digits may still be tried. New digits bring no new tries while the last ones
 * live, else asking again and again would make guessing worth while.
 */
function triesFor({ code }: ActLinkRow, now: Instant): number {
  if (code === null || code.expiresAt < now) return codeTries;
  if (code.triesLeft === 0) throw new OutOfTurn('no tries left', { reason: 'code-tries-used' });
  if (now < addSeconds(code.expiresAt, codeAgainSeconds - codeLivesSeconds)) {
    throw new OutOfTurn('sent just now', { reason: 'code-just-sent' });
  }
  return code.triesLeft;
}

async function sendCode(
  ports: Ports,
  row: ActLinkRow,
  { person, context }: Pick<Found, 'person' | 'context'>,
) {
  const digits = ports.ids.code();
  const code = {
    hash: ports.documents.hash(`${row.id}:${digits}`),
    expiresAt: addSeconds(context.now, codeLivesSeconds),
  };
  await ports.atomically(async ({ actLinks }) => {
    const fresh = (await actLinks.find(row.id)) ?? row;
    const triesLeft = triesFor(fresh, context.now);
    await actLinks.save({ ...fresh, code: { ...code, triesLeft } });
  });
  const about = { code: digits, expiresAt: code.expiresAt };
  const notice = { key: `code:${row.id}`, kind: 'code', channel: 'email' } as const;
  const addressed = { ...notice, meetingId: row.meetingId, addresseeIds: [person.id], about };
  const letter = ports.writer.letter(addressed, await noticeFacts(ports, addressed, context));
  await ports.mail.sendWithoutCopy({
    ...letter,
    to: [{ name: person.name, email: person.email }],
  });
  return { says: 'We sent six digits to your address. Type them here.', codeSent: true };
}

async function checkCode(ports: Ports, rowId: string, typed: string): Promise<void> {
  const right = await ports.atomically(async ({ actLinks }) => {
    const row = await actLinks.find(rowId);
    const code = row?.code ?? null;
    if (row === undefined || code === null) return false;
    const now = ports.clock.now();
    const fits = code.hash === ports.documents.hash(`${rowId}:${typed}`);
    if (fits && code.triesLeft > 0 && now <= code.expiresAt) return true;
    const triesLeft = Math.max(0, code.triesLeft - 1);
    await actLinks.save({ ...row, code: { ...code, triesLeft } });
    return false;
  });
  if (!right) throw new Unusable('wrong code', { reason: 'wrong-code', field: 'code' });
}
