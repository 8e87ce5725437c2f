import styles from './base.module.css';
import { store } from './store.ts';
import { useStore } from './use-store.ts';

interface Spoken {
  polite: string;
  assertive: string;
}

const spoken = store<Spoken>({ polite: '', assertive: '' });
const apartMilliseconds = 2000;
let waiting: string[] = [];
let quiet = true;

/** Tells a screen reader, at most once in two seconds; what comes meanwhile is said together. */
export function announce(text: string): void {
  if (waiting.includes(text)) return;
  waiting.push(text);
  if (quiet) speak();
}

/** Interrupts: only for quorum lost, and the connection lost while text is unsaved. */
export function announceNow(text: string): void {
  spoken.set({ ...spoken.get(), assertive: text });
}

/** The one live region of the tab. */
export function LiveRegion() {
  const { polite, assertive } = useStore(spoken);
  return (
    <>
      <div role="status" className={styles.heardOnly}>
        {polite}
      </div>
      <div role="alert" className={styles.heardOnly}>
        {assertive}
      </div>
    </>
  );
}

function speak(): void {
  quiet = waiting.length === 0;
  if (quiet) return;
  spoken.set({ ...spoken.get(), polite: waiting.join(' ') });
  waiting = [];
  setTimeout(speak, apartMilliseconds);
}
