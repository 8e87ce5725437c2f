import { londonDay } from '../../domain/calendar/london.ts';
import { sayDay, sayRelative, sayTime } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import { paperDaysLate } from '../../domain/meetings/late-paper.ts';
import type { Paper } from '../../domain/meetings/papers.ts';
import { peopleReached } from '../../domain/meetings/reply.ts';
import type { GroupRoll } from '../../domain/meetings/roll.ts';
import { holdsOn } from '../../domain/meetings/roll.ts';
import { obligationFrom, stateOf } from '../../domain/obligations/obligation.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import { papersCirculated } from '../../domain/obligations/rules/papers-circulated.ts';
import type { Standing } from '../../domain/permissions.ts';
import { may } from '../../domain/permissions.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import { everyone } from '../../use-cases/meetings/meeting-context.ts';
import type {
  ComingRow,
  DecisionView,
  MeetingView,
  PaperView,
} from '../contract/meeting-answers.ts';
import { clockView, sayDue } from './clock-view.ts';
import { minutesWords } from './minutes-words.ts';
import { quorumViews } from './quorum-view.ts';
import { primaryOf, verbsFor } from './verbs.ts';

/** One page for a meeting's whole life, in finished words. */
export function meetingView(
  context: MeetingContext,
  standing: Standing,
  days: Calendar,
): MeetingView {
  const { meeting, group, roll, jointGroups, today } = context;
  const verbs = verbsFor(context, standing, days);
  const primary = primaryOf(context, standing, verbs);
  const groups = [group, ...jointGroups];
  const confidential = roll.terms.papers.marking === 'confidential';
  return {
    id: meeting.id,
    groupKey: group.key,
    groupName: group.name,
    jointWith: jointGroups.map((each) => each.name),
    title: meeting.title,
    heldOnWords: sayDay(meeting.heldOn, today),
    timeWords: `${sayTime(meeting.startsAt)} to ${sayTime(meeting.endsAt)}`,
    venue: meeting.venue,
    joinUrl: meeting.m365.joinUrl,
    phase: meeting.phase,
    confidential: confidential ? 'Papers are confidential to the group.' : null,
    headline: headline(context, days),
    clock: clockView(context, days),
    quorum: quorumViews(context),
    agenda: agendaView(context),
    papers: meeting.papers.map((paper) => paperView(paper, context, { standing, days })),
    pack: packView(context),
    coming: comingRows(context),
    myAnswer: meeting.replies.find((r) => r.personId === standing.personId)?.answer ?? null,
    decisions: decisionViews(context),
    actions: meeting.agreedActions.map(({ id, agendaItemId, text, ownerName, dueOn, doneAt }) => ({
      id,
      agendaItemId,
      text,
      ownerName,
      dueWords: dueOn === null ? null : `by ${sayDay(dueOn, today)}`,
      done: doneAt !== null,
    })),
    minutesWords: minutesWords(context, days),
    may: verbs,
    primary,
    nothingWords: primary === null ? 'Nothing is needed from you here.' : null,
    people: everyone(context).map(({ id, name }) => ({ id, name })),
    organisations: [...context.organisations.values()].map(({ id, name }) => ({ id, name })),
    groups: groups.map(({ id, name }) => ({ id, name })),
    folderUrl: meeting.m365.folderUrl,
  };
}

/** The one sentence under the title: where the meeting is, and what comes next. */
export function headline(context: MeetingContext, days: Calendar): string {
  const { meeting, roll, today } = context;
  const of = { meeting, terms: roll.terms, calendar: days };
  const papers = obligationFrom(papersCirculated, of);
  const minutes = obligationFrom(minutesCirculated, of);
  switch (meeting.phase) {
    case 'cancelled':
      return 'This meeting was cancelled.';
    case 'open':
      return quorumViews(context)[0]?.sentence ?? '';
    case 'settled':
      return 'Minutes approved. All done.';
    case 'closed':
      if (minutes.metOn !== null) return `Minutes went out on ${sayDue(minutes, context)}.`;
      return minutes.dueOn === null
        ? 'Minutes are being written.'
        : sayOwed('Minutes go out', sayDue(minutes, context), stateOf(minutes, today));
    case 'called':
      if (meeting.heldOn < today) return 'This meeting is not recorded yet. Open its register.';
      if (papers.metOn !== null) return `Papers went out on ${sayDue(papers, context)}.`;
      if (meeting.circulation !== null) return 'Papers are on their way.';
      return papers.dueOn === null
        ? `The meeting is ${sayRelative(meeting.heldOn, today)}.`
        : sayOwed('Papers go out', sayDue(papers, context), stateOf(papers, today));
  }
}

function sayOwed(what: string, words: string, state: string): string {
  if (state === 'late') return `${what.split(' ')[0]} are still needed: ${words}.`;
  return state === 'proposal' ? `${what}: ${words}.` : `${what} ${words}.`;
}

