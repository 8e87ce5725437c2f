import { expect, test } from 'vitest';
import { closedMeeting, theMeeting, version } from '../../../tests/support/notice-cast.ts';
import { instant } from '../calendar/instant.ts';
import type { GovernanceError } from '../errors.ts';
import type { Meeting } from './meeting.ts';
import type { MinutesState } from './minutes.ts';
import {
  agreeMinutes,
  approveMinutes,
  askForChanges,
  circulateUncleared,
  clearMinutes,
  noteMinutesCirculated,
  submitMinutes,
  textOfVersion,
  writeDraft,
} from './write-minutes.ts';

const at = instant('2020-09-15T09:00:00Z');
const sections = [{ agendaItemId: 'terms', heading: 'Terms of reference', notes: 'Agreed.' }];
const newest = closedMeeting().minutes.versions.at(-1);
const seen = { version: newest?.number ?? 0, hash: newest?.hash ?? '' };
const stale = closedMeeting().minutes.versions[0];
const cleared = { by: 'a', at, through: 'card' } as const;
const agreement = {
  personId: 'b',
  organisationId: 'school-b',
  at,
  through: 'tab',
  recordedBy: 'b',
} as const;

const acts: Record<string, (meeting: Meeting) => Meeting> = {
  writes: (m) => writeDraft(m, sections),
  submits: (m) => submitMinutes(m, { hash: 'h', at, by: 'secretary' }),
  'asks for changes': (m) => askForChanges(m, seen, { by: 'a', at, comment: 'Please.' }),
  clears: (m) => clearMinutes(m, seen, cleared),
  'sends uncleared': circulateUncleared,
  agrees: (m) => agreeMinutes(m, seen, agreement),
  approves: (m) => approveMinutes(m, at, 'correspondence'),
};

const result = (act: string, meeting: Meeting): string => {
  try {
    return acts[act]?.(meeting).minutes.state ?? 'no such act';
  } catch (error) {
    return (error as GovernanceError).code;
  }
};

const no = 'out-of-turn';

test.each<[MinutesState, Record<string, string>]>([
  ['drafting', { writes: 'drafting', submits: 'with-chair' }],
  [
    'with-chair',
    { 'asks for changes': 'drafting', clears: 'cleared', 'sends uncleared': 'cleared' },
  ],
  ['cleared', {}],
  ['circulated', { agrees: 'circulated', approves: 'approved' }],
  ['approved', {}],
])('of minutes that are %s only these acts lead on: %j', (state, leads) => {
  const meeting = closedMeeting({ state, draft: sections });
  for (const act of Object.keys(acts))
    expect([act, result(act, meeting)]).toEqual([act, leads[act] ?? no]);
});

test.each(['clears', 'agrees', 'asks for changes'])(
  'whoever %s does it to the text seen',
  (act) => {
    const state = act === 'agrees' ? 'circulated' : 'with-chair';
    const { versions } = closedMeeting().minutes;
    const moved = closedMeeting({ state, versions: [...versions, version(3)] });
    expect(result(act, moved)).toBe('version-moved-on');
  },
);

test('the hash of another version under the newest number is another text', () => {
  const forged = { version: seen.version, hash: stale?.hash ?? '' };
  expect(() => clearMinutes(closedMeeting(), forged, cleared)).toThrow('another version');
});

test('what went out uncleared may be cleared later, but not once the group has approved', () => {
  const out = { circulatedUncleared: true } as const;
  expect(result('clears', closedMeeting({ state: 'circulated', ...out }))).toBe('circulated');
  expect(result('clears', closedMeeting({ state: 'approved', ...out }))).toBe(no);
});

test('a version is cleared once, agreed to once by each, and noted as out once', () => {
  const once = clearMinutes(closedMeeting(), seen, cleared);
  expect(result('clears', once)).toBe(no);
  const out = noteMinutesCirculated(once, at);
  expect(noteMinutesCirculated(out, instant('2020-09-16T09:00:00Z'))).toBe(out);
  const agreed = agreeMinutes(out, seen, agreement);
  expect(agreeMinutes(agreed, seen, agreement)).toBe(agreed);
});

test.each<[string, Partial<Meeting>]>([
  ['a decision', { decisions: [] }],
  ['the register', { register: [{ ...aRow(), apologies: true }] }],
])('%s changed is another text, and another hash', (_case, change) => {
  const before = textOfVersion(closedMeeting(), sections);
  expect(textOfVersion({ ...closedMeeting(), ...change }, sections)).not.toBe(before);
});

test('empty minutes are not sent to the chair', () => {
  const draft = sections.map((section) => ({ ...section, notes: ' ' }));
  expect(result('submits', closedMeeting({ state: 'drafting', draft }))).toBe('unusable');
  expect(result('submits', theMeeting())).toBe(no);
});

function aRow(): Meeting['register'][number] {
  return {
    id: 'r',
    groupId: 'apg',
    personId: 'e',
    name: 'e',
    organisationId: 'school-e',
    seatId: 'partner-representative',
    capacity: 'representative',
    substituteFor: null,
    presence: [],
    apologies: false,
  };
}
