import type { ErrorAnswer } from '../api/contract/parts.ts';

/** What went wrong, in words for the person; `status` is 0 where nobody answered. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly says: string;
  readonly status: number;
  readonly field: string | undefined;

  constructor(status: number, { code, says, field }: ErrorAnswer, options?: ErrorOptions) {
    super(`${code} (${status})`, options);
    this.code = code;
    this.says = says;
    this.status = status;
    this.field = field;
  }
}

export function notConnected(cause: unknown): ApiError {
  const says =
    'Not connected. What you typed is still on this page. Press again when you are back.';
  return new ApiError(0, { code: 'not-connected', says }, { cause });
}

export const signedOut = new ApiError(401, {
  code: 'signed-out',
  says: 'You are signed out. Sign in again to go on; nothing was changed.',
});

const ourFault: ErrorAnswer = {
  code: 'our-fault',
  says: 'Sorry, this did not work on our side. What you typed is still here. Try again.',
};

/** The error that an answer's text carries; a text that is none of ours becomes our fault. */
export function apiErrorOf(status: number, text: string): ApiError {
  return new ApiError(status, errorAnswerIn(text) ?? ourFault);
}

/** Anything that was thrown, as what a person can be told. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, ourFault, { cause: error });
}

function errorAnswerIn(text: string): ErrorAnswer | undefined {
  try {
    const answer: Partial<ErrorAnswer> | null = JSON.parse(text);
    const { code, says, field } = answer ?? {};
    if (typeof code !== 'string' || typeof says !== 'string') return undefined;
    return typeof field === 'string' ? { code, says, field } : { code, says };
  } catch {
    return undefined;
  }
}
