import { useEffect, useState } from 'react';
import type { PathActAnswer, PathAnswer, PathStepAnswer, PersonAnswer } from '../answers.ts';
import { act } from '../sandbox-client.ts';
import { useAnswer } from '../use-answer.ts';
import type { PlaceInPages } from '../use-place.ts';

interface GuidedPathProps {
  people: PersonAnswer[];
  go(change: Partial<PlaceInPages>): void;
}

/** Eight steps through the meeting: each says who, where and what. */
export function GuidedPath({ people, go }: GuidedPathProps) {
  const { answer, trouble } = useAnswer<PathAnswer>('/sandbox/path');
  const [chosen, setChosen] = useState<number | null>(null);
  // A step that has just been done stays in view; only its reader goes on.
  useEffect(() => {
    if (answer) setChosen((index) => index ?? answer.current);
  }, [answer]);
  if (!answer) {
    return (
      <aside className="path" aria-label="Try this">
        <p className="muted">{trouble ?? 'Reading where you are…'}</p>
      </aside>
    );
  }
  const { steps } = answer;
  const index = Math.min(chosen ?? answer.current, steps.length - 1);
  const step = steps[index];
  const isAllDone = answer.current >= steps.length;
  return (
    <aside className="path" aria-label="Try this">
      <h2>
        Try this{' '}
        <span className="muted">
          {isAllDone ? 'all 8 steps done' : `step ${index + 1} of ${steps.length}`}
        </span>
      </h2>
      <StepDots steps={steps} index={index} choose={setChosen} />
      {step && <Step key={index} step={step} people={people} go={go} />}
      <div className="buttons">
        {index < steps.length - 1 && (
          <button
            type="button"
            className={step?.done ? 'primary' : ''}
            onClick={() => setChosen(index + 1)}
          >
            Next step
          </button>
        )}
        {index !== answer.current && index + 1 !== answer.current && !isAllDone && (
          <button type="button" className="link" onClick={() => setChosen(answer.current)}>
            Back to where I am
          </button>
        )}
      </div>
    </aside>
  );
}

interface StepDotsProps {
  steps: PathStepAnswer[];
  index: number;
  choose(index: number): void;
}

function StepDots({ steps, index, choose }: StepDotsProps) {
  return (
    <ol className="dots">
      {steps.map(({ title, done }, position) => (
        <li key={title}>
          <button
            type="button"
            className={done ? 'done' : ''}
            aria-current={position === index ? 'step' : undefined}
            aria-label={`Step ${position + 1}, ${title}${done ? ', done' : ''}`}
            title={title}
            onClick={() => choose(position)}
          >
            {done ? '✓' : position + 1}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  step: PathStepAnswer;
  people: PersonAnswer[];
  go(change: Partial<PlaceInPages>): void;
}

function Step({ step, people, go }: StepProps) {
  const [isBusy, setBusy] = useState(false);
  const [says, setSays] = useState('');
  const [justDone, setJustDone] = useState<readonly string[]>([]);
  // What was done just now counts as done until the guide has been read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is what ends it
  useEffect(() => setJustDone([]), [step]);
  const isDone = ({ id, done }: PathActAnswer) => done || justDone.includes(id);
  const next = step.acts.find((one) => !isDone(one));
  const doIt = async ({ id }: PathActAnswer) => {
    setBusy(true);
    setSays('');
    try {
      setSays((await act('/sandbox/path', { act: id })).says);
      setJustDone((ids) => [...ids, id]);
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  const showMe = ({ person, view, tabPath }: PathActAnswer) => {
    if (view === 'clock') {
      document.querySelector<HTMLElement>('.clock button.primary')?.focus();
      return;
    }
    go({ as: person, view, at: tabPath ?? '' });
  };
  return (
    <>
      <h3>{step.title}</h3>
      <p>{step.story}</p>
      <ol className="acts">
        {step.acts.map((one) => (
          <li key={one.id} className={isDone(one) ? 'done' : ''}>
            <span className="unseen">{isDone(one) ? 'Done: ' : ''}</span>
            <WhoDoesIt act={one} people={people} /> {one.says}
          </li>
        ))}
      </ol>
      {next && (
        <div className="buttons next-act">
          <button type="button" disabled={isBusy} onClick={() => showMe(next)}>
            Show me
          </button>
          <button type="button" className="primary" disabled={isBusy} onClick={() => doIt(next)}>
            {isBusy ? 'Doing it…' : 'Do it'}
          </button>
        </div>
      )}
      <p className="says" role="status">
        {says}
      </p>
    </>
  );
}

function WhoDoesIt({ act: one, people }: { act: PathActAnswer; people: PersonAnswer[] }) {
  if (one.view === 'clock') return <strong>The clock:</strong>;
  const person = people.find(({ key }) => key === one.person);
  return <strong>{person?.stands ?? one.person}:</strong>;
}
