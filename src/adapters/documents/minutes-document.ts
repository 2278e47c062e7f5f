import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import type { Minutes, MinutesPupil } from '../../domain/meetings/minutes.ts';
import { bullet, heading, line, table } from './document-parts.ts';

const OUTCOMES = { waiting: 'Not reached', discussed: 'Discussed', 'put-off': 'Put off to the next meeting' } as const;

/** The minutes as a Word document (.docx). */
export async function minutesDocument(minutes: Minutes): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Every Session',
    title: minutes.title,
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(confidential(minutes))] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...top(minutes), ...decisions(minutes), ...pupils(minutes), ...ends(minutes)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function confidential({ schoolName, mode }: Minutes): string {
  return mode === 'wall' ? schoolName : `${schoolName}: about pupils, keep confidential`;
}

function pageNumber(): Paragraph {
  return new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] });
}

function top({ title, isClosed, events, present }: Minutes): Paragraph[] {
  return [
    heading('title', title),
    ...(isClosed ? [] : [line('The meeting is not closed: these minutes may still change.')]),
    line(`Present: ${present.length === 0 ? 'nobody recorded' : present.join(', ')}`),
    ...events.map(({ what, by, on, time, words }) =>
      line(`${what} ${schoolDate(on)}, ${time}, ${by}${words === '' ? '' : `: ${words}`}`),
    ),
  ];
}

function decisions({ pupils: about, decisionCount, mode }: Minutes) {
  const rows = about.flatMap(({ label, decisions: made }) =>
    made.map(({ title, owners, dueOn }) => [label, title, owners.join(', '), schoolDate(dueOn)]),
  );
  if (rows.length > 0) return [heading('part', 'Decisions'), table(['Pupil', 'What', 'Who', 'By'], rows)];
  const words = mode === 'wall' && decisionCount > 0 ? `${decisionCount}, not shown on a wall.` : 'None.';
  return [heading('part', 'Decisions'), line(words)];
}

function pupils({ pupils: about }: Minutes): Paragraph[] {
  return [heading('part', 'Pupils'), ...(about.length === 0 ? [line('None.')] : about.flatMap(aboutPupil))];
}

function aboutPupil({ label, outcome, why, reasons }: MinutesPupil): Paragraph[] {
  return [
    heading('pupil', label),
    line(`${OUTCOMES[outcome]}.${why === null ? '' : ` ${why}`}`),
    ...reasons.map(bullet),
  ];
}

function ends({ carriedOver, improvers }: Minutes): Paragraph[] {
  const list = (title: string, labels: readonly string[]) =>
    labels.length === 0 ? [] : [heading('part', title), ...labels.map(bullet)];
  return [
    ...list('Carried over to the next meeting', carriedOver),
    ...list('Better than the half term before', improvers),
  ];
}
