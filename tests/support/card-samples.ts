import type { CardContent } from '../../src/cards/card-parts.ts';
import { nextMeeting } from '../../src/cards/next-meeting.ts';
import { outcomeCard } from '../../src/cards/outcome.ts';
import { helpCard, noMeetingCard, welcomeCard } from '../../src/cards/talk.ts';
import { cardFor } from '../../src/cards/write-card.ts';
import { instant } from '../../src/domain/calendar/instant.ts';
import type { NoticeBasis } from '../../src/domain/meetings/notice-facts.ts';
import { cast, closedMeeting, noticeBasis, person, theMeeting, version } from './notice-cast.ts';
import { samples } from './notice-samples.ts';

export interface CardSample {
  case: string;
  card: CardContent;
}

const place = { teamsUrl: null, publicOrigin: 'https://secretariat.example' };
const cleared = { by: 'a', at: instant('2020-09-16T08:40:00Z'), through: 'card' as const };
const asked = { by: 'a', at: instant('2020-09-15T08:40:00Z'), comment: 'Item 2.' };

/** Forty schools with names of sixty characters, everyone's answer still open. */
export function manySchools(): NoticeBasis {
  const basis = noticeBasis();
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  const longName = (n: number) =>
    `School ${n} (made up) `.padEnd(60, 'of the wide and windy wolds ');
  return {
    ...basis,
    group: { ...basis.group, name: 'A '.padEnd(200, 'long named group ') },
    organisations: numbers.map((n) => ({
      id: `s${n}`,
      name: longName(n),
      kind: 'school',
      isLead: false,
    })),
    people: [...cast],
    appointments: numbers.map((n) => ({
      id: `h${n}`,
      groupId: 'apg',
      seatId: 'partner-representative',
      personId: `p${n}`,
      organisationId: `s${n}`,
      from: basis.meeting.heldOn,
      to: null,
    })),
    meeting: theMeeting({
      venue: 'Hall '.padEnd(300, 'of the school '),
      agenda: numbers.map((n) => ({
        id: `i${n}`,
        title: longName(n),
        ownerId: 'c',
        wantsPaper: true,
        forDecision: false,
        lengthMinutes: null,
      })),
      papers: [],
    }),
  };
}

/** The card of a kind, in the first sample of that kind with `change` over what is true. */
export function cardIn(kind: string, change: Partial<NoticeBasis> = {}): CardContent {
  const found = samples.find((each) => each.notice.kind === kind);
  const card = found && cardFor(found.notice, { ...found.basis, ...change });
  if (card === undefined) throw new Error(`no card of ${kind}`);
  return card;
}

const ofNotices = samples.flatMap((each) => {
  const card = cardFor(each.notice, each.basis);
  return card === undefined ? [] : [{ case: each.case, card }];
});

const outcomes: readonly CardSample[] = [
  {
    case: 'version 2 approved',
    card: cardIn('minutes-to-clear', {
      meeting: closedMeeting({ state: 'cleared', versions: [version(1), version(2, { cleared })] }),
    }),
  },
  {
    case: 'version 3 has come',
    card: cardIn('minutes-to-clear', {
      meeting: closedMeeting({ versions: [version(1), version(2), version(3)] }),
    }),
  },
  {
    case: 'changes asked for',
    card: cardIn('minutes-to-clear', {
      meeting: closedMeeting({ versions: [version(1, { changesAsked: asked })] }),
    }),
  },
  {
    case: 'minutes to clear, seen by another',
    card: cardIn('minutes-to-clear', { addressee: person('b') }),
  },
  {
    case: 'an outcome',
    card: outcomeCard(noticeBasis(), { done: 'Your apologies are recorded.' }),
  },
  { case: 'next meeting, not answered', card: nextMeeting(noticeBasis()) },
  {
    case: 'next meeting, coming',
    card: nextMeeting(noticeBasis({ addressee: person('b') })),
  },
  { case: 'help', card: helpCard(place) },
  { case: 'welcome', card: welcomeCard(place) },
  { case: 'no meeting', card: noMeetingCard(place) },
];

const crowded = ['papers-wanted', 'papers-to-send', 'replies-wanted', 'quorum-at-risk'];
const large = crowded.map((kind) => ({
  case: `${kind}, 40 schools with long names`,
  card: cardIn(kind, manySchools()),
}));

/** Every card in every state that we show. */
export const cardSamples: readonly CardSample[] = [...ofNotices, ...outcomes, ...large];
