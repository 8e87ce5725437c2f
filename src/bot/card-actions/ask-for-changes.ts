import { cardData } from '../../cards/card-data.ts';
import { askForMinutesChanges } from '../../use-cases/meetings/clear-minutes.ts';
import { cardAction } from '../card-action.ts';
import { minutesCard } from '../minutes-card.ts';

export const askForChanges = cardAction(
  'ask-for-changes',
  cardData['ask-for-changes'],
  async ({ ports, actor, data }) => {
    const { meetingId, comment, ...seen } = data;
    await askForMinutesChanges(ports, actor, { meetingId, seen, comment });
    return minutesCard(ports, actor, data);
  },
);
