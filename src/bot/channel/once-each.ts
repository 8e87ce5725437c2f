const mostKept = 2000;

/**
 * Does the work of one key once: Teams delivers a message again when the answer took over 15
 * seconds. Work that failed may be tried again.
 */
export function createOnceEach() {
  const known = new Set<string>();
  return async function onceEach<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    if (known.has(key)) return undefined;
    known.add(key);
    const [oldest] = known;
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    try {
      return await work();
    } catch (error) {
      known.delete(key);
      throw error;
    }
  };
}
