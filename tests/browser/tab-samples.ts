import type {
  GroupHome,
  HistoryView,
  Me,
  MeetingClock,
  MeetingView,
  MembersView,
  MinutesView,
  QuorumView,
  RegisterView,
  TermsView,
  Week,
  Why,
} from '../../src/api/contract.ts';

/** Sample answers at the edge of the network; people and schools are made up. */

const why = (title: string, sentence: string, datesUsed: string | null = null): Why => ({
  title,
  sentence,
  originWord: 'Stated',
  clause: 'Secretariat',
  datesUsed,
  settledBy: 'Only the group can change this. The chair may waive it once, with a reason.',
});

const papersWhy = why(
  'Why Thursday 3 September?',
  'Papers reach everyone in the group before the meeting.',
  'Thursday 10 September minus one week is Thursday 3 September, in calendar days.',
);

const approvedWhy: Why = {
  title: 'Why Thursday 8 October?',
  sentence: 'The group approves its minutes.',
  originWord: 'Our default',
  clause: null,
  datesUsed: null,
  settledBy:
    'Your terms do not say. The group can settle it; until then nothing is counted as late.',
};

export const clock: MeetingClock = {
  name: 'Papers and minutes, meeting of Thursday 10 September',
  stops: [
    {
      id: 'papers-out',
      name: 'Papers out',
      on: '2020-09-03',
      state: 'soon',
      words: 'by Thursday 3 September, in 2 days',
      why: papersWhy,
    },
    {
      id: 'meeting',
      name: 'Meeting',
      on: '2020-09-10',
      state: 'ahead',
      words: 'Thursday 10 September, 10:00, in 9 days',
      why: null,
    },
    {
      id: 'minutes-out',
      name: 'Minutes out',
      on: '2020-09-17',
      state: 'ahead',
      words: 'by Thursday 17 September, in 16 days',
      why: why('Why Thursday 17 September?', 'Minutes reach everyone within one week.'),
    },
    {
      id: 'approved',
      name: 'Approved',
      on: '2020-10-08',
      state: 'proposal',
      words: 'usual: Thursday 8 October',
      why: approvedWhy,
    },
  ],
  hand: { on: '2020-09-01', words: 'today, Tuesday 1 September', afterStop: -1 },
  doneWords: null,
};

const [papersOut, meetingStop, minutesOut, approvedStop] = clock.stops;
if (!papersOut || !meetingStop || !minutesOut || !approvedStop) throw new Error('four stops');

export const clockBetween: MeetingClock = {
  ...clock,
  stops: [
    { ...papersOut, on: '2020-09-01', state: 'met', words: 'Tuesday 1 September, 2 days early' },
    { ...meetingStop, state: 'soon', words: 'Thursday 10 September, 10:00, in 4 days' },
    minutesOut,
    approvedStop,
  ],
  hand: { on: '2020-09-06', words: 'today, Sunday 6 September', afterStop: 0 },
};

export const clockLate: MeetingClock = {
  ...clock,
  stops: [
    {
      ...papersOut,
      state: 'late',
      words: 'late by 3 days, was due Thursday 3 September',
    },
    { ...meetingStop, state: 'soon', words: 'Thursday 10 September, 10:00, in 4 days' },
    minutesOut,
    approvedStop,
  ],
  hand: { on: '2020-09-06', words: 'today, Sunday 6 September', afterStop: 0 },
};

export const clockDone: MeetingClock = {
  ...clock,
  stops: clock.stops.map((stop) => ({
    ...stop,
    state: 'met' as const,
    words: 'Tuesday 1 September',
  })),
  hand: null,
  doneWords: 'All done, Wednesday 16 September.',
};

const quorumWhy = why('Why this number?', '3 different organisations must be present.');

