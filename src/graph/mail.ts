import { z } from 'zod';
import type { AddressedLetter, FileToKeep, Mail } from '../use-cases/services.ts';
import { nothing } from './door.ts';
import type { Graph } from './graph.ts';
import { isRefusal } from './graph.ts';
import { noticeKey } from './keys.ts';
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
      const body = {
        ...messageOf(letter),
        singleValueExtendedProperties: [{ id: noticeKey, value: key }],
      };
      const place = path`/users/${mailbox}/messages?$select=id`;
      return { draftId: (await graph.post(place, { body, answer: Draft })).id };
    },
    send: (draftId) => send(graph, mailbox, draftId),
    whereabouts: (draftId) => whereabouts(graph, mailbox, draftId),
    async sendWithoutCopy(letter) {
      const body = { message: messageOf(letter), saveToSentItems: false };
      await graph.post(path`/users/${mailbox}/sendMail`, { body, answer: nothing });
    },
  };
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
