import { BranchCompareRegular } from '@fluentui/react-icons/svg/branch-compare';
import { CircleOffRegular } from '@fluentui/react-icons/svg/circle-off';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { TextQuoteRegular } from '@fluentui/react-icons/svg/text-quote';
import type { ReactNode } from 'react';
import type { Why } from '../../../api/contract/parts.ts';
import styles from './OriginMark.module.css';

type OriginWord = Why['originWord'];

const icons: Record<OriginWord, ReactNode> = {
  Stated: <TextQuoteRegular />,
  Inferred: <BranchCompareRegular />,
  'Our default': <LightbulbRegular />,
  'Not stated': <CircleOffRegular />,
};

/** Where a rule comes from: always the word; dashed where the group has not said it. */
export function OriginMark({ originWord }: { originWord: OriginWord }) {
  const ours = originWord === 'Our default' || originWord === 'Not stated';
  return (
    <span className={styles.mark} data-ours={ours || undefined}>
      <span aria-hidden="true" className={styles.icon}>
        {icons[originWord]}
      </span>
      {originWord}
    </span>
  );
}
