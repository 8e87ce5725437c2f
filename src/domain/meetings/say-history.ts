import { plainDate } from '../calendar/plain-date.ts';
import { sayDay } from '../calendar/say-day.ts';
import type { HistoryEntry, HistoryVerb } from './history.ts';

type Facts = HistoryEntry['facts'];
type Say = (facts: Facts) => string;

const people = (facts: Facts) => {
  const count = Number(facts.people ?? 0);
  return count === 1 ? '1 person' : `${count} people`;
};

const answers: Record<string, string> = {
  coming: 'is coming',
  tentative: 'may be coming',
  apologies: 'sends apologies',
};

const reminders: Record<string, string> = {
  'replies-wanted': 'Asked who is coming',
  'papers-wanted': 'Reminded owners of missing papers',
  'papers-to-send': 'Reminded the secretary that the papers go out',
  'quorum-at-risk': 'Told the chair that the quorum is not yet expected',
  'minutes-wanted': 'Reminded the minute-taker',
  'minutes-to-clear': 'Reminded the chair that the minutes wait',
  'minutes-agreement-wanted': 'Asked who has not agreed to the minutes',
};

const works: Record<string, string> = {
  'put-in-outlook': 'The invitation is not in Outlook yet',
  'invite-substitute': 'The substitute is not on the invitation yet',
  'make-folder': 'The folder in SharePoint is not made yet',
  'file-minutes': 'The draft minutes are not filed yet',
  'file-approved-minutes': 'The approved minutes are not filed yet',
  'send-papers': 'The papers could not be made into one pack, so they have not gone out',
};

/** One sentence for each thing that can happen; facts hold the group's own words. */
const sentences: Record<HistoryVerb, Say> = {
  'meeting-called': (f) => `Called the meeting "${f.title}" on ${f.day}.`,
  'event-created': (f) => `The invitation went into the calendars of ${people(f)}.`,
  'reply-received': (f) => `${f.who} ${answers[String(f.answer)] ?? 'answered'}.`,
  'substitute-named': (f) => `${f.who} sends ${f.name} as substitute.`,
  'agenda-changed': (f) => `Changed the agenda: ${f.items} items.`,
  'paper-added': (f) =>
    Number(f.daysLate) > 0
      ? `Added paper ${f.number}, "${f.title}", late by ${days(f.daysLate)}.`
      : `Added paper ${f.number}, "${f.title}".`,
  'paper-withdrawn': (f) => `Withdrew paper ${f.number}, "${f.title}".`,
  'paper-admitted': (f) => `The chair let late paper ${f.number} in, "${f.title}".`,
  'paper-deferred': (f) => `The chair kept paper ${f.number} for another meeting.`,
  'reminder-sent': (f) => `${reminders[String(f.notice)] ?? 'Sent a reminder'} (${people(f)}).`,
  'papers-circulated': (f) =>
    `Papers went to ${people(f)} by e-mail: one pack of ${f.pages} pages, reference ${f.reference}.`,
  'papers-late': (f) => `Papers were late: due ${dayOf(f.dueOn)}. The chair was told once.`,
  'rule-waived': (f) => `Let a rule go once: ${f.rule} Reason: ${f.reason}`,
  'meeting-opened': () => 'Opened the meeting and its register.',
  arrived: (f) => `${f.who} came${at(f)}.`,
  left: (f) => `${f.who} left${at(f)}.`,
  'quorum-reached': (f) => `Quorate${at(f)}: ${f.present} of ${f.needed}.`,
  'quorum-lost': (f) => `Not quorate${at(f)}: ${f.present} of ${f.needed}. The meeting may go on.`,
  'decision-recorded': (f) =>
    f.quorate === 'no' ? `Decided, not quorate: ${f.text}` : `Decided: ${f.text}`,
  'action-agreed': (f) => `Agreed action for ${f.owner}: ${f.text}`,
  'meeting-closed': () => 'Closed the meeting.',
  'attendance-suggested': (f) => `Teams reported ${people(f)} in the meeting.`,
  'attendance-confirmed': (f) => `Confirmed ${f.who} from the Teams report.`,
  'minutes-submitted': (f) => `Sent version ${f.version} of the minutes to the chair.`,
  'changes-asked': (f) => `Asked for a change to version ${f.version}: ${f.comment}`,
  'minutes-cleared': (f) => `Version ${f.version} of the minutes was cleared by the chair.`,
  'minutes-circulated': (f) =>
    f.uncleared === 'yes'
      ? `Sent version ${f.version} out as draft, not yet seen by the chair.`
      : `Minutes, version ${f.version}, went to ${people(f)} as DRAFT.`,
  'minutes-late': (f) => `Minutes were late: due ${dayOf(f.dueOn)}. The chair was told once.`,
  'minutes-agreed': (f) => `${f.who} agreed to version ${f.version} of the minutes.`,
  'minutes-approved': () => 'The group approved its minutes by correspondence. Text frozen.',
  'notice-unclear': () => 'A card may not have arrived; the e-mail stands.',
  'not-reached': (f) =>
    f.outcome === 'unclear'
      ? `A letter to ${people(f)} may not have arrived.`
      : `A letter to ${people(f)} was refused by the mail service.`,
  'not-done': (f) => `${works[String(f.work)] ?? 'Something is not done yet'}. We go on trying.`,
};

/** What happened, as a sentence for everyone who may see the history. */
export function sayHistory({ verb, facts }: Pick<HistoryEntry, 'verb' | 'facts'>): string {
  return sentences[verb](facts);
}

function at(facts: Facts): string {
  return facts.time === undefined ? '' : ` at ${facts.time}`;
}

function days(count: unknown): string {
  return Number(count) === 1 ? '1 day' : `${count} days`;
}

function dayOf(text: unknown): string {
  return sayDay(plainDate(String(text)));
}
