import type { FaultKind } from '../../faults.ts';
import type { OperationName } from '../../operation-names.ts';

export interface BadDay {
  readonly id: string;
  readonly says: string;
  readonly operation: OperationName;
  readonly kind: FaultKind;
}

/** What may go wrong at Microsoft, once, when it is next asked; the app has to live with it. */
export const badDays: readonly BadDay[] = [
  {
    id: 'mail-slow',
    says: 'The next e-mail is told to wait a second',
    operation: 'send-message',
    kind: 'throttle',
  },
  {
    id: 'mail-unclear',
    says: 'The next e-mail goes out, but the answer is lost',
    operation: 'send-message',
    kind: 'accept-then-fail',
  },
  {
    id: 'event-unclear',
    says: 'The next calendar entry is made, but the answer is lost',
    operation: 'create-event',
    kind: 'accept-then-fail',
  },
  {
    id: 'bot-down',
    says: 'The next message of the bot meets an error',
    operation: 'create-conversation',
    kind: 'server-error',
  },
  {
    id: 'files-away',
    says: 'SharePoint is away for the next upload',
    operation: 'upload-file',
    kind: 'unavailable',
  },
];
