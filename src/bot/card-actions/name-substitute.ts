import { cardData } from '../../cards/card-data.ts';
import { outcomeCard } from '../../cards/outcome.ts';
import { answerInvitation } from '../../use-cases/meetings/answer-invitation.ts';
import { basisFor } from '../basis.ts';
import { cardAction } from '../card-action.ts';

export const nameSubstitute = cardAction(
  'name-substitute',
  cardData['name-substitute'],
  async ({ ports, actor, data }) => {
    const { meetingId, name, email } = data;
    const substitute = { name, email };
    const given = { meetingId, answer: 'apologies', substitute } as const;
    const { says } = await answerInvitation(ports, actor, given);
    return outcomeCard(await basisFor(ports, actor, meetingId), { done: says });
  },
);
