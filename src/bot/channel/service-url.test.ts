import { expect, test } from 'vitest';
import { connectorUrl, firstServiceUrl, isAllowedServiceUrl } from './service-url.ts';

const teams = 'https://smba.trafficmanager.net';
const sandbox = 'http://localhost:56150/connector';

test.each([
  ['the same', teams, teams, true],
  ['a region below it', `${teams}/emea/`, teams, true],
  ['a region with a tenant', `${teams}/uk/11111111-2222-4333-8444-555555555555/`, teams, true],
  ['the same path', sandbox, sandbox, true],
  ['the same path with a slash', `${sandbox}/`, sandbox, true],
  ['another path', 'http://localhost:56150/other', sandbox, false],
  ['a path that only begins alike', `${sandbox}-evil`, sandbox, false],
  ['a path that climbs out', `${sandbox}/../other`, sandbox, false],
  ['another scheme', 'http://smba.trafficmanager.net/emea/', teams, false],
  ['another port', `${teams}:8443/emea/`, teams, false],
  ['a host that only begins alike', `${teams}.evil.example/`, teams, false],
  ['a name before the host', 'https://smba.trafficmanager.net@evil.example/', teams, false],
  ['a password', 'https://a:b@teams.example/', 'https://teams.example', false],
  ['a query', `${teams}/?next=evil`, teams, false],
  ['no address', 'teams', teams, false],
  ['nothing', '', teams, false],
])('our token goes to %s: %s', (_case, serviceUrl, allowed, expected) => {
  expect(isAllowedServiceUrl(serviceUrl, [allowed])).toBe(expected);
});

test('nothing is allowed where nothing was named', () => {
  expect(isAllowedServiceUrl(teams, [])).toBe(false);
  expect(() => firstServiceUrl([])).toThrow();
});

test('a chat is begun at Teams’ own place, or where the settings say', () => {
  expect(firstServiceUrl([teams])).toBe(`${teams}/teams`);
  expect(firstServiceUrl([sandbox, teams])).toBe(sandbox);
});

test('ids of chats are encoded', () => {
  expect(connectorUrl(`${teams}/emea/`, 'a:1/b;c', 'activities')).toBe(
    `${teams}/emea/v3/conversations/a%3A1%2Fb%3Bc/activities`,
  );
  expect(connectorUrl(teams)).toBe(`${teams}/v3/conversations`);
});
