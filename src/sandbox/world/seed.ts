import { createHash } from 'node:crypto';
import type { Mailbox, Person, World } from '../world.ts';
import type { Drive, Site } from '../world-files.ts';
import type { SeedPerson, WorldSeed } from '../world-seed.ts';

/** The host name of the made-up SharePoint; it also serves upload sessions and downloads. */
export const siteHostname = 'alliance.sharepoint.com';

export function worldFromSeed(seed: WorldSeed, now: string): World {
  const organiser = personFrom({ ...seed.organiser, kind: 'member' }, seed, true);
  const people = [organiser, ...seed.people.map((person) => personFrom(person, seed, false))];
  const installed = people.filter((_, index) => seed.people[index - 1]?.botInstalled);
  const site = siteFrom(seed, now);
  return {
    tenantId: seed.tenantId,
    organiserId: organiser.id,
    ...(seed.browserOrigin && { browserOrigin: seed.browserOrigin }),
    people,
    mailboxes: people.map((person) => emptyMailbox(person.id)),
    sites: [site],
    drives: [driveOf(site, now, seed.browserOrigin)],
    onlineMeetings: [],
    conversations: [],
    installations: installed.map(({ id }) => ({
      personId: id,
      installedAt: now,
      removedAt: null,
    })),
    subscriptions: [],
    uploadSessions: [],
    ledger: [],
    changeNumber: 0,
    idNumber: 0,
    deltaEpoch: 1,
  };
}

export function emptyMailbox(personId: string): Mailbox {
  return { personId, messages: [], events: [], deletedEvents: [] };
}

function personFrom(person: SeedPerson, seed: WorldSeed, isSharedMailbox: boolean): Person {
  const domain = seed.organiser.mail.slice(seed.organiser.mail.indexOf('@') + 1);
  return {
    id: person.id ?? uuidFrom(`${seed.tenantId} ${person.mail.toLowerCase()}`),
    tenantId: seed.tenantId,
    kind: person.kind,
    displayName: person.displayName,
    userPrincipalName: person.userPrincipalName ?? principalName(person.kind, person.mail, domain),
    mail: person.mail,
    roles: person.roles ?? [],
    accountEnabled: person.kind !== 'external',
    isSharedMailbox,
    invitationState: person.kind === 'guest' ? 'Accepted' : null,
  };
}

export function principalName(kind: Person['kind'], mail: string, hostDomain: string): string {
  return kind === 'guest' ? `${mail.replace('@', '_')}#EXT#@${hostDomain}` : mail;
}

/** The same address has the same object id in every sandbox. */
export function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join('-');
}

function siteFrom(seed: WorldSeed, now: string): Site {
  const key = `${seed.tenantId} ${seed.site.path}`;
  return {
    id: `${siteHostname},${uuidFrom(`${key} collection`)},${uuidFrom(`${key} web`)}`,
    hostname: siteHostname,
    path: seed.site.path,
    displayName: seed.site.displayName,
    driveId: `b!${createHash('sha256').update(`${key} drive`).digest('base64url')}`,
    groupId: uuidFrom(`${key} group`),
    createdAt: now,
  };
}

function driveOf(site: Site, now: string, browserOrigin = `https://${site.hostname}`): Drive {
  return {
    id: site.driveId,
    siteId: site.id,
    name: 'Documents',
    webUrl: `${browserOrigin}/${site.path}/Shared%20Documents`,
    createdAt: now,
    items: [
      {
        id: `01${createHash('sha256').update(`${site.driveId} root`).digest('hex').slice(0, 32)}`,
        parentId: null,
        name: 'root',
        isFolder: true,
        createdAt: now,
        createdBy: '',
        modifiedAt: now,
        modifiedBy: '',
        contentType: '',
        size: 0,
        blob: '',
        revision: 1,
        contentRevision: 1,
        versions: [],
        permissions: [],
        deletedAt: null,
        changedIn: 1,
      },
    ],
  };
}
