import type { ISectionOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { MinutesContents } from '../use-cases/services.ts';
import { agreedActionTable, decisionParagraphs, SteadyWatermark } from './minutes-parts.ts';
import { withoutTimes } from './zip-directory.ts';

/**
 * The minutes as a Word document: register, quorum, one section for each item with its decisions
 * and agreed actions. `mark` (DRAFT) stands on every page, above the text and behind it. The same
 * contents give the same bytes.
 */
export async function makeMinutesDocument(contents: MinutesContents): Promise<Uint8Array> {
  const document = new Document({
    title: `Minutes: ${contents.title}`,
    creator: contents.groupName,
    lastModifiedBy: contents.groupName,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: {
          run: { size: 28, bold: true, color: '1F1F1F' },
          paragraph: { spacing: { before: 320, after: 100 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: '1F1F1F' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    sections: [sectionOf(contents)],
  });
  const bytes = await Packer.toBuffer(document, false, [
    { path: 'docProps/core.xml', data: coreProperties(contents) },
  ]);
  return withoutTimes(bytes);
}

function sectionOf(contents: MinutesContents): ISectionOptions {
  return {
    properties: { page: { margin: { top: 1300, bottom: 1100, left: 1200, right: 1200 } } },
    headers: { default: headerOf(contents) },
    footers: { default: footerOf(contents) },
    children: [
      new Paragraph({ text: contents.groupName, spacing: { after: 40 } }),
      new Paragraph({ text: `Minutes: ${contents.title}`, heading: HeadingLevel.TITLE }),
      new Paragraph({ text: contents.heldOnWords, spacing: { after: 160 } }),
      ...registerOf(contents),
      ...contents.sections.flatMap((section) => [
        new Paragraph({
          text: `${section.number} ${section.heading}`,
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
        }),
        ...paragraphs(section.notes),
        ...decisionParagraphs(section.decisions),
        ...agreedActionTable(section.agreedActions),
      ]),
    ],
  };
}

function registerOf({ present, apologies, quorumWords }: MinutesContents): Paragraph[] {
  const groups = present.flatMap(({ group, lines }) => [
    new Paragraph({ text: `Present: ${group}`, heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...listed(lines),
  ]);
  const quorum = quorumWords.map((text) => new Paragraph({ text, spacing: { after: 60 } }));
  return [
    ...groups,
    new Paragraph({ text: 'Apologies', heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...listed(apologies),
    new Paragraph({ text: 'Quorum', heading: HeadingLevel.HEADING_2, keepNext: true }),
    ...(quorum.length > 0 ? quorum : listed([])),
  ];
}

function listed(lines: readonly string[]): Paragraph[] {
  if (lines.length === 0) return [new Paragraph({ text: 'None' })];
  return lines.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
}

/** Notes as typed: a line break there is a new paragraph here. */
function paragraphs(notes: string): Paragraph[] {
  return notes
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((text) => new Paragraph({ text, spacing: { after: 100 } }));
}

function headerOf({ mark, marking }: MinutesContents): Header {
  const words = [mark, marking].filter((each) => each !== null).join(' · ');
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: words, bold: true, size: mark === null ? 18 : 28 }),
          ...(mark === null ? [] : [new SteadyWatermark({ text: mark, color: 'C8C8C8' })]),
        ],
      }),
    ],
  });
}

function footerOf({ footer }: MinutesContents): Footer {
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB', space: 4 } },
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${footer} · `, size: 18 }),
          new TextRun({
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            size: 18,
          }),
        ],
      }),
    ],
  });
}

/** Without dates: when the text was made is told by the meeting's history, not by a file. */
function coreProperties({ groupName, title }: MinutesContents): string {
  const safe = (text: string) =>
    text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>Minutes: ${safe(title)}</dc:title>`,
    `<dc:creator>${safe(groupName)}</dc:creator>`,
    '</cp:coreProperties>',
  ].join('');
}
