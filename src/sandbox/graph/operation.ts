import type { AppRegistration } from '../entra/app-registrations.ts';
import type { GraphOperationName } from '../operation-names.ts';
import type { Route } from '../transport/routes.ts';
import type { WebAnswer } from '../transport/web.ts';
import type { WorldStore } from '../world/world-store.ts';
import type { Person } from '../world.ts';
import type { Query, QueryOption } from './query/options.ts';

export type Caller =
  | { readonly kind: 'app'; readonly client: AppRegistration }
  | {
      readonly kind: 'delegated';
      readonly client: AppRegistration;
      readonly person: Person;
      readonly scopes: readonly string[];
    };

/** One permitted request, read but not yet carried out. */
export interface GraphCall {
  readonly store: WorldStore;
  readonly caller: Caller;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, undefined when there is none. */
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly notifications: Notifications;
}

/** Change notifications, as operations need them. */
export interface Notifications {
  /** Resolves to whether the address answered the validation token as it must. */
  validate(notificationUrl: string): Promise<boolean>;
}

export interface Permission {
  /** Any one of them is enough; empty: no application permission exists. */
  readonly application: readonly string[];
  /** Any one of them is enough; empty: the sandbox plays no signed-in use of it. */
  readonly delegated: readonly string[];
  /** An Exchange role over the mailbox in the path does as well. */
  readonly exchangeRole?: string;
}

export interface Operation extends Route {
  readonly name: GraphOperationName;
  /** The query options that it knows; any other is refused. */
  readonly query: readonly QueryOption[];
  readonly permission: Permission;
  run(call: GraphCall): WebAnswer | Promise<WebAnswer>;
}
