import { cardData } from '../../cards/card-data.ts';
import { approveByChair } from '../../use-cases/meetings/clear-minutes.ts';
import { cardAction } from '../card-action.ts';
import { minutesCard } from '../minutes-card.ts';

export const approveMinutes = cardAction(
  'approve-minutes',
  cardData['approve-minutes'],
  async ({ ports, actor, data }) => {
    const { meetingId, ...seen } = data;
    await approveByChair(ports, actor, { meetingId, seen });
    return minutesCard(ports, actor, data);
  },
);
