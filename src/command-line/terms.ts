import '../config/require-node.mjs';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { termsJsonSchema } from '../domain/terms-of-reference/json-schema.ts';
import type { CommandEnd } from './terms/check-terms.ts';
import { checkTerms } from './terms/check-terms.ts';

const usage = `Terms of reference of a group, in a YAML file (format terms/2).

  npm run terms -- check FILE.yaml   says what the file means, or what is wrong with it and where
  npm run terms -- schema            writes the JSON Schema of the format into src/library/terms
`;

const widest = 100;

function run([command, file, ...more]: readonly string[]): CommandEnd {
  if (command === 'check' && file !== undefined && more.length === 0) {
    return checkTerms(file, Math.min(process.stdout.columns ?? widest, widest));
  }
  if (command === 'schema' && file === undefined) return writeSchema();
  if (command === undefined || command === 'help' || command === '--help') {
    return { exitCode: command === undefined ? 1 : 0, out: usage, err: '' };
  }
  const known = command === 'check' || command === 'schema';
  const wrong = known ? `"terms ${command}" is given wrongly.` : `There is no "terms ${command}".`;
  return { exitCode: 1, out: '', err: `${wrong}\n\n${usage}` };
}

function writeSchema(): CommandEnd {
  const path = fileURLToPath(new URL('../library/terms/terms.schema.json', import.meta.url));
  writeFileSync(path, termsJsonSchema());
  return { exitCode: 0, out: `Written: ${path}\n`, err: '' };
}

const { exitCode, out, err } = run(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = exitCode;
