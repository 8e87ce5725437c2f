import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createActLinkSigner } from '../../src/api/act-link-signer.ts';
import { cardFor } from '../../src/cards/write-card.ts';
import type { Instant } from '../../src/domain/calendar/instant.ts';
import { instant } from '../../src/domain/calendar/instant.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { letterFor } from '../../src/letters/write-letter.ts';
import type { Database } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import type { Actor } from '../../src/use-cases/actor.ts';
import type { Ports } from '../../src/use-cases/ports.ts';
import type { AddressedLetter } from '../../src/use-cases/services.ts';
import { noticeBasis, theMeeting } from './notice-cast.ts';

/** Real stores in memory, real words, and services that take everything and remember it. */
export interface InMemory {
  ports: Ports;
  /** Every letter that was sent, with or without a copy. */
  sent: AddressedLetter[];
  /** The person of every card that was posted, and the activity of every card replaced. */
  posted: string[];
  replaced: { activityId: string; text: string }[];
  setNow(iso: string): void;
}

export const quiet = { info() {}, warn() {}, error() {} };

/** On Thursday 27 August 2020 at 9:00 in London; `change` over the ports. */
export async function portsInMemory(
  database: Database,
  meeting: Meeting = theMeeting({ jointWith: [] }),
): Promise<InMemory> {
  let now: Instant = instant('2020-08-27T08:00:00Z');
  const drafts = new Map<string, { letter: AddressedLetter; isSent: boolean }>();
  const memory: Omit<InMemory, 'ports' | 'setNow'> = { sent: [], posted: [], replaced: [] };
  const nothing = () => Promise.reject(new Error('not played here'));
  const ports: Ports = {
    ...createStores(database, randomBytes(8).toString('hex')),
    clock: { now: () => now },
    calendar: { putIn: nothing, invite: nothing, cancel: nothing, changes: nothing },
    library: {
      folder: async (path) => ({ folderId: path.join('/'), webUrl: 'https://site.example/f' }),
      put: async (folderId, { name }) => ({
        fileId: `${folderId}/${name}`,
        webUrl: 'https://site.example/x',
        name,
      }),
      read: async () => new Uint8Array([1]),
      remove: async () => {},
    },
    mail: {
      async draft(_key, letter) {
        const draftId = randomUUID();
        drafts.set(draftId, { letter, isSent: false });
        return { draftId };
      },
      async send(draftId) {
        const draft = drafts.get(draftId);
        if (draft === undefined) throw new Error('no such draft');
        draft.isSent = true;
        memory.sent.push(draft.letter);
      },
      async whereabouts(draftId) {
        const draft = drafts.get(draftId);
        return draft === undefined ? 'nowhere' : draft.isSent ? 'sent' : 'draft';
      },
      async sendWithoutCopy(letter) {
        memory.sent.push(letter);
      },
    },
    attendance: { of: async () => [] },
    chat: {
      async post({ objectId }) {
        memory.posted.push(objectId);
        return {
          outcome: 'delivered',
          activityId: `activity-${memory.posted.length}`,
          reference: '{}',
        };
      },
      async replace(_to, activityId, { card }) {
        memory.replaced.push({ activityId, text: JSON.stringify(card) });
        return 'delivered';
      },
    },
    documents: {
      pack: nothing,
      minutesDocument: async () => new Uint8Array([1]),
      hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    },
    files: { check() {}, nameOf: (number, title) => `${number} ${title}.pdf` },
    termsReader: { read: () => noticeBasis().terms },
    writer: { letter: letterFor, card: cardFor },
    ids: { next: randomUUID, code: () => '123456' },
    links: createActLinkSigner(randomBytes(32).toString('base64url')),
    days: noticeBasis().days,
    publicOrigin: 'https://secretariat.example',
    teamsLink: (path) => `https://teams.microsoft.com/l/entity/app/home?context=${path}`,
  };
  await fill(ports, meeting);
  return {
    ...memory,
    ports,
    setNow(iso) {
      now = instant(iso);
    },
  };
}

/** The made-up group of `notice-cast`, with this meeting. */
async function fill(ports: Ports, meeting: Meeting): Promise<void> {
  const { people, organisations, group, terms, appointments, offices } = noticeBasis();
  await ports.atomically(async ({ partnership, meetings }) => {
    for (const each of organisations) await partnership.saveOrganisation(each);
    for (const each of people) await partnership.savePerson(each);
    await partnership.saveGroup(group, terms);
    for (const each of appointments) await partnership.saveAppointment(each);
    for (const each of offices) await partnership.saveOffice(each);
    await meetings.add(meeting);
  });
}

/** Somebody of the cast, signed in. */
export function signedIn(personId: string, through: Actor['through'] = 'tab'): Actor {
  return { personId, secretariat: false, through };
}
