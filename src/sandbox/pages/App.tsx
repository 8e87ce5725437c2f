import { useEffect, useMemo, useState } from 'react';
import type { MovedLine, SandboxAnswer } from './answers.ts';
import { ClockBar } from './clock/ClockBar.tsx';
import { FrameHead } from './frame/FrameHead.tsx';
import { PersonPicker } from './frame/PersonPicker.tsx';
import { ViewTabs } from './frame/ViewTabs.tsx';
import { Welcome } from './frame/Welcome.tsx';
import { GuidedPath } from './path/GuidedPath.tsx';
import { follow } from './sandbox-client.ts';
import { ChangeNumber, useAnswer } from './use-answer.ts';
import { usePlace } from './use-place.ts';
import { View } from './View.tsx';

/** Follows the sandbox, so that everything below is read again when something happened. */
export function App() {
  const [changeNumber, setChangeNumber] = useState(0);
  const [isConnected, setConnected] = useState(true);
  const [moved, setMoved] = useState<MovedLine[]>([]);
  useEffect(
    () =>
      follow({
        changed: () => setChangeNumber((number) => number + 1),
        moved: (data) => setMoved((lines) => [...lines, JSON.parse(data)].slice(-40)),
        connected(isNow) {
          setConnected(isNow);
          if (isNow) setChangeNumber((number) => number + 1);
        },
      }),
    [],
  );
  return (
    <ChangeNumber value={changeNumber}>
      <Frame isConnected={isConnected} moved={moved} clearMoved={() => setMoved([])} />
    </ChangeNumber>
  );
}

interface FrameProps {
  isConnected: boolean;
  moved: MovedLine[];
  clearMoved(): void;
}

function Frame({ isConnected, moved, clearMoved }: FrameProps) {
  const { answer: latest, trouble } = useAnswer<SandboxAnswer>('/sandbox/state');
  const [place, go] = usePlace();
  const [isPathShown, setPathShown] = useState(() => matchMedia('(min-width: 721px)').matches);
  const [isLookingAround, setLookingAround] = useState(false);
  const person = useMemo(
    () => latest?.people.find(({ key }) => key === place.as) ?? latest?.people[0],
    [latest, place.as],
  );
  if (!latest || !person) {
    return <p className="waiting">{trouble ?? 'Opening the sandbox…'}</p>;
  }
  return (
    <div className={isPathShown ? 'frame' : 'frame without-path'}>
      <FrameHead
        isConnected={isConnected}
        isPathShown={isPathShown}
        togglePath={() => setPathShown(!isPathShown)}
      />
      <PersonPicker people={latest.people} person={person} place={place} go={go} />
      <main className="centre" id="main">
        <ViewTabs person={person} place={place} go={go} />
        <View key={person.key} person={person} place={place} go={go} appOrigin={latest.appOrigin} />
      </main>
      {isPathShown && <GuidedPath people={latest.people} go={go} />}
      <ClockBar clock={latest.clock} moved={moved} clearMoved={clearMoved} />
      {!latest.hasBegun && !isLookingAround && (
        <Welcome groupName={latest.groupName} lookAround={() => setLookingAround(true)} />
      )}
    </div>
  );
}
