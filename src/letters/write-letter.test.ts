import { expect, test } from 'vitest';
import { someTerms } from '../../tests/support/builders.ts';
import {
  cast,
  closedMeeting,
  noticeBasis,
  theMeeting,
  version,
} from '../../tests/support/notice-cast.ts';
import type { NoticeSample } from '../../tests/support/notice-samples.ts';
import { meetingWithLatePaper, samples } from '../../tests/support/notice-samples.ts';
import { instant } from '../domain/calendar/instant.ts';
import type { NoticeKind } from '../domain/meetings/notice.ts';
import { letterFor } from './write-letter.ts';

function write({ notice, basis }: NoticeSample, attachments = 0) {
  const file = { name: 'Papers.pdf', contentType: 'application/pdf', bytes: new Uint8Array(1) };
  return letterFor(notice, { ...basis, attachments: Array(attachments).fill(file) });
}

function written(kind: NoticeKind, change: Parameters<typeof noticeBasis>[0] = {}) {
  const found = samples.find((each) => each.notice.kind === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return write({ ...found, basis: { ...found.basis, ...change } });
}

test.each([
  ['papers-wanted', 'APG: your paper by Wednesday 2 September'],
  ['papers-to-send', 'APG: papers to send by Thursday 3 September'],
  ['papers-circular', 'APG: papers for Thursday 10 September'],
  ['paper-added-circular', 'APG: paper 3 added, 10 September'],
  ['papers-late', 'APG: the papers for 10 September are late'],
  ['paper-to-rule', 'APG: paper 3 waits for you, 10 September'],
  ['replies-wanted', 'APG: please say if you are coming, 10 September'],
  ['quorum-at-risk', 'APG: 2 of 3 coming on 10 September'],
  ['apologies-received', 'APG: apologies for 10 September'],
  ['minutes-wanted', 'APG: minutes wanted by Thursday 17 September'],
  ['minutes-to-clear', 'APG: minutes for your approval by Wednesday 16 September'],
  ['minutes-changes-asked', 'APG: changes to the minutes of 10 September'],
  ['minutes-cleared-by-link', 'APG: minutes of 10 September, approved by a link'],
  ['minutes-circular', 'APG: draft minutes of 10 September'],
  ['minutes-late', 'APG: the minutes of 10 September are late'],
  ['minutes-agreement-wanted', 'APG: do you agree to the minutes of 10 September?'],
  ['minutes-approved-circular', 'APG: minutes of 10 September, approved'],
  ['substitute-invited', 'APG: you are asked to come on 10 September'],
  ['code', 'APG: your code, meeting of 10 September'],
] as const)('the subject of %s names the day and no person', (kind, subject) => {
  expect(written(kind).subject).toBe(subject);
});

const unwelcome = new RegExp(
  [
    'reminder|urgent|overdue|action required|rsvp|submit|invalid',
    'failed|oops|click here|\\buser\\b|sorry',
  ].join('|'),
  'i',
);

test.each(samples)('$case: short subject, no shouting, nobody named in it', (sample) => {
  const { subject, text } = write(sample);
  expect(subject.length).toBeLessThanOrEqual(60);
  expect(`${subject}\n${text}`).not.toMatch(unwelcome);
  for (const { name } of cast) expect(subject).not.toContain(name);
});

test.each(samples)(
  '$case: lines of at most 72 characters, an address alone on its own',
  (sample) => {
    for (const line of write(sample).text.split('\n')) {
      if (/https?:/.test(line)) expect(line).toMatch(/^https?:\S+$/);
      else expect(line.length).toBeLessThanOrEqual(72);
    }
  },
);

test.each(samples)('$case: HTML in British English that loads nothing from elsewhere', (sample) => {
  const { html } = write(sample);
  expect(html).toContain('<html lang="en-GB">');
  expect(html).not.toMatch(/<(script|img|link|iframe|table)\b|url\(|@import/i);
  expect(html).not.toContain('undefined');
});

test.each(samples)('$case: the HTML and the text lead to the same addresses', (sample) => {
  const { html, text } = write(sample);
  const linked = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&#38;', '&'),
  );
  const listed = text.split('\n').filter((line) => line.startsWith('http'));
  expect(new Set(linked)).toEqual(new Set(listed));
});

test.each(samples)(
  '$case: says that the mail is the official notice, and whose rule that is',
  (sample) => {
    const official = 'This mail is the official notice: your terms name e-mail and telephone';
    const isCode = sample.notice.kind === 'code';
    expect(write(sample).text.includes(official)).toBe(!isCode);
  },
);

test('where the terms leave the channel open the mail is not called the official notice', () => {
  expect(written('papers-wanted', { terms: someTerms() }).text).not.toContain('official notice');
});

test.each([
  ['papers-circular', true],
  ['paper-added-circular', true],
  ['minutes-circular', true],
  ['minutes-to-clear', true],
  ['replies-wanted', false],
  ['quorum-at-risk', false],
] as const)('%s begins with the marking: %s', (kind, marked) => {
  expect(written(kind).text.startsWith('Confidential to the group\n')).toBe(marked);
});

test.each(['papers-circular', 'paper-added-circular', 'minutes-circular'] as const)(
  'a circular (%s) never carries a personal address, even when one is handed in',
  (kind) => {
    const { text, html } = written(kind, { actUrl: 'https://secretariat.example/a#secret' });
    expect(text + html).not.toContain('/a#');
  },
);

test('the draft minutes say DRAFT and who has cleared them', () => {
  const { text } = written('minutes-circular');
  expect(text).toContain('as DRAFT.');
  expect(text).toContain('Cleared by the Chairperson; not yet approved by the group.');
});

test('minutes that the chair has not seen say so', () => {
  const meeting = closedMeeting({ state: 'cleared', circulatedUncleared: true });
  expect(written('minutes-circular', { meeting }).text).toContain(
    'Draft, not yet seen by the Chairperson.',
  );
});

test('a late paper is late by the day on which papers were due, not by the day they went', () => {
  expect(written('paper-added-circular').text).toContain(
    'Paper 3 was added on Monday 7 September, 4 days after papers were due.',
  );
});

test('where the terms set no day for papers, none of them is said to be late', () => {
  const { text } = written('paper-added-circular', { terms: someTerms() });
  expect(text).not.toContain('after papers were due');
});

test('minutes without a deadline are never said to be due', () => {
  const { subject, text } = written('minutes-wanted', { terms: someTerms() });
  expect(subject).toBe('APG: minutes of 10 September are wanted');
  expect(text).not.toMatch(/\bdue\b|late/);
});

test('somebody without an account is told to answer by mail where no link is given', () => {
  const sample = samples.find((each) => each.case === 'a paper still needed, by mail only');
  const text = sample === undefined ? '' : write(sample).text;
  expect(text).toContain('Reply to this mail with it attached.');
  expect(text).not.toContain('http');
});

test('what people typed is shown as they typed it and never becomes HTML', () => {
  const { html, text } = written('paper-added-circular', {
    meeting: meetingWithLatePaper('<img src=x onerror="a()"> & "figures"'),
  });
  expect(text).toContain('<img src=x onerror="a()"> & "figures"');
  expect(html).not.toContain('<img');
  expect(html).toContain('&#60;img src=x onerror=&#34;a()&#34;&#62; &#38; &#34;figures&#34;');
});

test('a line break in a name cannot begin another header of the mail', () => {
  const group = { ...noticeBasis().group, short: 'APG\r\nBcc: all@school.example' };
  const { subject } = written('papers-circular', { group });
  expect(subject).not.toMatch(/[\r\n]/);
});

test('a long name of a group gives way to the day', () => {
  const group = { ...noticeBasis().group, short: 'The Very Long Named Partnership of the Wolds' };
  const { subject } = written('minutes-to-clear', { group });
  expect(subject).toMatch(/^\S.*…: minutes for your approval by Wednesday 16 September$/);
  expect(subject.length).toBeLessThanOrEqual(60);
});

test('the digits of a code stand in the letter, not in its subject, and no copy is kept', () => {
  const { subject, text, keepCopy } = written('code');
  expect(text).toContain('Your code is 123456.');
  expect(subject).not.toContain('123456');
  expect(keepCopy).toBe(false);
});

test('the comment of the chair is quoted word for word', () => {
  expect(written('minutes-changes-asked').text).toContain(
    '> Item 2: School D arrived at 10:06.\n> Say so there.',
  );
});

test('an owner of two items gets one letter for both', () => {
  const agenda = theMeeting().agenda.map((item) => ({ ...item, ownerId: 'c', wantsPaper: true }));
  const { text } = written('papers-wanted', { meeting: theMeeting({ agenda, papers: [] }) });
  expect(text).toMatch(/Your papers on Terms of reference, Membership and Partnership\s+report/);
});

test('files go with the letter that is handed them', () => {
  const sample = samples.find((each) => each.notice.kind === 'papers-circular');
  const letter = sample === undefined ? undefined : write(sample, 1);
  expect(letter?.attachments).toHaveLength(1);
  expect(letter?.text).toContain('are attached.');
});

test('a link takes an agreement only, so the letter does not promise more', () => {
  const byLink = written('minutes-agreement-wanted', { actUrl: 'https://secretariat.example/a#t' });
  expect(byLink.text).toContain('Agree to the minutes');
  expect(byLink.text).toContain('Something is wrong? Reply to this mail');
  expect(byLink.text).toContain('0 of 3 organisations');
});

test('a correction of minutes that are out does not say that they still go out', () => {
  const circulatedAt = instant('2020-09-15T09:00:00Z');
  const asked = { by: 'b', at: circulatedAt, comment: 'Item 2.' };
  const versions = [version(1), version(2, { changesAsked: asked })];
  const meeting = closedMeeting({ state: 'drafting', circulatedAt, versions });
  const { text } = written('minutes-changes-asked', { meeting });
  expect(text).toContain('They are out as DRAFT.');
  expect(text).not.toContain('go out by');
});
