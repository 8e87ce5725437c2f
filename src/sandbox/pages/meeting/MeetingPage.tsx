import { useState } from 'react';
import type { OnlineMeetingAnswer } from '../answers.ts';
import type { PersonInPages } from '../frame/person-in-pages.ts';
import { act } from '../sandbox-client.ts';
import { useAnswer } from '../use-answer.ts';

/** The Teams meeting behind a join link; whoever is in it comes into its attendance report. */
export function MeetingPage({ person, place }: PersonInPages) {
  const base = `/sandbox/people/${person.id}/online-meeting`;
  const query = new URLSearchParams({ at: place.at });
  const { answer, trouble } = useAnswer<OnlineMeetingAnswer>(`${base}?${query}`);
  const [says, setSays] = useState('');
  const attend = async (doing: 'join' | 'leave' | 'end') => {
    try {
      setSays((await act(base, { joinUrl: place.at, act: doing })).says);
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className="view online" id="view" role="tabpanel" aria-label="Teams meeting">
      {trouble && <p className="trouble">{trouble}</p>}
      {answer && (
        <>
          <h2>{answer.subject}</h2>
          <p>{answer.whenWords}</p>
          <p>
            {answer.names.length === 0
              ? 'Nobody is in it yet.'
              : `In it now: ${answer.names.join(', ')}.`}
          </p>
          <div className="buttons">
            <button
              type="button"
              className={answer.isIn ? '' : 'primary'}
              onClick={() => attend(answer.isIn ? 'leave' : 'join')}
            >
              {answer.isIn ? 'Leave' : 'Join'}
            </button>
            {answer.names.length > 0 && (
              <button type="button" onClick={() => attend('end')}>
                End it for everybody
              </button>
            )}
          </div>
          <p role="status">{says}</p>
          <p className="muted">
            Choose others at the left to let them join too, move the clock, and end it: Teams then
            makes its attendance report, and the register suggests what it says.
          </p>
        </>
      )}
    </section>
  );
}
