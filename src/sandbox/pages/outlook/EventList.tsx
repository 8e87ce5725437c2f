import type { EventRow } from '../answers.ts';

/** The calendar as a list: what is still to come. */
export function EventList({ events }: { events: EventRow[] }) {
  if (events.length === 0) return <p className="empty">No meetings in this calendar yet.</p>;
  return (
    <ul className="messages" aria-label="Calendar">
      {events.map(({ id, subject, whenWords, where, responseWords }) => (
        <li key={id} className="event">
          <strong>{subject}</strong>
          <span>{whenWords}</span>
          {where && <span className="muted">{where}</span>}
          <span className="muted">{responseWords}</span>
        </li>
      ))}
    </ul>
  );
}
