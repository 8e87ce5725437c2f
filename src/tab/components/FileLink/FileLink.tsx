import { useState } from 'react';
import { download } from '../../api-client.ts';
import { asApiError } from '../../api-error.ts';
import styles from './FileLink.module.css';

export interface FileLinkProps {
  /** One of our own paths, fetched with the bearer; any other address is opened as it is. */
  url: string;
  fileName: string;
  children: string;
}

/** A link to a file; ours are fetched first, because a plain link carries no bearer. */
export function FileLink({ url, fileName, children }: FileLinkProps) {
  const [state, setState] = useState<{ busy: boolean; problem: string | null }>(idle);
  if (!url.startsWith('/api/')) {
    return (
      <a href={url} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  const fetchFile = async () => {
    if (state.busy) return;
    setState({ busy: true, problem: null });
    try {
      const { file, fileName: served } = await download(url);
      keep(file, served ?? fileName);
      setState(idle);
    } catch (error) {
      setState({ busy: false, problem: asApiError(error).says });
    }
  };
  return (
    <>
      <button
        type="button"
        className={styles.link}
        aria-busy={state.busy || undefined}
        onClick={() => void fetchFile()}
      >
        {children}
      </button>
      {state.problem !== null && (
        <span role="alert" className={styles.problem}>
          {state.problem}
        </span>
      )}
    </>
  );
}

const idle = { busy: false, problem: null };

/** Hands the file to the browser under its name for people. */
function keep(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
