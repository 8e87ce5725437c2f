const longestTitle = 90;
// What SharePoint, Windows or a path would read as something else; direction marks disguise ends.
const unsafe = /["*:<>?/\\|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)$/i;

/** Longest name of a file that we take, so that its path in a library stays within limits. */
export const longestName = 120;

/** The ending of a name in small letters, without its dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a name may be kept as it is, on any disk and in SharePoint. */
export function isSafeName(name: string): boolean {
  const stem = name.replace(/\..*$/, '');
  if (name.length === 0 || name.length > longestName) return false;
  if (name.search(unsafe) >= 0 || /^[\s.]|[\s.]$/.test(name) || name.startsWith('~$')) return false;
  return !reserved.test(stem) && !reserved.test(name) && !name.toLowerCase().includes('_vti_');
}

/** "3 KPI figures.pdf": number and title, with the ending of the original. */
export function safeFileName(number: number, title: string, original: string): string {
  const words = title
    .normalize('NFC')
    .replace(unsafe, ' ')
    .replace(/_vti_/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...words]
    .slice(0, longestTitle)
    .join('')
    .replace(/[\s.]+$/, '');
  const ending = endingOf(original);
  return `${number} ${short === '' ? 'Paper' : short}${ending === '' ? '' : `.${ending}`}`;
}
