import type { ObligationRule } from '../obligation-rule.ts';
import { minutesApproved } from './minutes-approved.ts';
import { minutesCirculated } from './minutes-circulated.ts';
import { papersCirculated } from './papers-circulated.ts';

export const obligationRules = [
  papersCirculated,
  minutesCirculated,
  minutesApproved,
] as const satisfies readonly ObligationRule[];
