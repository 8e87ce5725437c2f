/** What a log line keeps of an error. */
export interface ErrorForLog {
  type: string;
  message: string;
  code?: string | number;
  status?: number;
  stack?: string;
  cause?: ErrorForLog;
}

const mailAddress = /[^\s"'<>(),;:=]+@[^\s"'<>(),;:=]+/g;
const longestMessage = 300;
const mostCauses = 4;

/**
 * An error as it may stand in a log: kind, code and place. Drivers and services put rows,
 * addresses and whole answers into its other properties, so none of those is kept; a message is
 * cut and loses its mail addresses.
 */
export function errorForLog(error: unknown, depth = 0): ErrorForLog {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const { code, status } = Object.fromEntries(Object.entries(error));
  // The first lines of a stack are the message again.
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(stack ? { stack } : {}),
    ...(error.cause === undefined || depth === mostCauses
      ? {}
      : { cause: errorForLog(error.cause, depth + 1) }),
  };
}

function withoutAddresses(text: string): string {
  return text.slice(0, longestMessage).replace(mailAddress, '[address]');
}
