import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { addDays } from '../../domain/calendar/plain-date.ts';
import { sayDay, sayRelative } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import { paperDaysLate } from '../../domain/meetings/late-paper.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import { papersCirculated } from '../../domain/obligations/rules/papers-circulated.ts';
import type { Actor } from '../../use-cases/actor.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import { standingOf } from '../../use-cases/meetings/meeting-context.ts';
import type { Todo, Week } from '../contract/group-answers.ts';
import type { ClockStop, MeetingVerb } from '../contract/parts.ts';
import { clockView } from './clock-view.ts';
import { meetingSummary } from './group-views.ts';
import { headline, sayLate } from './meeting-view.ts';
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
  'open-register': 'Open the register',
  'take-register': 'Take the register',
  'write-minutes': 'Write the minutes',
  'clear-minutes': 'Minutes wait for you',
  'agree-minutes': 'Do you agree to the minutes?',
};

function todoOf(context: MeetingContext, actor: Actor, days: Calendar): Todo[] {
  const standing = standingOf(context, actor);
  const verbs = verbsFor(context, standing, days);
  const primary = primaryOf(context, standing, verbs);
  const owed = verbs.includes('add-paper') ? paperOwed(context, actor, days) : [];
  if (primary === null) return owed;
  const { verb, label } = primary;
  const stop = clockView(context, days).stops.find((each) => each.id === stops[verb]);
  const todo: Todo = {
    ...placeOf(context),
    verb,
    title: titleOf(verb, context) ?? label,
    state: stop?.state ?? 'ahead',
    words: stop ? sayStop(stop) : headline(context, days),
    button: label,
    why: stop?.why ?? null,
    ...overruled(verb, context, days),
  };
  return [...owed, todo];
}

/** "Papers out by Thursday 3 September"; a usual day is not yet the thing itself. */
function sayStop({ name, state, words }: ClockStop): string {
  if (state !== 'proposal') return `${name} ${words}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function placeOf({ meeting, group, today }: MeetingContext) {
  const meetingWords = `meeting ${sayDay(meeting.heldOn, today)}`;
  return { meetingId: meeting.id, groupName: group.name, meetingWords };
}

function titleOf(verb: MeetingVerb, { meeting, today }: MeetingContext): string | undefined {
  if (verb === 'answer-invitation') return `Are you coming on ${sayDay(meeting.heldOn, today)}?`;
  return titles[verb];
}

/** What the clock's stop does not say: it is met, and this is still to be done. */
function overruled(verb: MeetingVerb, context: MeetingContext, days: Calendar): Partial<Todo> {
  const { meeting, roll } = context;
  if (verb === 'rule-on-late-paper') {
    const paper = meeting.papers.find((each) => each.afterCirculation && each.ruling === null);
    if (paper === undefined) return {};
    const of = { meeting, terms: roll.terms, calendar: days };
    const late = sayLate(paper, paperDaysLate(paper, of));
    return { state: 'soon', words: `Paper ${paper.number}, ${paper.title}: ${late}` };
  }
  const asked = meeting.minutes.versions.at(-1)?.changesAsked;
  if (verb === 'write-minutes' && asked) return { state: 'soon', words: 'A change was asked for' };
  return {};
}

/** The papers that this person has taken on and not sent; wanted by the office, never "due". */
function paperOwed(context: MeetingContext, actor: Actor, days: Calendar): Todo[] {
  const { meeting } = context;
  const has = new Set(meeting.papers.map((paper) => paper.agendaItemId));
  const items = meeting.agenda.filter(
    (item) => item.wantsPaper && item.ownerId === actor.personId && !has.has(item.id),
  );
  if (items.length === 0 || meeting.phase !== 'called') return [];
  const stop = clockView(context, days).stops.find(({ id }) => id === 'papers-out');
  const of = { meeting, terms: context.roll.terms, calendar: days };
  const { dueOn } = obligationFrom(papersCirculated, of);
  const words = sayWanted(dueOn === null ? null : addDays(dueOn, -1), context);
  return items.map((item) => ({
    ...placeOf(context),
    verb: 'add-paper',
    title: `Your paper on ${item.title}`,
    state: stop?.state === 'ahead' ? 'ahead' : 'soon',
    words,
    button: 'Add your paper',
    why: stop?.why ?? null,
  }));
}

function sayWanted(day: PlainDate | null, { meeting, today }: MeetingContext): string {
  if (meeting.circulation !== null || (day !== null && day < today)) return 'Still needed';
  return day === null ? 'Wanted' : `Wanted by ${sayDay(day, today)}, ${sayRelative(day, today)}`;
}

const urgency = ['late', 'soon', 'ahead', 'proposal', 'met', 'waived', 'cannot-tell', 'not-met'];

function byUrgency(a: Todo, b: Todo): number {
  return urgency.indexOf(a.state) - urgency.indexOf(b.state);
}
