import type { WebAnswer } from '../../transport/web.ts';

/** Types that a browser shows and that cannot run anything here. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

export interface Download {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A file of the made-up people: shown where that is safe, saved otherwise. */
export function download({ name, contentType, bytes }: Download): WebAnswer {
  const type = contentType.split(';')[0]?.trim() ?? '';
  const disposition = shown.has(type) ? 'inline' : 'attachment';
  return {
    status: 200,
    headers: {
      'content-type': shown.has(type) ? contentType : 'application/octet-stream',
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
    body: bytes,
  };
}
