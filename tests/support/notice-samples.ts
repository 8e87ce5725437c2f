import { instant } from '../../src/domain/calendar/instant.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Notice, NoticeKind } from '../../src/domain/meetings/notice.ts';
import type { NoticeBasis } from '../../src/domain/meetings/notice-facts.ts';
import type { Circulation } from '../../src/domain/meetings/papers.ts';
import { closedMeeting, noticeBasis, paper, person, theMeeting, version } from './notice-cast.ts';

/** A notice of one kind as it comes to be written, with what is true at that moment. */
export interface NoticeSample {
  case: string;
  notice: Notice;
  basis: NoticeBasis;
}

const circulation: Circulation = {
  at: instant('2020-09-01T15:20:00Z'),
  by: 'secretary',
  packFileId: 'pack',
  packUrl: 'https://alliance.sharepoint.com/pack',
  packFileName: 'Papers 2020-09-10.pdf',
  packHash: 'e'.repeat(64),
  pages: 24,
  addresseeIds: ['a', 'b', 'c', 'd', 'e'],
  sentAt: null,
};

export function sentMeeting(change: Partial<Meeting> = {}): Meeting {
  return theMeeting({ circulation, ...change });
}

/** The papers are out, and a third has come on Monday 7 September. */
export function meetingWithLatePaper(title = 'KPI figures'): Meeting {
  const late = { ...paper(3, null, title), addedAt: instant('2020-09-07T09:00:00Z') };
  return sentMeeting({ papers: [...theMeeting().papers, { ...late, afterCirculation: true }] });
}

const drafting = closedMeeting({ state: 'drafting', versions: [] });
const comment = 'Item 2: School D arrived at 10:06.\nSay so there.';
const asked = { by: 'a', at: instant('2020-09-15T08:00:00Z'), comment };
const cleared = { by: 'a', at: instant('2020-09-16T08:40:00Z'), through: 'link' as const };
const approved = {
  at: instant('2020-10-01T07:00:00Z'),
  how: 'correspondence' as const,
  fileId: null,
  webUrl: null,
  hash: '2'.repeat(64),
};
const actUrl = `https://secretariat.example/a#${'t'.repeat(60)}`;

/** What a row needs beside its case; `on` is a moment in 2020. */
interface Row {
  about?: Notice['about'];
  on?: string;
  to?: string | null;
  meeting?: Meeting;
  actUrl?: string;
}

function sample(named: string, kind: NoticeKind, row: Row = {}): NoticeSample {
  const { about = {}, on = '08-27T08:00', to = 'c', meeting = theMeeting(), ...rest } = row;
  const addressee = to === null ? null : person(to);
  const now = instant(`2020-${on}:00Z`);
  return {
    case: named,
    notice: {
      key: `${kind}:${meeting.id}:${to ?? 'all'}:1:email`,
      kind,
      channel: 'email',
      meetingId: meeting.id,
      addresseeIds: to === null ? ['a', 'b', 'c', 'd', 'e'] : [to],
      about,
    },
    basis: noticeBasis({ now, addressee, meeting, actUrl: rest.actUrl ?? null }),
  };
}

/** Every kind of notice at least once, in the order of a meeting's life. */
export const samples: readonly NoticeSample[] = [
  sample('a paper wanted in 6 days', 'papers-wanted'),
  sample('a paper wanted today', 'papers-wanted', { on: '09-02T08:00' }),
  sample('a paper still needed, by mail only', 'papers-wanted', {
    about: { agendaItemId: 'members' },
    on: '09-03T07:00',
    to: 'd',
  }),
  sample('papers to send', 'papers-to-send', { on: '09-02T08:00', to: 'secretary' }),
  sample('the papers', 'papers-circular', {
    on: '09-01T15:20',
    to: null,
    meeting: sentMeeting(),
  }),
  sample('a late paper let in', 'paper-added-circular', {
    about: { paperId: 'paper-3', paper: 3, title: 'KPI figures' },
    on: '09-07T15:20',
    to: null,
    meeting: meetingWithLatePaper(),
  }),
  sample('papers late', 'papers-late', {
    about: { dueOn: '2020-09-03' },
    on: '09-04T07:00',
    to: 'a',
  }),
  sample('a late paper to rule on', 'paper-to-rule', {
    about: { paperId: 'paper-3', paper: 3, title: 'KPI figures', daysLate: 4 },
    on: '09-07T15:20',
    to: 'a',
    meeting: meetingWithLatePaper(),
  }),
  sample('a reply wanted', 'replies-wanted'),
  sample('a reply wanted, by mail only', 'replies-wanted', { to: 'd', actUrl }),
  sample('the quorum at risk', 'quorum-at-risk', { on: '09-04T08:00', to: 'a' }),
  sample('apologies', 'apologies-received', { about: { personId: 'e' }, to: 'a' }),
  sample('minutes wanted in 3 days', 'minutes-wanted', {
    on: '09-14T08:00',
    to: 'secretary',
    meeting: drafting,
  }),
  sample('minutes still needed', 'minutes-wanted', {
    on: '09-20T08:00',
    to: 'secretary',
    meeting: drafting,
  }),
  sample('minutes to clear', 'minutes-to-clear', {
    about: { version: 2, hash: version(2).hash },
    on: '09-15T08:00',
    to: 'a',
    meeting: closedMeeting(),
  }),
  sample('changes asked', 'minutes-changes-asked', {
    about: { version: 1, comment },
    on: '09-15T08:00',
    to: 'secretary',
    meeting: closedMeeting({ state: 'drafting', versions: [version(1, { changesAsked: asked })] }),
  }),
  sample('cleared by link', 'minutes-cleared-by-link', {
    about: { version: 2 },
    on: '09-16T08:40',
    to: 'a',
    meeting: closedMeeting({ state: 'cleared', versions: [version(1), version(2, { cleared })] }),
  }),
  sample('the draft minutes', 'minutes-circular', {
    on: '09-16T08:45',
    to: null,
    meeting: closedMeeting({ state: 'cleared', versions: [version(1), version(2, { cleared })] }),
  }),
  sample('minutes late, not written', 'minutes-late', {
    about: { dueOn: '2020-09-17' },
    on: '09-18T07:00',
    to: 'a',
    meeting: drafting,
  }),
  sample('minutes late, with the chair', 'minutes-late', {
    about: { dueOn: '2020-09-17' },
    on: '09-18T07:00',
    to: 'a',
    meeting: closedMeeting(),
  }),
  sample('agreement wanted', 'minutes-agreement-wanted', {
    on: '09-24T07:00',
    to: 'd',
    meeting: closedMeeting({ state: 'circulated' }),
    actUrl,
  }),
  sample('the approved minutes', 'minutes-approved-circular', {
    on: '10-01T07:00',
    to: null,
    meeting: closedMeeting({ state: 'approved', approved }),
  }),
  sample('a deputy asked', 'substitute-invited', {
    about: { name: 'Dee Deputy (made up)', address: 'deputy@school-e.example', personId: 'e' },
    to: null,
    meeting: sentMeeting(),
  }),
  sample('a code', 'code', {
    about: { code: '123456', expiresAt: '2020-09-16T08:50:00.000Z' },
    on: '09-16T08:40',
    to: 'd',
    meeting: closedMeeting(),
  }),
];
