import { z } from 'zod';
import type { AppAnswer } from '../../microsoft.ts';
import { hasAccount } from '../../world/people.ts';
import type { ChatActivity } from '../../world.ts';
import type { ActivityAnswer, ChatAnswer, PressAnswer } from '../answers.ts';
import { sayShort } from '../london-words.ts';
import { who } from './mail-routes.ts';
import { type Call, type ControlRoute, ok, type Place, param, Refused } from './place.ts';

const Said = z.strictObject({ text: z.string().trim().min(1).max(2000) });
const AppWanted = z.strictObject({ installed: z.boolean() });
const Press = z.strictObject({
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
});

const InvokeAnswer = z.looseObject({
  statusCode: z.number(),
  type: z.string(),
  value: z.unknown(),
});
const InvokeError = z.looseObject({ code: z.string(), message: z.string() });

const one = '/sandbox/people/{person}';

export const chatRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: `${one}/chat`, run: (place, call) => ok(chatOf(place, call)) },
  {
    method: 'POST',
    path: `${one}/chat/seen`,
    run(place, call) {
      const { id } = who(place, call);
      const before = place.notes.chatSeen(id);
      const count = visible(place, id).length;
      place.notes.seeChat(id, count);
      if (before !== count) place.changes.tell();
      return ok({ says: 'Seen.' });
    },
  },
  {
    method: 'POST',
    path: `${one}/chat`,
    run: (place, call) => withApp(place, () => said(place, call)),
  },
  {
    method: 'POST',
    path: `${one}/chat/{activity}`,
    run: (place, call) => withApp(place, () => pressed(place, call)),
  },
  {
    method: 'POST',
    path: `${one}/app`,
    run: (place, call) => withApp(place, () => installed(place, call)),
  },
];

function chatOf(place: Place, call: Call): ChatAnswer {
  const person = who(place, call);
  const { installations } = place.microsoft.world;
  return {
    hasAccount: hasAccount(person),
    hasApp: installations.some(
      ({ personId, removedAt }) => personId === person.id && removedAt === null,
    ),
    activities: visible(place, person.id).map((activity) => activityAnswer(activity, person.id)),
  };
}

function visible({ microsoft }: Place, personId: string): readonly ChatActivity[] {
  return microsoft.chat(personId).filter(({ deletedAt }) => deletedAt === null);
}

function activityAnswer(activity: ChatActivity, personId: string): ActivityAnswer {
  const { id, from, sentAt, updatedAt, text, cards, cardsFor } = activity;
  return {
    id,
    from,
    text,
    atWords: sayShort(updatedAt ?? sentAt),
    card: cardsFor[personId] ?? cards[0] ?? null,
    revision: `${updatedAt ?? sentAt} ${JSON.stringify(cards).length}`,
  };
}

async function said(place: Place, call: Call) {
  const { text } = Said.parse(call.body);
  const answer = await place.microsoft.say(who(place, call).id, text);
  if (answer.status >= 400) throw new Refused(`The app answered ${answer.status}.`);
  return { says: 'Said.' };
}

async function installed(place: Place, call: Call) {
  const { id } = who(place, call);
  if (AppWanted.parse(call.body).installed) await place.microsoft.installBot(id);
  else await place.microsoft.uninstallBot(id);
  return { says: 'Done.' };
}

async function pressed(place: Place, call: Call): Promise<PressAnswer> {
  const press = Press.parse(call.body);
  const { id } = who(place, call);
  const answer = await place.microsoft.pressCardButton(id, param(call, 'activity'), press);
  return pressAnswer(answer);
}

/** An invoke answers 200 and carries its own status, type and value. */
export function pressAnswer({ status, body }: AppAnswer): PressAnswer {
  const invoke = InvokeAnswer.safeParse(body).data;
  if (status !== 200 || !invoke) {
    const message = `Teams could not reach the app (${status}).`;
    return { card: null, says: null, error: { code: String(status), message } };
  }
  if (invoke.type === 'application/vnd.microsoft.card.adaptive') {
    return { card: invoke.value, says: null, error: null };
  }
  if (invoke.type === 'application/vnd.microsoft.activity.message') {
    return { card: null, says: String(invoke.value), error: null };
  }
  const error = InvokeError.safeParse(invoke.value).data;
  const { code = String(invoke.statusCode), message = 'Something went wrong.' } = error ?? {};
  return { card: null, says: null, error: { code, message } };
}

/** Teams waits for the app; what follows from it is done before the page answers. */
function withApp<T>(place: Place, work: () => Promise<T>) {
  return place.serially(async () => {
    const answer = await work();
    await place.app.drain();
    place.changes.tell();
    return ok(answer);
  });
}
