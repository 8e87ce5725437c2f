import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import { type BotApp, botScope } from './bot-token.ts';
import { Incoming, tenantsOf } from './incoming.ts';
import { quietly } from './quietly.ts';
import { isAllowedServiceUrl } from './service-url.ts';

type SdkAuth = ConfigurationBotFrameworkAuthentication;
type SdkConstructor = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Authenticated = Awaited<ReturnType<SdkAuth['authenticateRequest']>>;
type SdkActivity = Parameters<SdkAuth['authenticateRequest']>[0];

export interface AuthSettings extends BotApp {
  openIdMetadataUrl?: string;
  serviceUrls: readonly string[];
}

/** An activity is not taken. 401: no proof; 403: a foreign tenant; 503: no keys to check it by. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  readonly status: 401 | 403 | 503;

  constructor(message: string, options: ErrorOptions & { status: 401 | 403 | 503 }) {
    super(message, options);
    this.status = options.status;
  }
}

const issuer = 'https://api.botframework.com';
const keysTimeoutSeconds = 10;

/** What the SDK and its token library throw for a token that proves nothing. */
const Disproof = z.union([
  z.looseObject({ statusCode: z.literal(401) }),
  z.looseObject({
    name: z.enum(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError']),
  }),
]);

/**
 * The SDK's check of the channel's token, with the gaps closed that it leaves: no expiry, an empty
 * channel, a missing service URL, tokens of the Emulator or of a skill, another tenant. Throws
 * {@link NotTaken} only.
 */
export class StrictAuth extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: AuthSettings;

  constructor(settings: AuthSettings, getToken: () => Promise<string>) {
    const { clientId } = settings.app;
    super(sdkSettings(settings), sdkCredentials(clientId, getToken));
    this.#settings = settings;
  }

  override async authenticateRequest(
    sdkActivity: SdkActivity,
    authorization: string,
  ): Promise<Authenticated> {
    const activity = Incoming.parse(sdkActivity);
    const { serviceUrls, tenantId } = this.#settings;
    mustBe(activity.channelId === 'msteams', 'channel');
    mustBe(isAllowedServiceUrl(activity.serviceUrl ?? '', serviceUrls), 'service URL');
    const authenticated = await this.#authenticated(sdkActivity, authorization);
    const claims = new Map<string, unknown>(
      authenticated.claimsIdentity.claims.map(({ type, value }) => [type, value]),
    );
    mustBe(claims.get('iss') === issuer, 'issuer');
    mustBe(typeof claims.get('exp') === 'number', 'expiry');
    const tenants = tenantsOf(activity);
    if (tenants.length === 0 || tenants.some((tenant) => tenant !== tenantId)) {
      throw new NotTaken('foreign tenant', { status: 403 });
    }
    return authenticated;
  }

  async #authenticated(activity: SdkActivity, authorization: string): Promise<Authenticated> {
    const late = new Promise<never>((_done, fail) => {
      const signal = AbortSignal.timeout(keysTimeoutSeconds * 1000);
      signal.addEventListener('abort', () =>
        fail(new NotTaken('the keys do not come', { status: 503 })),
      );
    });
    try {
      const proof = quietly(() => super.authenticateRequest(activity, authorization));
      return await Promise.race([proof, late]);
    } catch (error) {
      if (error instanceof NotTaken) throw error;
      const status = Disproof.safeParse(error).success ? 401 : 503;
      throw new NotTaken('token', { status, cause: error });
    }
  }
}

function mustBe(isSo: boolean, what: string): void {
  if (!isSo) throw new NotTaken(what, { status: 401 });
}

/** One `To…` setting switches off every built-in one: all of them or, for Microsoft, none. */
function sdkSettings({ openIdMetadataUrl, tenantId, app }: AuthSettings): SdkConstructor[0] {
  const identity = {
    MicrosoftAppId: app.clientId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
  };
  if (openIdMetadataUrl === undefined) return identity;
  return {
    ...identity,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: botScope,
    OAuthUrl: new URL(openIdMetadataUrl).origin,
    ValidateAuthority: 'false',
    CallerId: 'urn:botframework:azure',
  };
}

/** Authentication can never be switched off, and only one app is ours. */
function sdkCredentials(clientId: string, getToken: () => Promise<string>): SdkConstructor[1] {
  const credentials = {
    appId: clientId,
    oAuthScope: botScope,
    getToken,
    async signRequest(request: { headers: { set(name: string, value: string): void } }) {
      request.headers.set('authorization', `Bearer ${await getToken()}`);
      return request;
    },
  };
  const factory = {
    isValidAppId: async (id: string) => id === clientId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
  // The SDK's type names a class of a package that it hides.
  return factory as unknown as SdkConstructor[1];
}