function agendaView({ meeting, people }: MeetingContext) {
  return meeting.agenda.map((item, index) => {
    const owner = people.get(item.ownerId ?? '');
    const has = meeting.papers.some((paper) => paper.agendaItemId === item.id);
    const needsOne = item.forDecision || item.wantsPaper;
    return {
      id: item.id,
      number: index + 1,
      title: item.title,
      owner: owner ? { id: owner.id, name: owner.name } : null,
      wantsPaper: item.wantsPaper,
      forDecision: item.forDecision,
      lengthMinutes: item.lengthMinutes,
      note: needsOne && !has ? 'No paper for this item yet.' : null,
    };
  });
}

interface Seeing {
  standing: Standing;
  days: Calendar;
}

function paperView(paper: Paper, context: MeetingContext, { standing, days }: Seeing): PaperView {
  const { meeting, roll, today } = context;
  const of = { meeting, terms: roll.terms, calendar: days };
  const waits = paper.afterCirculation && paper.ruling === null;
  const inPack = meeting.circulation !== null && !paper.afterCirculation;
  const taken = inPack || paper.ruling?.admitted === true;
  return {
    id: paper.id,
    number: paper.number,
    title: paper.title,
    fileName: paper.fileName,
    sizeWords: saySize(paper.sizeBytes),
    addedWords: `added ${sayDay(londonDay(paper.addedAt), today)}`,
    lateWords: sayLate(paper, paperDaysLate(paper, of)),
    agendaItemId: paper.agendaItemId,
    url: paper.webUrl,
    mayRule: waits && may(standing, 'rule-on-late-paper'),
    mayWithdraw: !taken && may(standing, 'circulate-papers') && meeting.phase === 'called',
  };
}

/** "late by 4 days", on that paper only. */
export function sayLate(paper: Paper, days: number): string | null {
  if (!paper.afterCirculation) return null;
  const late = days > 0 ? `late by ${days === 1 ? '1 day' : `${days} days`}` : 'after the papers';
  if (paper.ruling === null) return `${late}, the chair decides`;
  return paper.ruling.admitted ? `${late}, admitted by the chair` : `${late}, kept for later`;
}

function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const kilobytes = Math.round(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function packView({ meeting, today }: MeetingContext): MeetingView['pack'] {
  const { circulation } = meeting;
  if (circulation === null) return null;
  const count = peopleReached(circulation.addresseeIds, meeting.replies);
  const sent = circulation.sentAt;
  const words =
    sent === null
      ? `on its way to ${count} people`
      : `sent ${sayDay(londonDay(sent), today)} at ${sayTime(sent)} to ${count} people`;
  return { url: circulation.packUrl, words, pages: circulation.pages, hash: circulation.packHash };
}

function comingRows(context: MeetingContext): ComingRow[] {
  const { group, jointGroups, roll, jointRolls } = context;
  const names = new Map([group, ...jointGroups].map((each) => [each.id, each.name]));
  return [roll, ...jointRolls].flatMap((each) => rowsOf(context, each, names));
}

const answerWords = {
  none: 'no answer yet',
  coming: 'coming',
  tentative: 'perhaps',
  apologies: 'apologies',
};

function rowsOf(
  { meeting, people, organisations }: MeetingContext,
  roll: GroupRoll,
  names: ReadonlyMap<string, string>,
): ComingRow[] {
  const officers = holdsOn(roll.offices, meeting.heldOn);
  return holdsOn(roll.appointments, meeting.heldOn).map((held) => {
    const person = people.get(held.personId);
    const reply = meeting.replies.find((each) => each.personId === held.personId);
    const office = officers.find((each) => each.personId === held.personId)?.office;
    const title = roll.terms.officers.find((each) => each.office === office)?.title;
    const answer = reply?.answer ?? 'none';
    const substitute = reply?.substitute?.name ?? null;
    return {
      personId: held.personId,
      name: person?.name ?? '',
      organisation: organisations.get(held.organisationId ?? '')?.name ?? '',
      groupName: names.get(roll.groupId) ?? '',
      capacity: title ?? roll.terms.membership.seats.find((s) => s.id === held.seatId)?.title ?? '',
      answer,
      words: substitute === null ? answerWords[answer] : `sends ${substitute}`,
      substitute,
    };
  });
}

function decisionViews({ meeting, group, jointGroups }: MeetingContext): DecisionView[] {
  const names = new Map([group, ...jointGroups].map((each) => [each.id, each.name]));
  return meeting.decisions.map(({ id, groupId, agendaItemId, text, at, quorate }) => ({
    id,
    groupName: names.get(groupId) ?? '',
    agendaItemId,
    text,
    atWords: sayTime(at),
    quorumWords: quorate === null ? null : quorate ? 'quorate' : `not quorate, ${sayTime(at)}`,
    quorate,
  }));
}
