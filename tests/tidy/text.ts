import type { Finding, SourceFile } from './source-file.ts';

/** Text that has no place in the repository, each with its reason. */
const forbidden: readonly { pattern: RegExp; why: string; except?: RegExp }[] = [
  { pattern: /(?<![\w.}])\/(work|home)\/[a-z]/, why: 'a path of one machine' },
  { pattern: /(?<![\w.}])\/Users\/[a-z]|C:\\\\?Users\\/, why: 'a path of one machine' },
  {
    pattern: /(?<!\w)\.\.\/shared\b/,
    why: 'the product must not need what lies outside the repository',
    except: /^tests\/contracts\//,
  },
  { pattern: /\bregistry\.[a-z]|\bnpmjs\b|artifactory/i, why: 'the name of a package registry' },
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, why: 'do it, or let it be' },
  { pattern: /\b(issue|ticket) #?\d+\b/i, why: 'how the work was arranged is no part of it' },
  {
    pattern:
      /\b(Claude|ChatGPT|LLM|language model|AI (agent|assistant|session)|helper session)s?\b/i,
    why: 'how the work was arranged is no part of it',
  },
];

const safeMail = /\.(example|test|invalid|localhost)$|^(.+\.)?example\.(com|org|net)$/i;
const longestLine = 100;
const longestSentence = 180;

/** Forbidden text; `path` decides what is excepted. This rule's own files are not looked at. */
export function forbiddenText(path: string, text: string): Finding[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      forbidden
        .filter(({ pattern, except }) => pattern.test(line) && !except?.test(path))
        .map(({ why }) => ({ path, line: index + 1, why: `${why}: ${line.trim().slice(0, 80)}` })),
    );
}

/** Made-up people have addresses that cannot exist. */
export function realAddresses(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/[\w.+-]+@(?!odata\.)([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})\b/gi)]
      .filter(([, domain = '']) => !safeMail.test(domain))
      .map(([address]) => ({
        path,
        line: index + 1,
        why: `${address} may be somebody's: made-up addresses end in .example`,
      })),
  );
}

/**
 * Lines too long to read. A sentence for people stays whole, so that it can be found by searching;
 * a line with an address may be as long as that is.
 */
export function longLines(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const isSentence = line.length <= longestSentence && /(['"`])(\S+ ){5,}.*\1/.test(line);
    if (line.length <= longestLine || isSentence || /https?:\/\//.test(line)) return [];
    return [{ path, line: index + 1, why: `${line.length} characters, at most ${longestLine}` }];
  });
}

/** Code kept in a comment: version control keeps it better. */
export function commentedOutCode(file: SourceFile): Finding[] {
  return file.comments.flatMap((comment) =>
    comment.text.split('\n').flatMap((line, index) => {
      if (!looksLikeCode(line.replace(/^[\s*]+/, '').trim())) return [];
      return [{ path: file.path, line: comment.line + index, why: 'code in a comment: delete it' }];
    }),
  );
}

/** An install must not depend on where the lock file was written. */
export function lockFileAddresses(path: string, text: string): Finding[] {
  const at = text.split('\n').findIndex((line) => line.includes('"resolved":'));
  return at < 0
    ? []
    : [{ path, line: at + 1, why: 'the lock file names where packages came from' }];
}

/** Scripts run the same on every system: one program and its arguments. */
export function shellInScripts(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const command = /^\s+"[\w:-]+": "((?:node|vite|vitest|tsc|biome|npm) .*)",?$/.exec(line)?.[1];
    if (command === undefined || !/[&|;<>$`]|\brm\b|\bcp\b/.test(command)) return [];
    return [{ path, line: index + 1, why: `a shell is needed for: ${command}` }];
  });
}

function looksLikeCode(line: string): boolean {
  if (/^(import|export) .*['"];?$/.test(line)) return true;
  if (/^(const|let|return|await|throw|if \(|for \(|function|async|\}).*[;{]$/.test(line))
    return true;
  return /^[\w.]+(\(.*\)| = .+);$/.test(line);
}
