import { Button } from '@fluentui/react-components';
import type { ReactNode, SyntheticEvent } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  title: string;
  /** What will happen, and to how many. */
  children: ReactNode;
  /** The verb, as on the button that opened this. */
  verb: string;
  busy?: boolean;
  onConfirm(): void;
  onClose(): void;
}

/**
 * Asked once, before sending to people and approving. The browser's own dialog keeps the focus
 * inside, closes on Escape and gives the focus back.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, verb, busy = false, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={cancel}
      onClose={onClose}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
          {verb}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </dialog>
  );
}
