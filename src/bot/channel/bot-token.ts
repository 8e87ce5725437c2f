import { ConfidentialClientApplication } from '@azure/msal-node';

export interface BotApp {
  tenantId: string;
  app: { clientId: string; clientSecret: string };
}

export const botScope = 'https://api.botframework.com';

/** The bot's own token for the connector: kept by MSAL, asked for once when many wait for it. */
export function createBotToken({ tenantId, app }: BotApp): () => Promise<string> {
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const client = new ConfidentialClientApplication({ auth: { ...app, authority } });
  let asking: Promise<string> | undefined;
  const ask = async () => {
    const scopes = [`${botScope}/.default`];
    const answer = await client.acquireTokenByClientCredential({ scopes });
    if (answer === null) throw new Error('Entra gave the bot no token.');
    return answer.accessToken;
  };
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
