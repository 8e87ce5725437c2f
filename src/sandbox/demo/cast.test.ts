import { expect, test } from 'vitest';
import { SetUpGroupRequest } from '../../api/contract/requests.ts';
import { worldFromSeed } from '../world/seed.ts';
import { cast, castMember, demoSeed, demoStart, organisations } from './cast.ts';
import { groupRequests } from './group-requests.ts';

const world = worldFromSeed(demoSeed, demoStart);

test('everybody and every school says that it is made up', () => {
  const names = [...cast, ...organisations].map(({ name }) => name);
  expect(names.filter((name) => !name.endsWith('(made up)'))).toEqual([]);
  expect(cast.filter(({ mail }) => !mail.endsWith('.example'))).toEqual([]);
});

test('both groups can be set up by the app’s own request', () => {
  const requests = groupRequests(world).map((request) => SetUpGroupRequest.parse(request));
  expect(requests.map(({ key, people }) => [key, people.length])).toEqual([
    ['apg', 6],
    ['board', 3],
  ]);
});

test('whoever has an account is known by it, whoever has none by mail alone', () => {
  const people = groupRequests(world).flatMap((request) => request.people);
  const withoutAccount = people.filter(({ objectId }) => objectId === null);
  expect(withoutAccount.map(({ name, reach }) => [name, reach])).toEqual([
    ['Dana Dyer (made up)', 'mail-only'],
  ]);
});

test('somebody who is not in the cast is named in the error', () => {
  expect(() => castMember('nobody')).toThrow('Nobody in the cast is called nobody.');
});
