import { z } from 'zod';
import type { Subscription } from '../../world.ts';
import { badRequest } from '../graph-error.ts';

export const NewSubscription = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.url({ protocol: /^https$/ }),
  lifecycleNotificationUrl: z.url({ protocol: /^https$/ }).optional(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime(),
  clientState: z.string().max(128).optional(),
  latestSupportedTlsVersion: z.string().optional(),
});

export const RenewedSubscription = z.strictObject({ expirationDateTime: z.iso.datetime() });

const maxMinutes: readonly (readonly [RegExp, number])[] = [
  [/^users\/[^/]+\/(events|messages)$/i, 10_080],
  [/^drives\/[^/]+\/root$/i, 42_300],
];

/** Machine time: a subscription is a lease. Throws 400 when it is over or too long. */
export function expiryFrom(text: string, resource: string): string {
  const minutes = (Date.parse(text) - Date.now()) / 60_000;
  const most = maxMinutes.find(([pattern]) => pattern.test(resource))?.[1];
  if (most === undefined) throw badRequest(`The sandbox does not watch '${resource}'.`);
  if (minutes <= 0 || minutes > most + 1) {
    throw badRequest(`Subscription expiration can only be ${most} minutes in the future.`);
  }
  return new Date(Date.parse(text)).toISOString();
}

export function changeTypesFrom(text: string, resource: string): string[] {
  const types = text.split(',').map((type) => type.trim());
  const known = resource.startsWith('drives/') ? ['updated'] : ['created', 'updated', 'deleted'];
  if (types.some((type) => !known.includes(type))) {
    throw badRequest(`Cannot watch '${text}' of '${resource}'.`);
  }
  return types;
}

export function subscriptionJson(subscription: Subscription) {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.applicationId,
    changeType: subscription.changeTypes.join(','),
    clientState: null,
    notificationUrl: subscription.notificationUrl,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    expirationDateTime: subscription.expiresAt,
    creatorId: subscription.applicationId,
    latestSupportedTlsVersion: 'v1_2',
  };
}
