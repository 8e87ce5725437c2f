import { londonDay } from '../domain/calendar/london.ts';
import { sayTime } from '../domain/calendar/say-day.ts';
import type { MinutesVersion } from '../domain/meetings/minutes.ts';
import type { Notice } from '../domain/meetings/notice.ts';
import type { NoticeBasis } from '../domain/meetings/notice-facts.ts';
import {
  changedHeadings,
  meetingPage,
  minutesDue,
  rollOf,
  todayOf,
  versionOf,
} from '../domain/meetings/notice-facts.ts';
import { peopleReached } from '../domain/meetings/reply.ts';
import { holderOf } from '../domain/meetings/roll.ts';
import {
  counted,
  firstFew,
  sayDate,
  sayOutcome,
  sayReference,
  sayUntil,
  sayWeekdayDate,
  whyMinutes,
} from '../domain/meetings/say-notice.ts';
import { field, open, press, unfold } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { chairTitle, fullDay, lockLine, placeOf } from './card-facts.ts';
import type { CardContent, CardElement, CardPage } from './card-parts.ts';
import { cardOf, cut } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/**
 * The newest version, as it stands now: to be approved by the chair, approved, or sent back. A
 * card for an older version becomes the card of the newest, and says that nothing was approved.
 */
export const minutesToClear: WriteCard = (notice, basis) => {
  const newest = basis.meeting.minutes.versions.at(-1);
  if (newest === undefined) {
    return outcomeCard(basis, { done: 'There are no minutes yet.', part: '/minutes' });
  }
  if (newest.cleared !== null) return clearedCard(newest, newest.cleared, basis);
  if (newest.changesAsked !== null) return askedCard(newest, basis);
  const seen = versionOf(notice, basis);
  return approvalCard({ version: newest, overtaken: seen !== newest, notice, basis });
};

interface Approval {
  version: MinutesVersion;
  overtaken: boolean;
  notice: Notice;
  basis: NoticeBasis;
}

function approvalCard({ version, overtaken, notice, basis }: Approval): CardContent {
  const { meeting } = basis;
  const held = sayDate(meeting.heldOn);
  const due = minutesDue(notice, basis);
  const { number } = version;
  const waits = `Minutes, version ${number}: ready for you`;
  return cardOf({
    overLine: `${cut(basis.group.name, 80)} · meeting of ${held}`,
    headline: overtaken ? `Version ${number} has come. Nothing was approved` : waits,
    state: outBy(due.dueOn, basis),
    facts: versionFacts(version, basis),
    why: whyMinutes(due),
    buttons: buttonsFor(version, basis),
    fallback: `Minutes of ${fullDay(meeting.heldOn)}, version ${number}, wait for your approval:`,
    address: meetingPage(basis, '/minutes'),
    summary: lockLine(basis, `minutes of ${held} wait for your approval`),
    refresh: { ...seenOf(version, basis), kind: 'minutes-to-clear' },
  });
}

function outBy(
  dueOn: ReturnType<typeof minutesDue>['dueOn'],
  basis: NoticeBasis,
): CardPage['state'] {
  if (dueOn === null) return null;
  const { day, away } = sayUntil(dueOn, basis);
  if (dueOn < todayOf(basis)) return { words: `They were due on ${day}`, colour: 'warning' };
  return { words: `Out by ${day}, ${away}`, colour: 'warning' };
}

function versionFacts(version: MinutesVersion, basis: NoticeBasis): CardPage['facts'] {
  const reference = { name: 'DRAFT, reference', says: sayReference(version.hash) };
  const inIt = { name: 'In it', says: sayOutcome(basis.meeting) };
  if (version.number === 1) return [inIt, reference];
  const changed = changedHeadings(basis, version).map((heading) => cut(heading, 60));
  const since = `Changed since version ${version.number - 1}`;
  return [{ name: since, says: firstFew(changed, 3) }, inIt, reference];
}

function seenOf({ number, hash }: MinutesVersion, { meeting }: NoticeBasis) {
  return { meetingId: meeting.id, version: number, hash };
}

/** Only the chair's card has the acts; who may is looked up again when a button is pressed. */
function buttonsFor(version: MinutesVersion, basis: NoticeBasis): CardElement[] {
  const chairId = holderOf(rollOf(basis), 'chair', todayOf(basis));
  const read = open('Read', placeOf(basis, '/minutes'));
  if (basis.addressee === null || basis.addressee.id !== chairId) return [read];
  const data = seenOf(version, basis);
  const title = `Approve version ${version.number}`;
  return [
    press({ title, verb: 'approve-minutes', data, first: true }),
    unfold(
      'Ask for changes',
      [
        field({
          id: 'comment',
          label: 'What is to change?',
          errorMessage: 'Say what is to change.',
          long: true,
          maxLength: 2000,
        }),
      ],
      { title: 'Ask for changes', verb: 'ask-for-changes', data, first: true },
    ),
    read,
  ];
}

function clearedCard(
  version: MinutesVersion,
  { at }: NonNullable<MinutesVersion['cleared']>,
  basis: NoticeBasis,
): CardContent {
  const { minutes, replies } = basis.meeting;
  const ids = replies.map(({ personId }) => personId);
  const people = counted(peopleReached(ids, replies), 'person', 'people');
  const sent = minutes.circulatedAt === null ? 'is on its way to' : 'was sent to';
  return outcomeCard(basis, {
    done: `Approved by the ${chairTitle(basis)}, ${sayWeekdayDate(londonDay(at))}, ${sayTime(at)}`,
    next: `Version ${version.number} ${sent} ${people}.`,
    part: '/minutes',
  });
}

function askedCard(version: MinutesVersion, basis: NoticeBasis): CardContent {
  return outcomeCard(basis, {
    done: `Changes asked for in version ${version.number}`,
    next: 'The minute-taker has your words. You hear when the next version comes.',
    part: '/minutes',
  });
}
