import { cardData } from '../../cards/card-data.ts';
import { cardAction } from '../card-action.ts';
import { minutesCard } from '../minutes-card.ts';

/** Teams asks for the card as it stands for whoever looks at it. */
export const refresh = cardAction('refresh', cardData.refresh, ({ ports, actor, data }) =>
  minutesCard(ports, actor, data),
);
