import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactNode } from 'react';
import type { StateWord } from '../../../api/contract/parts.ts';
import styles from './StateChip.module.css';

const icons: Record<StateWord, ReactNode> = {
  met: <CheckmarkCircleRegular />,
  ahead: <CircleRegular />,
  soon: <ClockRegular />,
  late: <ClockAlarmRegular />,
  'not-met': <DismissCircleRegular />,
  'cannot-tell': <QuestionCircleRegular />,
  waived: <SubtractCircleRegular />,
  proposal: <LightbulbRegular />,
};

export interface StateChipProps {
  state: StateWord;
  /** The state in words: without icon and colour it is still true. */
  words: string;
}

/** A state in words, icon and colour, in that order. */
export function StateChip({ state, words }: StateChipProps) {
  return (
    <span className={styles.chip} data-state={state}>
      <span className={styles.icon} aria-hidden="true">
        {icons[state]}
      </span>
      <span>{words}</span>
    </span>
  );
}
