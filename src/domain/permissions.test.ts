import { expect, test } from 'vitest';
import type { Permission, Standing } from './permissions.ts';
import { may, permissions } from './permissions.ts';

const nobody: Standing = {
  personId: 'p',
  secretariat: false,
  secretary: false,
  chair: false,
  viceChair: false,
  minuteTaker: false,
  inGroup: false,
  inJointGroup: false,
  representative: false,
};

const who = {
  'a stranger': nobody,
  'the office': { ...nobody, secretariat: true },
  'the secretary': { ...nobody, secretary: true },
  'the chair': { ...nobody, chair: true, inGroup: true, representative: true },
  'the vice-chair': { ...nobody, viceChair: true, inGroup: true, representative: true },
  'the minute-taker': { ...nobody, minuteTaker: true },
  'a representative': { ...nobody, inGroup: true, representative: true },
  'somebody beside': { ...nobody, inJointGroup: true },
} as const;

const clerks = ['the office', 'the secretary'] as const;
const members = ['the chair', 'the vice-chair', 'a representative'] as const;

/** Who may do what, as a clerk would dictate it; whoever is not named may not. */
const rules: Record<Permission, readonly (keyof typeof who)[]> = {
  'set-up-group': ['the office'],
  'see-meeting': [...clerks, ...members, 'the minute-taker', 'somebody beside'],
  'call-meeting': clerks,
  'change-agenda': clerks,
  'add-paper': [...clerks, ...members, 'somebody beside'],
  'circulate-papers': clerks,
  'rule-on-late-paper': ['the chair'],
  'answer-invitation': [...members, 'somebody beside'],
  'ask-for-replies': [...clerks, 'the chair'],
  'open-register': [...clerks, 'the chair'],
  'take-register': [...clerks, 'the chair'],
  'record-decision': [...clerks, 'the chair', 'the minute-taker'],
  'close-meeting': [...clerks, 'the chair'],
  'write-minutes': [...clerks, 'the minute-taker'],
  'clear-minutes': ['the chair'],
  'circulate-uncleared': clerks,
  'agree-minutes': members,
  'record-agreement': clerks,
  'waive-rule': ['the chair'],
  'see-history': [...clerks, ...members, 'somebody beside'],
};

test.each(Object.entries(rules))('%s is for %j and nobody else', (permission, allowed) => {
  const found = Object.entries(who).filter(([, standing]) =>
    may(standing, permission as Permission),
  );
  expect(found.map(([name]) => name).sort()).toEqual([...allowed].sort());
});

test('every permission has a rule here', () => {
  expect(Object.keys(rules).sort()).toEqual(Object.keys(permissions).sort());
});
