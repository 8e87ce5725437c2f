import { useState } from 'react';
import type { InvitationAnswer } from '../answers.ts';
import { act } from '../sandbox-client.ts';

interface InvitationProps {
  owner: string;
  invitation: InvitationAnswer;
}

const answers = [
  { answer: 'accept', says: 'Accept', response: 'accepted' },
  { answer: 'tentative', says: 'Tentative', response: 'tentativelyAccepted' },
  { answer: 'decline', says: 'Decline', response: 'declined' },
] as const;

/** What Outlook shows above an invitation, and the meeting itself when it is on. */
export function Invitation({ owner, invitation }: InvitationProps) {
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
        <OnlineMeeting owner={owner} invitation={invitation} send={send} isBusy={isBusy} />
      )}
    </div>
  );
}

interface OnlineMeetingProps extends InvitationProps {
  isBusy: boolean;
  send(path: string, body: unknown): Promise<void>;
}

function OnlineMeeting({ owner, invitation, send, isBusy }: OnlineMeetingProps) {
  const { joinUrl, isInMeeting, inMeeting } = invitation;
  const attend = (doing: 'join' | 'leave' | 'end') =>
    send(`/sandbox/people/${owner}/online-meeting`, { joinUrl, act: doing });
  return (
    <div className="online">
      <p>
        Teams meeting:{' '}
        {inMeeting.length === 0 ? 'nobody is in it.' : `${inMeeting.join(', ')} in it.`}
      </p>
      <div className="buttons">
        <button
          type="button"
          disabled={isBusy}
          onClick={() => attend(isInMeeting ? 'leave' : 'join')}
        >
          {isInMeeting ? 'Leave the Teams meeting' : 'Join the Teams meeting'}
        </button>
        {inMeeting.length > 0 && (
          <button type="button" className="link" disabled={isBusy} onClick={() => attend('end')}>
            End it for everybody
          </button>
        )}
      </div>
    </div>
  );
}
