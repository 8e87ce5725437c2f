/** A piece of a text that stayed, came or went. */
export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * What changed between two texts, sentence by sentence: the longest run of common sentences
 * stays, the rest was removed or added.
 */
export function difference(before: string, after: string): Part[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const lengths = commonLengths(old, now);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (a !== undefined && a === b) {
      add(parts, 'same', a);
      i += 1;
      j += 1;
    } else if (
      b === undefined ||
      (a !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))
    ) {
      add(parts, 'removed', a ?? '');
      i += 1;
    } else {
      add(parts, 'added', b);
      j += 1;
    }
  }
  return parts;
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** `lengths[i][j]`: how many sentences the texts share from there on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = old.map(() => now.map(() => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        old[i] === now[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function add(parts: Part[], kind: Part['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text = `${last.text} ${text}`;
  else parts.push({ kind, text });
}
