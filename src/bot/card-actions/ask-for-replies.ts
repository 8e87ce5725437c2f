import { cardData } from '../../cards/card-data.ts';
import { outcomeCard } from '../../cards/outcome.ts';
import { askForReplies } from '../../use-cases/meetings/ask-for-replies.ts';
import { basisFor } from '../basis.ts';
import { cardAction } from '../card-action.ts';

export const askByCard = cardAction(
  'ask-for-replies',
  cardData['ask-for-replies'],
  async ({ ports, actor, data }) => {
    const { says } = await askForReplies(ports, actor, data);
    const next = 'You are told when somebody answers.';
    return outcomeCard(await basisFor(ports, actor, data.meetingId), { done: says, next });
  },
);
