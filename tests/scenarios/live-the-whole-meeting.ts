import type { Sandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';

/** The meeting of 10 September 2020 from the invitation to the approved minutes, in one go. */
export async function liveTheWholeMeeting(
  sandbox: Sandbox,
  say: (step: string) => void,
): Promise<string> {
  const { microsoft } = sandbox;
  const chair = sandbox.person('chair');
  await microsoft.installBot(chair.id);
  const id = await meeting.callTheMeeting(sandbox);
  say('called, and in every calendar');
  await meeting.replyInOutlook(sandbox);
  say('answered in Outlook');
  await meeting.addPapers(sandbox, id);
  await sandbox.advanceTo('2020-09-03T17:00:00.000Z');
  say('papers out on the day they are due');
  await sandbox.advanceTo(meeting.days.latePaper);
  await meeting.addLatePaper(sandbox, id);
  say('a late paper let in');
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  say('held, with the quorum reached and lost');
  await sandbox.advanceTo('2020-09-14T09:00:00.000Z');
  await meeting.sendMinutes(sandbox, id, 'The list of members was noted.');
  const first = meeting.cardButton(sandbox, 'chair', 'ask-for-changes');
  await microsoft.pressCardButton(chair.id, first.activityId, {
    verb: 'ask-for-changes',
    data: { ...first.data, comment: 'It was agreed, not noted.' },
  });
  await sandbox.settles();
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed.');
  const second = meeting.cardButton(sandbox, 'chair', 'approve-minutes');
  await microsoft.pressCardButton(chair.id, second.activityId, {
    verb: 'approve-minutes',
    data: second.data,
  });
  await sandbox.settles();
  say('minutes changed once, approved on the card, out as DRAFT');
  await meeting.agreeByCorrespondence(sandbox, id);
  say('approved by correspondence');
  return id;
}
