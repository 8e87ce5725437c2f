import { useState } from 'react';
import type { HappenedAnswer, HappenedLine, RawAnswer } from '../answers.ts';
import { useAnswer } from '../use-answer.ts';
import { BadDays } from './BadDays.tsx';

const channels: Record<HappenedLine['channel'], string> = {
  mail: 'E-mail',
  calendar: 'Calendar',
  teams: 'Teams',
  files: 'Files',
  people: 'People',
};

/** All that Microsoft has accepted, in words; the raw requests are one step down. */
export function HappenedPage() {
  const { answer, trouble } = useAnswer<HappenedAnswer>('/sandbox/happened');
  const days = byDay(answer?.lines ?? []);
  return (
    <section className="view happened" id="view" role="tabpanel" aria-labelledby="view-happened">
      <p className="muted">
        Who was told what, by which channel, and what was filed; newest first.
      </p>
      <BadDays />
      {trouble && <p className="trouble">{trouble}</p>}
      {answer?.lines.length === 0 && <p className="empty">Nothing has happened yet.</p>}
      {days.map(({ day, lines }) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {lines.map((line) => (
              <Line key={line.number} line={line} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function byDay(lines: HappenedLine[]): { day: string; lines: HappenedLine[] }[] {
  const days = [...new Set(lines.map(({ day }) => day))];
  return days.map((day) => ({ day, lines: lines.filter((line) => line.day === day) }));
}

function Line({ line }: { line: HappenedLine }) {
  const [isRaw, setRaw] = useState(false);
  return (
    <li>
      <time>{line.atWords}</time>
      <span className="channel">{channels[line.channel]}</span>
      <span>
        {line.words}
        {line.detail && <span className="muted"> {line.detail}</span>}{' '}
        <button
          type="button"
          className="link raw-button"
          aria-expanded={isRaw}
          onClick={() => setRaw(!isRaw)}
        >
          raw
        </button>
        {isRaw && <Raw number={line.number} />}
      </span>
    </li>
  );
}

function Raw({ number }: { number: number }) {
  const { answer, trouble } = useAnswer<RawAnswer>(`/sandbox/happened/${number}`);
  if (!answer) return <p className="muted">{trouble}</p>;
  return (
    <div className="raw">
      {answer.exchanges.map(({ method, url, status, requestBody, responseBody }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once
        <div key={index}>
          <p>
            {method} {url} → {status}
          </p>
          <Json value={requestBody} />
          <Json value={responseBody} />
        </div>
      ))}
      {answer.exchanges.length === 0 && (
        <p className="muted">No request of this run is kept for it. What Microsoft has recorded:</p>
      )}
      <Json value={answer.effect} />
    </div>
  );
}

function Json({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === '') return null;
  return <pre>{JSON.stringify(value, null, 2)}</pre>;
}
