import { cardData } from '../../cards/card-data.ts';
import { outcomeCard } from '../../cards/outcome.ts';
import { answerInvitation } from '../../use-cases/meetings/answer-invitation.ts';
import { basisFor } from '../basis.ts';
import { cardAction } from '../card-action.ts';

export const answerByCard = cardAction(
  'answer-invitation',
  cardData['answer-invitation'],
  async ({ ports, actor, data }) => {
    const { meetingId, answer } = data;
    const { says } = await answerInvitation(ports, actor, { meetingId, answer, substitute: null });
    return outcomeCard(await basisFor(ports, actor, meetingId), { done: says });
  },
);
