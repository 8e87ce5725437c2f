import { instant } from '../../src/domain/calendar/instant.ts';
import { plainDate } from '../../src/domain/calendar/plain-date.ts';
import type { HistoryEntry } from '../../src/domain/meetings/history.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Notice } from '../../src/domain/meetings/notice.ts';
import type { Group, Person } from '../../src/domain/partnership/partnership.ts';
import type { TermsOfReference } from '../../src/domain/terms-of-reference/format.ts';
import { termsOfReference } from '../../src/domain/terms-of-reference/format.ts';
import type { DueWork } from '../../src/use-cases/stores.ts';
import { smallTerms } from './small-terms.ts';

/** Thursday 10 September 2020 at 16:00 in London, called, with nothing in it yet. */
export function aMeeting(change: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting-1',
    groupId: 'group-1',
    jointWith: [],
    title: 'Alliance Partnership Group (made up)',
    startsAt: instant('2020-09-10T15:00:00Z'),
    endsAt: instant('2020-09-10T17:00:00Z'),
    heldOn: plainDate('2020-09-10'),
    venue: 'Oak School (made up)',
    phase: 'called',
    calledAt: instant('2020-07-01T08:00:00Z'),
    m365: {
      eventId: null,
      iCalUId: null,
      joinUrl: null,
      folderId: null,
      folderUrl: null,
      withoutTeamsLink: false,
    },
    agenda: [],
    papers: [],
    circulation: null,
    replies: [],
    register: [],
    suggestions: [],
    openedAt: null,
    closedAt: null,
    decisions: [],
    agreedActions: [],
    minutes: noMinutes(),
    waivers: [],
    version: 1,
    ...change,
  };
}

function noMinutes(): Meeting['minutes'] {
  return {
    state: 'drafting',
    minuteTakerId: null,
    draft: [],
    versions: [],
    circulatedAt: null,
    circulatedUncleared: false,
    agreements: [],
    approved: null,
  };
}

export function aNotice(change: Partial<Notice> = {}): Notice {
  return {
    key: 'papers-to-send:meeting-1:person-1:1:email',
    kind: 'papers-to-send',
    channel: 'email',
    meetingId: 'meeting-1',
    addresseeIds: ['person-1'],
    about: {},
    ...change,
  };
}

/** A reminder that falls due on 1 September 2020 at 9:00 in London. */
export function someDueWork(change: Partial<DueWork> = {}): DueWork {
  return {
    key: 'remind:papers-to-send:meeting-1:1',
    kind: 'remind',
    meetingId: 'meeting-1',
    dueAt: instant('2020-09-01T08:00:00Z'),
    about: { occasion: 1 },
    says: 'The secretary is reminded of the papers',
    ...change,
  };
}

export function aPerson(change: Partial<Person> = {}): Person {
  return {
    id: 'person-1',
    name: 'Asha Example (made up)',
    email: 'asha@oak.example',
    objectId: null,
    reach: 'mail-only',
    organisationId: null,
    cardsOn: false,
    ...change,
  };
}

export function aGroup(change: Partial<Group> = {}): Group {
  return {
    id: 'group-1',
    key: 'heads',
    name: 'Heads (made up)',
    short: 'Heads',
    partnershipName: 'A cluster (made up)',
    termsId: 'terms-1',
    ...change,
  };
}

/** The least that terms can say, or `change` over it; throws where that is no terms. */
export function someTerms(change: Record<string, unknown> = {}): TermsOfReference {
  return termsOfReference.parse(smallTerms(change));
}

export function aHistoryEntry(change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    meetingId: 'meeting-1',
    at: instant('2020-07-01T08:00:00Z'),
    byPersonId: 'person-1',
    through: 'tab',
    verb: 'meeting-called',
    facts: {},
    ruleId: null,
    clause: null,
    ...change,
  };
}
