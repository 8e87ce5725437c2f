import type { HistoryView, MinutesView } from '../../../src/api/contract/meeting-answers.ts';
import { meeting } from './meeting.ts';

/** Sample answers at the edge of the network; people and schools are made up. */

export const sections = [
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

export const versions: MinutesView['versions'] = [
  {
    number: 1,
    hash: 'a1'.repeat(32),
    words: 'Version 1, sent Sunday 13 September',
    changesAsked: 'School E was not in the list. Please add what was said about it.',
    askedBy: 'The chair',
    url: 'https://alliance.sharepoint.example/minutes-1.docx',
    sections,
  },
  {
    number: 2,
    hash: 'b2'.repeat(32),
    words: 'Version 2, sent Monday 14 September',
    changesAsked: null,
    askedBy: null,
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
      words: 'The papers, to Bea Head (made up), Tuesday 1 September',
      channel: 'e-mail',
      outcome: 'delivered',
    },
    {
      words: 'The papers, to Dee Head (made up), Tuesday 1 September',
      channel: 'e-mail',
      outcome: 'refused',
    },
  ],
};
