import type { Provision } from '../provision.ts';

export const areas = [
  'These terms',
  'Purpose',
  'Membership',
  'Offices',
  'Meetings',
  'Quorum',
  'Papers',
  'Minutes',
  'Communications',
  'Absence',
  'Decisions',
  'Reports and plans',
  'Yearly cycle',
  'Indicators',
  'Duties',
  'Confidentiality',
  'Pupil data',
  'Money',
  'Accountability',
  'Leaving and change',
  'Review',
  'Signing',
  'Reference documents',
] as const;

export type Area = (typeof areas)[number];

/** A rule in words. `id` is its path in the file: `membership.seats.head`. */
export interface Said {
  id: string;
  area: Area;
  sentence: string;
  rule: Provision;
}
