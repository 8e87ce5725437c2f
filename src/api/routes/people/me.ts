import { londonDay } from '../../../domain/calendar/london.ts';
import { holdsOn } from '../../../domain/meetings/roll.ts';
import type { Group } from '../../../domain/partnership/partnership.ts';
import type { MeetingContext } from '../../../use-cases/meetings/meeting-context.ts';
import { contextOf, rollOf } from '../../../use-cases/meetings/meeting-context.ts';
import { switchCards } from '../../../use-cases/partnership/switch-cards.ts';
import type { Stores } from '../../../use-cases/stores.ts';
import type { Me } from '../../contract/group-answers.ts';
import { CardsRequest } from '../../contract/requests.ts';
import type { Call, Route } from '../../route.ts';
import { actsOn, shows } from '../../route.ts';
import { clockView } from '../../views/clock-view.ts';
import { headline } from '../../views/meeting-view.ts';
import { weekView } from '../../views/week-view.ts';

export const meRoutes: readonly Route[] = [
  shows('/api/me', 'Who I am here, and my groups.', me),
  shows('/api/week', 'What is due from me, and my meetings.', async ({ ports, actor }) => {
    const now = ports.clock.now();
    const contexts = await ports.atomically(async (stores) => {
      const groups = await stores.partnership.groupsOf(actor.personId ?? '');
      const meetings = await stores.meetings.unsettledOf(groups.map((group) => group.id));
      return Promise.all(meetings.map((each) => contextOf(stores.partnership, each, now)));
    });
    return weekView(contexts, { actor, days: ports.days, today: londonDay(now) });
  }),
  actsOn(CardsRequest, {
    path: '/api/me/cards',
    says: 'Switches cards in the personal chat on or off.',
    run: ({ ports, actor, body }) => switchCards(ports, actor, body),
  }),
];

async function me({ ports, actor, who }: Call): Promise<Me> {
  return ports.atomically(async (stores) => {
    const { partnership } = stores;
    const person = actor.personId === null ? null : await partnership.person(actor.personId);
    const today = londonDay(ports.clock.now());
    const groups: Me['groups'] = [];
    const own = await partnership.groupsOf(actor.personId ?? '');
    for (const group of actor.secretariat ? await partnership.groups() : own) {
      const roll = await rollOf(partnership, group);
      const held = holdsOn([...roll.appointments, ...roll.offices], today);
      const mine = held.some((each) => each.personId === actor.personId);
      if (!mine && !actor.secretariat) continue;
      const { key, name, short } = group;
      groups.push({ key, name, short, ...(await stateOf(stores, group, ports)) });
    }
    return {
      personId: actor.personId ?? '',
      name: person?.name ?? who.name,
      signedInAs: person?.reach === 'guest' ? `${person.name} (guest)` : (person?.name ?? who.name),
      cardsOn: person?.cardsOn ?? false,
      mayHaveCards: person !== null && person.objectId !== null,
      maySetUpGroups: actor.secretariat,
      groups,
    };
  });
}

/** One mark for the most urgent thing of the group. */
async function stateOf(stores: Stores, group: Group, { clock, days }: Call['ports']) {
  const meetings = await stores.meetings.ofGroup(group.id);
  const next = meetings.find(({ phase }) => phase !== 'settled' && phase !== 'cancelled');
  if (next === undefined) return { state: 'ahead' as const, stateWords: 'no meeting planned' };
  const context: MeetingContext = await contextOf(stores.partnership, next, clock.now());
  const { stops } = clockView(context, days);
  const urgent = (['late', 'soon'] as const).find((s) => stops.some((stop) => stop.state === s));
  return { state: urgent ?? ('ahead' as const), stateWords: headline(context, days) };
}