export const forecast: QuorumView = {
  groupName: 'Alliance Partnership Group',
  sentence: '2 of 3 organisations are coming. One more is needed.',
  needed: 3,
  state: 'soon',
  live: false,
  places: [
    { organisation: 'School A (made up)', state: 'coming', words: 'coming', people: 1 },
    { organisation: 'School B (made up)', state: 'coming', words: 'coming', people: 1 },
    { organisation: 'School E (made up)', state: 'tentative', words: 'perhaps', people: 1 },
  ],
  beyond: [
    { organisation: 'School C (made up)', state: 'no-answer', words: 'no answer yet', people: 1 },
    { organisation: 'School D (made up)', state: 'apologies', words: 'apologies', people: 1 },
  ],
  notCounted: [],
  stretches: [],
  why: quorumWhy,
};

export const quorate: QuorumView = {
  ...forecast,
  sentence: '3 of 3, quorate since 10:04.',
  state: 'met',
  live: true,
  places: [
    { organisation: 'School A (made up)', state: 'here', words: 'here 10:00', people: 2 },
    { organisation: 'School B (made up)', state: 'here', words: 'here 10:02', people: 1 },
    { organisation: 'School C (made up)', state: 'here', words: 'here 10:04', people: 1 },
  ],
  beyond: [
    { organisation: 'School D (made up)', state: 'apologies', words: 'apologies', people: 0 },
    { organisation: 'School E (made up)', state: 'needed', words: 'not here', people: 0 },
  ],
  notCounted: ['1 guest', '1 in attendance'],
};

export const quorumLost: QuorumView = {
  ...quorate,
  sentence: '2 of 3, not quorate since 11:20. You may go on; decisions will be marked.',
  state: 'late',
  places: [
    { organisation: 'School A (made up)', state: 'here', words: 'here 10:00', people: 1 },
    { organisation: 'School C (made up)', state: 'here', words: 'here 10:04', people: 1 },
    { organisation: 'School B (made up)', state: 'left', words: 'left 11:20', people: 0 },
  ],
  stretches: ['10:04 to 11:20'],
};

const board: QuorumView = {
  groupName: 'Strategic Board',
  sentence: '2 people are here. Your terms set no quorum.',
  needed: null,
  state: 'proposal',
  live: false,
  places: [],
  beyond: [
    { organisation: 'Bo Board (made up)', state: 'coming', words: 'coming', people: 1 },
    { organisation: 'Ann Adviser (made up)', state: 'no-answer', words: 'no answer', people: 1 },
  ],
  notCounted: [],
  stretches: [],
  why: { ...quorumWhy, originWord: 'Not stated', clause: null },
};

export const me: Me = {
  personId: 'p-secretary',
  name: 'Sam Secretary (made up)',
  signedInAs: 'Sam Secretary (made up)',
  cardsOn: false,
  mayHaveCards: true,
  maySetUpGroups: true,
  groups: [
    {
      key: 'apg',
      name: 'Alliance Partnership Group',
      short: 'APG',
      state: 'soon',
      stateWords: 'Papers go out by Thursday 3 September, in 2 days.',
    },
    {
      key: 'board',
      name: 'Strategic Board',
      short: 'Board',
      state: 'ahead',
      stateWords: 'no meeting planned',
    },
  ],
};

