import type { AgendaItemView } from '../../../api/contract/meeting-answers.ts';

/** An agenda item while it is being written; `key` stays while the item moves. */
export interface DraftItem {
  key: string;
  id: string | null;
  title: string;
  ownerId: string | null;
  wantsPaper: boolean;
  forDecision: boolean;
  lengthMinutes: number | null;
}

export function draftOf(agenda: readonly AgendaItemView[]): DraftItem[] {
  return agenda.map(({ id, title, owner, wantsPaper, forDecision, lengthMinutes }) => ({
    key: id,
    id,
    title,
    ownerId: owner?.id ?? null,
    wantsPaper,
    forDecision,
    lengthMinutes,
  }));
}

export function withNewItem(draft: readonly DraftItem[], key: string): DraftItem[] {
  const empty = { id: null, title: '', ownerId: null, lengthMinutes: null };
  return [...draft, { key, ...empty, wantsPaper: false, forDecision: false }];
}

/** Moves one item; at either end it stays where it is. */
export function moved(draft: readonly DraftItem[], key: string, by: -1 | 1): DraftItem[] {
  const from = draft.findIndex((item) => item.key === key);
  const item = draft[from];
  const to = from + by;
  if (item === undefined || to < 0) return [...draft];
  return draft.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** What is sent: items without a title are left out, because an empty line is no item. */
export function requestOf(draft: readonly DraftItem[]) {
  return {
    items: draft
      .filter(({ title }) => title.trim() !== '')
      .map(({ key: _key, ...item }) => ({ ...item, title: item.title.trim() })),
  };
}
