import { uuidFrom } from '../world/seed.ts';

export interface AppRegistration {
  readonly kind: 'interactive' | 'worker';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly displayName: string;
  /** Object id of its service principal. */
  readonly servicePrincipalId: string;
  /** Application permissions for Graph that an administrator has consented to. */
  readonly applicationPermissions: readonly string[];
  /** Delegated permissions for Graph, consented to for everybody. */
  readonly delegatedPermissions: readonly string[];
  /** Exchange roles over the organiser's mailbox alone; Entra's own consents have none. */
  readonly exchangeRoles: readonly string[];
}

export interface AppRegistrations {
  readonly interactive: AppRegistration;
  readonly worker: AppRegistration;
}

/** The two registrations of the tenant; the same tenant has the same ids in every sandbox. */
export function appRegistrations(tenantId: string): AppRegistrations {
  return {
    interactive: {
      ...identity(tenantId, 'interactive'),
      kind: 'interactive',
      displayName: 'Alliance Secretariat',
      applicationPermissions: [],
      delegatedPermissions: ['User.Read', 'Files.ReadWrite.All', 'Sites.Selected'],
      exchangeRoles: [],
    },
    worker: {
      ...identity(tenantId, 'worker'),
      kind: 'worker',
      displayName: 'Alliance Secretariat worker',
      applicationPermissions: [
        'OnlineMeetings.Read.All',
        'OnlineMeetingArtifact.Read.All',
        'Sites.Selected',
        'GroupMember.ReadWrite.All',
        'User.ReadBasic.All',
        'User.Invite.All',
        'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
        'AppCatalog.Read.All',
      ],
      delegatedPermissions: [],
      exchangeRoles: ['Calendars.ReadWrite', 'Mail.Send', 'Mail.ReadWrite'],
    },
  };
}

function identity(tenantId: string, kind: AppRegistration['kind']) {
  return {
    clientId: uuidFrom(`${tenantId} ${kind} client`),
    clientSecret: `sandbox-${uuidFrom(`${tenantId} ${kind} secret`)}`,
    servicePrincipalId: uuidFrom(`${tenantId} ${kind} principal`),
  };
}
