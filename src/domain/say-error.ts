import type { GovernanceError } from './errors.ts';

type Facts = GovernanceError['facts'];
type Words = (facts: Facts) => string;

/** Who may do what, said to somebody who may not: whom to ask. */
const permissionWords: Record<string, string> = {
  'clear-minutes': 'Only the chair can approve these minutes.',
  'rule-on-late-paper': 'Only the chair decides on a late paper.',
  'waive-rule': 'Only the chair can waive a rule.',
  'call-meeting': 'Only the secretary can call a meeting.',
  'set-up-group': 'Only the partnership’s office can set a group up.',
  'circulate-papers': 'Only the secretary sends the papers out.',
  'take-register': 'Only the secretary or the chair takes the register.',
  'open-register': 'Only the secretary or the chair opens the register.',
  'close-meeting': 'Only the secretary or the chair closes the meeting.',
  'record-decision': 'Only the secretary, the chair or the minute-taker records decisions.',
  'change-agenda': 'Only the secretary changes the agenda. Send your wish to the office.',
  'circulate-uncleared': 'Only the secretary can send the draft out.',
  'record-agreement': 'Only the secretary enters what came by e-mail.',
  'write-minutes': 'Only the minute-taker or the secretary writes the minutes.',
  'see-meeting': 'This meeting belongs to a group that you are not in. Ask the secretary.',
  'add-paper': 'Only members of the group add papers. Send yours to the secretary.',
  'answer-invitation': 'This invitation is for members of the group. Ask the secretary.',
  'ask-for-replies': 'Only the secretary or the chair asks for answers.',
  'see-history': 'This meeting belongs to a group that you are not in. Ask the secretary.',
  'agree-minutes': 'Only a representative in the group can agree its minutes.',
};

/** One sentence for each reason: what happened, what is safe, what to do. */
const reasonWords: Record<string, Words> = {
  'in-the-past': () => 'That day has passed. Choose a day to come.',
  'no-such-group': () => 'There is no such group. Choose one from the list.',
  'called-already': () => 'This group has a meeting at that hour already. Look at that one.',
  'no-such-series': () => 'Your terms know no such meeting.',
  'no-such-person': () => 'This person is not in the group. Choose somebody from the list.',
  'no-such-paper': () => 'This paper is not there any more.',
  'no-such-item': () => 'An item of the agenda has changed. Open this page again.',
  'no-such-row': () => 'This row is not in the register any more.',
  'no-such-rule': () => 'There is no such rule.',
  'no-such-seat': (f) => `Your terms know no seat "${f.seat}".`,
  'no-such-organisation': (f) => `There is no organisation "${f.organisation}" in the list.`,
  'no-such-representative': () => 'Choose the representative in whose place this person sits.',
  'too-many-for-organisation': (f) =>
    `${f.organisation} may send ${f.most} at most, by your terms (Membership).`,
  'key-taken': () => 'Another group has this short name. Choose another.',
  'wrong-terms': (f) => `The terms cannot be read. Line ${f.line}: ${f.problem}`,
  'agenda-gone-out': () => 'The agenda has gone out with the papers and stays as it is.',
  'meeting-begun': () => 'The meeting has begun. Speak to the secretary.',
  'meeting-over': () => 'The meeting is over. Add this to the next one.',
  'papers-gone-out': () => 'The papers have gone out already. Nobody gets them twice.',
  'papers-changed': () => 'A paper came in meanwhile. Nothing has gone out. Press again.',
  'no-agenda': () => 'There is nothing on the agenda yet. Nothing has gone out.',
  'paper-in-time': () => 'This paper came in time; there is nothing to decide.',
  'paper-gone-out': () => 'This paper has gone out and cannot be taken back.',
  'already-ruled': () => 'The chair has decided on this paper already.',
  'already-settled': () => 'This has been settled already.',
  'suggestion-without-row': () => 'Choose the row that this person belongs to.',
  'register-too-early': () => 'The register opens half an hour before the meeting.',
  'register-in-minutes': () => 'The register is in the minutes now. Ask for changes first.',
  'not-open': () => 'The meeting is not open.',
  'not-invited': () => 'You are not on the invitation. Ask the secretary.',
  'time-overlap': () => 'This person had not left by then. Check the time.',
  'after-the-end': () => 'The meeting is over. Give a time before its end.',
  'no-substitutes': () => 'Your terms of reference let nobody sit in this person’s place.',
  'time-in-future': () => 'That time has not come yet.',
  'left-before-arrival': () => 'This person came later than that. Check the time.',
  'empty-minutes': () => 'Nothing is written yet. Write under at least one item.',
  'uncleared-too-early': (f) => `The chair has time until then. You may send it from ${f.from}.`,
  'no-account': () => 'Cards come in Teams, and you have no account here. E-mails still come.',
  'no-answer': () => 'Say whether you are coming.',
  'not-our-card': () => 'This card is too old. Open the meeting instead.',
  'link-not-valid': () => 'This link does not work. Ask the secretariat for a new one.',
  'link-expired': () => 'This link has ended. Ask the secretariat for a new one.',
  'link-sign-in': () => 'You have an account. Sign in to do this.',
  'code-just-sent': () =>
    'The digits were sent a moment ago. Look into your mail, then wait a minute.',
  'code-tries-used': () =>
    'Too many wrong digits. Wait a quarter of an hour, then ask for new ones.',
  'wrong-code': () => 'These digits are not right, or their time has passed. Ask for new ones.',
  empty: (f) => `${file(f)} is empty (0 bytes). Choose it again.`,
  'too-large': (f) => `${file(f)} is too large; the limit is 100 MB. Save it as a smaller PDF.`,
  'unusable-character': () => 'There is a sign in this text that cannot be kept. Remove it.',
  'unsafe-name': () => 'This file name cannot be used. Give the file a plain name.',
  'wrong-type': (f) =>
    `${file(f)} is not what its name says, or not a document. Send a PDF or Word file.`,
  locked: (f) => `${file(f)} asks for a password. Save it without one and choose it again.`,
  unreadable: (f) => `${file(f)} is cut off or broken. Save it again and choose it once more.`,
  'unreadable-paper': (f) => `${file(f)} cannot be read, so nothing has gone out. Replace it.`,
};

function file(facts: Facts): string {
  return typeof facts.fileName === 'string' ? `"${facts.fileName}"` : 'This file';
}

/** Said where the fault is ours and nothing is known of it but that nothing was kept. */
export const ourFault = 'Sorry, we could not do this. Nothing was changed. Try again.';

const codeWords: Record<string, Words> = {
  'not-permitted': (f) =>
    permissionWords[String(f.permission)] ?? 'You may not do this. Ask the secretary.',
  'not-found': () => 'This was moved or withdrawn.',
  conflict: () => 'Somebody else saved first. Nothing was changed. Look again.',
  'version-moved-on': (f) =>
    `Version ${f.newest} has come. Nothing was approved. Look at it first.`,
  'out-of-turn': () => 'This is done already, or has moved on. Nothing was changed.',
  'school-calendar-unknown': () =>
    'Your terms count school days, and the school calendar is not known yet. Ask the secretariat.',
  unusable: () => 'This cannot be used. Nothing was changed.',
};

/** The refusal in the person's words. */
export function sayError({ code, facts }: Pick<GovernanceError, 'code' | 'facts'>): string {
  const reason = reasonWords[String(facts.reason)];
  return (reason ?? codeWords[code])?.(facts) ?? 'This could not be done. Nothing was changed.';
}
