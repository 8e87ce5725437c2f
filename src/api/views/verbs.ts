import { addSeconds } from '../../domain/calendar/instant.ts';
import { addDays } from '../../domain/calendar/plain-date.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import type { Permission, Standing } from '../../domain/permissions.ts';
import { may } from '../../domain/permissions.ts';
import { unclearedBeforeDueDays } from '../../use-cases/meetings/clear-minutes.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import { registerOpensBeforeSeconds } from '../../use-cases/meetings/open-register.ts';
import type { MeetingVerb } from '../contract/parts.ts';

interface Offer {
  verb: MeetingVerb;
  permission: Permission;
  when: boolean;
}

/** What this person may do with the meeting now, by permission and by where the meeting is. */
export function verbsFor(
  context: MeetingContext,
  standing: Standing,
  days: Calendar,
): MeetingVerb[] {
  const { meeting, now, today, roll } = context;
  const { phase, minutes } = meeting;
  const before = phase === 'called';
  const over = phase === 'closed';
  const circulated = meeting.circulation !== null;
  const opens = addSeconds(meeting.startsAt, -registerOpensBeforeSeconds);
  const late = meeting.papers.some((paper) => paper.afterCirculation && paper.ruling === null);
  const asked = meeting.replies.some((reply) => reply.answer === 'none');
  const invited = meeting.replies.some((reply) => reply.personId === standing.personId);
  const of = { meeting, terms: roll.terms, calendar: days };
  const { dueOn } = obligationFrom(minutesCirculated, of);
  const near = dueOn === null || today >= addDays(dueOn, -unclearedBeforeDueDays);
  const withChair = minutes.state === 'with-chair';
  const agreed = minutes.agreements.some((each) => each.personId === standing.personId);
  const unseen = minutes.circulatedUncleared && !minutes.versions.at(-1)?.cleared;
  const clearable = withChair || (over && unseen);
  const offers: Offer[] = [
    { verb: 'change-agenda', permission: 'change-agenda', when: before && !circulated },
    { verb: 'add-paper', permission: 'add-paper', when: before || phase === 'open' },
    { verb: 'circulate-papers', permission: 'circulate-papers', when: before && !circulated },
    { verb: 'rule-on-late-paper', permission: 'rule-on-late-paper', when: late },
    { verb: 'answer-invitation', permission: 'answer-invitation', when: before && invited },
    { verb: 'ask-for-replies', permission: 'ask-for-replies', when: before && asked },
    { verb: 'open-register', permission: 'open-register', when: before && now >= opens },
    { verb: 'take-register', permission: 'take-register', when: phase === 'open' || over },
    { verb: 'record-decision', permission: 'record-decision', when: phase === 'open' },
    { verb: 'close-meeting', permission: 'close-meeting', when: phase === 'open' },
    {
      verb: 'write-minutes',
      permission: 'write-minutes',
      when: over && minutes.state === 'drafting',
    },
    {
      verb: 'submit-minutes',
      permission: 'write-minutes',
      when: over && minutes.state === 'drafting',
    },
    { verb: 'clear-minutes', permission: 'clear-minutes', when: clearable },
    { verb: 'ask-for-changes', permission: 'clear-minutes', when: withChair },
    {
      verb: 'ask-for-changes',
      permission: 'agree-minutes',
      when: minutes.state === 'circulated',
    },
    { verb: 'circulate-uncleared', permission: 'circulate-uncleared', when: withChair && near },
    {
      verb: 'agree-minutes',
      permission: 'agree-minutes',
      when: minutes.state === 'circulated' && !agreed,
    },
    {
      verb: 'record-agreement',
      permission: 'record-agreement',
      when: minutes.state === 'circulated',
    },
    { verb: 'waive-rule', permission: 'waive-rule', when: before && !circulated },
  ];
  return offers.filter((o) => o.when && may(standing, o.permission)).map((o) => o.verb);
}

const labels: Partial<Record<MeetingVerb, string>> = {
  'open-register': 'Open the register',
  'take-register': 'Take the register',
  'circulate-papers': 'Send papers',
  'rule-on-late-paper': 'Rule on the late paper',
  'answer-invitation': 'Are you coming?',
  'write-minutes': 'Write the minutes',
  'agree-minutes': 'Agree the minutes',
  'add-paper': 'Add papers',
};

/** The one filled button: first of these that this person may do. */
const order: readonly MeetingVerb[] = [
  'clear-minutes',
  'rule-on-late-paper',
  'write-minutes',
  'open-register',
  'circulate-papers',
  'agree-minutes',
  'answer-invitation',
  'take-register',
];

export function primaryOf(
  { meeting }: MeetingContext,
  standing: Standing,
  verbs: readonly MeetingVerb[],
): { verb: MeetingVerb; label: string } | null {
  const answered = meeting.replies.find((reply) => reply.personId === standing.personId)?.answer;
  const first = order.find((verb) => {
    if (!verbs.includes(verb)) return false;
    if (verb === 'take-register') return meeting.phase === 'open';
    if (verb === 'answer-invitation') return answered === 'none';
    return true;
  });
  if (first === undefined) return null;
  // Before there is a paper, the thing to do is to add one.
  const empty = first === 'circulate-papers' && meeting.papers.length === 0;
  const verb = empty && verbs.includes('add-paper') ? 'add-paper' : first;
  const newest = meeting.minutes.versions.length;
  const label = verb === 'clear-minutes' ? `Approve version ${newest}` : labels[verb];
  return { verb, label: label ?? verb };
}