export const week: Week = {
  todayWords: 'Tuesday 1 September',
  next: {
    meetingId: 'm1',
    groupName: 'Alliance Partnership Group',
    meetingWords: 'meeting Thursday 10 September',
    verb: 'circulate-papers',
    title: 'Send the papers',
    state: 'soon',
    words: 'Papers out by Thursday 3 September, in 2 days',
    button: 'Send papers',
    why: papersWhy,
  },
  todos: [
    {
      meetingId: 'm1',
      groupName: 'Alliance Partnership Group',
      meetingWords: 'meeting Thursday 10 September',
      verb: 'answer-invitation',
      title: 'Are you coming?',
      state: 'ahead',
      words: 'The meeting is in 9 days',
      button: 'Are you coming?',
      why: null,
    },
    {
      meetingId: 'm0',
      groupName: 'Planning Action Group',
      meetingWords: 'meeting Thursday 20 August',
      verb: 'write-minutes',
      title: 'Write the minutes',
      state: 'late',
      words: 'Minutes out late by 4 days, was due Thursday 27 August',
      button: 'Write the minutes',
      why: papersWhy,
    },
  ],
  meetings: [
    {
      id: 'm1',
      groupKey: 'apg',
      groupName: 'Alliance Partnership Group',
      title: 'Alliance Partnership Group with Strategic Board',
      heldOnWords: 'Thursday 10 September',
      phase: 'called',
      clock,
      myAnswerWords: 'You have not answered yet',
    },
    {
      id: 'm2',
      groupKey: 'board',
      groupName: 'Strategic Board',
      title: 'Strategic Board',
      heldOnWords: 'Thursday 17 December',
      phase: 'called',
      clock: clockBetween,
      myAnswerWords: 'You are coming',
    },
  ],
  emptyWords: null,
};

export const emptyWeek: Week = {
  ...week,
  next: null,
  todos: [],
  meetings: [],
  emptyWords: 'Nothing is due from you. Your next meeting is Thursday 10 September.',
};

export const group: GroupHome = {
  key: 'apg',
  name: 'Alliance Partnership Group',
  short: 'APG',
  next: week.meetings[0] ?? null,
  quorum: [forecast, board],
  headline: 'Papers go out by Thursday 3 September, in 2 days.',
  mayCallMeeting: true,
  openQuestions: 2,
  meetings: [
    {
      id: 'm1',
      title: 'Alliance Partnership Group with Strategic Board',
      heldOnWords: 'Thursday 10 September',
      stateWords: 'called',
    },
    {
      id: 'm0',
      title: 'Alliance Partnership Group',
      heldOnWords: 'Thursday 9 July',
      stateWords: 'held, minutes approved',
    },
  ],
};

export const members: MembersView = {
  groupName: 'Alliance Partnership Group',
  sentence: '8 people, 5 organisations',
  organisations: [
    {
      name: 'Appleton Academy (made up)',
      isLead: true,
      seats: [
        {
          seat: 'Representative of an alliance partner organisation',
          person: 'Chris Chair (made up)',
          since: '1 September 2019',
          office: 'Chairperson',
          officeNote: 'to be confirmed this year',
          reachedBy: 'by e-mail and card',
        },
        {
          seat: 'Representative of an alliance partner organisation',
          person: 'Alex Second (made up)',
          since: '1 September 2020',
          office: null,
          officeNote: null,
          reachedBy: 'by e-mail',
        },
      ],
    },
    {
      name: 'Dunfield Church of England Voluntary Controlled Primary School (made up)',
      isLead: false,
      seats: [
        {
          seat: 'Representative of an alliance partner organisation',
          person: 'Dee Head (made up)',
          since: '1 September 2020',
          office: null,
          officeNote: null,
          reachedBy: 'by e-mail only',
        },
        {
          seat: 'Representative of an alliance partner organisation',
          person: null,
          since: null,
          office: null,
          officeNote: null,
          reachedBy: 'not reached',
        },
      ],
    },
  ],
};

