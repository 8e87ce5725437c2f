import type { AppRegistrations } from './entra/app-registrations.ts';
import { person } from './world/people.ts';
import { siteHostname } from './world/seed.ts';
import type { World } from './world.ts';

/** What Microsoft decides of the app's environment: all but PUBLIC_ORIGIN and the app's own keys. */
export function settingsOfMicrosoft(
  world: World,
  apps: AppRegistrations,
  origin: { readonly pages: string; readonly connector: string },
): Record<string, string> {
  const organiser = person(world, world.organiserId);
  return {
    TENANT_ID: world.tenantId,
    CLIENT_ID: apps.interactive.clientId,
    CLIENT_SECRET: apps.interactive.clientSecret,
    WORKER_CLIENT_ID: apps.worker.clientId,
    WORKER_CLIENT_SECRET: apps.worker.clientSecret,
    ORGANISER_MAILBOX: organiser.userPrincipalName,
    ORGANISER_ID: organiser.id,
    SITE_HOSTNAME: siteHostname,
    SITE_PATH: world.sites[0]?.path ?? '',
    ENTRA_AUTHORIZE_ORIGIN: origin.pages,
    BOT_OPENID_METADATA_URL: `${origin.pages}/v1/.well-known/openidconfiguration`,
    BOT_SERVICE_URLS: origin.connector,
    TEAMS_HOST_ORIGIN: origin.pages,
  };
}
