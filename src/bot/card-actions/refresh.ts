import { cardAction } from '../card-action.ts';
import { minutesCard } from '../minutes-card.ts';

/** Teams asks for the card as it stands for whoever looks at it. */
export const refresh = cardAction('refresh', ({ ports, actor, data }) =>
  minutesCard(ports, actor, data),
);
