import { store } from '../../store.ts';

/** Whether the rail is open where there is no room for it (below 1024 px). */
export const menuOpen = store(false);

export const menuButtonId = 'menu-button';

/** Closing the menu gives the focus back to the button that opened it. */
export function focusMenuButton(): void {
  menuOpen.set(false);
  document.getElementById(menuButtonId)?.focus();
}
