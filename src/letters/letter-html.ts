import type { LetterPage } from './letter-page.ts';
import type { Fact, LetterContent, Sentence, Way } from './letter-parts.ts';
import { escapeHtml, isWay } from './letter-parts.ts';

const font = "font-family:'Segoe UI',system-ui,-apple-system,Roboto,Arial,sans-serif";
const paragraph = 'margin:0 0 16px';
const small = 'font-size:14px;line-height:20px;margin:0 0 8px';
// The mail program's own colours stay, so that its dark mode does; only the button has some.
const button = [
  'display:inline-block;box-sizing:border-box;border:solid #4f52b2;border-width:12px 20px',
  'border-radius:4px;background:#4f52b2;color:#ffffff;font-weight:600;text-decoration:none',
  'text-align:center',
].join(';');
const narrow = '@media (max-width:480px){.act{display:block!important}}';

/** One column, nothing loaded from elsewhere, no meaning in colours. */
export function letterHtml(page: LetterPage): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(page.subject)}</title>`,
    `<style>:root{color-scheme:light dark}${narrow}</style></head>`,
    `<body style="margin:0;padding:16px;${font};font-size:16px;line-height:24px">`,
    '<div style="max-width:600px;margin:0 auto">',
    ...head(page),
    ...body(page.content),
    ...foot(page),
    '</div></body></html>',
    '',
  ].join('\n');
}

function head({ marking }: LetterPage): string[] {
  if (marking === null) return [];
  return [`<p style="${small};margin-bottom:16px"><strong>${escapeHtml(marking)}</strong></p>`];
}

function body(content: LetterContent): string[] {
  const { lead, more = [], button: act, quote, facts, list, otherWays, why } = content;
  return [
    `<p style="${paragraph};font-size:18px;line-height:26px">${sentence(lead)}</p>`,
    ...more.map((each) => `<p style="${paragraph}">${sentence(each)}</p>`),
    ...(act === null ? [] : oneAct(act)),
    ...(quote === undefined ? [] : quoted(quote)),
    ...factLines(facts),
    ...(list === undefined ? [] : listed(list)),
    ...otherWays.map((other) => `<p style="${paragraph}">${otherWay(other)}</p>`),
    ...(why === null ? [] : [`<p style="${small}">Why: ${escapeHtml(why)}.</p>`]),
  ];
}

function oneAct({ words, url }: Way): string[] {
  const href = escapeHtml(url);
  return [
    `<p style="margin:0 0 8px"><a class="act" href="${href}" style="${button}">`,
    `${escapeHtml(words)}</a></p>`,
    `<p style="${small};margin-bottom:16px;overflow-wrap:anywhere">`,
    `Or open: <a href="${href}">${href}</a></p>`,
  ];
}

function quoted({ by, text }: { by: string; text: string }): string[] {
  const lines = escapeHtml(text).replace(/\r?\n/g, '<br>');
  return [
    `<p style="margin:0 0 4px">${escapeHtml(by)}:</p>`,
    '<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #8a8a8a">',
    `${lines}</blockquote>`,
  ];
}

function factLines(facts: readonly Fact[]): string[] {
  if (facts.length === 0) return [];
  const lines = facts.map(
    ({ name, says }) => `<strong>${escapeHtml(name)}:</strong> ${escapeHtml(says)}`,
  );
  return [`<p style="${paragraph}">${lines.join('<br>\n')}</p>`];
}

function listed({ heading, lines }: { heading: string; lines: readonly string[] }): string[] {
  return [
    `<p style="margin:0 0 4px"><strong>${escapeHtml(heading)}</strong></p>`,
    '<ul style="margin:0 0 16px;padding-left:20px">',
    ...lines.map((line) => `<li>${escapeHtml(line)}</li>`),
    '</ul>',
  ];
}

function foot({ footer }: LetterPage): string[] {
  return [
    '<hr style="border:0;border-top:1px solid #8a8a8a;margin:24px 0 16px">',
    ...footer.map((each) => `<p style="${small}">${otherWay(each)}</p>`),
  ];
}

function otherWay(other: Sentence | Way): string {
  if (!isWay(other)) return sentence(other);
  return `<a href="${escapeHtml(other.url)}">${escapeHtml(other.words)}</a>`;
}

function sentence(parts: Sentence): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? escapeHtml(part) : `<strong>${escapeHtml(part.strong)}</strong>`,
    )
    .join('');
}
