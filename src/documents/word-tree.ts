import mammoth from 'mammoth';
import { z } from 'zod';

const look = {
  isBold: z.boolean().catch(false),
  isItalic: z.boolean().catch(false),
  isUnderline: z.boolean().catch(false),
  isStrikethrough: z.boolean().catch(false),
  isAllCaps: z.boolean().catch(false),
  styleName: z.string().nullish().catch(null),
  numbering: z
    .object({ level: z.coerce.number().int().min(0).max(8).catch(0), isOrdered: z.boolean() })
    .nullish()
    .catch(null),
};

/** A piece of a Word document, as mammoth reads it. */
export interface WordNode {
  type: string;
  value: string;
  children: WordNode[];
  checked: boolean;
  colSpan: number;
  rowSpan: number;
  noteId: string;
  isBold: boolean;
  isItalic: boolean;
  isUnderline: boolean;
  isStrikethrough: boolean;
  isAllCaps: boolean;
  styleName?: string | null | undefined;
  numbering?: { level: number; isOrdered: boolean } | null | undefined;
}

const wordNode: z.ZodType<WordNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string().catch(''),
    children: z.array(wordNode).catch([]),
    checked: z.boolean().catch(false),
    colSpan: z.int().min(1).max(100).catch(1),
    rowSpan: z.int().min(1).max(1000).catch(1),
    noteId: z.string().catch(''),
    ...look,
  }),
);

const wordDocument = z.object({
  children: z.array(wordNode),
  notes: z
    .object({
      _notes: z.record(z.string(), z.object({ noteId: z.string(), body: z.array(wordNode) })),
    })
    .catch({ _notes: {} }),
});

/** A Word document's paragraphs and tables, and its notes by number. */
export interface WordTree {
  children: WordNode[];
  notes: { noteId: string; body: WordNode[] }[];
}

/** Reads a Word document. Throws what mammoth or the parser throws where it is broken. */
export async function readWord(bytes: Uint8Array): Promise<WordTree> {
  let read: unknown;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument: (element) => {
        read = element;
        return element;
      },
    },
  );
  const { children, notes } = wordDocument.parse(read);
  return { children, notes: Object.values(notes._notes) };
}
