/**
 * What each folder of `src` may import besides itself: the arrow, as data. An entry is a folder or
 * a file of `src`; a folder allows all below it.
 */
export interface FolderRule {
  readonly mayImport: readonly string[];
  /** Only `import type` of what it may import. */
  readonly typesOnly?: true;
  /** The only npm packages allowed; without it any, but for those that have a home elsewhere. */
  readonly packages?: readonly string[];
  readonly noPackages?: RegExp;
  readonly noNodeBuiltins?: true;
  /** Data: a program there is a finding. */
  readonly noCode?: true;
}

/** Everything but what only people (`tab`) or only a machine without Microsoft (`sandbox`) use. */
const allButSurfaceAndSandbox = [
  'api',
  'app.ts',
  'bot',
  'cards',
  'clock.ts',
  'config',
  'documents',
  'domain',
  'graph',
  'letters',
  'library',
  'scheduler',
  'storage',
  'use-cases',
];

const microsoft = /^(@azure\/|@microsoft\/|botbuilder|botframework)/;

export const arrow: Readonly<Record<string, FolderRule>> = {
  domain: { mayImport: [], packages: ['temporal-polyfill', 'zod'], noNodeBuiltins: true },
  'use-cases': { mayImport: ['domain'], noPackages: microsoft },
  cards: { mayImport: ['domain'], noNodeBuiltins: true },
  letters: { mayImport: ['domain'], noNodeBuiltins: true },
  library: { mayImport: [], noCode: true },
  'command-line': { mayImport: ['app.ts', 'domain', 'use-cases'] },
  storage: { mayImport: ['domain', 'use-cases'] },
  graph: { mayImport: ['domain', 'use-cases'] },
  documents: { mayImport: ['domain', 'use-cases'] },
  api: { mayImport: ['domain', 'use-cases'] },
  scheduler: { mayImport: ['domain', 'use-cases'] },
  bot: { mayImport: ['cards', 'domain', 'use-cases'] },
  tab: { mayImport: ['api/contract', 'domain'], typesOnly: true, noNodeBuiltins: true },
  config: { mayImport: [] },
  sandbox: { mayImport: ['api/contract', 'app.ts', 'config', 'library'] },
  'app.ts': { mayImport: allButSurfaceAndSandbox },
  'main.ts': { mayImport: allButSurfaceAndSandbox },
  'clock.ts': { mayImport: ['domain/calendar', 'use-cases/ports.ts'] },
};

/** Imports beyond the table, each with its reason. `from` is a folder or a file. */
export const exceptions: readonly { from: string; to: string; because: string }[] = [
  {
    from: 'command-line',
    to: 'config/require-node.mjs',
    because: 'every entry point first says which Node it needs',
  },
  {
    from: 'command-line/package-app.ts',
    to: 'config/env.ts',
    because: 'the package for Teams is made from the same names, by the only reader of them',
  },
  {
    from: 'command-line',
    to: 'documents',
    because: 'a command is handed a file and reads it by the reader that the product uses',
  },
];

/** Packages that one folder keeps to itself, so that they can be replaced there. */
export const homes: readonly { packages: RegExp; folders: readonly string[] }[] = [
  { packages: /^(botbuilder|botframework)/, folders: ['bot/channel'] },
  { packages: /^@microsoft\/microsoft-graph-client$/, folders: ['graph'] },
  { packages: /^(kysely|pg|@electric-sql\/pglite)$/, folders: ['storage'] },
  { packages: /^temporal-polyfill$/, folders: ['domain/calendar'] },
  { packages: /^@microsoft\/teams-js$/, folders: ['tab'] },
];
