import { useState } from 'react';
import type { InvitationAnswer } from '../answers.ts';
import type { PersonInPages } from '../frame/person-in-pages.ts';
import { act } from '../sandbox-client.ts';

interface InvitationProps {
  owner: string;
  invitation: InvitationAnswer;
  go: PersonInPages['go'];
}

const answers = [
  { answer: 'accept', says: 'Accept', response: 'accepted' },
  { answer: 'tentative', says: 'Tentative', response: 'tentativelyAccepted' },
  { answer: 'decline', says: 'Decline', response: 'declined' },
] as const;

/** What Outlook shows above an invitation. */
export function Invitation({ owner, invitation, go }: InvitationProps) {
  const [says, setSays] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { eventId, whenWords, where, responseWords, response, mayAnswer } = invitation;
  const send = async (path: string, body: unknown) => {
    setBusy(true);
    try {
      setSays((await act(path, body)).says);
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const path = `/sandbox/people/${owner}/invitations/${encodeURIComponent(eventId)}`;
  const isFirstAnswer = response === 'none';
  return (
    <div className="invitation">
      <p>
        <strong>{whenWords}</strong>
        {where && `, ${where}`}
      </p>
      <p className="muted" role="status">
        {says || responseWords}
      </p>
      {mayAnswer && (
        <div className="buttons">
          {answers.map(({ answer, says: label, response: given }) => (
            <button
              key={answer}
              type="button"
              className={answer === 'accept' && isFirstAnswer ? 'primary' : ''}
              aria-pressed={response === given}
              disabled={isBusy}
              onClick={() => send(path, { answer })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {invitation.joinUrl && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => go({ view: 'meeting', at: invitation.joinUrl ?? '' })}
          >
            Join the Teams meeting
          </button>
        </p>
      )}
    </div>
  );
}