export const terms: TermsView = {
  groupName: 'Alliance Partnership Group',
  versionWords: 'Terms of reference 2020-21',
  areas: [
    {
      area: 'Meetings',
      rules: [
        {
          id: 'quorum',
          sentence:
            'A meeting is quorate when representatives of 3 different organisations are present.',
          originWord: 'Stated',
          clause: 'Membership',
          binds: true,
          question: null,
        },
        {
          id: 'papers',
          sentence: 'Papers go out by e-mail at least one week before the meeting.',
          originWord: 'Inferred',
          clause: 'Secretariat',
          binds: true,
          question: null,
        },
        {
          id: 'minutes-approved',
          sentence: 'Minutes are approved by correspondence.',
          originWord: 'Our default',
          clause: null,
          binds: false,
          question: { ask: 'How are minutes approved?', until: 'the first meeting' },
        },
        {
          id: 'absence',
          sentence: 'Nothing is counted when an organisation stays away.',
          originWord: 'Not stated',
          clause: null,
          binds: false,
          question: null,
        },
      ],
    },
  ],
  questions: [
    {
      id: 'minutes-approved',
      ask: 'How are minutes approved?',
      options: ['at the next meeting', 'by correspondence'],
      until: 'We ask by e-mail until you settle it.',
      severityWords: 'at the first meeting',
    },
    {
      id: 'notice',
      ask: 'How long before a meeting is it called?',
      options: [],
      until: 'We use two weeks.',
      severityWords: 'good to know',
    },
  ],
};

export const meeting: MeetingView = {
  id: 'm1',
  groupKey: 'apg',
  groupName: 'Alliance Partnership Group',
  jointWith: ['Strategic Board'],
  title: 'Alliance Partnership Group with Strategic Board',
  heldOnWords: 'Thursday 10 September',
  timeWords: '10:00 to 12:00',
  venue: 'Conference room, Appleton Academy (made up)',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/made-up',
  phase: 'called',
  confidential: 'Papers are confidential to the group.',
  headline: 'Papers go out by Thursday 3 September, in 2 days.',
  clock,
  quorum: [forecast, board],
  agenda: [
    {
      id: 'a1',
      number: 1,
      title: 'Terms of reference 2020-21',
      owner: { id: 'p-chair', name: 'Chris Chair (made up)' },
      wantsPaper: true,
      forDecision: true,
      lengthMinutes: 10,
      note: null,
    },
    {
      id: 'a2',
      number: 2,
      title: 'Membership',
      owner: null,
      wantsPaper: false,
      forDecision: false,
      lengthMinutes: 10,
      note: null,
    },
    {
      id: 'a3',
      number: 3,
      title: 'Planning Action Group: report of the year and plan for the next',
      owner: { id: 'p-b', name: 'Bea Head (made up)' },
      wantsPaper: true,
      forDecision: true,
      lengthMinutes: null,
      note: 'No paper for this item yet.',
    },
  ],
  papers: [
    {
      id: 'd1',
      number: 1,
      title: 'Terms of reference 2020-21',
      fileName: 'Terms of reference 2020-21.docx',
      sizeWords: '48 kB',
      addedWords: 'added Monday 31 August',
      lateWords: null,
      agendaItemId: 'a1',
      url: 'https://alliance.sharepoint.example/terms.docx',
      mayRule: false,
      mayWithdraw: true,
    },
    {
      id: 'd2',
      number: 2,
      title: 'KPI figures',
      fileName: 'KPI figures.pdf',
      sizeWords: '1.2 MB',
      addedWords: 'added Monday 7 September',
      lateWords: 'late by 4 days, the chair decides',
      agendaItemId: null,
      url: 'https://alliance.sharepoint.example/kpi.pdf',
      mayRule: true,
      mayWithdraw: false,
    },
  ],
  pack: null,
  coming: [
    {
      personId: 'p-chair',
      name: 'Chris Chair (made up)',
      organisation: 'School A (made up)',
      groupName: 'Alliance Partnership Group',
      capacity: 'Chairperson',
      answer: 'coming',
      words: 'coming',
      substitute: null,
    },
    {
      personId: 'p-d',
      name: 'Dee Head (made up)',
      organisation: 'School D (made up)',
      groupName: 'Alliance Partnership Group',
      capacity: 'Representative of an alliance partner organisation',
      answer: 'apologies',
      words: 'sends Lee Deputy (made up)',
      substitute: 'Lee Deputy (made up)',
    },
    {
      personId: 'p-c',
      name: 'Cat Head (made up)',
      organisation: 'School C (made up)',
      groupName: 'Alliance Partnership Group',
      capacity: 'Representative of an alliance partner organisation',
      answer: 'none',
      words: 'no answer yet',
      substitute: null,
    },
    {
      personId: 'p-bo',
      name: 'Bo Board (made up)',
      organisation: '',
      groupName: 'Strategic Board',
      capacity: 'Board member',
      answer: 'tentative',
      words: 'perhaps',
      substitute: null,
    },
  ],
  myAnswer: 'none',
  decisions: [],
  actions: [],
  minutesWords: 'by Thursday 17 September, in 16 days.',
  may: ['change-agenda', 'add-paper', 'circulate-papers', 'answer-invitation', 'ask-for-replies'],
  primary: { verb: 'circulate-papers', label: 'Send papers' },
  nothingWords: null,
  people: [
    { id: 'p-chair', name: 'Chris Chair (made up)' },
    { id: 'p-b', name: 'Bea Head (made up)' },
    { id: 'p-c', name: 'Cat Head (made up)' },
  ],
  organisations: [
    { id: 'o-a', name: 'School A (made up)' },
    { id: 'o-b', name: 'School B (made up)' },
  ],
  groups: [
    { id: 'g-apg', name: 'Alliance Partnership Group' },
    { id: 'g-board', name: 'Strategic Board' },
  ],
  folderUrl: 'https://alliance.sharepoint.example/meeting',
};

