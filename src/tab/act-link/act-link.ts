import type { ActPage } from '../../api/contract/group-answers.ts';
import { doAct, openAct } from '../api-client.ts';
import { asApiError } from '../api-error.ts';
import type { Typed } from './act-page.ts';
import { drawPage, say } from './act-page.ts';

/**
 * The page behind a link in an e-mail. The token stands in the fragment, which no server and no
 * log ever sees, and is posted; opening the page does nothing, because mail scanners open links.
 */
async function start(element: HTMLElement): Promise<void> {
  const token = location.hash.slice(1);
  if (token === '') return draw(element, { token, page: notValid, codeSent: false });
  try {
    draw(element, { token, page: await openAct(token), codeSent: false });
  } catch (error) {
    say(element, asApiError(error).says);
  }
}

interface Shown {
  token: string;
  page: ActPage;
  /** Six digits are on their way; the page asks for them now. */
  codeSent: boolean;
}

function draw(element: HTMLElement, { token, page, codeSent }: Shown): void {
  document.title = `${page.title}, Alliance Secretariat`;
  drawPage(element, { page, codeSent }, async (typed: Typed) => {
    const after = await doAct({ token, ...typed });
    draw(element, { token, page: after, codeSent: after.state === 'ready' && after.needsCode });
    element.focus();
  });
}

const notValid: ActPage = {
  state: 'not-valid',
  title: 'This link does not work',
  askedAs: null,
  act: null,
  says: 'It is not whole. Open it from the e-mail again, or ask the secretariat for a new one.',
  needsCode: false,
  signInUrl: null,
};

const element = document.getElementById('act');
if (element !== null) void start(element);
