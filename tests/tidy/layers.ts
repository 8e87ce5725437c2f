import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { FolderRule } from './arrow.ts';
import { arrow, exceptions, homes } from './arrow.ts';
import type { Finding, SourceFile } from './source-file.ts';
import { isTest } from './source-file.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, lineOf, nodesWhere, textOf } from './syntax.ts';

interface Import {
  readonly target: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

/** Imports of `src` that run against the arrow. Tests may reach what they test from any side. */
export function againstTheArrow(file: SourceFile): Finding[] {
  const inSrc = /^src\/(.+)$/.exec(file.path)?.[1];
  if (inSrc === undefined || isTest(file.path)) return [];
  const folder = inSrc.split('/')[0] ?? '';
  const rule = arrow[folder];
  const finding = (line: number, why: string) => ({ path: file.path, line, why });
  if (rule === undefined) return [finding(1, `src/${folder} has no row in tests/tidy/arrow.ts`)];
  if (rule.noCode) return [finding(1, `src/${folder} is data, not code`)];
  return importsOf(file.program).flatMap((found) => {
    const why = found.target.startsWith('.')
      ? whyNotOurs(inSrc, found, rule)
      : whyNotPackage(inSrc, found, rule);
    return why === undefined ? [] : [finding(found.line, why)];
  });
}

function whyNotOurs(from: string, { target, typeOnly }: Import, rule: FolderRule) {
  const to = posix.normalize(posix.join(posix.dirname(from), target));
  if (to.startsWith('..')) return `${target} lies outside src`;
  const folder = from.split('/')[0] ?? '';
  if (within(to, folder)) return undefined;
  const allowed = rule.mayImport.some((entry) => within(to, entry));
  if (allowed && rule.typesOnly && !typeOnly) return `${folder} may import only types of ${to}`;
  if (allowed || isException(from, to)) return undefined;
  const may = rule.mayImport.length > 0 ? rule.mayImport.join(', ') : 'nothing else of src';
  return `${folder} may not import ${to} (it may import ${may})`;
}

function whyNotPackage(from: string, { target }: Import, rule: FolderRule) {
  const folder = from.split('/')[0] ?? '';
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  if (target.startsWith('node:') || builtinModules.includes(name)) {
    return rule.noNodeBuiltins ? `${folder} may not import Node's ${target}` : undefined;
  }
  if (rule.packages && !rule.packages.includes(name)) {
    return `${folder} may import of packages only ${rule.packages.join(', ')}, not ${name}`;
  }
  if (rule.noPackages?.test(name)) return `${folder} may not know ${name}`;
  const home = homes.find(({ packages }) => packages.test(name));
  if (home === undefined || home.folders.some((place) => within(from, place))) return undefined;
  return `${name} is imported only in ${home.folders.join(', ')}`;
}

function isException(from: string, to: string): boolean {
  return exceptions.some((entry) => within(from, entry.from) && within(to, entry.to));
}

function within(path: string, entry: string): boolean {
  return path === entry || path.startsWith(`${entry}/`);
}

/** Static, type, re-export, dynamic and `import('…')` type imports. */
function importsOf(program: SyntaxNode): Import[] {
  const carriers = /^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/;
  return nodesWhere(program, (node) => carriers.test(node.type)).flatMap((node) => {
    const source = child(node, 'source') ?? child(node, 'argument');
    const target = textOf(source, 'value') ?? textOf(child(source, 'literal'), 'value');
    if (target === undefined) return [];
    return [{ target, line: lineOf(node), typeOnly: isTypeOnly(node) }];
  });
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = children(node, 'specifiers');
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');
}
