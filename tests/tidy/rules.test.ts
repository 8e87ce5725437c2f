import { describe, expect, test } from 'vitest';
import { clockReads, fetchInTab, impureDomain, mocksAndSleeps, unprovenTypes } from './language.ts';
import { againstTheArrow } from './layers.ts';
import type { Finding, SourceFile } from './source-file.ts';
import { sourceFile } from './source-file.ts';
import {
  commentedOutCode,
  forbiddenText,
  lockFileAddresses,
  longLines,
  realAddresses,
  shellInScripts,
} from './text.ts';
import { wrongPaths, wrongWords } from './words.ts';

/** Each row: where the text stands, the text, and how many findings it deserves. */
type Row = [path: string, text: string, findings: number];

function table(title: string, rule: (file: SourceFile) => Finding[], rows: Row[]): void {
  describe(title, () => {
    test.each(rows)('%s: %s', (path, text, findings) => {
      expect(rule(sourceFile(path, text))).toHaveLength(findings);
    });
  });
}

table('the arrow', againstTheArrow, [
  ['src/domain/a.ts', `import { z } from 'zod';`, 0],
  ['src/domain/a.ts', `import { b } from './b.ts';`, 0],
  ['src/domain/calendar/a.ts', `import { Temporal } from 'temporal-polyfill';`, 0],
  ['src/domain/meetings/a.ts', `import { Temporal } from 'temporal-polyfill';`, 1],
  ['src/domain/a.ts', `import { parse } from 'yaml';`, 1],
  ['src/domain/a.ts', `import { join } from 'node:path';`, 1],
  ['src/domain/a.ts', `import { join } from 'path';`, 1],
  ['src/domain/a.ts', `import type { Ports } from '../use-cases/ports.ts';`, 1],
  ['src/domain/a.ts', `export { b } from '../storage/b.ts';`, 1],
  ['src/domain/a.ts', `export * from '../storage/b.ts';`, 1],
  ['src/domain/a.ts', `export const b = () => import('../storage/b.ts');`, 1],
  ['src/domain/a.ts', `export type B = import('../storage/b.ts').B;`, 1],
  ['src/domain/a.test.ts', `import { b } from '../../tests/support/b.ts';`, 0],
  ['src/domain/a.ts', `import { b } from '../../tests/support/b.ts';`, 1],
  ['src/use-cases/meetings/a.ts', `import { b } from '../../domain/b.ts';`, 0],
  ['src/use-cases/a.ts', `import { b } from 'botbuilder';`, 1],
  ['src/use-cases/a.ts', `import { sql } from 'kysely';`, 1],
  ['src/storage/a.ts', `import { sql } from 'kysely';`, 0],
  ['src/api/a.ts', `import { sql } from 'kysely';`, 1],
  ['src/cards/a.ts', `import { b } from '../letters/b.ts';`, 1],
  ['src/bot/bot.ts', `import { b } from 'botbuilder';`, 1],
  ['src/bot/channel/a.ts', `import { b } from 'botbuilder';`, 0],
  ['src/bot/bot.ts', `import { b } from 'botframework-connector/lib/x';`, 1],
  ['src/tab/a.tsx', `import type { B } from '../api/contract/parts.ts';`, 0],
  ['src/tab/a.tsx', `import { type B } from '../api/contract/parts.ts';`, 0],
  ['src/tab/a.tsx', `import { b } from '../api/contract/parts.ts';`, 1],
  ['src/tab/a.tsx', `import type { B } from '../api/routes/b.ts';`, 1],
  ['src/sandbox/a.ts', `import { b } from '../api/contract/parts.ts';`, 0],
  ['src/sandbox/a.ts', `import { b } from '../api/authenticate.ts';`, 1],
  ['src/sandbox/a.ts', `import { b } from '../domain/b.ts';`, 1],
  ['src/app.ts', `import { b } from './sandbox/b.ts';`, 1],
  ['src/app.ts', `import { b } from './graph/door.ts';`, 0],
  ['src/config/a.ts', `import { b } from '../domain/b.ts';`, 1],
  ['src/command-line/a.ts', `import '../config/require-node.mjs';`, 0],
  ['src/command-line/a.ts', `import { b } from '../config/env.ts';`, 1],
  ['src/library/a.ts', `export const a = 1;`, 1],
  ['src/drawer/a.ts', `export const a = 1;`, 1],
]);

