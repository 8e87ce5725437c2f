import { sayDay, sayMonth } from '../../calendar/say-day.ts';
import type { TermsOfReference } from '../format.ts';
import type { Series } from '../meetings.ts';
import type { Said } from './said.ts';
import { sayEffect } from './say-effect.ts';
import { countsOrganisations, sayNeed } from './say-quorum.ts';
import { sayEvery, sayMonths } from './say-when.ts';
import { groupName, sayWho, seatTitles } from './say-who.ts';
import { paragraph, sayList, sayTitles } from './say-words.ts';

export function sayMeetings(terms: TermsOfReference): Said[] {
  const { series, venue, chairing, guests } = terms.meetings;
  const said: Said[] = series.map((each) => ({
    id: `meetings.series.${each.id}`,
    area: 'Meetings',
    sentence: saySeries(each, terms),
    rule: each,
  }));
  said.push({
    id: 'meetings.venue',
    area: 'Meetings',
    sentence: paragraph(sayVenue(terms), venue.note),
    rule: venue,
  });
  const inChair = chairing.who && `${sayWho(chairing.who, terms)} chairs the meetings`;
  said.push({
    id: 'meetings.chairing',
    area: 'Meetings',
    sentence: paragraph(inChair ?? 'The terms do not say who chairs the meetings', chairing.note),
    rule: chairing,
  });
  if (guests !== undefined) {
    const sentence = paragraph(
      guests.agreedBeforeMeeting ? 'Guests are agreed before the meeting' : 'Guests may come',
      guests.arrangedBy && `${sayWho(guests.arrangedBy, terms)} makes the arrangements for them`,
    );
    said.push({ id: 'meetings.guests', area: 'Meetings', sentence, rule: guests });
  }
  return said;
}

export function sayQuorum(terms: TermsOfReference): Said[] {
  const { quorum } = terms;
  const said: Said[] = [
    { id: 'quorum', area: 'Quorum', sentence: quorumSentence(terms), rule: quorum },
  ];
  if (quorum.ifNotMet !== undefined) {
    const sentence = sayEffect(quorum.ifNotMet, terms);
    said.push({ id: 'quorum.ifNotMet', area: 'Quorum', sentence, rule: quorum.ifNotMet });
  }
  return said;
}

function quorumSentence(terms: TermsOfReference): string {
  const { needs, proposal, among, why, adoptedOn, note } = terms.quorum;
  const need = needs ?? (adoptedOn === undefined ? undefined : proposal);
  if (need !== undefined) {
    return paragraph(
      `The meeting is quorate with ${sayNeed(need, terms)}`,
      among && `Only who holds the seat ${seatTitles(among, terms)} counts`,
      countsOrganisations(need) ? 'Several people of one organisation count once' : undefined,
      note,
    );
  }
  const proposed = proposal && `Proposed: ${sayNeed(proposal, terms)}`;
  return paragraph('The terms give no quorum, so none is missed', proposed, why, note);
}

function saySeries(series: Series, terms: TermsOfReference): string {
  const months = series.months === undefined ? '' : `, in ${sayMonths(series.months)}`;
  const joint = series.with?.map((id) => groupName(id, terms)) ?? [];
  const dates = series.dates?.map((day) => sayDay(day)) ?? [];
  const byMonth = series.agendaByMonth?.map(
    ({ month, agenda }) => `Agenda in ${sayMonth(month)}: ${sayTitles(agenda)}`,
  );
  return paragraph(
    `${series.title}: ${sayEvery(series.every)}${months}`,
    dates.length > 0 ? `On ${sayList(dates)}` : undefined,
    joint.length > 0 ? `Held jointly with ${sayList(joint)}` : undefined,
    series.agenda && `Agenda: ${sayTitles(series.agenda)}`,
    ...(byMonth ?? []),
    series.outcomes && `To come out of it: ${sayTitles(series.outcomes)}`,
    series.note,
  );
}

const orders: Record<string, string> = {
  alphabetical: 'in alphabetical order',
  'agreed-yearly': 'in an order agreed each year',
  fixed: 'in a fixed order',
  'by-lot': 'in an order drawn by lot',
  unstated: 'in an order that is not given',
};

function sayVenue(terms: TermsOfReference): string {
  const { who, rota } = terms.meetings.venue;
  if (rota !== undefined) {
    return `${sayWho(rota.over, terms)} hosts in turn, ${orders[rota.order] ?? ''}`;
  }
  if (who === undefined) return 'The terms do not say where the group meets';
  return `Meetings are held at ${sayWho(who, terms)}`;
}
