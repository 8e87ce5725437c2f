import type { WorldStore } from '../../world/world-store.ts';
import type { Subscription } from '../../world.ts';
import type { Notifications } from '../operation.ts';

export interface Notifier extends Notifications {
  stop(): void;
}

interface Change {
  readonly id: string;
  readonly changeType: string;
  readonly odataType: string;
}

const validationToken = 'Validation: sandbox & "plain text" ünïcode';
const timeoutMilliseconds = 10_000;

/**
 * Tells subscribers that something has changed, once per turn of the event loop. A lost
 * notification is not repeated: the app must have its delta sweep.
 */
export function startNotifier(store: WorldStore, appOrigin: () => string | undefined): Notifier {
  let told = store.world.changeNumber;
  const stop = store.onChange(() => {
    const since = told;
    told = store.world.changeNumber;
    for (const subscription of store.world.subscriptions) {
      if (Date.parse(subscription.expiresAt) <= Date.now()) continue;
      const changes = changesOf(store, subscription, since);
      if (changes.length > 0) void notify(store, { subscription, changes }, appOrigin());
    }
  });
  return { stop, validate: (url) => validate(reachable(url, appOrigin())) };
}

async function validate(url: string): Promise<boolean> {
  const address = new URL(url);
  address.searchParams.set('validationToken', validationToken);
  try {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const response = await fetch(address, { method: 'POST', signal });
    const isPlain = response.headers.get('content-type')?.startsWith('text/plain') ?? false;
    return response.status === 200 && isPlain && (await response.text()) === validationToken;
  } catch {
    return false;
  }
}

async function notify(
  store: WorldStore,
  { subscription, changes }: { subscription: Subscription; changes: readonly Change[] },
  origin: string | undefined,
): Promise<void> {
  const value = changes.map(({ id, changeType, odataType }) => ({
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: subscription.expiresAt,
    clientState: subscription.clientState,
    changeType,
    tenantId: store.world.tenantId,
    resource: `${subscription.resource}/${id}`,
    resourceData: { '@odata.type': odataType, '@odata.id': `${subscription.resource}/${id}`, id },
  }));
  try {
    await fetch(reachable(subscription.notificationUrl, origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
  } catch {
    // Lost, as real ones may be.
  }
}

function changesOf(store: WorldStore, subscription: Subscription, since: number): Change[] {
  const [collection, id, kind] = subscription.resource.split('/');
  const isNew = ({ changedIn }: { changedIn: number }) => changedIn > since;
  if (collection === 'drives') {
    const drive = store.world.drives.find((candidate) => candidate.id === id);
    const isChanged = drive?.items.some(isNew) ?? false;
    const change = { id: 'root', changeType: 'updated', odataType: '#Microsoft.Graph.DriveItem' };
    return isChanged ? [change] : [];
  }
  const mailbox = store.world.mailboxes.find(({ personId }) => personId === id);
  if (kind !== 'events' || !mailbox) return [];
  const odataType = '#Microsoft.Graph.Event';
  const kept = mailbox.events.filter(isNew).map((event) => ({
    id: event.id,
    changeType: event.changeKey === 1 ? 'created' : 'updated',
    odataType,
  }));
  const gone = mailbox.deletedEvents
    .filter(isNew)
    .map((event) => ({ id: event.id, changeType: 'deleted', odataType }));
  return [...kept, ...gone].filter(({ changeType }) =>
    subscription.changeTypes.includes(changeType),
  );
}

/** Graph calls https only; the connected app is served over plain HTTP on this machine. */
function reachable(url: string, origin: string | undefined): string {
  if (origin === undefined) return url;
  const address = new URL(url);
  return address.host === new URL(origin).host
    ? `${origin}${address.pathname}${address.search}`
    : url;
}
