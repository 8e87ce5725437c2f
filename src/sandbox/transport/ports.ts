import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from './json.ts';

const Ports = z.object({ microsoft: z.int(), pages: z.int() });

export type Ports = z.output<typeof Ports>;

/**
 * The ports of the last start; stored conversations and bookmarks name them, so they are worth
 * asking for again.
 */
export function keptPorts(dataDirectory: string | undefined): Ports | undefined {
  if (dataDirectory === undefined) return undefined;
  const file = join(dataDirectory, 'ports.json');
  if (!existsSync(file)) return undefined;
  return Ports.safeParse(parsedJson(readFileSync(file, 'utf8'))).data;
}

export function keepPorts(dataDirectory: string | undefined, ports: Ports): void {
  if (dataDirectory === undefined) return;
  writeFileSync(join(dataDirectory, 'ports.json'), JSON.stringify(ports));
}
