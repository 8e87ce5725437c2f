import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { smallTerms } from '../../tests/support/small-terms.ts';
import { explainTerms, openQuestions } from '../domain/terms-of-reference/explain.ts';
import { readTermsFile, readTermsText, TermsFileUnreadable } from './terms-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'terms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = fileURLToPath(new URL('../library/terms', import.meta.url));
const files = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));

function termsOf(name: string) {
  const reading = readTermsFile(join(shipped, name));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.terms;
}

test('seven terms of reference are shipped', () => {
  expect(files).toHaveLength(7);
});

describe.each(files)('the shipped file %s', (name) => {
  test('can be read, and each of its rules and questions can be said', () => {
    const terms = termsOf(name);
    const rules = explainTerms(terms);
    const said = rules.map((rule) => rule.sentence).join('\n');
    // No key of the format and no id may reach a person.
    expect(said).not.toMatch(/undefined|null|\[object|\b[a-z]+[A-Z][a-z]+\b(?<!dfE)/);
    expect(said).not.toMatch(/\b(llf|htsa)-|-(organisation|host|meeting)s?\b(?<!to-school)/);
    expect(rules.filter((rule) => rule.binds).every((rule) => rule.clause)).toBe(true);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    const shownQuestions = rules.filter((rule) => rule.question !== undefined).length;
    expect(openQuestions(terms).length).toBeGreaterThanOrEqual(shownQuestions);
  });
});

test.each([
  ['llf-alliance-partnership-group.yaml', 6, 6],
  ['llf-planning-action-group.yaml', 4, 0],
  ['llf-strategic-board.yaml', 3, 0],
  ['hillmorton-management-board.yaml', 6, 12],
  ['hillmorton-alliance-meeting.yaml', 5, 0],
  ['essex-headteachers-group.yaml', 11, 0],
  ['halton-sslg.yaml', 8, 2],
])('%s leaves %i questions open and has %i indicators', (name, questions, indicators) => {
  const terms = termsOf(name);
  expect(openQuestions(terms)).toHaveLength(questions);
  expect(terms.kpis?.items ?? []).toHaveLength(indicators);
});

test('the partnership group is read as its document has it', () => {
  const terms = termsOf('llf-alliance-partnership-group.yaml');
  expect(terms.group.id).toBe('llf-apg');
  expect(terms.quorum.needs).toEqual({ count: 3, of: 'organisations' });
  expect(terms.papers.lead).toEqual({ n: 1, unit: 'week', count: 'calendar', atLeast: true });
  expect(terms.minutes.approval).toMatchObject({ how: 'by-correspondence', origin: 'default' });
  expect(terms.communications.exclusive).toBe(true);
  expect(terms.meetings.series[0]?.dates).toEqual(['2020-09-10']);
});

const text = stringify(smallTerms({}), { aliasDuplicateObjects: false });

test.each([
  ['a misspelt key', ['quorum:', 'quorm:'], '46:1 unknown key `quorm`; did you mean `quorum`?'],
  [
    'a misspelt word',
    ['next-meeting', 'nextmeeting'],
    '57:10 minutes.approval.how: `nextmeeting` is not known here; did you mean `next-meeting`?',
  ],
  [
    'a misspelt key in a list',
    ['title: Headteacher', 'titel: Headteacher'],
    '29:7 membership.seats.1: unknown key `titel`; did you mean `title`?',
  ],
  [
    'a key left out',
    ['      title: Headteacher\n', ''],
    '28:7 membership.seats.1: `title` is missing',
  ],
  [
    'a rule left empty',
    ['how: next-meeting', 'how:'],
    '57:9 minutes.approval.how: is empty; must be one of next-meeting, by-correspondence, chair',
  ],
])('%s is found at its line and column', (_case, [from = '', to = ''], expected) => {
  const reading = readTermsText(text.replace(from, to));
  const [problem, ...more] = reading.ok ? [] : reading.problems;
  expect(more).toEqual([]);
  expect(`${problem?.line}:${problem?.column} ${problem?.reason}`).toBe(expected);
});

test('YAML that cannot be read is said with its place', () => {
  const reading = readTermsText('schema: terms/2\nquorum: {origin: stated\n');
  expect(reading).toMatchObject({ ok: false, problems: [{ line: 3 }] });
  expect(!reading.ok && reading.problems[0]?.reason).toMatch(/^this is not YAML: /);
});

test.each([
  ['a list', '- a\n- b\n', 'this is not a terms file: no keys and values'],
  ['a sentence', 'Terms of reference\n', 'this is not a terms file: no keys and values'],
  ['another file', 'name: x\n', 'this is not a terms file: it must begin with `schema: terms/2`'],
  [
    'the older format',
    'schema: terms/1\nid: x\n',
    'schema: this is terms/1; the format is now terms/2 (each rule names its clause)',
  ],
  [
    'a format that is no text',
    'schema: 2\n',
    'schema: `2` is not a format known here; it must be `terms/2`',
  ],
  [
    'two documents',
    'schema: terms/2\n---\nid: x\n',
    'this is not YAML: it holds more than one document',
  ],
  [
    'brackets without end',
    `schema: terms/2\nid: ${'['.repeat(20_000)}`,
    'this is not YAML: it is nested too deeply',
  ],
  [
    'a key given twice',
    'schema: terms/2\nid: a\nid: b\n',
    'this is not YAML: map keys must be unique',
  ],
])('%s is one short line', (_case, content, reason) => {
  const reading = readTermsText(content);
  expect(reading.ok ? [] : reading.problems.map((each) => each.reason)).toEqual([reason]);
});

test.each([
  ['that is not there', () => join(folder, 'missing.yaml'), 'there is no such file'],
  ['below a file', () => join(written('a.yaml', 'x: 1'), 'b.yaml'), 'there is no such file'],
  ['that is a folder', () => folder, 'this is a folder, not a file'],
  ['that is empty', () => written('empty.yaml', ' \n'), 'the file is empty'],
  ['of 50 MB', () => large(50_000_000), 'the file has 50 MB; a terms file has at most 1 MB'],
  [
    'that is a picture',
    () => written('p.yaml', Buffer.from([0x89, 0xff, 0xfe])),
    'this is not a text file (UTF-8)',
  ],
  ['that blows up', () => written('bomb.yaml', bomb()), 'the file refers to itself too often'],
])('a file %s is refused in one line', (_case, path, message) => {
  expect(() => readTermsFile(path())).toThrow(new TermsFileUnreadable(message));
});

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function large(bytes: number): string {
  const path = written('large.yaml', '');
  truncateSync(path, bytes);
  return path;
}

function bomb(): string {
  const levels = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index, all) => {
    const last = all[index - 1];
    const item = last === undefined ? '"x"' : `*${last}`;
    return `${name}: &${name} [${Array(10).fill(item).join(', ')}]`;
  });
  return `schema: terms/2\n${levels.join('\n')}\n`;
}
