import type { LetterContent, Sentence, Way } from './letter-parts.ts';

/** A whole letter before it is set as text and as HTML. */
export interface LetterPage {
  subject: string;
  /** "Confidential to the group", above everything else; null where nothing is marked. */
  marking: string | null;
  content: LetterContent;
  /** Who sends it and why to you, where a reply goes, how to be told elsewhere. */
  footer: readonly (Sentence | Way)[];
}
