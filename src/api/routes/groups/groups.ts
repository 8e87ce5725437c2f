import { londonDay } from '../../../domain/calendar/london.ts';
import { plainDate } from '../../../domain/calendar/plain-date.ts';
import { NotFound, NotPermitted } from '../../../domain/errors.ts';
import { holderOf, holdsOn } from '../../../domain/meetings/roll.ts';
import type { Group } from '../../../domain/partnership/partnership.ts';
import { contextOf, rollOf } from '../../../use-cases/meetings/meeting-context.ts';
import { setUpGroup } from '../../../use-cases/partnership/set-up-group.ts';
import type { Stores } from '../../../use-cases/stores.ts';
import { SetUpGroupRequest } from '../../contract/requests.ts';
import type { Call, Route } from '../../route.ts';
import { actsOn, shows } from '../../route.ts';
import { groupHome, membersView, termsView } from '../../views/group-views.ts';

export const groupRoutes: readonly Route[] = [
  actsOn(SetUpGroupRequest, {
    path: '/api/groups',
    says: 'Sets a group up from its terms of reference.',
    run: ({ ports, actor, body }) =>
      setUpGroup(ports, actor, { ...body, from: plainDate(body.from) }),
  }),
  shows('/api/groups/:key', 'The group and its next meeting.', (call) =>
    inGroup(call, async (stores, group) => {
      const { ports, actor } = call;
      const terms = await stores.partnership.terms(group.termsId);
      const roll = await rollOf(stores.partnership, group);
      const meetings = await stores.meetings.ofGroup(group.id);
      const now = ports.clock.now();
      const contexts = await Promise.all(
        meetings.map((meeting) => contextOf(stores.partnership, meeting, now)),
      );
      const secretary = holderOf(roll, 'secretary', londonDay(now));
      const mayCall = actor.secretariat || (secretary !== null && secretary === actor.personId);
      const { personId } = actor;
      return groupHome({ group, terms, meetings: contexts, personId, mayCall, days: ports.days });
    }),
  ),
  shows('/api/groups/:key/members', 'Who sits in the group.', (call) =>
    inGroup(call, async ({ partnership }, group) => {
      const people = await partnership.peopleOf([group.id]);
      const organisations = await partnership.organisationsOf([group.id]);
      return membersView({
        group,
        roll: await rollOf(partnership, group),
        people: new Map(people.map((each) => [each.id, each])),
        organisations: new Map(organisations.map((each) => [each.id, each])),
        today: londonDay(call.ports.clock.now()),
      });
    }),
  ),
  shows('/api/groups/:key/terms', 'Its terms of reference in words.', (call) =>
    inGroup(call, async ({ partnership }, group) =>
      termsView(group, await partnership.terms(group.termsId)),
    ),
  ),
];

/** Only who sits in the group, holds an office in it, or is office staff. */
async function inGroup<T>(
  { ports, actor, param }: Call,
  show: (stores: Stores, group: Group) => Promise<T>,
): Promise<T> {
  return ports.atomically(async (stores) => {
    const group = await stores.partnership.groupByKey(param('key'));
    if (group === undefined) throw new NotFound('no such group');
    const roll = await rollOf(stores.partnership, group);
    const today = londonDay(ports.clock.now());
    const held = holdsOn([...roll.appointments, ...roll.offices], today);
    const belongs = held.some((each) => each.personId === actor.personId);
    if (!belongs && !actor.secretariat) {
      throw new NotPermitted('see-group', { permission: 'see-meeting' });
    }
    return show(stores, group);
  });
}
