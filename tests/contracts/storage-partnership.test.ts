import { expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { plainDate } from '../../src/domain/calendar/plain-date.ts';
import { NotFound } from '../../src/domain/errors.ts';
import type { ActLinkRow } from '../../src/use-cases/stores.ts';
import { aGroup, aPerson, someTerms } from '../support/builders.ts';
import { onBothDatabases } from '../support/test-database.ts';

onBothDatabases((storage) => {
  test('organisations and people are kept, and kept anew when they change', async () => {
    const { atomically } = storage.freshTenant();
    const oak = { id: 'oak', name: 'Oak (made up)', kind: 'school', isLead: false } as const;
    await atomically(async ({ partnership }) => {
      await partnership.saveOrganisation({ ...oak, isLead: true });
      await partnership.saveOrganisation(oak);
      await partnership.savePerson(aPerson());
      await partnership.savePerson(aPerson({ cardsOn: true, organisationId: 'oak' }));
    });
    const kept = await atomically(async ({ partnership }) => ({
      organisation: await partnership.organisationByName('Oak (made up)'),
      person: await partnership.person('person-1'),
    }));
    expect(kept).toEqual({
      organisation: oak,
      person: aPerson({ cardsOn: true, organisationId: 'oak' }),
    });
  });

  test('a person is found by id, by object id, and by address in any case', async () => {
    const { atomically } = storage.freshTenant();
    const asha = aPerson({ objectId: 'object-1', reach: 'member', email: 'Asha@Oak.example' });
    const found = await atomically(async ({ partnership }) => {
      await partnership.savePerson(asha);
      return [
        await partnership.person('person-1'),
        await partnership.personByObjectId('object-1'),
        await partnership.personByEmail('asha@OAK.example'),
      ];
    });
    expect(found).toEqual([asha, asha, asha]);
  });

  test('somebody who is not known is not found', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(async ({ partnership }) => {
      expect(await partnership.personByObjectId('x')).toBeUndefined();
      expect(await partnership.personByEmail('x@y.example')).toBeUndefined();
      await expect(partnership.person('x')).rejects.toThrow(NotFound);
      await expect(partnership.group('x')).rejects.toThrow(NotFound);
      await expect(partnership.terms('x')).rejects.toThrow(NotFound);
    });
  });

  test('a group’s people and organisations are those of its seats and offices alone', async () => {
    const { atomically } = storage.freshTenant();
    const span = { from: plainDate('2019-09-01'), to: null };
    const school = (id: string) => ({ id, name: id, kind: 'school', isLead: false }) as const;
    const kept = await atomically(async ({ partnership }) => {
      for (const id of ['oak', 'elm', 'ash']) await partnership.saveOrganisation(school(id));
      for (const [id, organisationId] of [
        ['sits', null],
        ['chairs', 'elm'],
        ['other', 'ash'],
      ] as const) {
        const email = `${id}@school.example`;
        await partnership.savePerson(aPerson({ id, email, objectId: id, organisationId }));
      }
      await partnership.saveGroup(aGroup(), someTerms());
      const seat = { groupId: 'group-1', seatId: 'head', ...span };
      const sits = { id: 'a', personId: 'sits', organisationId: 'oak', ...seat };
      await partnership.saveAppointment(sits);
      const other = { id: 'b', personId: 'other', organisationId: 'ash', ...seat };
      await partnership.saveAppointment({ ...other, groupId: 'group-2' });
      const chair = { id: 'o', groupId: 'group-1', office: 'chair', ...span } as const;
      await partnership.saveOffice({ ...chair, personId: 'chairs', confirmedOn: null });
      return {
        people: (await partnership.peopleOf(['group-1'])).map(({ id }) => id),
        organisations: (await partnership.organisationsOf(['group-1'])).map(({ id }) => id),
        groups: (await partnership.groupsOf('chairs')).map(({ id }) => id),
        none: await partnership.groupsOf('other'),
        byKey: (await partnership.groupByKey(aGroup().key))?.id,
        byTerms: (await partnership.groupsByTermsIds([someTerms().group.id])).map(({ id }) => id),
      };
    });
    expect(kept.people.toSorted()).toEqual(['chairs', 'sits']);
    expect(kept.organisations).toEqual(['elm', 'oak']);
    expect(kept.groups).toEqual(['group-1']);
    expect(kept.none).toEqual([]);
    expect(kept.byKey).toBe('group-1');
    expect(kept.byTerms).toEqual(['group-1']);
  });

  test('a group comes back with its terms of reference', async () => {
    const { atomically } = storage.freshTenant();
    const terms = someTerms();
    await atomically(({ partnership }) => partnership.saveGroup(aGroup(), terms));
    const kept = await atomically(async ({ partnership }) => ({
      groups: await partnership.groups(),
      group: await partnership.group('group-1'),
      terms: await partnership.terms('terms-1'),
    }));
    expect(kept).toEqual({ groups: [aGroup()], group: aGroup(), terms });
  });

  test('seats and offices are those of the group', async () => {
    const { atomically } = storage.freshTenant();
    const span = { from: plainDate('2019-09-01'), to: null };
    const seat = { id: 'a', groupId: 'group-1', seatId: 'head', personId: 'person-1' };
    const appointment = { ...seat, organisationId: 'oak', ...span };
    const chair = { id: 'o', groupId: 'group-1', office: 'chair', personId: 'person-1' } as const;
    const holding = { ...chair, ...span, confirmedOn: plainDate('2019-09-12') };
    await atomically(async ({ partnership }) => {
      await partnership.saveAppointment(appointment);
      await partnership.saveAppointment({ ...appointment, id: 'b', groupId: 'group-2' });
      await partnership.saveOffice(holding);
      await partnership.saveOffice({ ...holding, id: 'p', groupId: 'group-2' });
    });
    const kept = await atomically(async ({ partnership }) => ({
      appointments: await partnership.appointments('group-1'),
      offices: await partnership.offices('group-1'),
    }));
    expect(kept).toEqual({ appointments: [appointment], offices: [holding] });
  });

  test('a chat and the card in it are found again', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(async ({ conversations }) => {
      await conversations.save('person-1', '{"old":true}');
      await conversations.save('person-1', '{"old":false}');
      await conversations.saveCard('notice-1', 'person-1', 'activity-1');
      await conversations.saveCard('notice-1', 'person-1', 'activity-2');
    });
    await atomically(async ({ conversations }) => {
      expect(await conversations.find('person-1')).toEqual({ reference: '{"old":false}' });
      expect(await conversations.card('notice-1', 'person-1')).toEqual({
        activityId: 'activity-2',
      });
      expect(await conversations.card('notice-2', 'person-1')).toBeUndefined();
      await conversations.remove('person-1');
      expect(await conversations.find('person-1')).toBeUndefined();
    });
  });

  test('a link for an act is kept with its code, and its use is recorded', async () => {
    const { atomically } = storage.freshTenant();
    const link: ActLinkRow = {
      id: 'link-1',
      noticeKey: 'notice-1',
      personId: 'person-1',
      meetingId: 'meeting-1',
      act: 'clear-minutes',
      versionHash: 'abc',
      expiresAt: instant('2020-09-17T08:00:00Z'),
      usedAt: null,
      code: null,
    };
    const code = { hash: 'h', triesLeft: 3, expiresAt: instant('2020-09-15T08:10:00Z') };
    const used = { ...link, usedAt: instant('2020-09-15T08:01:00Z'), code };
    await atomically(({ actLinks }) => actLinks.add(link));
    expect(await atomically(({ actLinks }) => actLinks.find('link-1'))).toEqual(link);
    await atomically(({ actLinks }) => actLinks.save(used));
    expect(await atomically(({ actLinks }) => actLinks.find('link-1'))).toEqual(used);
    expect(await atomically(({ actLinks }) => actLinks.find('link-2'))).toBeUndefined();
    const unknown = atomically(({ actLinks }) => actLinks.save({ ...link, id: 'link-2' }));
    await expect(unknown).rejects.toThrow(NotFound);
  });

  test('sign-ins are found until they are removed, and old ones are swept away', async () => {
    const { atomically } = storage.freshTenant();
    const expiresAt = '2099-01-01T00:00:00.000Z';
    await atomically(async ({ sessions }) => {
      await sessions.add({ secretHash: 'old', personKey: 'p', expiresAt: '2020-01-01T00:00:00Z' });
      await sessions.add({ secretHash: 'new', personKey: 'p', expiresAt });
      expect(await sessions.find('old')).toBeUndefined();
      expect(await sessions.find('new')).toEqual({ personKey: 'p', expiresAt });
      await sessions.remove('new');
      expect(await sessions.find('new')).toBeUndefined();
    });
  });

  test('a mark is what it was last set to', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(async ({ marks }) => {
      expect(await marks.get('delta')).toBeUndefined();
      await marks.set('delta', 'one');
      await marks.set('delta', 'two');
      expect(await marks.get('delta')).toBe('two');
    });
  });
});
