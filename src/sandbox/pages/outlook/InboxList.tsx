import type { MessageRow } from '../answers.ts';

interface InboxListProps {
  messages: MessageRow[];
  /** The id of the message being read. */
  open: string;
  isSent: boolean;
  choose(id: string): void;
}

const kinds: Record<string, string> = {
  meetingRequest: 'Invitation',
  meetingUpdate: 'Changed invitation',
  meetingCancelled: 'Cancelled',
  meetingAccepted: 'Accepted',
  meetingTentativelyAccepted: 'Tentative',
  meetingDeclined: 'Declined',
};

export function InboxList({ messages, open, isSent, choose }: InboxListProps) {
  if (messages.length === 0) return <p className="empty">Nothing here yet.</p>;
  return (
    <ul className="messages" aria-label="Mail">
      {messages.map((message) => (
        <li key={message.id}>
          <button
            type="button"
            className={message.isRead ? 'message' : 'message unread'}
            aria-current={message.id === open ? 'true' : undefined}
            onClick={() => choose(message.id)}
          >
            <span className="from">{isSent ? `To ${message.to}` : message.from}</span>
            <time>{message.atWords}</time>
            <span className="subject">
              {kinds[message.kind] && <span className="kind">{kinds[message.kind]}</span>}
              {message.subject}
              {message.hasAttachments && <span className="kind">with a file</span>}
              {!message.isRead && <span className="unseen"> (not read)</span>}
            </span>
            <span className="preview">{message.preview}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
