import { useEffect, useRef, useState } from 'react';
import type { ActivityAnswer } from '../answers.ts';
import { createApplet } from './applet.ts';

interface CardViewProps {
  activity: ActivityAnswer;
  personId: string;
  openTab(path: string): void;
}

/**
 * A card as the real renderer draws it. It is drawn once per revision: its own refreshes and
 * answers replace it in place, and drawing it again would refresh it for ever.
 */
export function CardView({ activity, personId, openTab }: CardViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [says, setSays] = useState('');
  const first = useRef(activity);
  const opener = useRef(openTab);
  useEffect(() => {
    const applet = createApplet({
      personId,
      activityId: first.current.id,
      say: setSays,
      openTab: opener.current,
    });
    applet.setCard(first.current.card);
    holder.current?.replaceChildren(applet.renderedElement);
  }, [personId]);
  return (
    <div className="card-holder">
      <div ref={holder} />
      <p className="card-says" role="status">
        {says}
      </p>
    </div>
  );
}
