/** A file on its way to the papers. */
export interface Upload {
  key: string;
  file: File;
  title: string;
  agendaItemId: string;
  state: 'waiting' | 'sending' | 'done';
  /** Why it was not stored, and what to do; null while nothing is wrong. */
  problem: string | null;
}

const mostBytes = 100 * 1024 * 1024;

/** A row for each chosen file; what can be seen to be wrong is said before anything is sent. */
export function uploadOf(file: File, key: string): Upload {
  const title = file.name.replace(/\.[^.]*$/, '');
  return { key, file, title, agendaItemId: '', state: 'waiting', problem: problemOf(file) };
}

function problemOf({ size }: Pick<File, 'size'>): string | null {
  if (size === 0) return 'This file is empty (0 bytes). Choose it again.';
  if (size <= mostBytes) return null;
  const megabytes = Math.round(size / 1_000_000);
  return `This file is ${megabytes} MB; the limit is 100 MB. Save it as a smaller PDF.`;
}

/** The server reads the fields before the file, so they come first. */
export function formOf({ file, title, agendaItemId }: Upload): FormData {
  const form = new FormData();
  form.append('title', title.trim());
  form.append('agendaItemId', agendaItemId);
  form.append('file', file, file.name);
  return form;
}

/** "3 of 5 uploaded", "1 of 5 refused". */
export function sayUploads(uploads: readonly Upload[]): string {
  const done = uploads.filter(({ state }) => state === 'done').length;
  const refused = uploads.filter(({ problem }) => problem !== null).length;
  const all = `${done} of ${uploads.length} uploaded.`;
  return refused === 0 ? all : `${all} ${refused} could not be stored.`;
}
