import type { LetterPage } from './letter-page.ts';
import type { Sentence, Way } from './letter-parts.ts';
import { isWay, oneLine, plain } from './letter-parts.ts';

/** Lines break before this column, but for an address, which stays whole on a line of its own. */
const columns = 72;

/** The plain-text part: the same order as the HTML, written for people who read text. */
export function letterText(page: LetterPage): string {
  const { marking, content, footer } = page;
  const { lead, more = [], button, quote, facts, list, otherWays, why } = content;
  const parts = [
    marking ?? '',
    [lead, ...more].map((sentence) => wrapped(plain(sentence))).join('\n\n'),
    button === null ? '' : way(button),
    quote === undefined ? '' : `${quote.by}:\n${quoted(quote.text)}`,
    facts.map(({ name, says }) => hanging(`${name}: ${oneLine(says)}`)).join('\n'),
    list === undefined ? '' : [list.heading, ...list.lines.map(hyphened)].join('\n'),
    otherWays.map(otherWay).join('\n\n'),
    why === null ? '' : wrapped(`Why: ${why}.`),
    ['-- ', ...footer.map(otherWay)].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function way({ words, url }: Way): string {
  return `${wrapped(`${words}:`)}\n${url}`;
}

function otherWay(other: Sentence | Way): string {
  return isWay(other) ? way(other) : wrapped(plain(other));
}

function hyphened(line: string): string {
  return hanging(`- ${oneLine(line)}`);
}

function hanging(line: string): string {
  return wrapped(line, '  ');
}

function quoted(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => wrapped(oneLine(line), '', columns - 2));
  return lines
    .join('\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Breaks between words only; `indent` begins every line after the first. */
export function wrapped(text: string, indent = '', most = columns): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= most || line === '') {
      line = longer;
      continue;
    }
    lines.push(line);
    line = `${indent}${word}`;
  }
  return [...lines, line].join('\n');
}
