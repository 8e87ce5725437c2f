import { escapeHtml } from '../../transport/web.ts';
import type { Body } from '../../world.ts';

const frame = `<meta charset="utf-8"><base target="_blank"><style>
:root { color-scheme: light dark }
body { margin: 16px; font: 15px/1.5 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere }
pre { font: inherit; white-space: pre-wrap; margin: 0 }
</style>`;

/**
 * A mail as a whole document for a frame without rights. Only addresses of this machine stay links:
 * nothing may leave it.
 */
export function mailDocument({ contentType, content }: Body): string {
  const body = contentType === 'html' ? content : `<pre>${withLinks(content)}</pre>`;
  return frame + withoutStrangers(body);
}

/** The first words of a mail, for the list. */
export function previewOf({ contentType, content }: Body): string {
  const text = contentType === 'text' ? content : htmlAsText(content);
  return text.replace(/\s+/g, ' ').trim().slice(0, 140);
}

function withoutStrangers(html: string): string {
  return html.replace(/href\s*=\s*"([^"]*)"/gi, (whole, url: string) =>
    isOfThisMachine(url) ? whole : '',
  );
}

function isOfThisMachine(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname === 'localhost';
}

function withLinks(text: string): string {
  const pieces = text.split(/(https?:\/\/[^\s<>"]+)/);
  return pieces
    .map((piece, index) => {
      const shown = escapeHtml(piece);
      return index % 2 === 1 ? `<a href="${shown}">${shown}</a>` : shown;
    })
    .join('');
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

function htmlAsText(html: string): string {
  return html
    .replace(/<(style|title|head)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (entity) => entities[entity] ?? entity);
}
