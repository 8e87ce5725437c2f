import { useState } from 'react';
import type { MailAnswer } from '../answers.ts';
import type { PersonInPages } from '../frame/person-in-pages.ts';
import { useAnswer } from '../use-answer.ts';
import { EventList } from './EventList.tsx';
import { InboxList } from './InboxList.tsx';
import { MessageView } from './MessageView.tsx';

type Folder = 'inbox' | 'office' | 'office-sent' | 'calendar';

const officeFolders: readonly { folder: Folder; says: string }[] = [
  { folder: 'office', says: 'Office mailbox' },
  { folder: 'office-sent', says: 'Office, sent' },
];

/** One person's Outlook; the secretariat opens the office's shared mailbox too. */
export function OutlookPage({ person, place, go }: PersonInPages) {
  const [folder, setFolder] = useState<Folder>('inbox');
  const isOffice = folder === 'office' || folder === 'office-sent';
  const owner = isOffice ? 'office' : person.id;
  const box = folder === 'office-sent' ? 'sentitems' : 'inbox';
  const { answer, trouble } = useAnswer<MailAnswer>(`/sandbox/people/${owner}/mail?folder=${box}`);
  const folders = [
    { folder: 'inbox' as const, says: 'Inbox' },
    { folder: 'calendar' as const, says: 'Calendar' },
    ...(person.key === 'secretariat' ? officeFolders : []),
  ];
  const open = (id: string) => go({ at: id });
  return (
    <section
      className={place.at ? 'view outlook reading' : 'view outlook'}
      id="view"
      role="tabpanel"
      aria-labelledby="view-outlook"
    >
      <div className="mail-list">
        <fieldset className="folders" aria-label="Folders">
          {folders.map(({ folder: name, says }) => (
            <button
              key={name}
              type="button"
              className="folder"
              aria-pressed={folder === name}
              onClick={() => {
                setFolder(name);
                go({ at: '' });
              }}
            >
              {says}
            </button>
          ))}
        </fieldset>
        {trouble && <p className="trouble">{trouble}</p>}
        {answer && folder === 'calendar' && <EventList events={answer.events} />}
        {answer && folder !== 'calendar' && (
          <InboxList
            messages={answer.messages}
            open={place.at}
            choose={open}
            isSent={box === 'sentitems'}
          />
        )}
      </div>
      <div className="mail-reading">
        {place.at ? (
          <MessageView key={place.at} owner={owner} id={place.at} close={() => open('')} go={go} />
        ) : (
          <p className="empty">{emptyWords(answer)}</p>
        )}
      </div>
    </section>
  );
}

function emptyWords(answer: MailAnswer | null): string {
  if (answer === null) return '';
  return answer.messages.length === 0
    ? 'No mail yet. It comes when something happens: see the guide, or move the clock.'
    : 'Choose a mail to read it.';
}