/** The member's view once the papers are out, with a paper that came late. */
export const meetingForMember: MeetingView = {
  ...meeting,
  headline: 'Papers went out on Tuesday 1 September, 2 days early.',
  clock: clockBetween,
  pack: {
    url: 'https://alliance.sharepoint.example/pack.pdf',
    words: 'sent Tuesday 1 September at 16:20 to 8 people',
    pages: 31,
    hash: 'ab'.repeat(32),
  },
  may: ['add-paper', 'answer-invitation'],
  primary: { verb: 'answer-invitation', label: 'Are you coming?' },
  folderUrl: null,
};

/** In the room, for the chair. */
export const meetingOpen: MeetingView = {
  ...meetingForMember,
  phase: 'open',
  headline: '3 of 3, quorate since 10:04.',
  quorum: [quorate, { ...board, live: true }],
  decisions: [
    {
      id: 'x1',
      groupName: 'Alliance Partnership Group',
      agendaItemId: 'a1',
      text: 'Terms of reference agreed for 2020-21.',
      atWords: '10:12',
      quorumWords: 'quorate',
      quorate: true,
    },
    {
      id: 'x2',
      groupName: 'Alliance Partnership Group',
      agendaItemId: 'a3',
      text: 'Dates of the year as listed.',
      atWords: '11:25',
      quorumWords: 'not quorate, 11:25',
      quorate: false,
    },
  ],
  actions: [
    {
      id: 'y1',
      agendaItemId: 'a3',
      text: 'send the figures of last year',
      ownerName: 'School B (made up)',
      dueWords: 'by Friday 2 October',
      done: false,
    },
  ],
  may: ['add-paper', 'take-register', 'record-decision', 'close-meeting'],
  primary: { verb: 'take-register', label: 'Take the register' },
};

