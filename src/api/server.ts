import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import Fastify, { LogController } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Clock, Ports } from '../use-cases/ports.ts';
import type { Authentication } from './authenticate.ts';
import { actorOf, createAuthentication } from './authenticate.ts';
import { answerError } from './error-response.ts';
import type { Call, Route } from './route.ts';
import { Download } from './routes/meetings/papers.ts';
import { openRoutes, signedInRoutes } from './routes/routes.ts';
import type { SignInSettings } from './sign-in.ts';
import { registerSignIn } from './sign-in.ts';

export interface ServerSettings extends SignInSettings {
  /** Origins beside Microsoft's own that may frame the tab; the sandbox's only. */
  teamsHostOrigins: readonly string[];
  /** The built tab: a folder with `index.html` and `a.html`. */
  tabDirectory: string;
}

/** What Teams' channel posts to us; the answer is written as it stands. */
export type ReceiveFromTeams = (
  method: string,
  headers: Record<string, string | string[] | undefined>,
  body: unknown,
) => Promise<{ status: number; body?: unknown }>;

export interface ServerParts {
  settings: ServerSettings;
  ports: Ports;
  receive: ReceiveFromTeams;
  machineClock: Clock;
  log: FastifyBaseLogger;
}

/** One more than the limit for a paper, so that the refusal is ours and in words. */
const uploadLimitBytes = 101 * 1024 * 1024;

/** The hosts that may frame the tab: Teams, Outlook and Microsoft 365. */
const microsoftHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://outlook.office365.com',
];

/** The HTTP side of the product: API, sign-in, the bot's door and the built tab. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, ports, log } = parts;
  const app = Fastify({
    loggerInstance: log,
    // A request's address may carry a search word; only its route is logged.
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy stands before us; what a client itself writes of its address is not believed.
    trustProxy: (_address, hop) => hop === 0,
    bodyLimit: 2 * 1024 * 1024,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.addHook('onRequest', async ({ url }, reply) => {
    if (/^\/(api|auth)\//.test(url)) reply.header('cache-control', 'no-store');
  });
  await registerPlugins(app, settings);
  const authentication = createAuthentication(settings);
  registerSignIn(app, { ...parts, authentication });
  for (const route of signedInRoutes) register(app, { route, ports, authentication });
  for (const route of openRoutes) register(app, { route, ports, authentication: null });
  app.get('/api/settings', async () => ({ teamsHostOrigins: settings.teamsHostOrigins }));
  app.get('/api/openapi.json', async () => app.swagger());
  app.get('/health', async () => ({ ok: true }));
  registerBot(app, parts.receive);
  await registerTab(app, settings.tabDirectory);
  return app;
}

async function registerPlugins(app: FastifyInstance, settings: ServerSettings): Promise<void> {
  const isDeployed = settings.publicOrigin.startsWith('https:');
  // The SDK of Teams asks there for the list of hosts; nothing leaves the machine in the sandbox.
  const connect = ["'self'", ...(isDeployed ? ['https://res.cdn.office.net'] : [])];
  await app.register(helmet, {
    // The tab is framed by Teams; `frame-ancestors` says by whom, and replaces the older header.
    frameguard: false,
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: connect,
        frameAncestors: ["'self'", ...microsoftHosts, ...settings.teamsHostOrigins],
        upgradeInsecureRequests: isDeployed ? [] : null,
      },
    },
  });
  await app.register(cookie);
  await app.register(multipart, {
    // A name with a path in it is refused in words, not made harmless in silence.
    preservePath: true,
    limits: { fileSize: uploadLimitBytes, files: 1, fields: 8 },
  });
  await app.register(rateLimit, { global: false, keyGenerator: ({ ip }) => clientOf(ip) });
  await app.register(swagger, {
    openapi: { info: { title: 'Alliance Secretariat', version: '1' } },
    transform: jsonSchemaTransform,
  });
}

/** Azure's proxy writes the port behind the address: another one for each connection. */
export function clientOf(ip: string): string {
  return /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(ip)?.[1] ?? /^\[(.+)\]:\d+$/.exec(ip)?.[1] ?? ip;
}

interface Registering {
  route: Route;
  ports: Ports;
  /** Null for a route that proves itself by a token of its own. */
  authentication: Authentication | null;
}

function register(app: FastifyInstance, { route, ports, authentication }: Registering): void {
  const { method, path, says, body } = route;
  app.route({
    method,
    url: path,
    schema: { summary: says, ...(body === undefined ? {} : { body }) },
    // A link's digits can be guessed at; nothing behind a sign-in can.
    config: authentication === null ? { rateLimit: { max: 30, timeWindow: '1 minute' } } : {},
    handler: async (request, reply) => {
      const who = await authentication?.signedIn(request);
      const actor =
        who === undefined
          ? ({ personId: null, secretariat: false, through: 'link' } as const)
          : await actorOf(ports, who);
      const call: Call<unknown> = {
        ports,
        actor,
        who: who ?? { tenantId: '', objectId: '', name: '', secretariat: false },
        body: request.body,
        request,
        param: (name) => paramOf(request.params, name),
      };
      const answer = await route.run(call);
      if (!(answer instanceof Download)) return answer;
      const name = encodeURIComponent(answer.name);
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(Buffer.from(answer.bytes));
    },
  });
}

function paramOf(params: unknown, name: string): string {
  const found = Object.entries(params ?? {}).find(([key]) => key === name);
  return String(found?.[1] ?? '');
}

function registerBot(app: FastifyInstance, receive: ReceiveFromTeams): void {
  app.post('/api/messages', async (request, reply) => {
    const { status, body } = await receive(request.method, request.headers, request.body);
    return reply.code(status).send(body ?? '');
  });
}

/** Every other address is a place in the tab; the act page stands alone. */
async function registerTab(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      const immutable = path.includes('/assets/');
      const keep = immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', keep);
    },
  });
  app.get('/a', (_request, reply) => reply.sendFile('a.html'));
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|auth|assets)\//.test(request.url);
    if (isPage) return reply.sendFile('index.html');
    const says = 'There is no such address.';
    return reply.code(404).send({ code: 'not-found', says });
  });
}
