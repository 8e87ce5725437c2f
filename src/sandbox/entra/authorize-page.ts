import { escapeHtml } from '../transport/web.ts';
import type { Person } from '../world.ts';
import type { AppRegistration } from './app-registrations.ts';

export interface AuthorizePage {
  readonly people: readonly Person[];
  /** Path and query that the choice is posted to. */
  readonly action: string;
  /** An address that the app expects; shown first. */
  readonly hint: string;
  readonly client: AppRegistration;
}

/** Plain forms: it must work without JavaScript. */
export function authorizePage({ people, action, hint, client }: AuthorizePage): string {
  const wanted = hint.toLowerCase();
  const sorted = [...people].sort((a, b) => rank(a, wanted) - rank(b, wanted));
  const buttons = sorted.map(
    (person) => `<li><button name="person" value="${escapeHtml(person.id)}">
<strong>${escapeHtml(person.displayName)}</strong>
<span>${escapeHtml(person.mail)}${person.kind === 'guest' ? ' · guest' : ''}</span>
</button></li>`,
  );
  return page(
    'Pick an account',
    `<p>to go on to ${escapeHtml(client.displayName)}</p>
<form method="post" action="${escapeHtml(action)}"><ul>${buttons.join('\n')}</ul></form>
<form method="post" action="${escapeHtml(action)}"><button class="quiet">Cancel</button></form>
<p class="note">This is a sandbox: everybody here is made up, and no password is asked.</p>`,
  );
}

export function errorPage(problem: string): string {
  return page('We cannot sign you in', `<p role="alert">${escapeHtml(problem)}</p>`);
}

function rank(person: Person, wanted: string): number {
  const isHinted =
    person.mail.toLowerCase() === wanted || person.userPrincipalName.toLowerCase() === wanted;
  return isHinted ? 0 : 1;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 16px/1.4 'Segoe UI', system-ui, sans-serif; background: #f2f2f2; color: #1b1a19;
  margin: 0; display: grid; place-items: center; min-height: 100vh; }
main { background: #fff; padding: 2rem; width: min(26rem, 100% - 5rem);
  box-shadow: 0 2px 6px #0003; }
h1 { font-size: 1.5rem; margin: 0; }
ul { list-style: none; margin: 1rem 0; padding: 0; }
button { font: inherit; width: 100%; text-align: left; padding: .75rem; border: 0;
  border-bottom: 1px solid #ddd; background: none; cursor: pointer; color: inherit; }
button:hover, button:focus-visible { background: #f0f0f0; outline: 2px solid #0067b8; }
button span { display: block; color: #5a5856; }
.quiet { width: auto; border: 1px solid #8a8886; padding: .5rem 1rem; }
.note { color: #5a5856; font-size: .875rem; }
</style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
}
