import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { instant } from '../../src/domain/calendar/instant.ts';
import { plainDate } from '../../src/domain/calendar/plain-date.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { MinutesVersion } from '../../src/domain/meetings/minutes.ts';
import type { NoticeBasis } from '../../src/domain/meetings/notice-facts.ts';
import type { Paper } from '../../src/domain/meetings/papers.ts';
import type { Appointment, Person } from '../../src/domain/partnership/partnership.ts';
import type { TermsOfReference } from '../../src/domain/terms-of-reference/format.ts';
import { termsOfReference } from '../../src/domain/terms-of-reference/format.ts';
import { aGroup, aMeeting, aPerson } from './builders.ts';

const library = new URL('../../src/library/terms/', import.meta.url);

/** Terms of the library by the name of their file. */
export function libraryTerms(name: string): TermsOfReference {
  return termsOfReference.parse(parse(readFileSync(new URL(`${name}.yaml`, library), 'utf8')));
}

export const apgTerms = libraryTerms('llf-alliance-partnership-group');

const letters = ['a', 'b', 'c', 'd', 'e'] as const;
const schoolNames = { a: 'School A', b: 'School B', c: 'School C', d: 'School D', e: 'School E' };

/** One representative of each of five made-up schools, and the office's secretary. */
export const cast: Person[] = [
  aPerson({
    id: 'secretary',
    name: 'Sam Office (made up)',
    email: 'office@lead.example',
    objectId: '00000000-0000-4000-8000-00000000000f',
    reach: 'member',
  }),
  ...letters.map((letter) =>
    aPerson({
      id: letter,
      name: `Head of ${schoolNames[letter]} (made up)`,
      email: `head@school-${letter}.example`,
      organisationId: `school-${letter}`,
      objectId: letter === 'd' ? null : `0000000${letter}-0000-4000-8000-000000000000`,
      reach: letter === 'd' ? 'mail-only' : 'guest',
    }),
  ),
];

export function person(id: string): Person {
  const found = cast.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nobody called ${id} in the cast`);
  return found;
}

const held = { from: plainDate('2019-09-01'), to: null };
const seatId = 'partner-representative';

function appointment(letter: string): Appointment {
  const organisationId = `school-${letter}`;
  return {
    id: `held-${letter}`,
    groupId: 'apg',
    seatId,
    personId: letter,
    organisationId,
    ...held,
  };
}

/** Everything a notice rests on, on Thursday 27 August 2020 at 9:00, with `change` over it. */
export function noticeBasis(change: Partial<NoticeBasis> = {}): NoticeBasis {
  return {
    now: instant('2020-08-27T08:00:00Z'),
    meeting: theMeeting(),
    group: aGroup({
      id: 'apg',
      key: 'apg',
      name: 'Alliance Partnership Group',
      short: 'APG',
      partnershipName: 'A made-up alliance',
    }),
    jointGroups: [aGroup({ id: 'board', key: 'board', name: 'Strategic Board', short: 'Board' })],
    terms: apgTerms,
    people: cast,
    organisations: letters.map((letter) => ({
      id: `school-${letter}`,
      name: schoolNames[letter],
      kind: 'school',
      isLead: letter === 'a',
    })),
    appointments: letters.map(appointment),
    offices: [
      { id: 'o1', groupId: 'apg', office: 'chair', personId: 'a', confirmedOn: null, ...held },
      {
        id: 'o2',
        groupId: 'apg',
        office: 'secretary',
        personId: 'secretary',
        confirmedOn: null,
        ...held,
      },
    ],
    addressee: person('c'),
    days: { bankHolidays: new Set(), school: { known: false } },
    publicOrigin: 'https://secretariat.example',
    actUrl: null,
    teamsUrl: 'https://teams.microsoft.com/l/entity/app/home?label=Papers',
    ...change,
  };
}

/** The meeting of Thursday 10 September 2020, with `change` over it. */
export function theMeeting(change: Partial<Meeting> = {}): Meeting {
  return aMeeting({
    id: '0b5c7f1e-1111-4222-8333-444455556666',
    groupId: 'apg',
    jointWith: ['board'],
    title: 'Annual meeting with the Strategic Board',
    startsAt: instant('2020-09-10T09:00:00Z'),
    endsAt: instant('2020-09-10T11:00:00Z'),
    venue: 'School A, hall',
    agenda: [
      agendaItem('terms', 'Terms of reference', null),
      agendaItem('members', 'Membership', 'c'),
      agendaItem('report', 'Partnership report', 'b'),
    ],
    papers: [paper(1, 'terms', 'Terms of reference'), paper(2, 'report', 'Partnership report')],
    replies: [
      reply('a', 'coming'),
      reply('b', 'coming'),
      reply('c', 'none'),
      reply('d', 'none'),
      reply('e', 'apologies'),
    ],
    ...change,
  });
}

function agendaItem(id: string, title: string, ownerId: string | null): Meeting['agenda'][number] {
  const wantsPaper = ownerId !== null;
  return { id, title, ownerId, wantsPaper, forDecision: false, lengthMinutes: 15 };
}

export function paper(number: number, agendaItemId: string | null, title: string): Paper {
  return {
    id: `paper-${number}`,
    number,
    title,
    fileName: `${number} ${title}.pdf`,
    contentType: 'application/pdf',
    sizeBytes: 1000,
    hash: 'f'.repeat(64),
    agendaItemId,
    addedAt: instant('2020-08-25T10:00:00Z'),
    addedBy: 'secretary',
    fileId: `file-${number}`,
    webUrl: `https://alliance.sharepoint.com/file-${number}`,
    afterCirculation: false,
    ruling: null,
  };
}

function reply(
  personId: string,
  answer: Meeting['replies'][number]['answer'],
): Meeting['replies'][number] {
  return { personId, answer, at: null, by: null, substitute: null };
}

/** The meeting once it is over, with these versions of its minutes and its state. */
export function closedMeeting(minutes: Partial<Meeting['minutes']> = {}): Meeting {
  const meeting = theMeeting();
  return {
    ...meeting,
    phase: 'closed',
    closedAt: instant('2020-09-10T11:00:00Z'),
    decisions: [
      {
        id: 'd1',
        groupId: 'apg',
        agendaItemId: 'terms',
        text: 'The terms are agreed for another year.',
        at: instant('2020-09-10T09:20:00Z'),
        quorate: true,
        recordedBy: 'secretary',
      },
    ],
    minutes: {
      ...meeting.minutes,
      state: 'with-chair',
      minuteTakerId: 'secretary',
      versions: [version(1), version(2)],
      ...minutes,
    },
  };
}

export function version(number: number, change: Partial<MinutesVersion> = {}): MinutesVersion {
  return {
    number,
    sections: [
      { agendaItemId: 'terms', heading: 'Terms of reference', notes: 'Agreed.' },
      { agendaItemId: 'members', heading: 'Membership', notes: `Said in version ${number}.` },
    ],
    hash: `${number}7f3k`.padEnd(64, '0'),
    submittedAt: instant('2020-09-14T09:00:00Z'),
    submittedBy: 'secretary',
    fileId: 'file-minutes',
    webUrl: 'https://alliance.sharepoint.com/minutes',
    fileName: 'Minutes.docx',
    changesAsked: null,
    cleared: null,
    ...change,
  };
}
