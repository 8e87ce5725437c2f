import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

export interface SamplePaper {
  readonly title: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The partnership report as a PDF of two pages; everything in it is made up. */
export function partnershipReport(): Promise<SamplePaper> {
  return pdf('Partnership report', [
    [
      'Partnership report 2019-20 (made up)',
      'Initial teacher training: 17 trainees began, 16 finished.',
      'Professional learning: 46 of 50 days were delivered.',
      'Professional support: 31 days in 5 schools.',
    ],
    ['What comes next (made up)', 'Four days of professional learning move to the autumn.'],
  ]);
}

export function kpiFigures(): Promise<SamplePaper> {
  return pdf('KPI figures', [
    ['KPI figures, September 2020 (made up)', '1.1 Teachers trained: 16', '2.1 Days delivered: 46'],
  ]);
}

/** The operational priorities as a Word document. */
export async function operationalPriorities(): Promise<SamplePaper> {
  const lines = [
    'Recruit earlier in the year.',
    'Share one calendar of training.',
    'Visit in pairs.',
  ];
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            text: 'Operational priorities 2020-21 (made up)',
            heading: HeadingLevel.HEADING_1,
          }),
          ...lines.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
        ],
      },
    ],
  });
  return {
    title: 'Operational priorities',
    fileName: 'Operational priorities.docx',
    contentType: word,
    bytes: new Uint8Array(await Packer.toBuffer(document)),
  };
}

async function pdf(title: string, pages: readonly string[][]): Promise<SamplePaper> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    lines.forEach((text, index) => {
      const size = index === 0 ? 18 : 12;
      page.drawText(text, { x: 64, y: 760 - index * 28, size, font });
    });
  }
  const bytes = new Uint8Array(await document.save());
  return { title, fileName: `${title}.pdf`, contentType: 'application/pdf', bytes };
}

/** As the tab's form posts it. */
export function paperForm(paper: SamplePaper, agendaItemId: string | null): FormData {
  const form = new FormData();
  form.set('title', paper.title);
  form.set('agendaItemId', agendaItemId ?? '');
  form.set('file', new Blob([paper.bytes], { type: paper.contentType }), paper.fileName);
  return form;
}
