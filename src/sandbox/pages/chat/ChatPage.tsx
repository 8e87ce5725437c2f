import { useEffect, useRef, useState } from 'react';
import type { ChatAnswer, DoneAnswer } from '../answers.ts';
import type { PersonInPages } from '../frame/person-in-pages.ts';
import { act } from '../sandbox-client.ts';
import { useAnswer } from '../use-answer.ts';
import { CardView } from './CardView.tsx';

/** The personal chat with the bot, as Teams shows it. */
export function ChatPage({ person, go }: PersonInPages) {
  const base = `/sandbox/people/${person.id}`;
  const { answer: chat, trouble } = useAnswer<ChatAnswer>(`${base}/chat`);
  const [says, setSays] = useState('');
  const count = chat?.activities.length ?? 0;
  useEffect(() => {
    if (count > 0) void act(`${base}/chat/seen`).catch(() => undefined);
  }, [base, count]);
  const send = async (path: string, body: unknown) => {
    setSays('');
    try {
      await act<DoneAnswer>(path, body);
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className="view chat" id="view" role="tabpanel" aria-labelledby="view-chat">
      {!chat && <p className="empty">{trouble}</p>}
      {chat && !chat.hasAccount && (
        <p className="empty">
          {person.name} is known by e-mail only, so there is no Teams here. Everything comes by
          e-mail: see their Outlook.
        </p>
      )}
      {chat?.hasAccount && (
        <>
          <ChatHead
            hasApp={chat.hasApp}
            install={(installed) => send(`${base}/app`, { installed })}
          />
          <Activities
            chat={chat}
            personId={person.id}
            openTab={(path) => go({ view: 'tab', at: path })}
          />
          <p className="trouble" role="status">
            {says}
          </p>
          <Say isPossible={chat.hasApp} say={(text) => send(`${base}/chat`, { text })} />
        </>
      )}
    </section>
  );
}

interface ChatHeadProps {
  hasApp: boolean;
  install(installed: boolean): void;
}

function ChatHead({ hasApp, install }: ChatHeadProps) {
  return (
    <header className="chat-head">
      <p>
        <strong>Alliance Secretariat</strong>{' '}
        <span className="muted">{hasApp ? 'added to this Teams' : 'not in this Teams yet'}</span>
      </p>
      <button
        type="button"
        className={hasApp ? 'link' : 'primary'}
        onClick={() => install(!hasApp)}
      >
        {hasApp ? 'Remove the app' : 'Add the app'}
      </button>
    </header>
  );
}

interface ActivitiesProps {
  chat: ChatAnswer;
  personId: string;
  openTab(path: string): void;
}

function Activities({ chat, personId, openTab }: ActivitiesProps) {
  const list = useRef<HTMLOListElement>(null);
  const count = chat.activities.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what scrolls
  useEffect(() => {
    // Only the list itself: on a phone the page keeps its place.
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);
  if (count === 0) {
    const words = chat.hasApp ? 'No messages yet.' : 'Add the app to get cards here.';
    return <p className="empty">{words}</p>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the keyboard
    <ol className="activities" ref={list} aria-label="Messages" tabIndex={0}>
      {chat.activities.map((activity) => (
        <li key={activity.id} className={activity.from}>
          <p className="muted">
            {activity.from === 'bot' ? 'Alliance Secretariat' : 'You'}, {activity.atWords}
          </p>
          {activity.text && <p className="bubble">{activity.text}</p>}
          {activity.card !== null && (
            <CardView
              key={activity.revision}
              activity={activity}
              personId={personId}
              openTab={openTab}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function Say({ isPossible, say }: { isPossible: boolean; say(text: string): void }) {
  const [text, setText] = useState('');
  return (
    <form
      className="say"
      onSubmit={(event) => {
        event.preventDefault();
        say(text);
        setText('');
      }}
    >
      <label>
        <span className="unseen">Message to the bot</span>
        <input
          required
          disabled={!isPossible}
          value={text}
          placeholder="Try “next meeting” or “papers”"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" disabled={!isPossible}>
        Send
      </button>
    </form>
  );
}
