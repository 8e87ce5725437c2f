import { sayDay } from '../../calendar/say-day.ts';
import type { TermsOfReference } from '../format.ts';
import type { Officer, Seat } from '../membership.ts';
import type { Said } from './said.ts';
import { sayEvery } from './say-when.ts';
import { groupName, sayPlaces, saySubstitute, sayWho, seatTitles } from './say-who.ts';
import { lowerFirst, paragraph, sayItems, sayList, sayNumber } from './say-words.ts';

export function sayMembership(terms: TermsOfReference): Said[] {
  const { roster, decidedBy, seats, size } = terms.membership;
  const said: Said[] = [
    {
      id: 'membership.roster',
      area: 'Membership',
      sentence: paragraph(sayRoster(roster), roster.note),
      rule: roster,
    },
  ];
  if (decidedBy !== undefined) {
    const sentence = paragraph(
      `Who is in the group is settled by ${groupName(decidedBy.group, terms)} on ${sayDay(decidedBy.on)}`,
    );
    said.push({ id: 'membership.decidedBy', area: 'Membership', sentence, rule: decidedBy });
  }
  for (const seat of seats) {
    const id = `membership.seats.${seat.id}`;
    said.push({ id, area: 'Membership', sentence: saySeat(seat, terms), rule: seat });
  }
  if (size !== undefined) {
    const places = sayPlaces({ min: size.min ?? 0, max: size.max });
    const sentence = paragraph(`The group has ${places} people in all`);
    said.push({ id: 'membership.size', area: 'Membership', sentence, rule: size });
  }
  return said;
}

export function sayOffices(terms: TermsOfReference): Said[] {
  return terms.officers.map((officer) => ({
    id: `officers.${officer.office}`,
    area: 'Offices',
    sentence: sayOffice(officer, terms),
    rule: officer,
  }));
}

function sayRoster({ kind, organisations }: TermsOfReference['membership']['roster']): string {
  if (kind === 'named') return `The organisations are ${sayList(organisations ?? [])}`;
  if (kind === 'open') return 'Other organisations may join';
  if (kind === 'external-list') return 'The organisations are those of a list kept elsewhere';
  return 'The organisations are not named';
}

function saySeat(seat: Seat, terms: TermsOfReference): string {
  return paragraph(
    `${seat.title}${seat.byInvitation ? ', by invitation' : ''}${sayNumbers(seat, terms)}`,
    seat.posts && `The posts are ${sayList(seat.posts)}`,
    seat.kind === 'designation' ? 'The seat ends when the designation ends' : undefined,
    seat.coOptedBy && `Co-opted by ${sayWho(seat.coOptedBy, terms)}`,
    seat.termOfOffice && sayTermOfOffice(seat.termOfOffice),
    seat.substitute && saySubstitute(seat.substitute.allowed, seat.substitute.who),
    votes[seat.voting],
    seat.countsForQuorum ? 'Counts for the quorum' : 'Does not count for the quorum',
    seat.note,
  );
}

const votes = { yes: 'Has a vote', no: 'Has no vote', unstated: undefined } as const;

function sayNumbers({ perOrganisation, places }: Seat, terms: TermsOfReference): string {
  const each = perOrganisation === undefined ? '' : `: ${sayPlaces(perOrganisation)} from each`;
  const apart = perOrganisation?.notCounting;
  const not = apart === undefined ? '' : `, not counting ${seatTitles(apart, terms)}`;
  const all = places && `; ${sayPlaces({ min: places.min ?? 0, max: places.max })} in all`;
  return `${each}${each === '' ? '' : ' organisation'}${not}${all ?? ''}`;
}

function sayOffice(officer: Officer, terms: TermsOfReference): string {
  const filled =
    officer.words ?? (officer.filledBy === undefined ? undefined : sayWho(officer.filledBy, terms));
  const title = filled === undefined ? officer.title : `${officer.title}: ${lowerFirst(filled)}`;
  return paragraph(
    title,
    officer.confirm && `To be confirmed ${sayEvery(officer.confirm)}`,
    officer.termOfOffice && sayTermOfOffice(officer.termOfOffice),
    officer.duties && `Duties: ${sayItems(officer.duties)}`,
    officer.note,
  );
}

function sayTermOfOffice({ years, renewals }: NonNullable<Seat['termOfOffice']>): string {
  const length = `${sayNumber(years)} year${years === 1 ? '' : 's'}`;
  if (renewals === undefined) return `For ${length} at a time`;
  const again = renewals === 1 ? 'once' : `${sayNumber(renewals)} times`;
  return renewals === 0 ? `For ${length}, once only` : `For ${length}, renewable ${again}`;
}
