import type { CardContent } from '../cards/card-parts.ts';
import { nextMeeting } from '../cards/next-meeting.ts';
import { helpCard, noMeetingCard, welcomeCard } from '../cards/talk.ts';
import type { Actor } from '../use-cases/actor.ts';
import { contextOf, standingOf } from '../use-cases/meetings/meeting-context.ts';
import { noticeBasis } from '../use-cases/notices/notice-basis.ts';
import { noteConversation } from '../use-cases/partnership/switch-cards.ts';
import type { Ports } from '../use-cases/ports.ts';

import type { CardAction } from './card-action.ts';
import { answerByCard } from './card-actions/answer-invitation.ts';
import { approveMinutes } from './card-actions/approve-minutes.ts';
import { askForChanges } from './card-actions/ask-for-changes.ts';
import { askByCard } from './card-actions/ask-for-replies.ts';
import { nameSubstitute } from './card-actions/name-substitute.ts';
import { refresh } from './card-actions/refresh.ts';
import type { Turn, TurnAnswer } from './channel/turn.ts';
import { answerError } from './error-reply.ts';

const cardActions: readonly CardAction[] = [
  approveMinutes,
  askForChanges,
  answerByCard,
  nameSubstitute,
  askByCard,
  refresh,
];

export interface Log {
  error(facts: object, message: string): void;
}

/**
 * What the bot does with one turn of the personal chat. Who speaks is what the token proved.
 * Never rejects: a person who wrote or pressed something is told in words.
 */
export async function answerTurn(ports: Ports, turn: Turn, log: Log): Promise<TurnAnswer> {
  try {
    return await take(ports, turn);
  } catch (error) {
    return answerError(error, turn, log);
  }
}

async function take(ports: Ports, turn: Turn): Promise<TurnAnswer> {
  switch (turn.kind) {
    case 'installed':
      return install(ports, turn.from.objectId, turn.reference);
    case 'uninstalled':
      await noteConversation(ports, { objectId: turn.from.objectId, reference: null });
      return { kind: 'none' };
    case 'message':
      return converse(ports, turn);
    case 'card-action':
      return press(ports, turn);
    case 'other':
      return { kind: 'none' };
  }
}

const unknownPerson: TurnAnswer = {
  kind: 'text',
  text: 'You are not in one of the groups here yet. Ask the secretariat to add you.',
};

async function install(ports: Ports, objectId: string, reference: string): Promise<TurnAnswer> {
  const { known } = await noteConversation(ports, { objectId, reference });
  if (!known) return unknownPerson;
  return { kind: 'card', card: welcomeCard(placeOf(ports)) };
}

async function converse(
  ports: Ports,
  { text, from }: Extract<Turn, { kind: 'message' }>,
): Promise<TurnAnswer> {
  const actor = await actorFor(ports, from.objectId);
  if (actor === undefined) return unknownPerson;
  const asks = /next meeting|meeting|papers|minutes|apolog|coming/i.test(text);
  const card = asks ? await meetingCard(ports, actor) : helpCard(placeOf(ports));
  return { kind: 'card', card };
}

/** The person's next meeting, with its buttons; whatever was asked stands on it. */
async function meetingCard(ports: Ports, actor: Actor): Promise<CardContent> {
  const now = ports.clock.now();
  const contexts = await ports.atomically(async ({ meetings, partnership }) => {
    const groups = await partnership.groupsOf(actor.personId ?? '');
    const unsettled = await meetings.unsettledOf(groups.map((group) => group.id));
    return Promise.all(unsettled.map((each) => contextOf(partnership, each, now)));
  });
  const mine = contexts.find((context) => {
    const standing = standingOf(context, actor);
    return standing.inGroup || standing.inJointGroup || standing.secretary;
  });
  if (mine === undefined) return noMeetingCard(placeOf(ports));
  return nextMeeting(noticeBasis(ports, mine, actor.personId));
}

async function press(
  ports: Ports,
  { verb, data, from }: Extract<Turn, { kind: 'card-action' }>,
): Promise<TurnAnswer> {
  const action = cardActions.find((each) => each.verb === verb);
  if (action === undefined) {
    return { kind: 'card-error', code: 'BadRequest', message: 'This button is not known here.' };
  }
  const actor = await actorFor(ports, from.objectId);
  if (actor === undefined) {
    return { kind: 'card-error', code: 'Forbidden', message: 'You are not in one of the groups.' };
  }
  return { kind: 'card', card: await action.run(ports, actor, data) };
}

async function actorFor(ports: Ports, objectId: string): Promise<Actor | undefined> {
  const person = await ports.atomically((s) => s.partnership.personByObjectId(objectId));
  if (person === undefined) return undefined;
  return { personId: person.id, secretariat: false, through: 'card' };
}

function placeOf({ publicOrigin, teamsLink }: Ports) {
  return { publicOrigin, teamsUrl: teamsLink('/week') };
}
