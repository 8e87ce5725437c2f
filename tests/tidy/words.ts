import type { Finding, SourceFile } from './source-file.ts';
import { isTest } from './source-file.ts';
import type { SyntaxNode } from './syntax.ts';
import { child, children, lineOf, nameOf, walk } from './syntax.ts';

interface Declared {
  readonly name: string;
  readonly line: number;
  /** The type written beside it, if it is one bare name. */
  readonly typeName: string | undefined;
  readonly isType: boolean;
  readonly isField: boolean;
}

/** Names that say nothing about what they hold. */
const drawers = /^(utils?|helpers?|common|misc)$/;

/** Where our own words hold; elsewhere names belong to Microsoft, React or the wire. */
const ourWords = /^src\/(domain|use-cases|letters|scheduler)\//;

/** Words with two meanings, or a better word in GLOSSARY.md. Whole names only. */
const bare: Readonly<Record<string, string>> = {
  term: 'schoolTerm, halfTerm, termOfOffice or terms',
  policy: 'permission, or provision',
  policies: 'permissions, or provisions',
  action: 'agreedAction, or permission',
  actions: 'agreedActions, or permissions',
  member: 'representative, organisation or appointment',
  rsvp: 'apologies or reply',
  committee: 'group',
  alliance: 'partnership',
};

const american = /organiz|summariz|recogniz|favorite|(^|[a-z])[aA]uthoriz(ed|ing)/;
const daysWithoutOn = /^(day|today|on|from|to|since|until|first|last)$|On$|[dD]ay$/;
const momentsWithoutAt = /^(at|now|from|to|since|until|instant|moment)$|At$/;
const spanWithoutUnit = /^(.*[a-z])?(timeout|delay|interval|ttl|lifetime|duration)$/i;
const spanInMinutes = /(timeout|delay|interval|ttl|lifetime|duration|wait)Minutes$/i;

/** Names in a file that break the list of words. */
export function wrongWords(file: SourceFile): Finding[] {
  return declaredIn(file.program).flatMap((declared) => {
    const why = whyWrongName(file.path, declared);
    return why === undefined ? [] : [{ path: file.path, line: declared.line, why }];
  });
}

/** Files and folders with a name that would become a drawer. */
export function wrongPaths(paths: readonly string[]): Finding[] {
  return paths.flatMap((path) => {
    const folders = path.split('/').map((part) => part.replace(/\..*$/, ''));
    const drawer = folders.find((part) => part.split('-').some((word) => drawers.test(word)));
    if (drawer !== undefined) return [{ path, line: 1, why: `"${drawer}" is a drawer: name it` }];
    const odd = path
      .split('/')
      .slice(0, -1)
      .find((folder) => !isFolderName(path, folder));
    return odd === undefined ? [] : [{ path, line: 1, why: `folder "${odd}" is not kebab-case` }];
  });
}

function whyWrongName(path: string, declared: Declared): string | undefined {
  const { name, isType } = declared;
  if (name !== 'common' && drawers.test(name)) return `"${name}" says nothing: name what it holds`;
  if (isType && /^I[A-Z][a-z]/.test(name)) return `type ${name}: no I in front`;
  if (/[a-z](Impl|Manager|Helper|Utils?)$/.test(name)) return `${name}: name what it does`;
  if (!ourWords.test(path) || isTest(path)) return undefined;
  const better = bare[name.toLowerCase()];
  if (better !== undefined && Object.hasOwn(bare, name.toLowerCase())) {
    return `"${name}" means two things: write ${better}`;
  }
  if (american.test(name)) return `${name}: British English`;
  return whyWrongUnit(declared);
}

function whyWrongUnit({ name, typeName, isType, isField }: Declared): string | undefined {
  if (isType) return undefined;
  if (spanInMinutes.test(name)) return `${name}: minutes are the record of a meeting, write Mins`;
  if (typeName === 'number' && spanWithoutUnit.test(name)) return `${name} carries no unit`;
  if (!isField) return undefined;
  if (typeName === 'PlainDate' && !daysWithoutOn.test(name)) return `${name}: a day ends in On`;
  if (typeName === 'Instant' && !momentsWithoutAt.test(name)) {
    return `${name}: an instant ends in At`;
  }
  return undefined;
}

/** Everything that a file gives a name to: variables, parameters, functions, types, their parts. */
function declaredIn(program: SyntaxNode): Declared[] {
  const found: Declared[] = [];
  walk(program, (node, parents) => {
    for (const id of namesGivenBy(node, parents)) {
      const name = nameOf(id);
      if (name === undefined) continue;
      const isType = /^TS(TypeAlias|Interface)Declaration$/.test(node.type);
      const isField = /^(TSPropertySignature|ClassProperty)$/.test(node.type);
      const typeName = typeNameOf(id) ?? typeNameOf(node);
      found.push({ name, line: lineOf(id), typeName, isType, isField });
    }
  });
  return found;
}

function namesGivenBy(node: SyntaxNode, parents: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const one = (key: string) => [child(node, key)].filter((found) => found !== undefined);
  if (/^(VariableDeclarator|(TS\w+|Class)Declaration)$/.test(node.type)) return one('id');
  if (/^(TSPropertySignature|TSMethodSignature|ClassProperty|ClassMethod)$/.test(node.type)) {
    return node.computed === true ? [] : one('key');
  }
  if (/Function/.test(node.type) && !node.type.startsWith('TSFunctionType')) {
    return [...one('id'), ...children(node, 'params')];
  }
  // `{ action: verb }` renames what somebody else named; only the new name is ours.
  const inPattern = parents.at(-1)?.type === 'ObjectPattern';
  return node.type === 'ObjectProperty' && inPattern && node.shorthand !== true ? one('value') : [];
}

/** `PlainDate` for `: PlainDate` and for `: PlainDate | undefined`. */
function typeNameOf(node: SyntaxNode): string | undefined {
  const written = child(child(node, 'typeAnnotation'), 'typeAnnotation');
  if (written?.type === 'TSNumberKeyword') return 'number';
  const parts = written?.type === 'TSUnionType' ? children(written, 'types') : [written];
  return parts.map((part) => nameOf(child(part, 'typeName'))).find((name) => name !== undefined);
}

function isFolderName(path: string, folder: string): boolean {
  if (/^\.?[a-z0-9]+(-[a-z0-9]+)*$/.test(folder)) return true;
  // A screen's folder has the name of its component; the app package's name is Microsoft's.
  return (
    (path.startsWith('src/tab/') && /^[A-Z][A-Za-z]+$/.test(folder)) || folder === 'appPackage'
  );
}
