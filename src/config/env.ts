/** Every environment variable that the product reads; what each means stands in `settings.ts`. */
export const envNames = [
  'TENANT_ID',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'WORKER_CLIENT_ID',
  'WORKER_CLIENT_SECRET',
  'ORGANISER_MAILBOX',
  'ORGANISER_ID',
  'SITE_HOSTNAME',
  'SITE_PATH',
  'PUBLIC_ORIGIN',
  'PORT',
  'HOST',
  'DATABASE_URL',
  'DATA_DIRECTORY',
  'LINK_KEY',
  'SESSION_KEY',
  'ENTRA_AUTHORIZE_ORIGIN',
  'BOT_OPENID_METADATA_URL',
  'BOT_SERVICE_URLS',
  'TEAMS_HOST_ORIGIN',
  'LOG_LEVEL',
] as const;

export type EnvName = (typeof envNames)[number];

/** Further names that only the app package for Teams is made from. */
export const packageNames = [
  'TEAMS_APP_ID',
  'CLIENT_ID',
  'PUBLIC_ORIGIN',
  'DEVELOPER_NAME',
  'DEVELOPER_WEBSITE_URL',
  'PRIVACY_URL',
  'TERMS_OF_USE_URL',
] as const;

export type PackageName = (typeof packageNames)[number];

/** Further names that only the sandbox reads: where its pages and its Microsoft listen. */
export const sandboxNames = ['PAGES_PORT', 'MICROSOFT_PORT'] as const;

export type SandboxName = (typeof sandboxNames)[number];

/** Raw text by name. A name that is not set, or is blank, is absent. */
export type Env = { readonly [name in EnvName]?: string };
export type SandboxEnv = { readonly [name in SandboxName]?: string };
export type PackageEnv = { readonly [name in PackageName]?: string };

type Source = Readonly<Record<string, string | undefined>>;

/** The only place that reads `process.env`; names that are not ours are left behind. */
export function readEnv(source: Source = process.env): Env {
  return read(envNames, source);
}

/** What `npm start` reads beside the app's own names. */
export function readSandboxEnv(source: Source = process.env): SandboxEnv {
  return read(sandboxNames, source);
}

/** What the app package is made from; `file` goes before the environment. */
export function readPackageEnv(file: Source = {}, source: Source = process.env): PackageEnv {
  return read(packageNames, { ...source, ...file });
}

function read<Name extends string>(names: readonly Name[], source: Source) {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = source[name]?.trim();
    if (text) found[name] = text;
  }
  return found;
}
