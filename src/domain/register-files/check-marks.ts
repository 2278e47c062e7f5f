import { createPupilFinder } from './find-pupil.ts';
import { holdMarks } from './hold-marks.ts';
import { createKnownDays } from './known-days.ts';
import type { Disagreement } from './mark-sheet.ts';
import { codeOfByte } from '../marks.ts';
import { emptyMarksTally, refuseMark, takeMark, type MarksTally } from './marks-tally.ts';
import { noteMarks } from './note-marks.ts';
import { markColumn, placeMarks } from './place-marks.ts';
import type { MarksLongFile, MarkStringFile } from './register-file.ts';
import type { MarksPlan } from './register-file-plan.ts';
import type { SchoolRecords } from './school-records.ts';
import { sessionAt } from '../calendar/school-session.ts';

/** A blank never erases a mark; marks that disagree within the file are all refused; the rest is compared and planned. */
export function checkMarks(file: MarksLongFile | MarkStringFile, records: SchoolRecords): MarksPlan {
  const days = createKnownDays(records.calendars, records.today);
  const find = createPupilFinder(records.roll, file.columns);
  const tally = emptyMarksTally(file);
  const { marks, strings } = placeMarks(file, days);
  for (const mark of marks) takeMark(tally, mark, find, days);
  for (const disagreement of tally.sheet.disagreements()) refuseDisagreement(tally, file, disagreement);
  const compared = tally.sheet.compareWith(records.existing);
  const refusedRowCount = countRefusedRows(file, tally);
  return {
    kind: 'marks',
    shape: file.shape,
    verdict: holdMarks({ file, tally, records, strings, refusedRowCount, changeCount: compared.changeCount }),
    alignment: strings?.alignment ?? null,
    rowCount: file.rowCount,
    refusedRowCount,
    refusals: tally.refusals.finish(),
    notes: [...file.notes, ...noteMarks(tally, strings)],
    dates: tally.dates,
    ...compared,
  };
}

function refuseDisagreement(tally: MarksTally, file: MarksLongFile | MarkStringFile, disagreement: Disagreement): void {
  const { on, session } = sessionAt(disagreement.schoolYear, disagreement.index);
  const column = markColumn(file, session);
  for (const { line, byte } of disagreement.marks) {
    const code = codeOfByte(byte) ?? '';
    tally.goodMarksByLine.set(line, (tally.goodMarksByLine.get(line) ?? 1) - 1);
    refuseMark(tally, { line, column, position: null }, 'disagrees', code, () => ({
      allowed: 'one mark for each pupil and session, or the same mark each time',
      message: `${linesOf(disagreement)} give different marks for the same pupil on ${on} ${session}: ${codesOf(disagreement)}. None of them goes in; remove the wrong ones.`,
    }));
  }
}

function linesOf({ marks }: Disagreement): string {
  const lines = [...new Set(marks.map(({ line }) => String(line)))];
  return `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}`;
}

function codesOf({ marks }: Disagreement): string {
  return [...new Set(marks.map(({ byte }) => codeOfByte(byte) ?? ''))].join(', ');
}

/** Rows that could not be read at all, and rows of which no mark was good. */
function countRefusedRows(file: MarksLongFile | MarkStringFile, tally: MarksTally): number {
  const readLines = new Set<number>();
  for (const { line } of file.rows) readLines.add(line);
  const refused = [...tally.refusedLines].filter((line) => (tally.goodMarksByLine.get(line) ?? 0) === 0);
  return file.rowCount - readLines.size + refused.length;
}
