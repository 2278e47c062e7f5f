import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import { counted } from '../../domain/counted.ts';
import { flagged, type SubjectAccess, type SubjectSection } from '../../domain/keeping/subject-access.ts';
import { heading, line, table } from './document-parts.ts';

/** What the app holds about one pupil, as a Word document (.docx) that a person reads before it is handed out. */
export async function subjectAccessDocument(access: SubjectAccess): Promise<Uint8Array> {
  const { schoolName, pupilName, madeOn, sections } = access;
  const header = `${schoolName}: about one pupil, keep confidential`;
  const pages = new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] });
  const document = new Document({
    creator: 'Every Session',
    title: `What Every Session holds about ${pupilName}`,
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(header)] }) },
        footers: { default: new Footer({ children: [pages] }) },
        children: [
          heading('title', `What Every Session holds about ${pupilName}`),
          line(`Made on ${schoolDate(madeOn)}.`),
          line(
            `Read this before it is handed out. ${counted(flagged(access), 'field')} marked "check" may name or describe somebody else: take out what is not about this pupil.`,
          ),
          ...sections.flatMap(sectionParts),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionParts({ title, rows }: SubjectSection) {
  const lines = rows.flatMap((fields, index) =>
    fields.map(({ label, value, mayNameOthers }) => [
      rows.length === 1 ? '' : String(index + 1),
      label,
      value,
      mayNameOthers ? 'check' : '',
    ]),
  );
  return [heading('part', title), table(['No.', 'What', 'Held', 'Others?'], lines)];
}
