import { type KeyboardEvent, useRef } from 'react';
import type { ViewName } from '../answers.ts';
import type { PersonInPages } from './person-in-pages.ts';

const views: readonly { name: ViewName; says: string }[] = [
  { name: 'outlook', says: 'Outlook' },
  { name: 'chat', says: 'Teams chat' },
  { name: 'tab', says: 'Tab' },
  { name: 'files', says: 'Files' },
  { name: 'happened', says: 'What happened' },
];

/** One stop for the keyboard, arrows inside. */
export function ViewTabs({ person, place, go }: PersonInPages) {
  const list = useRef<HTMLDivElement>(null);
  const counts: Partial<Record<ViewName, number>> = {
    outlook: person.unreadMail,
    chat: person.unreadChat,
  };
  const isElsewhere = views.every(({ name }) => name !== place.view);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const index = views.findIndex(({ name }) => name === place.view);
    const next = views[(index + by + views.length) % views.length];
    if (!next) return;
    event.preventDefault();
    go({ view: next.name });
    list.current?.querySelector<HTMLElement>(`[data-view="${next.name}"]`)?.focus();
  };
  return (
    <div className="tabs-row">
      <div
        className="tabs"
        role="tablist"
        aria-label={`What ${person.stands} sees`}
        ref={list}
        onKeyDown={step}
      >
        {views.map(({ name, says }) => (
          <button
            key={name}
            type="button"
            role="tab"
            data-view={name}
            id={`view-${name}`}
            aria-controls="view"
            aria-selected={place.view === name}
            tabIndex={place.view === name || (isElsewhere && name === 'outlook') ? 0 : -1}
            onClick={() => go({ view: name })}
          >
            {says}
            {(counts[name] ?? 0) > 0 && (
              <span className="count">
                {counts[name]}
                <span className="unseen"> new</span>
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}
