/** A sentence; what must be seen at a glance (a day, a count) is strong. */
export type Sentence = readonly (string | Strong)[];

export interface Strong {
  strong: string;
}

/** A way on: `words` say where it leads, never "click here". */
export interface Way {
  words: string;
  url: string;
}

export interface Fact {
  name: string;
  says: string;
}

/** Above everything else on what carries papers or minutes: the marking that the terms ask for. */
export type Marked = 'marked' | 'unmarked';

/** What a letter says, in the order in which it is read; `write-letter.ts` adds head and foot. */
export interface LetterContent {
  /** Follows the group's short name: what, and by or on which day. */
  subject: string;
  marked: Marked;
  /** What, and by when. */
  lead: Sentence;
  more?: readonly Sentence[];
  /** The one act. */
  button: Way | null;
  /** What somebody else wrote, shown as written. */
  quote?: { by: string; text: string };
  /** At most five. */
  facts: readonly Fact[];
  list?: { heading: string; lines: readonly string[] };
  /** What else one can do. */
  otherWays: readonly (Sentence | Way)[];
  /** A rule and its clause, without a full stop; null where no rule is concerned. */
  why: string | null;
  /** Why this person is written to: "because you bring an item of this meeting". */
  reason: string;
}

/** Builds a sentence; what is put in by `strong` stands out, all else is plain text. */
export function say(
  texts: TemplateStringsArray,
  ...values: (string | number | Strong)[]
): Sentence {
  return texts.flatMap((text, index) => {
    const value = values[index];
    if (value === undefined) return [text];
    return [text, typeof value === 'number' ? String(value) : value];
  });
}

export function strong(words: string): Strong {
  return { strong: words };
}

/** The sentence without its emphasis. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}

export function isWay(way: Sentence | Way): way is Way {
  return 'url' in way;
}

/** What somebody typed may hold anything: here it becomes text, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One line of text: no line breaks or control characters, which could end a header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** At most `most` characters, cut at a word where that is possible. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
