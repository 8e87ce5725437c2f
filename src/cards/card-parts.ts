/** An Adaptive Card, and the line for the lock screen, which never names a confidential title. */
export interface CardContent {
  card: Record<string, unknown>;
  summary: string;
}

/** An element of a card, as the renderer reads it. */
export type CardElement = Record<string, unknown>;

/** What a card says, in the order in which it is read. */
export interface CardPage {
  /** Group and meeting. */
  overLine: string;
  /** What, by when; only our own words and days. */
  headline: string;
  /** What it is about, in somebody else's words: the title of a paper. */
  subject?: string;
  state: { words: string; colour: 'good' | 'warning' | 'default' } | null;
  /** At most three. */
  facts: readonly { name: string; says: string }[];
  /** A rule and its clause, without a full stop. */
  why: string | null;
  /** At most three. */
  buttons: readonly CardElement[];
  /** A whole sentence with day and year; the browser address is added. */
  fallback: string;
  address: string;
  summary: string;
  /** Set where an old card has to find out what is true now. */
  refresh?: Record<string, string | number>;
}

export function cardOf(page: CardPage): CardContent {
  const { overLine, headline, subject, state, facts, why, buttons, fallback, refresh } = page;
  const body = [
    written([{ words: overLine, subtle: true }]),
    ownWords(headline, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(subject === undefined ? [] : [written([{ words: subject, bold: true }])]),
    ...(state === null ? [] : [ownWords(state.words, { color: colours[state.colour] })]),
    ...facts.map(({ name, says }) =>
      written([{ words: `${name}: `, bold: true }, { words: says }], 'Small'),
    ),
    ...(why === null ? [] : [written([{ words: `Why: ${why}.`, subtle: true }])]),
  ];
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: `${fallback} ${page.address}`,
    ...(refresh === undefined ? {} : { refresh: { action: refreshAction(refresh) } }),
    body,
    ...(buttons.length === 0 ? {} : { actions: buttons }),
  };
  return { card, summary: page.summary };
}

const colours = { good: 'Good', warning: 'Warning', default: 'Default' } as const;

/**
 * A TextBlock reads Markdown, so it holds only words of ours. A sentence of ours may still name a
 * school: whatever its name is, it becomes no link.
 */
export function ownWords(text: string, look: Record<string, string> = {}): CardElement {
  return { type: 'TextBlock', text: text.replaceAll('](', '] ('), wrap: true, ...look };
}

interface Run {
  words: string;
  bold?: boolean;
  subtle?: boolean;
}

/** Text runs show what somebody typed as it was typed: no Markdown, no links. */
export function written(runs: readonly Run[], spacing?: 'Small'): CardElement {
  const inlines = runs.map(({ words, bold = false, subtle = false }) => ({
    type: 'TextRun',
    text: words,
    ...(bold ? { weight: 'Bolder' } : {}),
    ...(subtle ? { isSubtle: true } : {}),
  }));
  return { type: 'RichTextBlock', inlines, ...(spacing === undefined ? {} : { spacing }) };
}

/** At most `most` characters: a card is read in five seconds. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function refreshAction(data: Record<string, string | number>): CardElement {
  return { type: 'Action.Execute', title: 'Look again', verb: 'refresh', data };
}
