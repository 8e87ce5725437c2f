import { expect, test } from 'vitest';
import { startSandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';

const tokenIn = (letter: { body: { content: string } } | undefined) =>
  /\/a#([\w.-]+)/.exec(letter?.body.content ?? '')?.[1] ?? '';

test('somebody with only an address agrees by link, with digits that come in a second mail', async () => {
  await using sandbox = await startSandbox();
  const school = sandbox.person('school-d');
  await sandbox.microsoft.installBot(sandbox.person('chair').id);
  const id = await meeting.callTheMeeting(sandbox);
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed.');
  const card = meeting.cardButton(sandbox, 'chair', 'approve-minutes');
  const press = { verb: 'approve-minutes', data: card.data };
  await sandbox.microsoft.pressCardButton(sandbox.person('chair').id, card.activityId, press);
  await sandbox.settles();
  // A week after the draft went out, who has not agreed is asked.
  await sandbox.advanceTo('2020-09-18T09:00:00.000Z');
  const [asked] = school.letters();
  const token = tokenIn(asked);
  expect(await school.tries('/api/acts/open', { token })).toMatchObject({
    body: { state: 'ready', act: 'agree-minutes', needsCode: true },
  });
  expect((await meeting.minutesFor(sandbox, 'chair', id)).agreements).toEqual([]);
  const sent = await school.tries('/api/acts/do', { token });
  expect(sent).toMatchObject({ body: { state: 'ready', needsCode: true } });
  const [mail] = school.letters();
  const code = /\b\d{6}\b/.exec(mail?.body.content ?? '')?.[0] ?? '';
  const organiser = sandbox.microsoft.world.organiserId;
  const box = sandbox.microsoft.world.mailboxes.find(({ personId }) => personId === organiser);
  const kept = box?.messages.filter(({ folder, body }) => {
    return folder === 'sentitems' && body.content.includes(code);
  });
  expect(kept).toEqual([]);
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await school.tries('/api/acts/do', { token, code: wrong })).toMatchObject({ status: 400 });
  expect(await school.tries('/api/acts/do', { token, code })).toMatchObject({
    body: { state: 'done' },
  });
  const { agreements } = await meeting.minutesFor(sandbox, 'chair', id);
  expect(agreements.map(({ organisation }) => organisation)).toEqual([
    'School D, Dunwold (made up)',
  ]);
  // The digits are good for one act only.
  expect(await school.tries('/api/acts/do', { token, code })).toMatchObject({ status: 400 });
});

test('a link that was forwarded to somebody with an account asks for a sign-in', async () => {
  await using sandbox = await startSandbox();
  await meeting.callTheMeeting(sandbox);
  const [letter] = sandbox.person('school-d').letters();
  const token = tokenIn(letter);
  const person = sandbox.person('school-d');
  const forged = `${token.slice(0, -2)}AA`;
  expect(await person.tries('/api/acts/open', { token: forged })).toMatchObject({
    body: { state: 'not-valid' },
  });
  expect(await person.tries('/api/acts/open', { token })).toMatchObject({
    body: { state: 'ready', act: 'answer-invitation', needsCode: false },
  });
});

test('a deputy who is named after the papers went out gets them with the invitation', async () => {
  await using sandbox = await startSandbox();
  const id = await meeting.callTheMeeting(sandbox);
  await sandbox.advanceTo('2020-09-04T09:00:00.000Z');
  const substitute = { name: 'Toni Dale (made up)', email: 'toni.dale@dunwold.example' };
  const answer = { answer: 'apologies', substitute };
  await sandbox.person('school-c').act(`/api/meetings/${id}/answer`, answer);
  await sandbox.settles();
  const letters = sandbox.person('deputy').letters();
  const names = letters.flatMap(({ attachments }) => attachments.map(({ name }) => name));
  expect(names).toEqual(['Papers 2020-09-10.pdf']);
});
