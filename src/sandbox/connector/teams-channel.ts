import { z } from 'zod';
import type { EntraState } from '../entra/state.ts';
import type { AppAnswer, CardPress } from '../microsoft.ts';
import type { KeyPair } from '../transport/credentials.ts';
import { parsedJson } from '../transport/json.ts';
import {
  addActivity,
  conversationWith,
  install,
  isInstalled,
  memberIdOf,
  uninstall,
} from '../world/conversations.ts';
import { hasAccount, person as personOf } from '../world/people.ts';
import type { Person } from '../world.ts';
import { channelToken } from './channel-token.ts';
import { cardType } from './connector-call.ts';

export interface TeamsChannel {
  install(personId: string): Promise<AppAnswer | null>;
  uninstall(personId: string): Promise<AppAnswer | null>;
  say(personId: string, text: string): Promise<AppAnswer>;
  press(personId: string, activityId: string, press: CardPress): Promise<AppAnswer>;
}

export interface ChannelService {
  readonly entra: EntraState;
  readonly key: KeyPair;
  readonly serviceUrl: string;
}

const InvokeAnswer = z.looseObject({
  statusCode: z.number(),
  type: z.string(),
  value: z.unknown(),
});

/** Teams' side of a personal chat: it posts activities to the app exactly as Teams does. */
export function teamsChannel(service: ChannelService): TeamsChannel {
  const { store } = service.entra;
  return {
    async install(name) {
      const person = chatter(service, name);
      if (isInstalled(store.world, person.id)) return null;
      install(store, person.id);
      conversationWith(store, person.id);
      return installed(service, person, 'add');
    },
    async uninstall(name) {
      const person = chatter(service, name);
      if (!isInstalled(store.world, person.id)) return null;
      uninstall(store, person.id);
      return installed(service, person, 'remove');
    },
    async say(name, text) {
      const person = chatter(service, name);
      mustHaveBot(service, person);
      const conversation = conversationWith(store, person.id);
      const { id } = addActivity(store, conversation, { from: 'person', text });
      return post(service, person, { type: 'message', id, text, textFormat: 'plain' });
    },
    press: (name, activityId, press) => pressButton(service, name, { activityId, press }),
  };
}

async function pressButton(
  service: ChannelService,
  name: string,
  { activityId, press }: { activityId: string; press: CardPress },
): Promise<AppAnswer> {
  const person = chatter(service, name);
  const { store } = service.entra;
  const conversation = conversationWith(store, person.id);
  const activity = conversation.activities.find(
    ({ id, from, deletedAt }) => id === activityId && from === 'bot' && deletedAt === null,
  );
  if (!activity) throw new Error(`${person.displayName} has no card ${activityId}.`);
  const { verb, data = {}, trigger = 'manual' } = press;
  const answer = await post(service, person, {
    type: 'invoke',
    id: `f:${store.uuid()}`,
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger },
  });
  const body = InvokeAnswer.safeParse(answer.body);
  if (answer.status === 200 && body.data?.statusCode === 200 && body.data.type === cardType) {
    activity.cardsFor[person.id] = body.data.value;
    store.changed();
  }
  return answer;
}

async function installed(service: ChannelService, person: Person, action: 'add' | 'remove') {
  if (service.entra.appOrigin === undefined) return null;
  const bot = botAccount(service);
  if (action === 'add') {
    const membersAdded = [bot];
    await post(service, person, { type: 'conversationUpdate', id: eventId(service), membersAdded });
  }
  return post(service, person, { type: 'installationUpdate', id: eventId(service), action });
}

async function post(
  service: ChannelService,
  person: Person,
  activity: Record<string, unknown>,
): Promise<AppAnswer> {
  const { entra, key, serviceUrl } = service;
  if (entra.appOrigin === undefined) throw new Error('No app has been connected to the sandbox.');
  const { clientId } = entra.apps.interactive;
  const response = await fetch(`${entra.appOrigin}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${await channelToken(key, { clientId, serviceUrl })}`,
    },
    body: JSON.stringify({ ...envelope(service, person), ...activity }),
  });
  const text = await response.text();
  return { status: response.status, body: parsedJson(text) ?? text };
}

function envelope(service: ChannelService, person: Person) {
  const { store } = service.entra;
  const { tenantId } = store.world;
  return {
    timestamp: store.now(),
    localTimestamp: store.now(),
    channelId: 'msteams',
    serviceUrl: service.serviceUrl,
    from: { id: memberIdOf(person), name: person.displayName, aadObjectId: person.id },
    conversation: {
      id: conversationWith(store, person.id).id,
      conversationType: 'personal',
      tenantId,
    },
    recipient: botAccount(service),
    locale: 'en-GB',
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' }],
    channelData: { tenant: { id: tenantId }, source: { name: 'message' } },
  };
}

function botAccount({ entra }: ChannelService) {
  return { id: `28:${entra.apps.interactive.clientId}`, name: 'Alliance Secretariat' };
}

function eventId({ entra }: ChannelService): string {
  return `f:${entra.store.uuid()}`;
}

/** Throws for somebody without an account: Teams does not know them. */
function chatter({ entra }: ChannelService, name: string): Person {
  const person = personOf(entra.store.world, name);
  if (!hasAccount(person)) throw new Error(`${person.displayName} is not in Teams.`);
  return person;
}

function mustHaveBot({ entra }: ChannelService, person: Person): void {
  if (isInstalled(entra.store.world, person.id)) return;
  throw new Error(`${person.displayName} has not installed the app.`);
}
