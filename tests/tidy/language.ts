import type { Finding, SourceFile } from './source-file.ts';
import { isTest } from './source-file.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, isMember, lineOf, nameOf, nodesWhere, textOf } from './syntax.ts';

/** Where `as` may claim a type, each place with its reason. Brands are found by themselves. */
export const claimsAllowed: readonly { path: RegExp; because: string }[] = [
  { path: /^src\/bot\/channel\//, because: 'the bot SDK types what it hands over as any' },
];

/** Where the machine's clock may be read; all else is told the time. */
const clocks = [/^src\/clock\.ts$/, /^src\/domain\/calendar\//, /^src\/sandbox\//, /^tests\//];

/** `as` and `<T>value` claim what nobody checked: parse instead. */
export function unprovenTypes(file: SourceFile): Finding[] {
  if (isTest(file.path) || claimsAllowed.some(({ path }) => path.test(file.path))) return [];
  const brands = brandsOf(file.program);
  return nodesWhere(file.program, (node) => isClaim(node, brands)).map((node) => ({
    path: file.path,
    line: lineOf(node),
    why: '`as` outside a parser or a brand: parse the value (zod), or narrow it',
  }));
}

/** Reads of the machine's clock: governance time moves and comes from `ports.clock`. */
export function clockReads(file: SourceFile): Finding[] {
  if (isTest(file.path) || clocks.some((place) => place.test(file.path))) return [];
  return nodesWhere(file.program, readsClock).map((node) => ({
    path: file.path,
    line: lineOf(node),
    why: 'the clock is read only in src/clock.ts: take the moment as a parameter',
  }));
}

/** The domain answers the same for ever: no waiting, clock, chance or outer world. */
export function impureDomain(file: SourceFile): Finding[] {
  if (isTest(file.path) || !file.path.startsWith('src/domain/')) return [];
  return nodesWhere(file.program, isImpure).map((node) => ({
    path: file.path,
    line: lineOf(node),
    why: `the domain is pure: no ${what(node)}`,
  }));
}

/** The tab speaks to the server through one file. */
export function fetchInTab(file: SourceFile): Finding[] {
  if (!file.path.startsWith('src/tab/') || file.path === 'src/tab/api-client.ts') return [];
  return nodesWhere(file.program, (node) => isCallOf(node, 'fetch')).map((node) => ({
    path: file.path,
    line: lineOf(node),
    why: 'fetch is called only in src/tab/api-client.ts',
  }));
}

/** Module mocks test the mock; a test that sleeps is slow or wrong. */
export function mocksAndSleeps(file: SourceFile): Finding[] {
  if (!/\.test\.tsx?$/.test(file.path)) return [];
  const bad = (node: SyntaxNode) =>
    isMember(node, 'vi', 'mock') || isMember(node, 'vi', 'doMock') || isCallOf(node, 'setTimeout');
  return nodesWhere(file.program, bad).map((node) => ({
    path: file.path,
    line: lineOf(node),
    why:
      node.type === 'MemberExpression'
        ? 'no module mocks: hand the code another port'
        : 'no sleeping in tests: wait for what is to happen',
  }));
}

function isClaim(node: SyntaxNode, brands: ReadonlySet<string>): boolean {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return false;
  const claimed = nameOf(child(child(node, 'typeAnnotation'), 'typeName'));
  return claimed === undefined || (claimed !== 'const' && !brands.has(claimed));
}

/** Types declared in this file with a `unique symbol`: their maker has to claim them. */
function brandsOf(program: SyntaxNode): ReadonlySet<string> {
  const symbols = nodesWhere(program, (node) => {
    const annotation = child(child(child(node, 'id'), 'typeAnnotation'), 'typeAnnotation');
    return node.type === 'VariableDeclarator' && annotation?.operator === 'unique';
  }).map((node) => nameOf(child(node, 'id')));
  const types = nodesWhere(program, (node) => node.type === 'TSTypeAliasDeclaration');
  const branded = types.filter(
    (type) =>
      nodesWhere(type, (node) => node.type === 'Identifier' && symbols.includes(nameOf(node)))
        .length > 0,
  );
  return new Set(branded.flatMap((type) => nameOf(child(type, 'id')) ?? []));
}

function readsClock(node: SyntaxNode): boolean {
  if (isMember(node, 'Date', 'now') || isMember(node, 'Temporal', 'Now')) return true;
  const made = node.type === 'NewExpression' && nameOf(child(node, 'callee')) === 'Date';
  return (made && children(node, 'arguments').length === 0) || isCallOf(node, 'Date');
}

const outerWorld = ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask'];
const outerObjects = ['console', 'process', 'crypto', 'performance', 'globalThis'];

function isImpure(node: SyntaxNode): boolean {
  if (node.async === true || node.type === 'AwaitExpression') return true;
  if (isMember(node, 'Math', 'random') || outerWorld.some((name) => isCallOf(node, name))) {
    return true;
  }
  const object = node.type === 'MemberExpression' ? nameOf(child(node, 'object')) : undefined;
  return object !== undefined && outerObjects.includes(object);
}

function what(node: SyntaxNode): string {
  if (node.async === true || node.type === 'AwaitExpression') return 'async or await';
  if (node.type !== 'MemberExpression') return textOf(child(node, 'callee'), 'name') ?? 'effects';
  return `${nameOf(child(node, 'object'))}.${nameOf(child(node, 'property'))}`;
}

function isCallOf(node: SyntaxNode, name: string): boolean {
  return node.type === 'CallExpression' && nameOf(child(node, 'callee')) === name;
}
