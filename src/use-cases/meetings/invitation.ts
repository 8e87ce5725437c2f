import { sayDay } from '../../domain/calendar/say-day.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import { papersCirculated } from '../../domain/obligations/rules/papers-circulated.ts';
import type { Ports } from '../ports.ts';
import type { MeetingContext } from './meeting-context.ts';

/**
 * The text of the invitation in Outlook, the same for everybody. It names when the papers come, so
 * that nobody has to ask, and where the meeting's page is.
 */
export function invitationHtml(
  context: MeetingContext,
  { days: calendar, publicOrigin }: Pick<Ports, 'days' | 'publicOrigin'>,
): string {
  const { meeting, group, roll, jointGroups } = context;
  const papers = obligationFrom(papersCirculated, { meeting, terms: roll.terms, calendar });
  const { seats } = roll.terms.membership;
  const joint = jointGroups.map((each) => each.name).join(' and ');
  const lines = [
    `${group.name}${joint === '' ? '' : `, with the ${joint}`}.`,
    papers.dueOn === null || !papers.binding
      ? ''
      : `Papers come by ${sayDay(papers.dueOn, context.today)}.`,
    'Please accept or decline here in your calendar.',
    seats.some((seat) => seat.substitute?.allowed !== 'no')
      ? 'You may send somebody in your place.'
      : '',
  ];
  const agenda = meeting.agenda.map((item) => `<li>${escapeHtml(item.title)}</li>`).join('');
  const page = `${publicOrigin}/groups/${group.key}/meetings/${meeting.heldOn}~${meeting.id}`;
  return [
    ...lines.filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`),
    agenda === '' ? '' : `<p>Agenda</p><ol>${agenda}</ol>`,
    `<p><a href="${escapeHtml(page)}">Open the meeting's page</a></p>`,
  ].join('');
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
