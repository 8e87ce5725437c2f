import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactNode } from 'react';
import styles from './Strip.module.css';

export interface StripProps {
  kind: 'info' | 'error' | 'confidential';
  children: ReactNode;
}

const icons = {
  info: <InfoRegular />,
  error: <ErrorCircleRegular />,
  confidential: <LockClosedRegular />,
};

/** One sentence across the width: what is so, what is safe, one thing to do. */
export function Strip({ kind, children }: StripProps) {
  return (
    <div className={styles.strip} data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
      <span className={styles.icon} aria-hidden="true">
        {icons[kind]}
      </span>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