export const register: RegisterView = {
  meetingId: 'm1',
  title: 'Alliance Partnership Group with Strategic Board',
  open: true,
  closed: false,
  quorum: [quorate, { ...board, live: true }],
  summary: '5 people of 3 organisations are here.',
  rows: [
    {
      key: 'r1',
      groupId: 'g-apg',
      groupName: 'Alliance Partnership Group',
      name: 'Chris Chair (made up)',
      organisation: 'School A (made up)',
      capacity: 'representative',
      countsWords: null,
      here: true,
      words: 'here since 10:00',
      presence: [{ in: '10:00', out: null }],
      teamsWords: null,
    },
    {
      key: 'r2',
      groupId: 'g-apg',
      groupName: 'Alliance Partnership Group',
      name: 'Alex Second (made up)',
      organisation: 'School A (made up)',
      capacity: 'representative',
      countsWords: 'second person, does not add one',
      here: true,
      words: 'here since 10:01',
      presence: [{ in: '10:01', out: null }],
      teamsWords: null,
    },
    {
      key: 'r3',
      groupId: 'g-apg',
      groupName: 'Alliance Partnership Group',
      name: 'Bea Head (made up)',
      organisation: 'School B (made up)',
      capacity: 'representative',
      countsWords: null,
      here: false,
      words: 'left at 11:20',
      presence: [{ in: '10:02', out: '11:20' }],
      teamsWords: 'Teams: joined 10:02, confirmed',
    },
    {
      key: 'r4',
      groupId: 'g-apg',
      groupName: 'Alliance Partnership Group',
      name: 'Cat Head (made up)',
      organisation: 'School C (made up)',
      capacity: 'representative',
      countsWords: null,
      here: false,
      words: null,
      presence: [],
      teamsWords: 'Teams: joined 10:06',
    },
    {
      key: 'r5',
      groupId: 'g-apg',
      groupName: 'Alliance Partnership Group',
      name: 'Dee Head (made up)',
      organisation: 'School D (made up)',
      capacity: 'representative',
      countsWords: null,
      here: false,
      words: 'apologies sent',
      presence: [],
      teamsWords: null,
    },
    {
      key: 'r6',
      groupId: 'g-board',
      groupName: 'Strategic Board',
      name: 'Bo Board (made up)',
      organisation: '',
      capacity: 'representative',
      countsWords: null,
      here: true,
      words: 'here since 09:58',
      presence: [{ in: '09:58', out: null }],
      teamsWords: null,
    },
  ],
  suggestions: [
    { id: 's1', name: 'Eve Head', words: 'in Teams 10:06 to now', matched: null },
    {
      id: 's2',
      name: 'Cat Head',
      words: 'in Teams 10:06 to now',
      matched: 'Cat Head (made up)',
    },
  ],
  groups: meeting.groups,
  organisations: meeting.organisations,
  representatives: [
    { id: 'p-d', name: 'Dee Head (made up)' },
    { id: 'p-c', name: 'Cat Head (made up)' },
  ],
  may: ['take-register', 'record-decision', 'close-meeting'],
};

export const registerToRead: RegisterView = {
  ...register,
  quorum: [quorumLost],
  suggestions: [],
  may: [],
};

const sections = [
  {
    agendaItemId: 'a1',
    number: 1,
    heading: 'Terms of reference 2020-21',
    notes: 'The terms were read. The Secretariat will file the signed copy.',
    decisions: ['Terms of reference agreed for 2020-21. Quorate.'],
    actions: [],
  },
  {
    agendaItemId: 'a2',
    number: 2,
    heading: 'Membership',
    notes: 'The Secretariat’s list was agreed. School E joins in January.',
    decisions: [],
    actions: ['School B (made up): send the figures of last year, by Friday 2 October'],
  },
  {
    agendaItemId: 'a3',
    number: 3,
    heading: 'Dates of the year',
    notes: '',
    decisions: ['Dates of the year as listed. Not quorate, 11:25.'],
    actions: [],
  },
];

const versions: MinutesView['versions'] = [
  {
    number: 1,
    hash: 'a1'.repeat(32),
    words: 'Version 1, sent Sunday 13 September',
    changesAsked: 'School E was not in the list. Please add what was said about it.',
    url: 'https://alliance.sharepoint.example/minutes-1.docx',
    sections,
  },
  {
    number: 2,
    hash: 'b2'.repeat(32),
    words: 'Version 2, sent Monday 14 September',
    changesAsked: null,
    url: 'https://alliance.sharepoint.example/minutes-2.docx',
    sections,
  },
];

