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

/** Raw text by name. A name that is not set, or is blank, is absent. */
export type Env = { readonly [name in EnvName]?: string };

type Source = Readonly<Record<string, string | undefined>>;

/** The only place that reads `process.env`; names that are not ours are left behind. */
export function readEnv(source: Source = process.env): Env {
  const env: { [name in EnvName]?: string } = {};
  for (const name of envNames) {
    const text = source[name]?.trim();
    if (text) env[name] = text;
  }
  return env;
}
