import { londonDay } from '../../domain/calendar/london.ts';
import { sayDay, sayTime } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import { agreementTally } from '../../domain/meetings/agreement-tally.ts';
import { difference } from '../../domain/meetings/difference.ts';
import type { MinutesVersion } from '../../domain/meetings/minutes.ts';
import type { WrittenSection } from '../../domain/meetings/minutes-contents.ts';
import { minutesContents, sectionsOf } from '../../domain/meetings/minutes-contents.ts';
import { decisionWords } from '../../domain/meetings/say-decision.ts';
import type { Standing } from '../../domain/permissions.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import { chairOf, everyone } from '../../use-cases/meetings/meeting-context.ts';
import type { MinutesSectionView, MinutesView } from '../contract/meeting-answers.ts';
import type { StateWord } from '../contract/parts.ts';
import { clockView } from './clock-view.ts';
import { minutesWords } from './minutes-words.ts';
import { verbsFor } from './verbs.ts';

/** The minutes: whose turn it is, what changed, and what this person may do about it. */
export function minutesView(
  context: MeetingContext,
  standing: Standing,
  days: Calendar,
): MinutesView {
  const { meeting } = context;
  const { minutes } = meeting;
  const verbs = verbsFor(context, standing, days);
  const writes = verbs.includes('write-minutes');
  const versions = visibleVersions(context, standing);
  const newest = versions.at(-1);
  const primary = primaryOf(verbs, newest);
  return {
    meetingId: meeting.id,
    title: meeting.title,
    state: minutes.state,
    headline: minutesWords(context, days),
    steps: stepsOf(context, days),
    draft: writes ? minutes.draft.map((section, i) => sectionView(section, i, context)) : [],
    versions: versions.map((version) => versionView(version, context)),
    newest: newest?.number ?? null,
    changes: changesOf(versions),
    agreements: minutes.agreements.map(({ organisationId, at, through }) => ({
      organisation: context.organisations.get(organisationId ?? '')?.name ?? '',
      words: `agreed ${sayDay(londonDay(at), context.today)}${through === 'e-mail' ? ', by e-mail' : ''}`,
    })),
    agreementWords: agreementWords(context),
    approved: approvedView(context),
    registerWords: newest === undefined ? [] : registerWords(context, newest),
    people: everyone(context).map(({ id, name }) => ({ id, name })),
    may: verbs,
    primary,
    nothingWords: primary === null ? minutesWords(context, days) : null,
  };
}

function primaryOf(
  verbs: MinutesView['may'],
  newest: MinutesVersion | undefined,
): MinutesView['primary'] {
  if (verbs.includes('clear-minutes')) {
    return { verb: 'clear-minutes', label: `Approve version ${newest?.number}` };
  }
  if (verbs.includes('submit-minutes'))
    return { verb: 'submit-minutes', label: 'Send to the chair' };
  if (verbs.includes('agree-minutes')) return { verb: 'agree-minutes', label: 'Agree the minutes' };
  return null;
}

/** Members see a version once it is out; whoever writes or clears it sees it before. */
export function visibleVersions({ meeting }: MeetingContext, standing: Standing): MinutesVersion[] {
  const { state, versions, circulatedAt } = meeting.minutes;
  const works =
    standing.chair || standing.minuteTaker || standing.secretary || standing.secretariat;
  if (works) return versions;
  if (state === 'circulated' || state === 'approved') return versions.slice(-1);
  // While a correction is written, members keep what they were sent.
  return versions
    .filter((each) => circulatedAt !== null && each.submittedAt <= circulatedAt)
    .slice(-1);
}

function sectionView(
  section: WrittenSection,
  index: number,
  { meeting, group, jointGroups, today }: MeetingContext,
): MinutesSectionView {
  const groups = [group, ...jointGroups].map(({ id, name }) => ({ groupId: id, name }));
  const ofItem = <Each extends { agendaItemId: string | null }>(list: readonly Each[]) =>
    list.filter((each) => each.agendaItemId === section.agendaItemId);
  return {
    agendaItemId: section.agendaItemId ?? '',
    number: index + 1,
    heading: section.heading,
    notes: section.notes,
    decisions: ofItem(meeting.decisions).map((decision) => decisionWords(decision, groups)),
    actions: ofItem(meeting.agreedActions).map(({ ownerName, text, dueOn }) => {
      const by = dueOn === null ? '' : `, by ${sayDay(dueOn, today)}`;
      return `${ownerName}: ${text}${by}`;
    }),
  };
}

