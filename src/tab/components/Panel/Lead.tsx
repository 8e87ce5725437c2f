import type { ReactNode } from 'react';
import styles from './Lead.module.css';

/** The part that answers a screen's question in two seconds: a sentence, then what to do. */
export function Lead({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <section className={styles.lead} aria-label={sentence}>
      <p className={styles.sentence}>{sentence}</p>
      {children}
    </section>
  );
}
