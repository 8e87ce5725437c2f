import type { TeamsPersonAnswer } from '../pages/answers.ts';
import { act, read } from '../pages/sandbox-client.ts';
import { ownPathOf } from './deep-links.ts';
import { playHost } from './host.ts';
import './teams.css';

const themes = ['default', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

const query = new URLSearchParams(location.search);

/** Frames the tab for the person that the address names, as Teams does. */
async function open(): Promise<void> {
  const person = await read<TeamsPersonAnswer>(
    `/sandbox/teams/${encodeURIComponent(query.get('as') ?? '')}`,
  );
  const path = ownPathOf(person.appOrigin, query.get('path') ?? '/week');
  element('#who').textContent = `for ${person.name}${person.isGuest ? ', a guest here' : ''}`;
  const frame = document.createElement('iframe');
  frame.title = 'Alliance Secretariat';
  frame.allow = 'clipboard-write';
  const host = playHost({
    frame,
    person,
    subPageId: path === '/week' ? '' : path.slice(1),
    theme: startTheme(),
    bearer: async () =>
      (await act<{ token: string }>('/sandbox/teams/token', { personId: person.id })).token,
    show: (next) => {
      frame.src = `${person.appOrigin}${next}`;
    },
  });
  frame.src = `${person.appOrigin}${path}`;
  element('#stage').append(frame);
  choose(startTheme());
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-theme]')) {
    button.addEventListener('click', () => {
      const theme = themeNamed(button.dataset.theme);
      choose(theme);
      host.setTheme(theme);
    });
  }
  const phone = element('#phone');
  phone.addEventListener('click', () => {
    const isPhone = element('#stage').classList.toggle('phone');
    phone.setAttribute('aria-pressed', String(isPhone));
  });
}

function choose(theme: Theme): void {
  element('.host').dataset.theme = theme;
  sessionStorage.setItem('teams-theme', theme);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-theme]')) {
    button.setAttribute('aria-pressed', String(button.dataset.theme === theme));
  }
}

function startTheme(): Theme {
  const wish = query.get('theme') ?? sessionStorage.getItem('teams-theme');
  if (wish !== null) return themeNamed(wish);
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

function themeNamed(name: string | undefined): Theme {
  return themes.find((theme) => theme === name) ?? 'default';
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

open().catch((error: Error) => {
  element('#trouble').textContent = error.message;
});