function versionView(version: MinutesVersion, context: MeetingContext) {
  const sent = `sent ${sayDay(londonDay(version.submittedAt), context.today)}`;
  const cleared = version.cleared
    ? `, approved by the chair ${sayDay(londonDay(version.cleared.at), context.today)} at ${sayTime(version.cleared.at)}`
    : '';
  return {
    number: version.number,
    hash: version.hash,
    words: `Version ${version.number}, ${sent}${cleared}`,
    changesAsked: version.changesAsked?.comment ?? null,
    askedBy: askedBy(version, context),
    url: version.webUrl,
    sections: sectionsOf(version, context.meeting).map((section, index) =>
      sectionView(section, index, context),
    ),
  };
}

/** The chair by office, a member by the school; null where nobody has asked. */
function askedBy({ changesAsked }: MinutesVersion, context: MeetingContext): string | null {
  if (changesAsked === null) return null;
  const person = context.people.get(changesAsked.by);
  if (person === undefined || person.id === chairOf(context)?.id) return 'The chair';
  return context.organisations.get(person.organisationId ?? '')?.name ?? person.name;
}

function changesOf(versions: readonly MinutesVersion[]): MinutesView['changes'] {
  const [before, after] = versions.slice(-2);
  if (before === undefined || after === undefined) return [];
  return after.sections.flatMap((section) => {
    const old = before.sections.find((each) => each.agendaItemId === section.agendaItemId);
    const parts = difference(old?.notes ?? '', section.notes);
    const changed = parts.some((part) => part.kind !== 'same');
    return changed ? [{ heading: section.heading, parts }] : [];
  });
}

function agreementWords(context: MeetingContext): string | null {
  const { meeting } = context;
  if (meeting.minutes.state !== 'circulated') return null;
  const { present, needed } = agreementTally(context.roll, meeting);
  return `${present} of ${needed} organisations have agreed by correspondence.`;
}

function approvedView({ meeting, today }: MeetingContext): MinutesView['approved'] {
  const { approved } = meeting.minutes;
  if (approved === null) return null;
  const how = approved.how === 'correspondence' ? 'by correspondence' : 'at a meeting';
  const day = sayDay(londonDay(approved.at), today);
  return {
    words: `Approved ${how} on ${day}. Reference ${approved.hash.slice(0, 8).toUpperCase()}.`,
    url: approved.webUrl,
  };
}

function registerWords(context: MeetingContext, version: MinutesVersion): string[] {
  const { meeting, group, jointGroups, organisations } = context;
  const groups = [group, ...jointGroups];
  const rolls = [context.roll, ...context.jointRolls].map((roll) => ({
    ...roll,
    name: groups.find((each) => each.id === roll.groupId)?.name ?? '',
  }));
  const contents = minutesContents({ meeting, group, rolls, organisations, version, mark: null });
  const present = contents.present.flatMap(({ group: name, lines }) =>
    lines.length === 0 ? [] : [`${name}: ${lines.join('; ')}`],
  );
  const apologies =
    contents.apologies.length === 0 ? [] : [`Apologies: ${contents.apologies.join('; ')}`];
  return [...present, ...apologies, ...contents.quorumWords];
}

/** Written, with the chair, out, approved: each with its state in words. */
function stepsOf(context: MeetingContext, days: Calendar): MinutesView['steps'] {
  const { meeting, today } = context;
  const { minutes } = meeting;
  const newest = minutes.versions.at(-1);
  const clock = clockView(context, days);
  const out = clock.stops.find((stop) => stop.id === 'minutes-out');
  const approved = clock.stops.find((stop) => stop.id === 'approved');
  const written: StateWord = newest === undefined ? 'ahead' : 'met';
  const cleared = newest?.cleared ?? null;
  const waits = minutes.state === 'with-chair';
  return [
    {
      name: 'Written',
      state: written,
      words: newest === undefined ? 'not yet' : sayDay(londonDay(newest.submittedAt), today),
    },
    {
      name: 'With the chair',
      state: cleared !== null ? 'met' : waits ? 'soon' : 'ahead',
      words: chairWords(context),
    },
    { name: 'Out as draft', state: out?.state ?? 'ahead', words: out?.words ?? '' },
    { name: 'Approved', state: approved?.state ?? 'ahead', words: approved?.words ?? '' },
  ];
}

function chairWords({ meeting, today }: MeetingContext): string {
  const { state, versions, circulatedUncleared } = meeting.minutes;
  const newest = versions.at(-1);
  if (newest?.cleared) return `approved ${sayDay(londonDay(newest.cleared.at), today)}`;
  if (circulatedUncleared) return 'went out not yet seen by the chair';
  if (state === 'with-chair') return `version ${newest?.number} waits`;
  return newest?.changesAsked ? 'asked for a change' : 'not yet';
}