const brand = `declare const b: unique symbol; export type B = string & { readonly [b]: true };`;
table('claimed types', unprovenTypes, [
  ['src/domain/a.ts', `export const a = value as string;`, 1],
  ['src/domain/a.ts', `export const a = <string>value;`, 1],
  ['src/domain/a.ts', `export const a = value as { b: string };`, 1],
  ['src/domain/a.ts', `export const a = ['x'] as const;`, 0],
  ['src/domain/a.ts', `${brand} export const a = value as B;`, 0],
  ['src/domain/a.ts', `${brand} export const a = value as C;`, 1],
  ['src/bot/channel/a.ts', `export const a = value as string;`, 0],
  ['src/domain/a.test.ts', `export const a = value as never;`, 0],
]);

table('reads of the clock', clockReads, [
  ['src/use-cases/a.ts', `export const a = new Date();`, 1],
  ['src/use-cases/a.ts', `export const a = Date.now();`, 1],
  ['src/use-cases/a.ts', `export const a = Date();`, 1],
  ['src/use-cases/a.ts', `export const a = Temporal.Now.instant();`, 1],
  ['src/use-cases/a.ts', `export const a = new Date(at);`, 0],
  ['src/clock.ts', `export const a = new Date();`, 0],
  ['src/sandbox/a.ts', `export const a = new Date();`, 0],
]);

table('purity', impureDomain, [
  ['src/domain/a.ts', `export async function a() {}`, 1],
  ['src/domain/a.ts', `export const a = async () => 1;`, 1],
  ['src/domain/a.ts', `export const a = Math.random();`, 1],
  ['src/domain/a.ts', `export const a = crypto.randomUUID();`, 1],
  ['src/domain/a.ts', `console.log(1);`, 1],
  ['src/domain/a.ts', `fetch('https://x.example');`, 1],
  ['src/domain/a.ts', `export const a = Math.max(1, 2);`, 0],
  ['src/use-cases/a.ts', `export async function a() {}`, 0],
]);

table('fetch in the tab', fetchInTab, [
  ['src/tab/screens/a.tsx', `fetch('/api');`, 1],
  ['src/tab/api-client.ts', `fetch('/api');`, 0],
]);

table('mocks and sleeps', mocksAndSleeps, [
  ['src/a.test.ts', `vi.mock('./b.ts');`, 1],
  ['src/a.test.ts', `await new Promise((done) => setTimeout(done, 5));`, 1],
  ['src/a.ts', `setTimeout(tick, 5);`, 0],
]);

table('words', wrongWords, [
  ['src/domain/a.ts', `export const term = 1;`, 1],
  ['src/domain/a.ts', `export const terms = 1;`, 0],
  ['src/domain/a.ts', `export interface A { member: string }`, 1],
  ['src/domain/a.ts', `export function a(policy: string) { return policy; }`, 1],
  ['src/domain/a.ts', `export const a = { action: 1 };`, 0],
  ['src/domain/a.ts', `export const { action: verb } = a;`, 0],
  ['src/cards/a.ts', `export const action = 1;`, 0],
  ['src/graph/a.ts', `export const helpers = 1;`, 1],
  ['src/graph/a.ts', `export interface IGraph { a: string }`, 1],
  ['src/graph/a.ts', `export interface Item { a: string }`, 0],
  ['src/graph/a.ts', `export class TokenManager {}`, 1],
  ['src/domain/a.ts', `export const organizer = 1;`, 1],
  ['src/domain/a.ts', `export const isAuthorized = 1;`, 1],
  ['src/domain/a.ts', `export interface A { held: PlainDate }`, 1],
  ['src/domain/a.ts', `export interface A { heldOn: PlainDate | undefined }`, 0],
  ['src/domain/a.ts', `export interface A { sent?: Instant }`, 1],
  ['src/domain/a.ts', `export interface A { sentAt: Instant }`, 0],
  ['src/use-cases/a.ts', `export interface A { timeout: number }`, 1],
  ['src/use-cases/a.ts', `export interface A { timeoutSeconds: number }`, 0],
  ['src/use-cases/a.ts', `export interface A { timeoutMinutes: number }`, 1],
]);

