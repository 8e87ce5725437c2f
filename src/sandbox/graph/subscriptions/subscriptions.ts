import type { Subscription } from '../../world.ts';
import { badRequest, GraphError } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { readBody } from '../request-body.ts';
import {
  changeTypesFrom,
  expiryFrom,
  NewSubscription,
  RenewedSubscription,
  subscriptionJson,
} from './subscription-body.ts';

// What may be watched depends on the resource; the worker may read all that the sandbox watches.
const permission = { application: ['Sites.Selected'], delegated: [] };
const one = { path: '/subscriptions/{subscription-id}', query: [], permission } as const;

export const createSubscription: Operation = {
  name: 'create-subscription',
  method: 'POST',
  path: '/subscriptions',
  query: [],
  permission,
  async run({ store, caller, body, notifications }) {
    const asked = readBody(NewSubscription, body);
    const resource = asked.resource.replace(/^\//, '');
    const expiresAt = expiryFrom(asked.expirationDateTime, resource);
    const changeTypes = changeTypesFrom(asked.changeType, resource);
    for (const url of [asked.notificationUrl, asked.lifecycleNotificationUrl]) {
      if (url === undefined || (await notifications.validate(url))) continue;
      throw badRequest(`Subscription validation request failed for ${url}.`, 'ValidationError');
    }
    const subscription: Subscription = {
      id: store.uuid(),
      applicationId: caller.client.clientId,
      resource,
      changeTypes,
      notificationUrl: asked.notificationUrl,
      lifecycleNotificationUrl: asked.lifecycleNotificationUrl ?? null,
      clientState: asked.clientState ?? null,
      expiresAt,
    };
    store.world.subscriptions.push(subscription);
    store.changed();
    return { status: 201, body: subscriptionJson(subscription) };
  },
};

export const getSubscription: Operation = {
  ...one,
  name: 'get-subscription',
  method: 'GET',
  run: (call) => ({ status: 200, body: subscriptionJson(subscriptionOf(call)) }),
};

export const updateSubscription: Operation = {
  ...one,
  name: 'update-subscription',
  method: 'PATCH',
  run(call) {
    const subscription = subscriptionOf(call);
    const { expirationDateTime } = readBody(RenewedSubscription, call.body);
    subscription.expiresAt = expiryFrom(expirationDateTime, subscription.resource);
    call.store.changed();
    return { status: 200, body: subscriptionJson(subscription) };
  },
};

export const deleteSubscription: Operation = {
  ...one,
  name: 'delete-subscription',
  method: 'DELETE',
  run(call) {
    const { subscriptions } = call.store.world;
    subscriptions.splice(subscriptions.indexOf(subscriptionOf(call)), 1);
    call.store.changed();
    return { status: 204 };
  },
};

/** One that has lapsed is gone: 404. */
function subscriptionOf({ store, params }: GraphCall): Subscription {
  const wanted = params['subscription-id'];
  const found = store.world.subscriptions.find(({ id }) => id === wanted);
  if (found && Date.parse(found.expiresAt) > Date.now()) return found;
  throw new GraphError({
    status: 404,
    code: 'ResourceNotFound',
    message: 'The object was not found.',
  });
}
