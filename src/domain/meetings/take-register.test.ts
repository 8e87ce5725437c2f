import { expect, test } from 'vitest';
import { aMeeting } from '../../../tests/support/builders.ts';
import { instant } from '../calendar/instant.ts';
import type { Meeting } from './meeting.ts';
import type { RegisterEntry } from './register.ts';
import {
  arrive,
  closeMeeting,
  confirmPresence,
  giveApologies,
  leave,
  mergePresence,
  unmark,
} from './take-register.ts';

const at = (time: string) => instant(`2020-09-10T${time}:00Z`);

test.each<[string, [string, string | null][], [string, string | null][]]>([
  [
    'two stretches apart stay two',
    [
      ['09:00', '09:30'],
      ['10:00', '11:00'],
    ],
    [
      ['09:00', '09:30'],
      ['10:00', '11:00'],
    ],
  ],
  [
    'room and Teams together are one',
    [
      ['09:00', '10:00'],
      ['09:30', '11:00'],
    ],
    [['09:00', '11:00']],
  ],
  [
    'a stretch inside another adds nothing',
    [
      ['09:00', '11:00'],
      ['09:30', '10:00'],
    ],
    [['09:00', '11:00']],
  ],
  [
    'somebody still here stays here',
    [
      ['09:00', null],
      ['09:30', '10:00'],
    ],
    [['09:00', null]],
  ],
  [
    'order does not matter',
    [
      ['10:00', null],
      ['09:00', '10:00'],
    ],
    [['09:00', null]],
  ],
])('%s', (_case, given, expected) => {
  const presence = (list: [string, string | null][]) =>
    list.map(([inAt, outAt]) => ({ inAt: at(inAt), outAt: outAt === null ? null : at(outAt) }));
  expect(mergePresence(presence(given))).toEqual(presence(expected));
});

const closedAt = at('11:00');

function meetingWith(presence: [string, string | null][], change: Partial<Meeting> = {}): Meeting {
  const stretches = presence.map(([inAt, outAt]) => ({
    inAt: at(inAt),
    outAt: outAt === null ? null : at(outAt),
  }));
  const row: RegisterEntry = {
    id: 'row',
    groupId: 'group-1',
    personId: 'person-1',
    name: 'Asha Example (made up)',
    organisationId: 'school-a',
    seatId: 'head',
    capacity: 'representative',
    substituteFor: null,
    presence: stretches,
    apologies: false,
  };
  return aMeeting({ phase: 'open', openedAt: at('08:50'), register: [row], ...change });
}

const closed = { phase: 'closed', closedAt } as const;

const presenceOf = (meeting: Meeting) =>
  meeting.register[0]?.presence.map(({ inAt, outAt }) => [
    inAt.slice(11, 16),
    outAt === null ? null : outAt.slice(11, 16),
  ]);

type Step = (meeting: Meeting) => Meeting;
const here =
  (time: string): Step =>
  (meeting) =>
    arrive(meeting, 'row', at(time));
const gone =
  (time: string): Step =>
  (meeting) =>
    leave(meeting, 'row', at(time));

test.each<[string, Meeting, Step, [string, string | null][]]>([
  ['comes', meetingWith([]), here('09:00'), [['09:00', null]]],
  ['is pressed twice', meetingWith([['09:00', null]]), here('09:10'), [['09:00', null]]],
  ['leaves', meetingWith([['09:00', null]]), gone('10:00'), [['09:00', '10:00']]],
  [
    'leaves and comes back',
    meetingWith([['09:00', '10:00']]),
    here('10:30'),
    [
      ['09:00', '10:00'],
      ['10:30', null],
    ],
  ],
  ['never came and leaves', meetingWith([]), gone('10:00'), []],
  ['is entered after the end', meetingWith([], closed), here('09:00'), [['09:00', '11:00']]],
  [
    'left before the end, as is found out later',
    meetingWith([['09:00', '11:00']], closed),
    gone('10:00'),
    [['09:00', '10:00']],
  ],
])('the register when somebody %s', (_case, meeting, step, expected) => {
  expect(presenceOf(step(meeting))).toEqual(expected);
});

test.each<[string, Meeting, Step, string]>([
  ['comes before having left', meetingWith([['09:00', '10:00']]), here('09:30'), 'time-overlap'],
  [
    'leaves before having come',
    meetingWith([['09:00', null]]),
    gone('08:00'),
    'left-before-arrival',
  ],
  ['comes after the end', meetingWith([], closed), here('11:30'), 'after-the-end'],
  [
    'leaves after the end',
    meetingWith([['09:00', '11:00']], closed),
    gone('12:00'),
    'after-the-end',
  ],
  ['is not there', meetingWith([], { register: [] }), here('09:00'), 'no-such-row'],
])('a mark is refused when somebody %s', (_case, meeting, step, reason) => {
  expect(() => step(meeting)).toThrow(expect.objectContaining({ facts: { reason } }));
});

test('Teams’ times are cut at the end of the meeting', () => {
  const meeting = meetingWith([], closed);
  const joins = [
    { inAt: at('08:50'), outAt: at('11:20') },
    { inAt: at('11:30'), outAt: at('11:40') },
  ];
  expect(presenceOf(confirmPresence(meeting, 'row', joins))).toEqual([['08:50', '11:00']]);
});

test('who is in the room at the end leaves with it, and the register can be mended until then', () => {
  const over = closeMeeting(meetingWith([['09:00', null]]), closedAt);
  expect(presenceOf(over)).toEqual([['09:00', '11:00']]);
  expect(presenceOf(giveApologies(over, 'row'))).toEqual([]);
  expect(presenceOf(unmark(over, 'row'))).toEqual([]);
  const withChair = { ...over, minutes: { ...over.minutes, state: 'with-chair' as const } };
  expect(() => unmark(withChair, 'row')).toThrow('register is in the minutes');
});
