import { useState } from 'react';
import type { PersonAnswer } from '../answers.ts';
import { addressOf } from '../use-place.ts';
import type { PersonInPages } from './person-in-pages.ts';

interface PersonPickerProps extends PersonInPages {
  people: PersonAnswer[];
}

/** Who you are; switching keeps the view. A bar that opens on a phone. */
export function PersonPicker({ people, person, place, go }: PersonPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const unread = people.reduce((sum, one) => sum + one.unreadMail + one.unreadChat, 0);
  const choose = (key: string) => {
    go({ as: key, at: place.view === 'meeting' || place.view === 'files' ? place.at : '' });
    setOpen(false);
  };
  return (
    <nav className="picker" aria-label="Who you are">
      <button
        type="button"
        className="picker-bar"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="label">You are</span> <strong>{person.stands}</strong>
        <span className="muted">{unread > 0 ? `${unread} new` : 'change'}</span>
      </button>
      <div className={isOpen ? 'picker-list open' : 'picker-list'}>
        <h2>Who you are</h2>
        <ul>
          {people.map((one) => (
            <li key={one.key}>
              <PersonButton one={one} isChosen={one.key === person.key} choose={choose} />
            </li>
          ))}
        </ul>
        <a href={addressOf(place)} target="_blank" rel="noreferrer">
          Open in a second window
        </a>
      </div>
    </nav>
  );
}

interface PersonButtonProps {
  one: PersonAnswer;
  isChosen: boolean;
  choose(key: string): void;
}

function PersonButton({ one, isChosen, choose }: PersonButtonProps) {
  const count = one.unreadMail + one.unreadChat;
  return (
    <button
      type="button"
      className="person"
      aria-current={isChosen ? 'true' : undefined}
      title={`${one.name}: ${one.does}`}
      onClick={() => choose(one.key)}
    >
      <span className="dot" aria-hidden="true" />
      <span className="stands">{one.stands}</span>
      <span className="name">
        {one.name.replace(' (made up)', '')} <span className="badge">{one.reachWords}</span>
      </span>
      {count > 0 && (
        <span className="count">
          {count}
          <span className="unseen"> new</span>
        </span>
      )}
    </button>
  );
}
