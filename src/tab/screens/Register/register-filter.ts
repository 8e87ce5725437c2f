import type { RegisterRow } from '../../../api/contract/meeting-answers.ts';

export interface RegisterFilter {
  find: string;
  unmarkedOnly: boolean;
}

/** Whether a row is shown: by name or school, and while it waits for a mark. */
export function shown(row: RegisterRow, { find, unmarkedOnly }: RegisterFilter): boolean {
  if (unmarkedOnly && row.words !== null) return false;
  const words = find.trim().toLowerCase();
  return `${row.name} ${row.organisation}`.toLowerCase().includes(words);
}

/** The rows of each group, groups and rows in the order in which they came. */
export function groupsOf(rows: readonly RegisterRow[]): [string, RegisterRow[]][] {
  const groups = new Map<string, RegisterRow[]>();
  for (const row of rows) groups.set(row.groupName, [...(groups.get(row.groupName) ?? []), row]);
  return [...groups];
}
