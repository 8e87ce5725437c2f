import type { Me, Week } from '../../../src/api/contract/group-answers.ts';
import { clock, clockBetween, papersWhy } from './clock.ts';

/** Sample answers at the edge of the network; people and schools are made up. */

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
