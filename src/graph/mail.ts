import { z } from 'zod';
import type { AddressedLetter, FileToKeep, Mail } from '../use-cases/ports.ts';
import { Unclear } from '../use-cases/ports.ts';
import { nothing } from './door.ts';
import type { Graph } from './graph.ts';
import { isRefusal } from './graph.ts';
import { keyedItem, noticeKey } from './keys.ts';
import { path } from './path.ts';

/** Outlook takes no more in one request; larger files are linked to. */
const attachmentsLimitBytes = 3_000_000;

const Draft = z.object({ id: z.string() });
const Whereabouts = z.object({ isDraft: z.boolean() });

/** Letters from the organiser's mailbox. `mailbox` is its address or object id. */
export function createMail(graph: Graph, mailbox: string): Mail {
  return {
    async draft(key, letter) {
      // A draft is a copy that others who open the mailbox could read.
      if (!letter.keepCopy) throw new RangeError('a letter without a copy has no draft');
      const known = await find(graph, mailbox, key);
      return { draftId: known ?? (await create(graph, mailbox, { key, letter })) };
    },
    send: (draftId) => send(graph, mailbox, draftId),
    whereabouts: (draftId) => whereabouts(graph, mailbox, draftId),
    async sendWithoutCopy(letter) {
      const body = { message: messageOf(letter), saveToSentItems: false };
      await graph.post(path`/users/${mailbox}/sendMail`, { body, answer: nothing });
    },
  };
}

async function find(graph: Graph, mailbox: string, key: string): Promise<string | undefined> {
  const item = { mailbox, folder: 'messages', property: noticeKey, key } as const;
  const answer = z.object({ value: z.array(Draft) });
  return (await graph.get(keyedItem(item, 'id'), { answer })).value[0]?.id;
}

interface Keyed {
  readonly key: string;
  readonly letter: AddressedLetter;
}

async function create(graph: Graph, mailbox: string, { key, letter }: Keyed): Promise<string> {
  const body = {
    ...messageOf(letter),
    singleValueExtendedProperties: [{ id: noticeKey, value: key }],
  };
  try {
    const place = path`/users/${mailbox}/messages?$select=id`;
    return (await graph.post(place, { body, answer: Draft })).id;
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    const made = await find(graph, mailbox, key);
    if (made === undefined) throw error;
    return made;
  }
}

async function send(graph: Graph, mailbox: string, draftId: string): Promise<void> {
  const place = path`/users/${mailbox}/messages/${draftId}/send`;
  try {
    await graph.post(place, { body: {}, answer: nothing });
  } catch (error) {
    // Refused because it went out before.
    const isSent =
      isRefusal(error, 400, 404) && (await whereabouts(graph, mailbox, draftId)) === 'sent';
    if (!isSent) throw error;
  }
}

async function whereabouts(graph: Graph, mailbox: string, draftId: string) {
  const place = path`/users/${mailbox}/messages/${draftId}?$select=isDraft`;
  try {
    const { isDraft } = await graph.get(place, { answer: Whereabouts });
    return isDraft ? 'draft' : 'sent';
  } catch (error) {
    if (isRefusal(error, 404)) return 'nowhere';
    throw error;
  }
}

function messageOf({ subject, html, to, attachments }: AddressedLetter): Record<string, unknown> {
  const bytes = attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (bytes > attachmentsLimitBytes) throw new RangeError('attachments too large for a letter');
  return {
    subject,
    // Exchange makes the plain text of it that goes beside it.
    body: { contentType: 'html', content: html },
    toRecipients: to.map(({ name, email }) => ({ emailAddress: { name, address: email } })),
    attachments: attachments.map(attachmentOf),
  };
}

function attachmentOf({ name, contentType, bytes }: FileToKeep): Record<string, unknown> {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name,
    contentType,
    contentBytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  };
}
