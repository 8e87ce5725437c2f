import { useState } from 'react';
import type { MessageAnswer } from '../answers.ts';
import { act } from '../sandbox-client.ts';

interface ReplyProps {
  owner: string;
  message: MessageAnswer;
  done(): void;
}

/** An answer by mail: it goes to the office, as the letters say. */
export function Reply({ owner, message, done }: ReplyProps) {
  const [body, setBody] = useState('');
  const [trouble, setTrouble] = useState('');
  const send = async () => {
    const { subject, internetMessageId: inReplyTo } = message;
    const again = subject.startsWith('Re: ') ? subject : `Re: ${subject}`;
    try {
      await act(`/sandbox/people/${owner}/mail`, { subject: again, body, inReplyTo });
      done();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label>
        Your answer
        <textarea
          required
          rows={4}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </label>
      {trouble && <p className="trouble">{trouble}</p>}
      <div className="buttons">
        <button type="submit" className="primary">
          Send
        </button>
        <button type="button" className="link" onClick={done}>
          Leave it
        </button>
      </div>
    </form>
  );
}
