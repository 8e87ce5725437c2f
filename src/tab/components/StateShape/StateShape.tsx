import type { StateWord } from '../../../api/contract/parts.ts';
import styles from './StateShape.module.css';

/** A state as a shape that survives grey-scale and high contrast; the word stands beside it. */
export function StateShape({ state }: { state: StateWord }) {
  return (
    <svg className={styles.shape} data-state={state} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[state]}
    </svg>
  );
}

const ring = <circle cx="10" cy="10" r="7.5" className={styles.line} />;

const shapes: Record<StateWord, React.ReactNode> = {
  met: (
    <>
      <circle cx="10" cy="10" r="8.5" className={styles.fill} />
      <path d="m6 10.3 2.7 2.7L14 7.6" className={styles.cut} />
    </>
  ),
  ahead: ring,
  soon: (
    <>
      {ring}
      <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" className={styles.fill} />
    </>
  ),
  late: (
    <>
      <path d="M10 1.8 19 17.6H1z" className={styles.fill} />
      <path d="M10 7.2v5M10 14.2v1.2" className={styles.cut} />
    </>
  ),
  'not-met': (
    <>
      {ring}
      <path d="m7.2 7.2 5.6 5.6m0-5.6-5.6 5.6" className={styles.line} />
    </>
  ),
  'cannot-tell': (
    <>
      {ring}
      <path
        d="M8 8.2c0-1.1.9-1.9 2-1.9s2 .8 2 1.8c0 1.4-2 1.5-2 2.9M10 13.4v.6"
        className={styles.line}
      />
    </>
  ),
  waived: (
    <>
      {ring}
      <path d="M6.8 10h6.4" className={styles.line} />
    </>
  ),
  proposal: <circle cx="10" cy="10" r="7.5" className={styles.dashed} />,
};
