import type { TermsOfReference } from '../format.ts';
import type { Said } from './said.ts';
import { sayEffect } from './say-effect.ts';
import { sayAfter, sayBefore, sayLength } from './say-when.ts';
import { sayChannels, sayWho } from './say-who.ts';
import { lowerFirst, paragraph, sayList } from './say-words.ts';

export function sayPapers(terms: TermsOfReference): Said[] {
  const { papers } = terms;
  const said: Said[] = [
    { id: 'papers', area: 'Papers', sentence: papersSentence(terms), rule: papers },
  ];
  if (papers.ifLate !== undefined) {
    const sentence = sayEffect(papers.ifLate, terms);
    said.push({ id: 'papers.ifLate', area: 'Papers', sentence, rule: papers.ifLate });
  }
  return said;
}

function papersSentence(terms: TermsOfReference): string {
  const { by, includes, lead, channels, marking, proposal, why, adoptedOn, note } = terms.papers;
  const span = lead ?? (adoptedOn === undefined ? undefined : proposal);
  const things = includes === undefined ? 'the papers' : `the ${sayList(includes)}`;
  const how = channels === undefined ? '' : ` by ${sayChannels(channels)}`;
  const sends = by === undefined ? undefined : `${sayWho(by, terms)} sends ${things}${how}`;
  if (span === undefined) {
    return paragraph(
      sends,
      'The terms do not say how long before a meeting, so nobody is late',
      proposal && `Proposed: ${sayBefore(proposal)}`,
      why,
      note,
    );
  }
  const goOut = `${things} go out${how}`;
  const marked = marking && `They are treated as ${marking}`;
  return paragraph(`${sends ?? goOut} ${sayBefore(span)}`, marked, note);
}

export function sayMinutes(terms: TermsOfReference): Said[] {
  const { takenBy, approval, followUp, circulate } = terms.minutes;
  const first = takenBy.atFirstMeeting;
  const said: Said[] = [
    {
      id: 'minutes.takenBy',
      area: 'Minutes',
      sentence: paragraph(
        takenBy.who === undefined
          ? 'The terms do not say who takes the minutes'
          : `${sayWho(takenBy.who, terms)} takes the minutes`,
        first && `At the very first meeting it is ${sayWho(first, terms)}`,
        takenBy.note,
      ),
      rule: takenBy,
    },
    {
      id: 'minutes.circulate',
      area: 'Minutes',
      sentence: circulateSentence(terms),
      rule: circulate,
    },
    {
      id: 'minutes.approval',
      area: 'Minutes',
      sentence: paragraph(
        approvals[approval.how],
        approval.within && `Within ${sayLength(approval.within)}`,
        approval.note,
      ),
      rule: approval,
    },
  ];
  if (followUp !== undefined) {
    const sentence = paragraph(...followUp.says);
    said.push({ id: 'minutes.followUp', area: 'Minutes', sentence, rule: followUp });
  }
  return said;
}

const approvals = {
  'next-meeting': 'The group approves the minutes at its next meeting',
  'by-correspondence': 'The group approves the minutes by e-mail',
  chair: 'The chair approves the minutes',
} as const;

function circulateSentence(terms: TermsOfReference): string {
  const { by, to, within, proposal, why, adoptedOn, note } = terms.minutes.circulate;
  const whom = to === undefined ? '' : ` to ${sayList(to.map((each) => sayWho(each, terms)))}`;
  const when = within ?? (adoptedOn === undefined ? undefined : proposal);
  const sends = by === undefined ? undefined : `${sayWho(by, terms)} sends the minutes${whom}`;
  if (when !== undefined) {
    return paragraph(`${sends ?? `The minutes go out${whom}`} ${sayAfter(when)}`, note);
  }
  return paragraph(
    sends,
    'The terms do not say by when minutes go out, so nobody is late',
    proposal && `Proposed: ${sayAfter(proposal)}`,
    why,
    note,
  );
}

export function sayCommunications(terms: TermsOfReference): Said[] {
  const { communications } = terms;
  const { betweenMeetings, exclusive, outward, note } = communications;
  const sent = outward?.map(({ to, what, via }) => {
    const how = via === undefined ? '' : `, by ${via}`;
    return `${sayWho(to, terms)} (${lowerFirst(what)}${how})`;
  });
  const only = exclusive ? ' and in no other way' : '';
  const inside = betweenMeetings && `Outside meetings: by ${sayChannels(betweenMeetings)}${only}`;
  const outside = sent && `The group tells ${sent.join('; ')}`;
  const nothing = inside ?? outside ?? 'The terms say nothing about how to keep in touch';
  const sentence = paragraph(nothing, inside && outside, note);
  return [{ id: 'communications', area: 'Communications', sentence, rule: communications }];
}
