import type { Why } from '../../../api/contract/parts.ts';
import { OriginMark } from '../OriginMark/OriginMark.tsx';
import styles from './Why.module.css';

/** The five parts of a why, in their order: rule, origin with clause, days used, who can settle. */
export function WhyText({ why }: { why: Why }) {
  return (
    <div className={styles.text}>
      <p className={styles.title}>{why.title}</p>
      <p>{why.sentence}</p>
      <p className={styles.source}>
        <OriginMark originWord={why.originWord} />
        {why.clause !== null && <span>{why.clause}</span>}
      </p>
      {why.datesUsed !== null && <p>{why.datesUsed}</p>}
      <p>{why.settledBy}</p>
    </div>
  );
}
