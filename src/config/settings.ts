import type { Env, EnvName } from './env.ts';
import {
  address,
  addresses,
  guid,
  hostname,
  isLoopback,
  mailAddress,
  oneOf,
  origin,
  portNumber,
  postgresUrl,
  SettingReader,
  signingKey,
  sitePath,
  text,
} from './setting-reader.ts';
import { SettingsError } from './settings-error.ts';

export type Mode = 'production' | 'sandbox';
export type LogLevel = (typeof logLevels)[number];

/** One app registration of the host tenant. */
export interface AppRegistration {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the environment means; made only by {@link settingsFrom}. */
export interface Settings {
  readonly mode: Mode;
  readonly tenantId: string;
  /** Tab, bot, on-behalf-of and sign-in in a browser. */
  readonly interactiveApp: AppRegistration;
  /** App-only Graph. */
  readonly workerApp: AppRegistration;
  /** The shared mailbox that calls meetings and sends letters. */
  readonly organiser: { readonly mailbox: string; readonly id: string };
  /** The SharePoint site of the papers; `path` has no slash at either end. */
  readonly site: { readonly hostname: string; readonly path: string };
  readonly publicOrigin: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly store: StoreSettings;
  /** Base64url text, 32 bytes or more each. */
  readonly keys: { readonly link: string; readonly session: string };
  readonly entraAuthorizeOrigin: string;
  readonly bot: {
    readonly openIdMetadataUrl?: string;
    /** Where our bearer token may go: same origin, and a path at or below this one. */
    readonly serviceUrls: readonly string[];
  };
  /** A further origin that may frame the tab. */
  readonly teamsHostOrigin?: string;
  readonly logLevel: LogLevel;
}

export type StoreSettings =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'embedded'; readonly directory: string };

export const defaultPort = 3978;
const microsoftSignIn = 'https://login.microsoftonline.com';
const teamsConnector = 'https://smba.trafficmanager.net';
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Gives the raw settings their meaning. Production refuses every name that would turn it away from
 * Microsoft. Throws {@link SettingsError} naming all that is missing or wrong.
 */
export function settingsFrom(env: Env, options: { mode: Mode }): Settings {
  const { mode } = options;
  const read = new SettingReader(env);
  const settings: Settings = {
    mode,
    tenantId: read.required('TENANT_ID', guid, ''),
    interactiveApp: appRegistration(read, 'CLIENT_ID', 'CLIENT_SECRET'),
    workerApp: appRegistration(read, 'WORKER_CLIENT_ID', 'WORKER_CLIENT_SECRET'),
    organiser: {
      mailbox: read.required('ORGANISER_MAILBOX', mailAddress, ''),
      id: read.required('ORGANISER_ID', guid, ''),
    },
    site: {
      hostname: read.required('SITE_HOSTNAME', hostname, ''),
      path: read.required('SITE_PATH', sitePath, ''),
    },
    ...addressesOfOurs(read, mode),
    store: store(read),
    keys: keys(read),
    ...addressesOfMicrosoft(read, mode),
    logLevel: read.withDefault('LOG_LEVEL', oneOf(logLevels), 'info'),
  };
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return settings;
}

function appRegistration(read: SettingReader, id: EnvName, secret: EnvName): AppRegistration {
  return {
    clientId: read.required(id, guid, ''),
    clientSecret: read.required(secret, text, ''),
  };
}

function addressesOfOurs(read: SettingReader, mode: Mode) {
  const sandbox = mode === 'sandbox';
  const port = read.withDefault('PORT', portNumber, defaultPort);
  const host = read.withDefault('HOST', text, sandbox ? '127.0.0.1' : '0.0.0.0');
  if (sandbox && !isLoopback(host)) {
    read.problems.push(`HOST must be an address of this machine alone in the sandbox: 127.0.0.1`);
  }
  const publicOrigin = sandbox
    ? read.withDefault('PUBLIC_ORIGIN', origin({ loopback: true }), `http://localhost:${port}`)
    : read.required('PUBLIC_ORIGIN', origin({ loopback: false }), '');
  return { publicOrigin, listen: { host, port } };
}

function store(read: SettingReader): StoreSettings {
  const url = read.optional('DATABASE_URL', postgresUrl);
  if (url !== undefined) return { kind: 'postgres', url };
  return { kind: 'embedded', directory: read.withDefault('DATA_DIRECTORY', text, '.data') };
}

function keys(read: SettingReader): Settings['keys'] {
  const link = read.required('LINK_KEY', signingKey, '');
  const session = read.required('SESSION_KEY', signingKey, '');
  // One key for both would let what signs a link sign a session.
  if (link !== '' && link === session) read.problems.push('SESSION_KEY must differ from LINK_KEY');
  return { link, session };
}

function addressesOfMicrosoft(read: SettingReader, mode: Mode) {
  const allow = { loopback: mode === 'sandbox' };
  const authorize = read.withDefault('ENTRA_AUTHORIZE_ORIGIN', origin(allow), microsoftSignIn);
  if (mode === 'production') {
    if (authorize !== microsoftSignIn) read.refuse('ENTRA_AUTHORIZE_ORIGIN');
    read.refuse('BOT_OPENID_METADATA_URL');
    read.refuse('TEAMS_HOST_ORIGIN');
  }
  const openIdMetadataUrl = read.optional('BOT_OPENID_METADATA_URL', address(allow));
  const teamsHostOrigin = read.optional('TEAMS_HOST_ORIGIN', origin(allow));
  const serviceUrls = read.withDefault('BOT_SERVICE_URLS', addresses(allow), [teamsConnector]);
  return {
    entraAuthorizeOrigin: authorize,
    bot: { ...(openIdMetadataUrl === undefined ? {} : { openIdMetadataUrl }), serviceUrls },
    ...(teamsHostOrigin === undefined ? {} : { teamsHostOrigin }),
  };
}
