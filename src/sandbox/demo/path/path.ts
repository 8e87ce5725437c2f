import { registerStep } from './in-the-room.ts';
import { deputyStep, invitationStep } from './invitation.ts';
import { agreementStep, draftStep, minutesStep } from './minutes.ts';
import { latePaperStep, papersStep } from './papers.ts';
import type { PathStep } from './story.ts';

/** One meeting in eight steps, about ten minutes. */
export const guidedPath: readonly PathStep[] = [
  invitationStep,
  deputyStep,
  papersStep,
  latePaperStep,
  registerStep,
  minutesStep,
  draftStep,
  agreementStep,
];
