import { readFileSync, statSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { Document, YAMLParseError } from 'yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { TermsOfReference } from '../domain/terms-of-reference/format.ts';
import type { TermsProblem } from '../domain/terms-of-reference/problem-words.ts';
import { readTerms } from '../domain/terms-of-reference/read-terms.ts';

/** What is wrong, and where in the file: line and column count from 1. */
export interface TermsFileProblem {
  line: number;
  column: number;
  reason: string;
}

export type TermsFileReading =
  | { ok: true; terms: TermsOfReference }
  | { ok: false; problems: readonly TermsFileProblem[] };

/** The file as a whole cannot be read; `message` is one line in plain words, without its name. */
export class TermsFileUnreadable extends Error {
  override readonly name = 'TermsFileUnreadable';
}

// The longest of the seven real files has 14 kB; a file of this size is something else.
const largestBytes = 1_000_000;
const mostProblems = 50;

/** Reads a terms file from disk. Throws {@link TermsFileUnreadable}. */
export function readTermsFile(path: string): TermsFileReading {
  return readTermsText(textOf(path));
}

/** Reads terms of reference from YAML 1.2. Throws {@link TermsFileUnreadable} for an empty text. */
export function readTermsText(text: string): TermsFileReading {
  if (text.trim() === '') throw new TermsFileUnreadable('the file is empty');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    return wrong([{ line, column: col, reason: `this is not YAML: ${plain(error)}` }]);
  }
  if (!isMap(document.contents)) {
    return wrong([{ line: 1, column: 1, reason: 'this is not a terms file: no keys and values' }]);
  }
  const reading = readTerms(dataOf(document));
  if (reading.ok) return reading;
  return wrong(reading.problems.map((problem) => place(problem, document, lines)));
}

function wrong(problems: TermsFileProblem[]): TermsFileReading {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: inOrder.slice(0, mostProblems) };
}

function textOf(path: string): string {
  try {
    const about = statSync(path);
    if (about.isDirectory()) throw new TermsFileUnreadable('this is a folder, not a file');
    if (!about.isFile()) throw new TermsFileUnreadable('this is not a file');
    if (about.size > largestBytes) {
      const megabytes = Math.ceil(about.size / 1_000_000);
      throw new TermsFileUnreadable(`the file has ${megabytes} MB; a terms file has at most 1 MB`);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw asUnreadable(error);
  }
}

function asUnreadable(error: unknown): unknown {
  if (error instanceof TermsFileUnreadable) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Record<string, string> = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EACCES: 'the file may not be read by you',
    EPERM: 'the file may not be read by you',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not a text file (UTF-8)',
  };
  const message = words[code];
  return message === undefined ? error : new TermsFileUnreadable(message, { cause: error });
}

/** Throws TermsFileUnreadable where aliases would blow the file up. */
function dataOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new TermsFileUnreadable('the file refers to itself too often', { cause: error });
  }
}

function place(
  { path, key, reason }: TermsProblem,
  document: Document.Parsed,
  lines: LineCounter,
): TermsFileProblem {
  const offset = offsetOf(document, key === undefined ? path : [...path, key]);
  const value = key === undefined ? document.getIn(path, true) : undefined;
  const { line, col } = lines.linePos(isScalar(value) ? (startOf(value) ?? offset) : offset);
  return { line, column: col, reason: `${where(path, reason)}${reason}` };
}

/** Where the key at the end of the path begins, or the nearest thing above it that exists. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const entry = node.items[Number(step)];
      if (entry === undefined) return offset;
      offset = startOf(entry) ?? offset;
      node = entry;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** "quorum.needs: " before the reason, so that one knows which of many lines it is. */
function where(path: readonly PropertyKey[], reason: string): string {
  const said = reason.startsWith(`\`${String(path.at(-1))}\` is missing`);
  const shown = said ? path.slice(0, -1) : path;
  if (shown.length === 0) return '';
  const steps = shown.map((step) => (typeof step === 'number' ? `${step + 1}` : String(step)));
  return `${steps.join('.')}: `;
}

function plain({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'it holds more than one document';
  if (message.startsWith('Maximum call stack')) return 'it is nested too deeply';
  const [first = ''] = message.split('\n');
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}
