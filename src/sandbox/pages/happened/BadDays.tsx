import { useState } from 'react';
import { act } from '../sandbox-client.ts';
import { badDays } from './bad-days.ts';

/** Lets Microsoft have a bad moment, to see that nobody is told twice and nothing is lost. */
export function BadDays() {
  const [says, setSays] = useState('');
  const order = async (id: string) => {
    try {
      setSays((await act('/sandbox/faults', { fault: id })).says);
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details className="bad-days">
      <summary>Let Microsoft have a bad moment</summary>
      <ul>
        {badDays.map(({ id, says: label }) => (
          <li key={id}>
            <button type="button" onClick={() => order(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{says}</p>
    </details>
  );
}
