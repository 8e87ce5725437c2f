import { open } from './card-buttons.ts';
import type { CardContent } from './card-parts.ts';
import { cardOf } from './card-parts.ts';

/** Where the product is: in Teams, and in a browser without a slash at the end. */
export interface Place {
  teamsUrl: string | null;
  publicOrigin: string;
}

const tries = 'Try "next meeting", "papers", "minutes" or "send apologies".';

/** The answer to words that the bot does not know. */
export function helpCard(place: Place): CardContent {
  return talk(place, 'I did not understand that', tries);
}

/** The first words, once the app is there. */
export function welcomeCard(place: Place): CardContent {
  const says = `Reminders can come to this chat as well. The e-mails come all the same. ${tries}`;
  return talk(place, 'This is the secretariat of your group', says);
}

/** The answer where nothing is planned. */
export function noMeetingCard(place: Place): CardContent {
  return talk(place, 'No meeting is planned', 'Nothing is due from you.');
}

function talk({ teamsUrl, publicOrigin }: Place, headline: string, says: string): CardContent {
  const address = `${publicOrigin}/week`;
  return cardOf({
    overLine: 'Alliance Secretariat',
    headline,
    state: { words: says, colour: 'default' },
    facts: [],
    why: null,
    buttons: [open('Open my week', teamsUrl ?? address)],
    fallback: `${headline}. ${says}`,
    address,
    summary: `${headline}.`,
  });
}
