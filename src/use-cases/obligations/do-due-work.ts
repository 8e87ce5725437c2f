import { byItself } from '../actor.ts';
import { circulatePapers } from '../meetings/circulate-papers.ts';
import { fileApprovedMinutes, fileMinutesVersion } from '../meetings/file-minutes.ts';
import { makeFolder } from '../meetings/make-folder.ts';
import { inviteSubstitutes, putInOutlook } from '../meetings/put-in-outlook.ts';
import { replaceCards } from '../notices/replace-cards.ts';
import type { Ports } from '../ports.ts';
import type { DueKind, DueWork } from '../stores.ts';
import { checkLate } from './check-late.ts';
import { remind } from './remind.ts';

type Handler = (ports: Ports, work: DueWork) => Promise<unknown>;

/** What is done when work falls due; each may run twice, late or again after a crash. */
const handlers = {
  'put-in-outlook': putInOutlook,
  'invite-substitute': inviteSubstitutes,
  'make-folder': makeFolder,
  'file-minutes': fileMinutesVersion,
  'file-approved-minutes': fileApprovedMinutes,
  'replace-cards': replaceCards,
  remind,
  'check-late': checkLate,
  'send-papers': async (ports, { meetingId }) => {
    const meeting = await ports.atomically((stores) => stores.meetings.get(meetingId));
    // Without an agenda there is nothing to send; the chair hears of it by `check-late`.
    if (meeting.circulation !== null || meeting.agenda.length === 0) return;
    await circulatePapers(ports, byItself, { meetingId });
  },
} satisfies Record<DueKind, Handler>;

export async function doDueWork(ports: Ports, work: DueWork): Promise<void> {
  await handlers[work.kind](ports, work);
}
