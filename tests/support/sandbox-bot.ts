import { createServer, type ServerResponse } from 'node:http';
import {
  type Activity,
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';
import { appToken } from './sandbox-cast.ts';

export const botScope = 'https://api.botframework.com';
export const card = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
});

export class TestBot extends ActivityHandler {
  readonly heard: Partial<Activity>[] = [];

  constructor() {
    super();
    this.onMessage(async (context) => {
      await context.sendActivity(`You said ${context.activity.text}`);
    });
  }

  override async run(context: TurnContext): Promise<void> {
    this.heard.push(context.activity);
    await super.run(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { action } = context.activity.value;
    const update = {
      ...MessageFactory.attachment(CardFactory.adaptiveCard(card('Everybody sees this'))),
      id: context.activity.replyToId ?? '',
    };
    if (action.verb === 'update') await context.updateActivity(update);
    const type = 'application/vnd.microsoft.card.adaptive';
    return {
      status: 200,
      body: { statusCode: 200, type, value: card(`Done: ${action.data.note}`) },
    };
  }
}

/** Credentials as the product makes them: tokens from MSAL, signed onto the request. */
function credentialsFor(microsoft: Microsoft, clientId: string) {
  const getToken = () => appToken(microsoft, 'interactive', botScope);
  return {
    isValidAppId: async (id: string) => id === clientId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      appId: clientId,
      oAuthScope: botScope,
      getToken,
      async signRequest(request: { headers: { set(name: string, value: string): void } }) {
        request.headers.set('authorization', `Bearer ${await getToken()}`);
        return request;
      },
    }),
  };
}

export function adapterFor(microsoft: Microsoft): CloudAdapter {
  const { settings, origin } = microsoft;
  const clientId = settings.CLIENT_ID ?? '';
  const configuration = {
    MicrosoftAppId: clientId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: settings.TENANT_ID ?? '',
    ToBotFromChannelTokenIssuer: botScope,
    ToBotFromChannelOpenIdMetadataUrl: settings.BOT_OPENID_METADATA_URL ?? '',
    ToBotFromEmulatorOpenIdMetadataUrl: settings.BOT_OPENID_METADATA_URL ?? '',
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${settings.TENANT_ID}`,
    ToChannelFromBotOAuthScope: botScope,
    OAuthUrl: origin.pages,
    ValidateAuthority: 'false',
    CallerId: 'urn:botframework:azure',
  };
  // The SDK's own types name classes of packages that it hides.
  const credentials = credentialsFor(microsoft, clientId) as never;
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, credentials));
}

export interface ServedBot {
  readonly origin: string;
  close(): void;
}

/** Hosts the adapter at `/api/messages` of a loopback server. */
export async function serveBot(adapter: CloudAdapter, bot: TestBot): Promise<ServedBot> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const incoming = { method: request.method, headers: request.headers, body };
      const answer = adapterAnswer(response);
      void adapter.process(incoming as never, answer as never, (context) => bot.run(context));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return { origin: `http://localhost:${address.port}`, close: () => server.close() };
}

/** The few methods of Express that the adapter calls. */
function adapterAnswer(response: ServerResponse) {
  const answer = {
    status(code: number) {
      response.statusCode = code;
      return answer;
    },
    header: () => answer,
    send(content: unknown) {
      response.setHeader('content-type', 'application/json');
      response.write(JSON.stringify(content));
      return answer;
    },
    end: () => response.end(),
  };
  return answer;
}
