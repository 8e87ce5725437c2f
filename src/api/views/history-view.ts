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
        words: `${sayKind(delivery.kind)} to ${to}${when}`,
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

function sayKind(kind: Delivery['kind']): string {
  const words = kind.replaceAll('-', ' ').replace(' circular', '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
