import { RateLimiter } from './connector/rate-limiter.ts';
import { teamsChannel } from './connector/teams-channel.ts';
import { type AppRegistrations, appRegistrations } from './entra/app-registrations.ts';
import type { EntraState } from './entra/state.ts';
import { tokenMint } from './entra/token-mint.ts';
import { createFaults, type Faults } from './faults.ts';
import { type Notifier, startNotifier } from './graph/subscriptions/notifier.ts';
import { answerPlain, answerTls, type Playing } from './hosts.ts';
import type { Microsoft, MicrosoftOptions } from './microsoft.ts';
import { peopleActions } from './people-actions.ts';
import { settingsOfMicrosoft } from './settings-of-microsoft.ts';
import { type Credentials, credentials, serverNames } from './transport/credentials.ts';
import { keepPorts, keptPorts, type Ports } from './transport/ports.ts';
import { redirectFetch } from './transport/redirect.ts';
import { listen, plainServer, type ServerHandler, tlsServer } from './transport/servers.ts';
import { WorldStore } from './world/world-store.ts';

/**
 * Plays Microsoft on 127.0.0.1 and sends this process's `fetch` there, until stopped. Only one can
 * run at a time in a process, because there is one `fetch`.
 */
export async function startMicrosoft(options: MicrosoftOptions): Promise<Microsoft> {
  const keys = await credentials(options.dataDirectory);
  const store = new WorldStore(options);
  const apps = appRegistrations(store.world.tenantId);
  const entra: EntraState = {
    store,
    key: keys.entra,
    apps,
    codes: new Map(),
    consentRequired: new Set(),
    appOrigin: undefined,
  };
  const faults = options.faults ?? createFaults();
  const notifier = startNotifier(store, () => entra.appOrigin);
  const servers = await startServers(options, keys);
  const pagesOrigin = `http://localhost:${servers.ports.pages}`;
  const origin = { pages: pagesOrigin, connector: `${pagesOrigin}/connector` };
  const playing = playingOf({ options, entra, faults, notifier }, { keys, origin });
  servers.begin(playing);
  const restoreFetch = redirectFetch({
    hosts: serverNames.filter((name) => name !== 'localhost'),
    port: servers.ports.microsoft,
    authority: keys.authority.certificate,
  });
  const stop = once(async () => {
    notifier.stop();
    await restoreFetch();
    await servers.close();
    await store.stop();
  });
  const channel = teamsChannel({ entra, key: keys.bot, serviceUrl: origin.connector });
  return {
    ...peopleActions(store, channel),
    ...facade({ store, entra, apps }, { origin, ports: servers.ports, playing }),
    faults,
    certificateAuthority: keys.authority.certificate,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

interface Engine {
  readonly store: WorldStore;
  readonly entra: EntraState;
  readonly apps: AppRegistrations;
}

interface Place {
  readonly origin: Microsoft['origin'];
  readonly ports: Ports;
  readonly playing: Playing;
}

function facade({ store, entra, apps }: Engine, { origin, ports, playing }: Place) {
  return {
    origin,
    ports,
    settings: settingsOfMicrosoft(store.world, apps, origin),
    world: store.world,
    ledger: store.world.ledger,
    clock: store.clock,
    entra: tokenMint(entra),
    pages: {
      add(prefix: string, handler: Parameters<Microsoft['pages']['add']>[1]) {
        if (!prefix.startsWith('/')) throw new Error(`${prefix} is no path.`);
        playing.pages.set(prefix, handler);
      },
    },
    connectApp(appOrigin: string) {
      entra.appOrigin = new URL(appOrigin).origin;
    },
    onChange: (listener: () => void) => store.onChange(listener),
    bytes: (blob: string) => store.bytes(blob),
  };
}

interface Player {
  readonly options: MicrosoftOptions;
  readonly entra: EntraState;
  readonly faults: Faults;
  readonly notifier: Notifier;
}

function playingOf(
  { options, entra, faults, notifier }: Player,
  { keys, origin }: { keys: Credentials; origin: Microsoft['origin'] },
): Playing {
  const { botRateLimits } = options;
  return {
    graph: { store: entra.store, entra, faults, notifications: notifier },
    connector: {
      entra,
      faults,
      limiter: botRateLimits && new RateLimiter(botRateLimits),
      serviceUrl: origin.connector,
    },
    botKey: keys.bot,
    pages: new Map(),
    pagesOrigin: origin.pages,
    record: options.record,
  };
}

async function startServers(options: MicrosoftOptions, keys: Credentials) {
  let playing: Playing | undefined;
  const handler =
    (answer: (playing: Playing, ...rest: Parameters<ServerHandler>) => unknown): ServerHandler =>
    (request, reply) =>
      playing ? answer(playing, request, reply) : reply.code(503).send();
  const tls = tlsServer(keys.server, handler(answerTls));
  const plain = plainServer(handler(answerPlain));
  const close = async () => {
    await Promise.all([tls.close(), plain.close()]);
  };
  const kept = keptPorts(options.dataDirectory);
  try {
    const ports = {
      microsoft: await listen(tls, wish(options.ports?.microsoft, kept?.microsoft)),
      pages: await listen(plain, wish(options.ports?.pages, kept?.pages)),
    };
    keepPorts(options.dataDirectory, ports);
    const begin = (next: Playing) => {
      playing = next;
    };
    return { ports, begin, close };
  } catch (error) {
    // The first server must not keep a process alive whose start has failed.
    await close();
    throw error;
  }
}

/** A port that was asked for must be had; one of an earlier start is only a wish. */
function wish(asked: number | undefined, kept: number | undefined) {
  return asked ? { port: asked, isNegotiable: false } : { port: kept ?? 0, isNegotiable: true };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
