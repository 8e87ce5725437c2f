import type { ActPage } from '../../api/contract/group-answers.ts';
import { asApiError } from '../api-error.ts';

/** What is sent when a button of the page is pressed. */
export interface Typed {
  code: string | null;
  answer: {
    answer: 'coming' | 'apologies';
    substitute: { name: string; email: string } | null;
  } | null;
}

type Do = (typed: Typed) => Promise<void>;

const nothing: Typed = { code: null, answer: null };

export interface Shown {
  page: ActPage;
  codeSent: boolean;
}

/** Draws the act with its one question, or the sentence that says why there is none. */
export function drawPage(element: HTMLElement, { page, codeSent }: Shown, act: Do): void {
  const { title, askedAs, says, state, signInUrl } = page;
  const panel = make('div', { class: 'panel' });
  panel.append(make('p', { class: 'says', 'data-state': state }, says));
  if (state === 'ready') panel.append(...buttonsOf({ page, codeSent }, act));
  if (state === 'done' && page.act === 'answer-invitation') {
    panel.append(...answerButtons(act, 'Answer differently'));
  }
  if (state === 'sign-in' && signInUrl !== null) {
    panel.append(make('a', { class: 'button first', href: signInUrl }, 'Sign in'));
  }
  element.replaceChildren(
    make('h1', {}, title),
    ...(askedAs === null ? [] : [make('p', { class: 'quiet' }, `You were asked as: ${askedAs}`)]),
    panel,
    make('p', { class: 'quiet' }, lastWords(page)),
  );
}

/** One sentence in place of the page. */
export function say(element: HTMLElement, sentence: string): void {
  element.replaceChildren(
    make('h1', {}, 'Alliance Secretariat'),
    make('p', { class: 'says' }, sentence),
    make('p', { class: 'quiet' }, 'Nothing was done. Open the link from the e-mail again.'),
  );
}

function lastWords({ state, act }: ActPage): string {
  if (state === 'ready') return 'Not you? Tell the secretariat, and close this page.';
  if (state === 'done' && act === 'answer-invitation') {
    return 'You can close this page, or change your answer until the meeting.';
  }
  return 'You can close this page.';
}

function buttonsOf({ page, codeSent }: Shown, act: Do): HTMLElement[] {
  if (page.act === 'answer-invitation') return answerButtons(act, null);
  const verb = verbs[page.act ?? 'read-papers'];
  if (!page.needsCode) return [button(verb, 'first', () => act(nothing))];
  const again = button('Send new digits', '', () => act(nothing));
  if (codeSent) return [codeForm(act, verb), again];
  const why = 'Six digits go to your address first, so that we know it is you.';
  return [make('p', {}, why), button('Send me six digits', 'first', () => act(nothing))];
}

const verbs = {
  'answer-invitation': 'Answer',
  'clear-minutes': 'Approve the minutes',
  'agree-minutes': 'Agree the minutes',
  'read-papers': 'Read the papers',
};

function codeForm(act: Do, verb: string): HTMLElement {
  const form = make('form', {});
  const input = make('input', {
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    pattern: '[0-9]{6}',
    maxlength: '6',
    required: '',
  });
  const label = make('label', {}, 'Six digits');
  label.append(input);
  form.append(label, make('button', { class: 'first', type: 'submit' }, verb));
  onSubmit(form, () => act({ ...nothing, code: input.value }));
  return form;
}

function answerButtons(act: Do, again: string | null): HTMLElement[] {
  const reply = (answer: 'coming' | 'apologies') =>
    act({ code: null, answer: { answer, substitute: null } });
  const buttons = [
    button('Coming', again === null ? 'first' : '', () => reply('coming')),
    button('Cannot come', '', () => reply('apologies')),
    deputyButton(act),
  ];
  return again === null ? buttons : [make('p', {}, `${again}:`), ...buttons];
}

function deputyButton(act: Do): HTMLElement {
  const place = make('div', {});
  const open = make('button', { type: 'button' }, 'Send a deputy');
  open.addEventListener('click', () => {
    const form = deputyForm(act);
    place.replaceChildren(form);
    // One filled button on a page: it is now that of the deputy.
    for (const other of document.querySelectorAll('button.first')) {
      if (!form.contains(other)) other.classList.remove('first');
    }
    form.querySelector('input')?.focus();
  });
  place.append(open);
  return place;
}

function deputyForm(act: Do): HTMLElement {
  const form = make('form', {});
  const name = make('input', { autocomplete: 'off', maxlength: '200', required: '' });
  const email = make('input', { type: 'email', autocomplete: 'off', required: '' });
  const nameLabel = make('label', {}, 'Your deputy’s name');
  const emailLabel = make('label', {}, 'Their e-mail address');
  nameLabel.append(name);
  emailLabel.append(email);
  form.append(nameLabel, emailLabel);
  form.append(make('button', { class: 'first', type: 'submit' }, 'Send this deputy'));
  onSubmit(form, () => {
    const substitute = { name: name.value, email: email.value };
    return act({ code: null, answer: { answer: 'apologies', substitute } });
  });
  return form;
}

function button(words: string, look: string, press: () => Promise<void>): HTMLElement {
  const form = make('form', {});
  form.append(make('button', { type: 'submit', class: look }, words));
  onSubmit(form, press);
  return form;
}

/** One press, one effect; what goes wrong is said beside the button, and what was typed stays. */
function onSubmit(form: HTMLElement, press: () => Promise<void>): void {
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.querySelector('[role=alert]')?.remove();
    press()
      .catch((error: unknown) => {
        form.append(make('p', { class: 'problem', role: 'alert' }, asApiError(error).says));
      })
      .finally(() => {
        busy = false;
      });
  });
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  words = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (words !== '') element.append(words);
  return element;
}
