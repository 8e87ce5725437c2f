/** An address inside Graph, and the same without its values, which may be logged. */
export interface Path {
  /** Below `/v1.0`, or the whole address that Graph gave as a link. */
  readonly url: string;
  readonly pattern: string;
}

const graphRoot = 'https://graph.microsoft.com/v1.0/';

/**
 * Writes an address in which every value is encoded: the Graph client encodes none. A list of
 * values becomes segments with slashes between them.
 */
export function path(parts: TemplateStringsArray, ...values: (string | readonly string[])[]): Path {
  const encoded = values.map((value) =>
    typeof value === 'string' ? encodeURIComponent(value) : value.map(encodeURIComponent).join('/'),
  );
  return { url: String.raw({ raw: parts }, ...encoded), pattern: parts.join('{}') };
}

/** The same address with fixed text behind it. */
export function below({ url, pattern }: Path, text: string): Path {
  return { url: `${url}${text}`, pattern: `${pattern}${text}` };
}

/** A link that Graph gave. Throws RangeError for one that leads elsewhere, with our token. */
export function linkOf(url: string, from: Path): Path {
  if (!url.startsWith(graphRoot)) throw new RangeError('a link of Graph leads out of Graph');
  return { url, pattern: `${from.pattern} (link)` };
}

/** Text between quotes in a filter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
