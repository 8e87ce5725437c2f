import type { ExtendedProperty, Response } from './world.ts';

/** What Microsoft has accepted, in order: the proof that something was done, and how often. */
export type LedgerEntry = { readonly at: string } & Effect;

export type Effect =
  | {
      readonly kind: 'mail-sent';
      readonly mailboxId: string;
      readonly messageId: string;
      readonly internetMessageId: string;
      readonly subject: string;
      /** To, cc and bcc addresses, in lower case. */
      readonly recipients: readonly string[];
      readonly extendedProperties: readonly ExtendedProperty[];
    }
  | {
      readonly kind: 'event-created' | 'event-updated' | 'event-cancelled' | 'event-deleted';
      readonly mailboxId: string;
      readonly eventId: string;
      readonly iCalUId: string;
      readonly subject: string;
      readonly transactionId: string | null;
      /** Attendees who were told of it, in lower case. */
      readonly recipients: readonly string[];
    }
  | {
      readonly kind: 'event-answered';
      readonly personId: string;
      readonly iCalUId: string;
      readonly response: Response;
    }
  | {
      readonly kind: 'file-written' | 'file-changed' | 'file-deleted' | 'folder-created';
      readonly driveId: string;
      readonly itemId: string;
      /** From the root, e.g. `/Papers/Pack.pdf`. */
      readonly path: string;
      readonly size: number;
      readonly blob: string;
      readonly by: string;
    }
  | {
      readonly kind: 'permission-granted';
      readonly driveId: string;
      readonly itemId: string;
      readonly addresses: readonly string[];
      readonly roles: readonly string[];
    }
  | {
      readonly kind: 'bot-activity';
      readonly operation: 'sent' | 'updated' | 'deleted';
      readonly conversationId: string;
      readonly personId: string;
      readonly activityId: string;
      readonly text: string;
      readonly cards: readonly unknown[];
    }
  | { readonly kind: 'guest-invited'; readonly personId: string; readonly address: string }
  | { readonly kind: 'app-installed' | 'app-removed'; readonly personId: string };
