import { useEffect, useRef } from 'react';
import { act } from '../sandbox-client.ts';

interface WelcomeProps {
  groupName: string;
  lookAround(): void;
}

/** First visit: one sentence and one button. */
export function Welcome({ groupName, lookAround }: WelcomeProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog className="welcome" ref={dialog} aria-labelledby="welcome" onCancel={lookAround}>
      <span className="mark">sandbox</span>
      <h2 id="welcome">
        You are about to live through a meeting of a real group of schools, with made-up people.
      </h2>
      <p>
        The {groupName} meets on Thursday 10 September 2020. You can be anybody in it, read their
        Outlook and their Teams, and move the clock. A guide shows eight steps, about ten minutes.
      </p>
      <div className="buttons">
        <button type="button" className="primary" onClick={() => act('/sandbox/begin')}>
          Begin
        </button>
        <button type="button" className="link" onClick={lookAround}>
          Look around by myself
        </button>
      </div>
    </dialog>
  );
}
