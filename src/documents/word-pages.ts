import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import type { WordNode, WordTree } from './word-tree.ts';

/** The text of a Word document for our own pages: its pictures and layout stay in the original. */
export function wordContent({ children, notes }: WordTree): Content[] {
  const content = blocks(children);
  if (content.length === 0) return [{ text: 'There is no text in this document.', italics: true }];
  if (notes.length === 0) return content;
  const listed = notes.map(({ noteId, body }) => ({
    columns: [{ text: noteId, width: 18 }, { stack: blocks(body) }],
    style: 'small',
  }));
  return [...content, { text: 'Notes', style: 'h3' }, ...listed];
}

function blocks(nodes: readonly WordNode[]): Content[] {
  const counters: number[] = [];
  return nodes.flatMap((node) => {
    if (node.type === 'table') {
      counters.length = 0;
      return [table(node)];
    }
    if (node.type !== 'paragraph') return blocks(node.children);
    if (!node.numbering) {
      counters.length = 0;
      return paragraph(node);
    }
    return [listItem(node, node.numbering, counters)];
  });
}

const headings: Readonly<Record<string, string>> = {
  title: 'h2',
  'heading 1': 'h2',
  'heading 2': 'h3',
  'heading 3': 'h3',
};

function paragraph(node: WordNode): Content[] {
  const text = runs(node);
  if (text.length === 0) return [];
  const style = headings[node.styleName?.toLowerCase() ?? ''];
  return [style === undefined ? { text, margin: [0, 0, 0, 6] } : { text, style }];
}

function listItem(
  node: WordNode,
  { level, isOrdered }: { level: number; isOrdered: boolean },
  counters: number[],
): Content {
  counters.length = Math.min(counters.length, level + 1);
  const count = (counters[level] ?? 0) + 1;
  counters[level] = count;
  return {
    columns: [
      { text: isOrdered ? `${count}.` : '•', width: 20 },
      { text: runs(node), width: '*' },
    ],
    margin: [14 * (level + 1), 0, 0, 3],
  };
}

type Run = Extract<ContentText['text'], object>;

interface Look {
  bold?: true;
  italics?: true;
  decoration?: ('underline' | 'lineThrough')[];
}

/** Text with its emphasis; everything that is not text is named where it stands. */
function runs(node: WordNode, look: Look = {}, capitals = false): Run[] {
  const own = lookOf(node, look);
  const upper = capitals || node.isAllCaps;
  const plain = (text: string): Run[] => [{ text: upper ? text.toUpperCase() : text, ...own }];
  switch (node.type) {
    case 'text':
      return node.value === '' ? [] : plain(node.value);
    case 'tab':
      return plain('    ');
    case 'break':
      return plain('\n');
    case 'checkbox':
      return plain(node.checked ? '[x] ' : '[ ] ');
    case 'image':
      return [{ text: '[picture: see the original]', italics: true }];
    case 'noteReference':
      return [{ text: `[${node.noteId}]`, fontSize: 8 }];
    default:
      return node.children.flatMap((child) => runs(child, own, upper));
  }
}

function lookOf(node: WordNode, look: Look): Look {
  if (node.type !== 'run') return look;
  const decoration = [
    ...(node.isUnderline ? (['underline'] as const) : []),
    ...(node.isStrikethrough ? (['lineThrough'] as const) : []),
  ];
  return {
    ...look,
    ...(node.isBold ? { bold: true } : {}),
    ...(node.isItalic ? { italics: true } : {}),
    ...(decoration.length > 0 ? { decoration } : {}),
  };
}

/** Cells that reach over several columns or rows leave empty places, as the table needs them. */
function table(node: WordNode): Content {
  const rows = node.children.filter((row) => row.type === 'tableRow');
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.children) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - y);
      const { colSpan } = cell;
      for (let dy = 0; dy < rowSpan; dy += 1) {
        for (let dx = 0; dx < colSpan; dx += 1) {
          const line = grid[y + dy];
          if (line)
            line[x + dx] = dy + dx === 0 ? { stack: blocks(cell.children), colSpan, rowSpan } : '';
        }
      }
      x += colSpan;
    }
  });
  const width = Math.max(1, ...grid.map((line) => line.length));
  const body = grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? ''));
  return {
    table: { body: body.length === 0 ? [['']] : body, widths: Array(width).fill('*') },
    margin: [0, 4, 0, 8],
  };
}
