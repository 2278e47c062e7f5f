import { HeadingLevel, type IRunOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

const LEVELS = { title: HeadingLevel.TITLE, part: HeadingLevel.HEADING_1, pupil: HeadingLevel.HEADING_2 } as const;

export function heading(level: keyof typeof LEVELS, text: string): Paragraph {
  return new Paragraph({ heading: LEVELS[level], children: [new TextRun(clean(text))], spacing: { before: 200 } });
}

export function line(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(clean(text))], spacing: { after: 80 } });
}

export function bullet(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(clean(text))], bullet: { level: 0 } });
}

function runOf(text: string, isHead: boolean): TextRun {
  const options: IRunOptions = { text: clean(text), bold: isHead };
  return new TextRun(options);
}

/** Its first row is a head, repeated on each page. Every row is as long as the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, isHead: boolean) =>
    new TableCell({ children: [new Paragraph({ children: [runOf(text, isHead)] })] });
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: texts.map((text) => cell(text, isHead)) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** XML knows no other control characters: with one, Word would say that the file is broken. */
function clean(text: string): string {
  return text.replaceAll(/[^\P{C}\t\n]/gu, '');
}
