import { useState } from 'react';
import type { ClockAnswer, MovedAnswer, MovedLine } from '../answers.ts';
import { act } from '../sandbox-client.ts';
import { YearLine } from './YearLine.tsx';

interface ClockBarProps {
  clock: ClockAnswer;
  moved: MovedLine[];
  clearMoved(): void;
}

const jumps = [
  { by: 'minutes-5', says: '+5 minutes' },
  { by: 'hour', says: '+1 hour' },
  { by: 'day', says: '+1 day' },
  { by: 'week', says: '+1 week' },
] as const;

/** Governance time, moved by hand and only forward; what happens meanwhile is said line by line. */
export function ClockBar({ clock, moved, clearMoved }: ClockBarProps) {
  const [isMoving, setMoving] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [says, setSays] = useState('');
  const [day, setDay] = useState('');
  const move = async (body: unknown) => {
    clearMoved();
    setMoving(true);
    setSays('');
    try {
      const { lines } = await act<MovedAnswer>('/sandbox/clock', body);
      setSays(lines.length === 0 ? 'Nothing was due meanwhile.' : '');
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
    setMoving(false);
  };
  const next = clock.next;
  return (
    <section className={isOpen ? 'clock open' : 'clock'} aria-label="The clock">
      <MovedLines moved={moved} says={says} isMoving={isMoving} close={clearMoved} />
      <div className="clock-row">
        <button
          type="button"
          className="clock-face"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="label">The clock</span>
          <strong>{clock.words}</strong>
        </button>
        <button
          type="button"
          className="primary"
          disabled={isMoving || next === null}
          onClick={() => move({ by: 'next' })}
        >
          To the next thing<span className="long"> that happens</span>
        </button>
        <p className="next">
          {next
            ? `next: ${next.words}, ${lowered(next.says)}`
            : 'nothing happens by itself until somebody acts'}
        </p>
      </div>
      <div className="clock-more">
        <YearLine day={clock.day} />
        <div className="clock-row">
          {jumps.map(({ by, says: label }) => (
            <button key={by} type="button" disabled={isMoving} onClick={() => move({ by })}>
              {label}
            </button>
          ))}
          <form
            className="to-date"
            onSubmit={(event) => {
              event.preventDefault();
              if (day !== '') void move({ to: day });
            }}
          >
            <label>
              To a date
              <input
                type="date"
                required
                min={clock.day}
                max="2021-07-31"
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
            </label>
            <button type="submit" disabled={isMoving}>
              Go
            </button>
          </form>
          <StartAgain />
        </div>
      </div>
    </section>
  );
}

interface MovedLinesProps {
  moved: MovedLine[];
  says: string;
  isMoving: boolean;
  close(): void;
}

function MovedLines({ moved, says, isMoving, close }: MovedLinesProps) {
  if (moved.length === 0 && says === '' && !isMoving) return <div aria-live="polite" />;
  return (
    <div className="moved" aria-live="polite">
      {isMoving && <p className="muted">The clock is moving…</p>}
      {says !== '' && <p>{says}</p>}
      <ol>
        {moved.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
          <li key={index}>
            <time>{line.atWords}</time> {line.words}
          </li>
        ))}
      </ol>
      {!isMoving && moved.length > 0 && (
        <button type="button" className="link" onClick={close}>
          Close
        </button>
      )}
    </div>
  );
}

function StartAgain() {
  const [isAsking, setAsking] = useState(false);
  const [says, setSays] = useState('');
  const start = async () => {
    try {
      setSays('Putting everything back…');
      await act('/sandbox/start-again', { sure: true });
      await backAgain();
      location.assign('/');
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
  };
  if (!isAsking) {
    return (
      <button type="button" className="link start-again" onClick={() => setAsking(true)}>
        Start again
      </button>
    );
  }
  return (
    <fieldset className="start-again asking" aria-label="Start again">
      <span>{says || 'Everything done so far is thrown away.'}</span>
      <button type="button" className="danger" disabled={says !== ''} onClick={start}>
        Start again
      </button>
      <button type="button" className="link" onClick={() => setAsking(false)}>
        No
      </button>
    </fieldset>
  );
}

/** The sandbox closes its doors first, and opens them when the first day is there again. */
async function backAgain(): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    await new Promise((done) => setTimeout(done, 500));
    const response = await fetch('/sandbox/state').catch(() => null);
    if (response?.ok) return;
  }
}

/** "A reminder …" goes on in the middle of a sentence; a name or "School" keeps its capital. */
function lowered(words: string): string {
  return /^(A|An|The|Papers|Minutes|Reminder|Reminders) /.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}
