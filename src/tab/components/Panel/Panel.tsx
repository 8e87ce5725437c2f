import type { ReactNode } from 'react';
import { useId } from 'react';
import styles from './Panel.module.css';

export interface PanelProps {
  title: string;
  /** Where a link may land: `#papers`. */
  id?: string;
  /** Stands beside the heading, such as a count or a button. */
  beside?: ReactNode;
  /** Only a proposal is known here; nothing in it is counted. */
  dashed?: boolean;
  children: ReactNode;
}

/** One part of a screen, with its heading. */
export function Panel({ title, id, beside, dashed = false, children }: PanelProps) {
  const heading = useId();
  return (
    <section
      id={id}
      className={styles.panel}
      data-dashed={dashed || undefined}
      aria-labelledby={heading}
    >
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {beside !== undefined && <div className={styles.beside}>{beside}</div>}
      </div>
      {children}
    </section>
  );
}