/** The writer's view. */
export const minutesDrafting: MinutesView = {
  meetingId: 'm1',
  title: 'Alliance Partnership Group with Strategic Board',
  state: 'drafting',
  headline: 'The chair asked for a change.',
  steps: [
    { name: 'Written', state: 'met', words: 'Sunday 13 September' },
    { name: 'With the chair', state: 'ahead', words: 'asked for a change' },
    { name: 'Out as draft', state: 'soon', words: 'by Thursday 17 September, in 3 days' },
    { name: 'Approved', state: 'proposal', words: 'usual: Thursday 8 October' },
  ],
  draft: sections,
  versions: versions.slice(0, 1),
  newest: 1,
  changes: [],
  agreements: [],
  agreementWords: null,
  approved: null,
  registerWords: ['Alliance Partnership Group: Chris Chair, School A; Bea Head, School B to 11:20'],
  people: meeting.people,
  may: ['write-minutes', 'submit-minutes', 'take-register'],
  primary: { verb: 'submit-minutes', label: 'Send to the chair' },
  nothingWords: null,
};

/** The chair's view of the second version. */
export const minutesWithChair: MinutesView = {
  ...minutesDrafting,
  state: 'with-chair',
  headline: 'Version 2 is with the chair.',
  steps: [
    { name: 'Written', state: 'met', words: 'Monday 14 September' },
    { name: 'With the chair', state: 'soon', words: 'version 2 waits' },
    { name: 'Out as draft', state: 'soon', words: 'by Thursday 17 September, in 2 days' },
    { name: 'Approved', state: 'proposal', words: 'usual: Thursday 8 October' },
  ],
  draft: [],
  versions,
  newest: 2,
  changes: [
    {
      heading: 'Membership',
      parts: [
        { kind: 'removed', text: 'The Secretariat’s list was noted.' },
        { kind: 'added', text: 'The Secretariat’s list was agreed.' },
        { kind: 'same', text: 'School E joins in January.' },
      ],
    },
  ],
  may: ['clear-minutes', 'ask-for-changes'],
  primary: { verb: 'clear-minutes', label: 'Approve version 2' },
};

/** Out as DRAFT, agreed by correspondence: the secretary enters what came by e-mail. */
export const minutesCirculated: MinutesView = {
  ...minutesWithChair,
  state: 'circulated',
  headline: 'Out as DRAFT since Tuesday 15 September.',
  agreements: [{ organisation: 'School A (made up)', words: 'agreed Wednesday 16 September' }],
  agreementWords: '1 of 3 organisations have agreed by correspondence.',
  may: ['agree-minutes', 'record-agreement'],
  primary: { verb: 'agree-minutes', label: 'Agree the minutes' },
};

export const minutesApproved: MinutesView = {
  ...minutesCirculated,
  state: 'approved',
  headline: 'Approved by the group.',
  agreementWords: null,
  approved: {
    words: 'Approved by correspondence on Friday 18 September. Reference B2B2B2B2.',
    url: 'https://alliance.sharepoint.example/minutes.docx',
  },
  may: [],
  primary: null,
  nothingWords: 'Approved by the group.',
};

export const history: HistoryView = {
  lines: [
    {
      at: '2020-07-01T08:00:00.000Z',
      atWords: 'Wednesday 1 July, 09:00',
      who: 'Sam Secretary (made up)',
      words: 'Called the meeting for Thursday 10 September.',
      clause: null,
    },
    {
      at: '2020-09-01T15:20:00.000Z',
      atWords: 'Tuesday 1 September, 16:20',
      who: 'Sam Secretary (made up)',
      words: 'Sent 2 papers, 31 pages, to 8 people.',
      clause: 'Secretariat',
    },
  ],
  deliveries: [
    {
      words: 'Papers to Bea Head (made up), Tuesday 1 September',
      channel: 'e-mail',
      outcome: 'delivered',
    },
    {
      words: 'Papers to Dee Head (made up), Tuesday 1 September',
      channel: 'e-mail',
      outcome: 'refused',
    },
  ],
};
