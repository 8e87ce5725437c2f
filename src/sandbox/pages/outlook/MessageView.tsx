import { useEffect, useState } from 'react';
import type { MessageAnswer } from '../answers.ts';
import type { PersonInPages } from '../frame/person-in-pages.ts';
import { act } from '../sandbox-client.ts';
import { useAnswer } from '../use-answer.ts';
import { Invitation } from './Invitation.tsx';
import { Reply } from './Reply.tsx';

interface MessageViewProps {
  /** The mailbox: an object id, or `office`. */
  owner: string;
  id: string;
  close(): void;
  go: PersonInPages['go'];
}

/** One mail. Its HTML stands in a frame without rights; links open beside the sandbox. */
export function MessageView({ owner, id, close, go }: MessageViewProps) {
  const base = `/sandbox/people/${owner}/mail/${encodeURIComponent(id)}`;
  const { answer: message, trouble } = useAnswer<MessageAnswer>(base);
  const [isReplying, setReplying] = useState(false);
  const isUnread = message?.isRead === false;
  useEffect(() => {
    if (isUnread) void act(`${base}/read`).catch(() => undefined);
  }, [base, isUnread]);
  if (!message) return <p className="empty">{trouble}</p>;
  return (
    <article className="mail" aria-labelledby="mail-subject">
      <button type="button" className="link back" onClick={close}>
        Back to the list
      </button>
      <header>
        <h2 id="mail-subject">{message.subject}</h2>
        <p>
          <strong>{message.from}</strong>, <time>{message.atWords}</time>
        </p>
        <p className="muted">To {message.to}</p>
        {message.cc && <p className="muted">Copy to {message.cc}</p>}
        <Attachments message={message} />
      </header>
      {message.invitation && <Invitation owner={owner} invitation={message.invitation} go={go} />}
      <iframe
        className="mail-body"
        title="The text of the mail"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={message.html}
      />
      {owner !== 'office' && (
        <footer>
          {isReplying ? (
            <Reply owner={owner} message={message} done={() => setReplying(false)} />
          ) : (
            <button type="button" onClick={() => setReplying(true)}>
              Reply to the office
            </button>
          )}
        </footer>
      )}
    </article>
  );
}

function Attachments({ message }: { message: MessageAnswer }) {
  if (message.attachments.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attached files">
      {message.attachments.map(({ name, sizeWords, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <span className="muted">{sizeWords}</span>
        </li>
      ))}
    </ul>
  );
}
