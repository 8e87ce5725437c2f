import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Why as WhyParts } from '../../../api/contract/parts.ts';
import styles from './Why.module.css';
import { WhyText } from './WhyText.tsx';

export interface WhyProps {
  why: WhyParts;
  /** In the first view it unfolds in its row; elsewhere it floats beside its button. */
  form?: 'disclosure' | 'popover';
}

/** "Why?" beside a claim: the rule, where it stands, the days used and who can settle it. */
export function Why({ why, form = 'popover' }: WhyProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  useEffect(() => {
    if (!open) return undefined;
    if (form === 'popover') panel.current?.focus();
    const inside = (target: EventTarget | null) =>
      target instanceof Node && frame.current?.contains(target) === true;
    const pressed = ({ target }: PointerEvent) => {
      if (form === 'popover' && !inside(target)) setOpen(false);
    };
    const typed = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && inside(target)) close();
    };
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('keydown', typed);
    return () => {
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('keydown', typed);
    };
  }, [open, form, close]);
  return (
    <span className={styles.frame} data-form={form} ref={frame}>
      <button
        type="button"
        className={styles.trigger}
        ref={button}
        aria-label={why.title}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        Why?
      </button>
      {open && (
        <section id={id} ref={panel} tabIndex={-1} aria-label={why.title} className={styles.panel}>
          <WhyText why={why} />
          {form === 'popover' && (
            <Button size="small" className={styles.close} onClick={close}>
              Close
            </Button>
          )}
        </section>
      )}
    </span>
  );
}