table('code in comments', commentedOutCode, [
  ['src/a.ts', `// const a = 1;`, 1],
  ['src/a.ts', `// if (a) {`, 1],
  ['src/a.ts', `// circulate(papers);`, 1],
  ['src/a.ts', `/* a.b = c;\n return a; */`, 2],
  ['src/a.ts', `// Shared first: sharing twice is harmless, announcing is not.`, 0],
  ['src/a.ts', `/** Reads \`const\` once; throws RangeError. */`, 0],
]);

test.each<[string, number]>([
  ['src/utils/a.ts', 1],
  ['src/graph/graph-helpers.ts', 1],
  ['src/common.ts', 1],
  ['src/useCases/a.ts', 1],
  ['src/use-cases/a.ts', 0],
  ['src/tab/screens/Meeting/Meeting.tsx', 0],
  ['appPackage/manifest.json', 0],
])('the path %s', (path, findings) => {
  expect(wrongPaths([path])).toHaveLength(findings);
});

test.each<[string, string, number]>([
  ['src/a.ts', `const a = '/work${'/main/src'}';`, 1],
  ['src/a.ts', `const a = 'C:\\Users\\someone';`, 1],
  ['src/a.ts', `const a = '../shared${'/terms'}';`, 1],
  ['tests/contracts/a.test.ts', `const a = '../shared${'/terms'}';`, 0],
  ['docs/a.md', `from ${'registry'}.somewhere.example`, 1],
  ['src/a.ts', `// ${'TO'}DO later`, 1],
  ['docs/a.md', `see ${'issue'} #2`, 1],
  ['src/a.ts', `path: '/drives/{drive-id}/root/children'`, 0],
  ['docs/a.md', 'the network of schools, at home and at work', 0],
])('text in %s: %s', (path, text, findings) => {
  expect(forbiddenText(path, text)).toHaveLength(findings);
});

test.each<[string, number]>([
  ['head@oakfield.example', 0],
  ['head@oakfield.sch.uk', 1],
  ['user@host', 0],
])('the address %s', (text, findings) => {
  expect(realAddresses('src/a.ts', text)).toHaveLength(findings);
});

test('lines end at 100 characters, but for sentences and addresses', () => {
  const sentence = `  says: 'The papers ${'reach everyone '.repeat(7)}before the meeting.',`;
  const lines = [
    'x'.repeat(100),
    'x'.repeat(101),
    `https://x.example/${'x'.repeat(100)}`,
    sentence,
  ];
  expect(longLines('src/a.ts', lines.join('\n')).map(({ line }) => line)).toEqual([2]);
});

test('a lock file that names where packages came from is found', () => {
  expect(lockFileAddresses('package-lock.json', '{\n  "resolved": "x"\n}')).toHaveLength(1);
  expect(lockFileAddresses('package-lock.json', '{}')).toHaveLength(0);
});

test('a script that needs a shell is found', () => {
  expect(shellInScripts('package.json', '    "a": "node a.ts && node b.ts",')).toHaveLength(1);
  expect(shellInScripts('package.json', '    "a": "node a.ts",')).toHaveLength(0);
});
