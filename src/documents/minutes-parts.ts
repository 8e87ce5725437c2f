import type { IContext, IXmlableObject } from 'docx';
import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { TextWatermark } from 'docx/watermarks';

/** Behind the text of every page. The library names it by chance; one name gives equal bytes. */
export class SteadyWatermark extends TextWatermark {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const made = super.prepForXml(context);
    if (made === undefined) return undefined;
    return JSON.parse(JSON.stringify(made).replace(/(WaterMarkObject)[\w-]+/g, '$11'));
  }
}

/** Decisions, each with the mark that its words carry ("not quorate"). */
export function decisionParagraphs(decisions: readonly string[]): Paragraph[] {
  return decisions.map(
    (text) =>
      new Paragraph({
        indent: { left: 200 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: '616161', space: 8 } },
        spacing: { before: 60, after: 60 },
        children: [new TextRun({ text: 'Decided: ', bold: true }), new TextRun(text)],
      }),
  );
}

/** "Owner: what, by day" in finished words, as a table of owner, what and by when. */
export function agreedActionTable(agreedActions: readonly string[]): (Table | Paragraph)[] {
  if (agreedActions.length === 0) return [];
  const head = new TableRow({ tableHeader: true, children: ['Owner', 'What', 'By'].map(headCell) });
  const rows = agreedActions.map((line) => {
    const { owner, what, by } = partsOf(line);
    return new TableRow({ cantSplit: true, children: [owner, what, by].map(cell) });
  });
  const width = { size: 100, type: WidthType.PERCENTAGE } as const;
  const table = new Table({
    width,
    columnWidths: [2600, 4900, 2000],
    rows: [head, ...rows],
  });
  return [
    new Paragraph({
      spacing: { before: 120, after: 60 },
      keepNext: true,
      children: [new TextRun({ text: 'Agreed actions', bold: true })],
    }),
    table,
  ];
}

/** Takes "Owner: what, by Thursday 17 September" apart; a line without such parts stays whole. */
export function partsOf(line: string): { owner: string; what: string; by: string } {
  const [, owner = '', rest = line] = /^([^:]{1,120}): (.*)$/s.exec(line) ?? [];
  const [, what = rest, by = ''] = /^(.*), by ([A-Z][a-z]+day \d.*)$/s.exec(rest) ?? [];
  return { owner, what, by };
}

function headCell(text: string): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })],
    margins,
  });
}

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph({ text })], margins });
}

const margins = { top: 60, bottom: 60, left: 100, right: 100 } as const;
