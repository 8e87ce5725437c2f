import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import type { Actor } from '../../use-cases/actor.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import { standingOf } from '../../use-cases/meetings/meeting-context.ts';
import type { Todo, Week } from '../contract/group-answers.ts';
import type { ClockStop, MeetingVerb } from '../contract/parts.ts';
import { clockView } from './clock-view.ts';
import { meetingSummary } from './group-views.ts';
import { headline } from './meeting-view.ts';
import { primaryOf, verbsFor } from './verbs.ts';

/** What is due from me, most urgent first, and my meetings. */
export function weekView(
  contexts: readonly MeetingContext[],
  { actor, days, today }: { actor: Actor; days: Calendar; today: PlainDate },
): Week {
  const mine = contexts.filter((context) => {
    const standing = standingOf(context, actor);
    return standing.inGroup || standing.inJointGroup || standing.secretary || standing.minuteTaker;
  });
  const todos = mine.flatMap((context) => todoOf(context, actor, days)).toSorted(byUrgency);
  const [next = null, ...others] = todos;
  const upcoming = mine.find(({ meeting }) => meeting.phase === 'called');
  const meets = upcoming
    ? `Your next meeting is ${sayDay(upcoming.meeting.heldOn, today)}.`
    : 'No meeting is planned for you yet.';
  return {
    todayWords: sayDay(today, today),
    next,
    todos: others,
    meetings: mine.map((context) => meetingSummary(context, actor.personId, days)),
    emptyWords: next === null ? `Nothing is due from you. ${meets}` : null,
  };
}

/** Which stop of the clock an act belongs to; its state and words are shown beside the act. */
const stops: Partial<Record<MeetingVerb, ClockStop['id']>> = {
  'add-paper': 'papers-out',
  'circulate-papers': 'papers-out',
  'rule-on-late-paper': 'papers-out',
  'write-minutes': 'minutes-out',
  'clear-minutes': 'minutes-out',
  'agree-minutes': 'approved',
};

const titles: Partial<Record<MeetingVerb, string>> = {
  'add-paper': 'Add the papers',
  'circulate-papers': 'Send the papers',
  'rule-on-late-paper': 'A paper came late. Is it let in?',
  'answer-invitation': 'Are you coming?',
  'open-register': 'Open the register',
  'take-register': 'Take the register',
  'write-minutes': 'Write the minutes',
  'clear-minutes': 'Minutes wait for you',
  'agree-minutes': 'Do you agree to the minutes?',
};

function todoOf(context: MeetingContext, actor: Actor, days: Calendar): Todo[] {
  const { meeting, group, today } = context;
  const standing = standingOf(context, actor);
  const primary = primaryOf(context, standing, verbsFor(context, standing, days));
  if (primary === null) return [];
  const stop = clockView(context, days).stops.find((each) => each.id === stops[primary.verb]);
  return [
    {
      meetingId: meeting.id,
      groupName: group.name,
      meetingWords: `meeting ${sayDay(meeting.heldOn, today)}`,
      verb: primary.verb,
      title: titles[primary.verb] ?? primary.label,
      state: stop?.state ?? 'soon',
      words: stop ? `${stop.name} ${stop.words}` : headline(context, days),
      button: primary.label,
      why: stop?.why ?? null,
    },
  ];
}

const urgency = ['late', 'soon', 'ahead', 'proposal', 'met', 'waived', 'cannot-tell', 'not-met'];

function byUrgency(a: Todo, b: Todo): number {
  return urgency.indexOf(a.state) - urgency.indexOf(b.state);
}
