import { expect, test } from 'vitest';
import { closedMeeting, noticeBasis, version } from '../../../tests/support/notice-cast.ts';
import { instant } from '../calendar/instant.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { Meeting } from './meeting.ts';
import { minutesContents } from './minutes-contents.ts';
import { rollOf } from './notice-facts.ts';

const basis = noticeBasis();

function contentsOf(change: Partial<Meeting>) {
  return minutesContents({
    meeting: { ...closedMeeting(), ...change },
    group: basis.group,
    rolls: [{ ...rollOf(basis), name: basis.group.name }],
    organisations: new Map(basis.organisations.map((each) => [each.id, each])),
    version: version(2),
    mark: 'DRAFT',
  });
}

const decision = {
  id: 'd2',
  groupId: 'apg',
  agendaItemId: null,
  text: 'The next meeting is in June.',
  at: instant('2020-09-10T10:20:00Z'),
  quorate: false,
  recordedBy: 'secretary',
};
const agreedAction = {
  id: 'x',
  agendaItemId: null,
  text: 'Send the figures.',
  ownerId: null,
  ownerName: 'School B',
  dueOn: plainDate('2020-10-02'),
  doneAt: null,
};

test('what was decided or agreed under no item stands at the end of the minutes', () => {
  const { sections } = contentsOf({ decisions: [decision], agreedActions: [agreedAction] });
  expect(sections.map(({ heading }) => heading)).toEqual([
    'Terms of reference',
    'Membership',
    'Other business',
  ]);
  expect(sections.at(-1)).toMatchObject({
    decisions: ['The next meeting is in June. (not quorate at 11:20)'],
    agreedActions: ['School B: Send the figures., by Friday 2 October'],
  });
});

test('where everything stands under its item, nothing is added', () => {
  const { sections, marking, mark } = contentsOf({});
  expect(sections).toHaveLength(2);
  expect(sections[0]?.decisions).toEqual(['The terms are agreed for another year.']);
  expect([marking, mark]).toEqual(['Confidential to the group', 'DRAFT']);
});
