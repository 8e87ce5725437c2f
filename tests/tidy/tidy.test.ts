import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { arrow } from './arrow.ts';
import { clockReads, fetchInTab, impureDomain, mocksAndSleeps, unprovenTypes } from './language.ts';
import { againstTheArrow } from './layers.ts';
import { repositoryFiles } from './repository-files.ts';
import type { Finding, SourceFile } from './source-file.ts';
import { root, say, sourceFiles } from './source-file.ts';
import {
  commentedOutCode,
  forbiddenText,
  lockFileAddresses,
  longLines,
  realAddresses,
  shellInScripts,
} from './text.ts';
import { wrongPaths, wrongWords } from './words.ts';

const sources = sourceFiles('src', 'tests');
const paths = repositoryFiles();
// Shipped data says what its source says; the rules themselves spell out what they forbid.
const written = paths.filter((path) => !/^(src\/library|tests\/tidy)\//.test(path));
const texts = written
  .filter((path) => !/\.(png|pdf|docx|ico|woff2?|zip)$|^package-lock\.json$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

test.each<[string, (file: SourceFile) => Finding[]]>([
  ['imports run along the arrow', againstTheArrow],
  ['types are proven, not claimed', unprovenTypes],
  ['the clock is read in one place', clockReads],
  ['the domain is pure', impureDomain],
  ['the tab fetches in one place', fetchInTab],
  ['tests neither mock modules nor sleep', mocksAndSleeps],
  ['names are the words of the glossary', wrongWords],
  ['no code is kept in comments', commentedOutCode],
])('%s', (_title, rule) => {
  expect(sources.flatMap(rule).map(say)).toEqual([]);
});

test.each<[string, (path: string, text: string) => Finding[]]>([
  ['nothing names a machine, a registry or how the work was done', forbiddenText],
  ['made-up people have made-up addresses', realAddresses],
])('%s', (_title, rule) => {
  expect(texts.flatMap(({ path, text }) => rule(path, text)).map(say)).toEqual([]);
});

test('no line is too long to read', () => {
  const code = sources.flatMap(({ path, text }) => longLines(path, text));
  expect(code.map(say)).toEqual([]);
});

test('files and folders say what they hold', () => {
  expect(wrongPaths(paths).map(say)).toEqual([]);
});

test('every folder of src has its row in the arrow', () => {
  const present = readdirSync(join(root, 'src')).filter((name) => !/\.md$/.test(name));
  expect(present.filter((name) => !Object.hasOwn(arrow, name))).toEqual([]);
});

test('the lock file and the scripts work on any machine', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const findings = [
    ...lockFileAddresses('package-lock.json', read('package-lock.json')),
    ...shellInScripts('package.json', read('package.json')),
  ];
  expect(findings.map(say)).toEqual([]);
});
