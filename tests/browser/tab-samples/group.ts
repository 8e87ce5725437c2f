import type { GroupHome, MembersView, TermsView } from '../../../src/api/contract/group-answers.ts';
import { board, forecast } from './quorum.ts';
import { week } from './week.ts';

/** Sample answers at the edge of the network; people and schools are made up. */

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
