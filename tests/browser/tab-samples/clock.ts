import type { MeetingClock, Why } from '../../../src/api/contract/parts.ts';

/** Sample answers at the edge of the network; people and schools are made up. */

export const why = (title: string, sentence: string, datesUsed: string | null = null): Why => ({
  title,
  sentence,
  originWord: 'Stated',
  clause: 'Secretariat',
  datesUsed,
  settledBy: 'Only the group can change this. The chair may waive it once, with a reason.',
});

export const papersWhy = why(
  'Why Thursday 3 September?',
  'Papers reach everyone in the group before the meeting.',
  'Thursday 10 September minus one week is Thursday 3 September, in calendar days.',
);

export const approvedWhy: Why = {
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
