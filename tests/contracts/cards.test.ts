import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';
import { expect, test } from 'vitest';
import { cardData } from '../../src/cards/card-data.ts';
import { outcomeCard } from '../../src/cards/outcome.ts';
import { cardFor } from '../../src/cards/write-card.ts';
import type { Notice } from '../../src/domain/meetings/notice.ts';
import { letterFor } from '../../src/letters/write-letter.ts';
import type { NoticeWriter } from '../../src/use-cases/ports.ts';
import { cardIn, cardSamples } from '../support/card-samples.ts';
import { actsOf, cardSchema } from '../support/card-schema.ts';
import {
  cast,
  closedMeeting,
  libraryTerms,
  noticeBasis,
  theMeeting,
  version,
} from '../support/notice-cast.ts';
import { meetingWithLatePaper, samples, sentMeeting } from '../support/notice-samples.ts';

// The package's ESM entry does not load in Node; this is the same renderer in one file.
const load = createRequire(import.meta.url);
const renderer: typeof Renderer = load('adaptivecards/dist/adaptivecards.js');

function problemsOf(json: Record<string, unknown>): string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const card = new renderer.AdaptiveCard();
  card.version = renderer.Versions.v1_5;
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) =>
    context.getEventAt(index),
  );
  const events = [...parsing, ...card.validateProperties().validationEvents];
  return events.map((event) => event?.message ?? '');
}

function textOf({ card }: { card: Record<string, unknown> }): string {
  return JSON.stringify(card);
}

test('the renderer finds fault with an element that it does not know', () => {
  const { card } = cardIn('papers-wanted');
  expect(problemsOf({ ...card, body: [{ type: 'Tabel' }] })).not.toEqual([]);
});

test.each(cardSamples)('$case: the real renderer finds no fault', ({ card }) => {
  expect(problemsOf(card.card)).toEqual([]);
});

test.each(cardSamples)('$case: known elements only, at most three short buttons', ({ card }) => {
  expect(() => cardSchema.parse(card.card)).not.toThrow();
});

test.each(cardSamples)('$case: at most 5 kB', ({ card }) => {
  expect(Buffer.byteLength(textOf(card))).toBeLessThanOrEqual(5 * 1024);
});

test.each(cardSamples)('$case: a line for the lock screen without a name', ({ card }) => {
  expect(card.summary.length).toBeLessThanOrEqual(100);
  for (const { name } of cast) expect(card.summary).not.toContain(name);
});

test.each(cardSamples)('$case: what a button sends is what its answerer reads', ({ card }) => {
  for (const act of actsOf(cardSchema.parse(card.card))) {
    const verb = Object.keys(cardData).find((each) => each === act.verb);
    expect(verb).toBeDefined();
    expect(act.fallback.data).toEqual({ ...act.data, verb: act.verb });
    expect(JSON.stringify(act.data)).not.toMatch(/personId|objectId|actor|email/);
  }
});

test('the approval card binds its acts to the version and hash that it shows', () => {
  const { number, hash } = version(2);
  const acts = actsOf(cardSchema.parse(cardIn('minutes-to-clear').card));
  const seen = { meetingId: theMeeting().id, version: number, hash };
  expect(acts.map(({ verb, data }) => [verb, data])).toEqual([
    ['approve-minutes', seen],
    ['ask-for-changes', seen],
  ]);
  expect(cardData['approve-minutes'].parse(seen)).toEqual(seen);
});

test('the approval card finds out what is true when it is looked at', () => {
  const card = cardSchema.parse(cardIn('minutes-to-clear').card);
  expect(cardData.refresh.parse(card.refresh?.action.data).version).toBe(2);
});

test('others than the chair see the approval card without an act', () => {
  const found = cardSamples.find((each) => each.case === 'minutes to clear, seen by another');
  expect(actsOf(cardSchema.parse(found?.card.card))).toEqual([]);
});

