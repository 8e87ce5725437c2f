/** The word of `allowed` that `word` was probably meant to be; undefined when none is close. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const close = Math.max(1, Math.ceil(word.length / 3));
  const ranked = allowed
    .map((candidate) => ({ candidate, edits: edits(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((each) => each.edits <= close)
    .sort((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

/** Letters to insert, drop or change to turn one word into the other (Levenshtein). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
