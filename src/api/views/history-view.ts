import { londonDay } from '../../domain/calendar/london.ts';
import { sayDay, sayTime } from '../../domain/calendar/say-day.ts';
import type { HistoryEntry } from '../../domain/meetings/history.ts';
import type { Delivery } from '../../domain/meetings/notice.ts';
import { sayHistory } from '../../domain/meetings/say-history.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import type { HistoryView } from '../contract/meeting-answers.ts';

const through: Record<HistoryEntry['through'], string> = {
  tab: '',
  card: ' by card',
  link: ' by e-mail link',
  outlook: ' in Outlook',
  teams: ' from Teams',
  'by-itself': '',
};

const outcomes: Record<Delivery['outcome'], string> = {
  waiting: 'on its way',
  delivered: 'delivered',
  unclear: 'may not have arrived',
  throttled: 'waiting for Teams',
  'not-installed': 'no chat with this person',
  refused: 'refused',
};

/** Everything that happened: who, what, when, and under which clause; and who was told what. */
export function historyView(
  context: MeetingContext,
  entries: readonly HistoryEntry[],
  deliveries: readonly Delivery[],
): HistoryView {
  const { people, today } = context;
  return {
    lines: entries.map((entry) => ({
      at: entry.at,
      atWords: `${sayDay(londonDay(entry.at), today)}, ${sayTime(entry.at)}`,
      who: `${whoDid(entry, context)}${through[entry.through]}`,
      words: sayHistory(entry),
      clause: entry.clause,
    })),
    deliveries: deliveries.map((delivery) => {
      const to = people.get(delivery.personId ?? '')?.name ?? delivery.address;
      const when = delivery.at === null ? '' : `, ${sayDay(londonDay(delivery.at), today)}`;
      return {
        words: `${letters[delivery.kind]}, to ${to}${when}`,
        channel: delivery.channel === 'email' ? 'e-mail' : 'card',
        outcome: outcomes[delivery.outcome],
      };
    }),
  };
}

function whoDid(entry: HistoryEntry, { people }: MeetingContext): string {
  if (entry.byPersonId === null) return 'By itself';
  return people.get(entry.byPersonId)?.name ?? 'Secretariat';
}

/** What somebody was told, as the list of everybody's letters names it. */
const letters: Record<Delivery['kind'], string> = {
  'papers-wanted': 'A paper is wanted',
  'papers-to-send': 'The papers are to be sent',
  'papers-circular': 'The papers',
  'paper-added-circular': 'A late paper that was let in',
  'papers-late': 'The papers are late',
  'paper-to-rule': 'A late paper waits for a decision',
  'replies-wanted': 'Asked whether they are coming',
  'quorum-at-risk': 'The quorum is not expected yet',
  'apologies-received': 'Apologies came',
  'minutes-wanted': 'The minutes are wanted',
  'minutes-to-clear': 'A version of the minutes to approve',
  'minutes-changes-asked': 'Changes to the minutes are asked for',
  'minutes-cleared-by-link': 'The minutes were approved by link',
  'minutes-circular': 'The minutes as DRAFT',
  'minutes-late': 'The minutes are late',
  'minutes-agreement-wanted': 'Asked whether they agree to the minutes',
  'minutes-approved-circular': 'The approved minutes',
  'substitute-invited': 'Asked to come as deputy',
  code: 'Six digits for a link',
};
