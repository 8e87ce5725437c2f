const portNames: Record<string, string> = {
  '3978': 'PORT',
  '4000': 'PAGES_PORT',
  '4443': 'MICROSOFT_PORT',
};

/** What kept the sandbox from starting, in one line that says what to do. */
export function troubleWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const port = portOf(error);
  if (port === undefined) return error.message;
  const name = portNames[port] ?? 'PORT, PAGES_PORT or MICROSOFT_PORT';
  return (
    `Port ${port} is taken by another program, perhaps a sandbox that is still running. ` +
    `Stop that one, or choose another port with ${name}. Nothing has been started.`
  );
}

function portOf(error: Error): string | undefined {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return undefined;
  return 'port' in error ? String(error.port) : undefined;
}
