import type { Answers } from './tab-page.ts';
import { group, members, terms } from './tab-samples/group.ts';
import { meeting, meetingForMember, meetingOpen } from './tab-samples/meeting.ts';
import {
  history,
  minutesApproved,
  minutesCirculated,
  minutesDrafting,
  minutesWithChair,
} from './tab-samples/minutes.ts';
import { register, registerToRead } from './tab-samples/register.ts';
import { emptyWeek, me, week } from './tab-samples/week.ts';

export const meetingPath = '/groups/apg/meetings/2020-09-10~m1';

/** What the server answers where a test says nothing else. */
export const usual: Answers = {
  'GET /api/me': me,
  'GET /api/week': week,
  'GET /api/groups/apg': group,
  'GET /api/groups/apg/members': members,
  'GET /api/groups/apg/terms': terms,
  'GET /api/meetings/m1': meeting,
  'GET /api/meetings/m1/register': register,
  'GET /api/meetings/m1/minutes': minutesDrafting,
  'GET /api/meetings/m1/history': history,
};

/** Every screen in its states: name, path, heading, and what the server answers differently. */
export const places: readonly [string, string, string, Answers][] = [
  ['my week', '/week', 'My week', {}],
  ['my week with nothing due', '/week', 'My week', { 'GET /api/week': emptyWeek }],
  ['my week when the server fails', '/week', 'My week', { 'GET /api/week': 500 }],
  ['the group', '/groups/apg', 'Alliance Partnership Group', {}],
  ['a group that is not there', '/groups/none', 'Group', {}],
  ['members', '/groups/apg/members', 'Members', {}],
  ['terms', '/groups/apg/terms', 'Terms', {}],
  ['calling a meeting', '/groups/apg/meetings/new', 'Call a meeting', {}],
  ['how I am reached', '/me', 'How you reach me', {}],
  ['a meeting, for the secretary', meetingPath, 'Meeting, Thursday 10 September', {}],
  [
    'a meeting, for a member',
    meetingPath,
    'Meeting, Thursday 10 September',
    { 'GET /api/meetings/m1': meetingForMember },
  ],
  [
    'a meeting, in the room',
    meetingPath,
    'Meeting, Thursday 10 September',
    { 'GET /api/meetings/m1': meetingOpen },
  ],
  ['the register', `${meetingPath}/register`, 'Register', {}],
  [
    'the register, to be read',
    `${meetingPath}/register`,
    'Register',
    { 'GET /api/meetings/m1/register': registerToRead },
  ],
  ['writing the minutes', `${meetingPath}/minutes`, 'Minutes', {}],
  [
    'minutes with the chair',
    `${meetingPath}/minutes`,
    'Minutes',
    { 'GET /api/meetings/m1/minutes': minutesWithChair },
  ],
  [
    'minutes out as a draft',
    `${meetingPath}/minutes`,
    'Minutes',
    { 'GET /api/meetings/m1/minutes': minutesCirculated },
  ],
  [
    'approved minutes',
    `${meetingPath}/minutes`,
    'Minutes',
    { 'GET /api/meetings/m1/minutes': minutesApproved },
  ],
  ['history', `${meetingPath}/history`, 'History', {}],
  ['an address that leads nowhere', '/nowhere', 'Nothing here', {}],
];
