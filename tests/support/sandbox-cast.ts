import { ConfidentialClientApplication } from '@azure/msal-node';
import { Client } from '@microsoft/microsoft-graph-client';
import type { Microsoft, MicrosoftOptions } from '../../src/sandbox/microsoft.ts';
import { SandboxClock } from '../../src/sandbox/sandbox-clock.ts';
import { startMicrosoft } from '../../src/sandbox/start-microsoft.ts';
import type { WorldSeed } from '../../src/sandbox/world-seed.ts';

export const ada = 'ada.birch@alliance.example';
export const bob = 'bob.cole@alliance.example';
export const gina = 'gina.hart@otherschool.example';
export const eve = 'eve.lane@smallschool.example';

/** Everybody here is made up. */
export const testSeed: WorldSeed = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  organiser: { displayName: 'Alliance meetings (made up)', mail: 'meetings@alliance.example' },
  people: [
    {
      kind: 'member',
      displayName: 'Ada Birch (made up)',
      mail: ada,
      roles: ['Secretariat'],
      botInstalled: true,
    },
    { kind: 'member', displayName: 'Bob Cole (made up)', mail: bob },
    { kind: 'guest', displayName: 'Gina Hart (made up)', mail: gina },
    { kind: 'external', displayName: 'Eve Lane (made up)', mail: eve },
  ],
  site: { displayName: 'Alliance (made up)', path: 'sites/alliance' },
};

export const testStart = '2020-09-01T08:00:00.000Z';

export function startForTest(options: Partial<MicrosoftOptions> = {}): Promise<Microsoft> {
  const clock = new SandboxClock({ startAt: testStart });
  return startMicrosoft({ clock, seed: testSeed, ...options });
}

/** The real MSAL with the settings that the app would have. */
export function confidentialClient(microsoft: Microsoft, kind: 'interactive' | 'worker') {
  const { settings } = microsoft;
  const prefix = kind === 'worker' ? 'WORKER_' : '';
  return new ConfidentialClientApplication({
    auth: {
      clientId: settings[`${prefix}CLIENT_ID`] ?? '',
      clientSecret: settings[`${prefix}CLIENT_SECRET`] ?? '',
      authority: `https://login.microsoftonline.com/${settings.TENANT_ID}`,
    },
  });
}

export async function appToken(
  microsoft: Microsoft,
  kind: 'interactive' | 'worker' = 'worker',
  resource = 'https://graph.microsoft.com',
): Promise<string> {
  const client = confidentialClient(microsoft, kind);
  const answer = await client.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
  if (!answer) throw new Error('MSAL gave no token.');
  return answer.accessToken;
}

/** The real Graph client, app-only. */
export async function workerGraph(microsoft: Microsoft): Promise<Client> {
  const token = await appToken(microsoft);
  return Client.init({ authProvider: (done) => done(null, token) });
}

/** A request without any SDK, for what an SDK would not send. */
export async function rawGraph(
  microsoft: Microsoft,
  path: string,
  { token, ...init }: RequestInit & { token?: string } = {},
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const bearer = token ?? (await appToken(microsoft));
  const headers = { authorization: `Bearer ${bearer}`, ...init.headers };
  const response = await fetch(`https://graph.microsoft.com/v1.0${path}`, { ...init, headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  };
}

export const meetingKey = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name MeetingKey';

export function aMeeting(fields: Record<string, unknown> = {}) {
  return {
    subject: 'Management board (made up)',
    body: { contentType: 'html', content: '<p>Papers follow.</p>' },
    start: { dateTime: '2020-09-15T16:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2020-09-15T17:30:00', timeZone: 'Europe/London' },
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: 'a3a1f0a2-0000-4000-8000-000000000001',
    attendees: [ada, gina, eve].map((address) => ({
      emailAddress: { address, name: address },
      type: 'required',
    })),
    singleValueExtendedProperties: [{ id: meetingKey, value: 'meeting-1' }],
    ...fields,
  };
}
