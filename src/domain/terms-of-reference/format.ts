import { z } from 'zod';
import { absence, decisions, interests } from './attendance.ts';
import { confidentiality, pupilData } from './confidentiality.ts';
import { dayText } from './day-text.ts';
import { kpis } from './indicators.ts';
import { meetings } from './meetings.ts';
import { membership, officer } from './membership.ts';
import { communications, minutes, papers } from './papers.ts';
import { rule } from './provision.ts';
import { question } from './questions.ts';
import { quorum } from './quorum.ts';
import { accountability, adoption, exit, finance, review } from './resources.ts';
import { id, roughDate, sentences, words } from './words.ts';
import { cycleEntry, deliverable, duty } from './yearly-work.ts';

export const formatVersion = 'terms/2';

/** Other groups that these rules speak of, with the names that people know them by. */
const otherGroup = z.strictObject({ id, name: words, short: words.optional() });

const says = rule({ says: sentences });

const partnership = z.strictObject({
  id,
  name: words,
  kind: z.enum([
    'teaching-school-alliance',
    'school-partnership',
    'authority-led-group',
    'trust-network',
    'hub-network',
    'other',
  ]),
  /** The organisation that leads or keeps the partnership. */
  lead: words.optional(),
  worksWith: sentences.optional(),
  areas: sentences.optional(),
  /** False: a statement of commitment, not a contract. */
  binding: z.boolean().optional(),
  successorNote: words.optional(),
});

const group = z.strictObject({
  id,
  name: words,
  short: words.optional(),
  kind: z.enum([
    'board',
    'partnership-group',
    'action-group',
    'headteachers-group',
    'members-meeting',
    'strategic-group',
    'other',
  ]),
  established: roughDate.optional(),
  powers: z.enum(['decides', 'recommends', 'plans-and-reviews', 'coordinates']),
});

const validity = rule({
  label: words,
  from: dayText.optional(),
  to: dayText.optional(),
  /** Whether they have run out is told by `to` and today, not by this. */
  state: z.enum(['template', 'draft', 'proposed', 'adopted']),
});

const source = z.strictObject({
  title: words,
  /** The number of the document among those the product was made from. */
  document: words.optional(),
  note: words.optional(),
});

const strands = rule({
  list: z.array(z.strictObject({ id, name: words, covers: words.optional() })),
});

/**
 * One version of a group's terms of reference. This schema is the master of the format; the JSON
 * Schema in `library/terms` is made from it.
 */
export const termsOfReference = z.strictObject({
  schema: z.literal(formatVersion),
  id,
  partnership,
  group,
  otherGroups: z.array(otherGroup).optional(),
  validity,
  source,
  purpose: says,
  strands: strands.optional(),
  functions: says.optional(),
  principles: says.optional(),
  membership,
  officers: z.array(officer),
  meetings,
  quorum,
  papers,
  minutes,
  communications,
  absence,
  decisions: decisions.optional(),
  interests: interests.optional(),
  deliverables: z.array(deliverable),
  calendar: z.array(cycleEntry),
  kpis: kpis.optional(),
  duties: z.array(duty),
  confidentiality,
  pupilData,
  finance,
  accountability,
  exit,
  review,
  adoption: adoption.optional(),
  references: says.optional(),
  questions: z.array(question),
});

export type TermsOfReference = z.infer<typeof termsOfReference>;
