import type { Notice } from '../domain/meetings/notice.ts';
import type { MeetingPart, NoticeBasis } from '../domain/meetings/notice-facts.ts';
import { meetingPage } from '../domain/meetings/notice-facts.ts';
import { officeTitle, sayGroups, sayMeetingTime } from '../domain/meetings/say-notice.ts';
import type { OfficeName } from '../domain/partnership/partnership.ts';
import type { Fact, LetterContent, Way } from './letter-parts.ts';
import { shortened } from './letter-parts.ts';

/** A file that goes with the letter. */
export interface Attachment {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface LetterFacts extends NoticeBasis {
  attachments: readonly Attachment[];
}

export type WriteLetter = (notice: Notice, facts: LetterFacts) => LetterContent;

/** Somebody without an account can open nothing that asks them to sign in. */
export function maySignIn({ addressee }: LetterFacts): boolean {
  return addressee === null || addressee.reach !== 'mail-only';
}

/**
 * The button of a personal letter: the act's own address where there is one, else the page, else
 * none, and then the letter has to say what to answer.
 */
export function actButton(facts: LetterFacts, words: string, part: MeetingPart): Way | null {
  if (facts.actUrl !== null) return { words, url: facts.actUrl };
  return maySignIn(facts) ? { words, url: meetingPage(facts, part) } : null;
}

/** The button of a circular: a page that asks who you are, never a personal address. */
export function pageButton(facts: LetterFacts, words: string, part: MeetingPart): Way {
  return { words, url: meetingPage(facts, part) };
}

/** "the Secretariat", by the group's own title. */
export function the(office: OfficeName, { terms }: LetterFacts): string {
  return `the ${officeTitle(terms, office)}`;
}

/** The same words as the beginning of a sentence. */
export function atStart(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export function meetingFacts(facts: LetterFacts): Fact[] {
  return [
    { name: 'Meeting', says: shortened(sayGroups(facts), 200) },
    { name: 'When', says: sayMeetingTime(facts) },
    { name: 'Where', says: facts.meeting.venue },
  ].filter((fact) => fact.says !== '');
}

/** A title as part of a sentence. */
export function titled(title: string): string {
  return shortened(title, 120);
}