test('an older version turns into the newest, and says that nothing was approved', () => {
  const found = cardSamples.find((each) => each.case === 'version 3 has come');
  const card = cardSchema.parse(found?.card.card);
  expect(textOf({ card })).toContain('Version 3 has come. Nothing was approved');
  expect(actsOf(card).map(({ data }) => data.version)).toEqual([3, 3]);
});

test.each([
  ['papers-wanted', theMeeting({ agenda: [] }), 'Your paper has come. Thank you.'],
  ['papers-to-send', sentMeeting(), 'The papers went to 5 people.'],
  ['papers-late', sentMeeting(), 'The papers went to 5 people.'],
  ['quorum-at-risk', everyoneComing(), '5 organisations are coming, 3 needed.'],
  ['replies-wanted', everyoneComing(), 'You are coming. Thank you.'],
  ['minutes-wanted', closedMeeting(), 'The minutes of 10 September have come. Thank you.'],
] as const)('%s: once it is settled the card says so and asks nothing', (kind, meeting, says) => {
  const card = cardSchema.parse(cardIn(kind, { meeting }).card);
  expect(textOf({ card })).toContain(says);
  expect(actsOf(card)).toEqual([]);
});

test('a paper that was ruled on says how', () => {
  const papers = meetingWithLatePaper().papers.map((paper) => ({
    ...paper,
    ruling: { admitted: true, by: 'a', at: noticeBasis().now },
  }));
  expect(textOf(cardIn('paper-to-rule', { meeting: sentMeeting({ papers }) }))).toContain(
    'Paper 3 was let in by the Chairperson.',
  );
});

test('no deputy is offered where the terms forbid one', () => {
  const terms = libraryTerms('llf-alliance-partnership-group');
  const seats = terms.membership.seats.map((seat) => ({
    ...seat,
    substitute: { allowed: 'no' as const },
  }));
  const strict = { ...terms, membership: { ...terms.membership, seats } };
  expect(textOf(cardIn('replies-wanted'))).toContain('Send a deputy');
  expect(textOf(cardIn('replies-wanted', { terms: strict }))).not.toContain('deputy');
});

test('what somebody typed stands in a text run, where Markdown is not read', () => {
  const title = '[click](https://bad.example) **now**';
  const card = cardSchema.parse(
    cardIn('paper-to-rule', { meeting: meetingWithLatePaper(title) }).card,
  );
  const blocks = card.body.filter((element) => element.type === 'TextBlock');
  expect(JSON.stringify(blocks)).not.toContain('bad.example');
  expect(textOf({ card })).toContain(title);
});

test('a name in a sentence of ours becomes no link', () => {
  const done = 'Asked [School C](https://bad.example).';
  expect(textOf(outcomeCard(noticeBasis(), { done }))).not.toMatch(/"text":"[^"]*\]\(/);
});

test.each(samples)('$case: a card never stands where only the e-mail may go', (sample) => {
  const circular: Notice['kind'][] = ['papers-circular', 'minutes-circular', 'code'];
  if (circular.includes(sample.notice.kind)) {
    expect(cardFor(sample.notice, sample.basis)).toBeUndefined();
  }
});

test('letters and cards fit the port through which notices are written', () => {
  const writer: NoticeWriter = { letter: letterFor, card: cardFor };
  expect(Object.keys(writer)).toEqual(['letter', 'card']);
});

test.each([
  ['ask-for-changes', { comment: '  ' }],
  ['name-substitute', { name: 'Dee', email: 'nowhere' }],
] as const)('%s refuses what was not filled in', (verb, typed) => {
  const { number, hash } = version(2);
  const seen = { meetingId: 'm', version: number, hash };
  const base = verb === 'ask-for-changes' ? seen : { meetingId: 'm' };
  expect(cardData[verb].safeParse({ ...base, ...typed }).success).toBe(false);
});

function everyoneComing() {
  const meeting = theMeeting();
  const replies = meeting.replies.map((reply) => ({ ...reply, answer: 'coming' as const }));
  return { ...meeting, replies };
}
