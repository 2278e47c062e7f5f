import { alignMarkStrings, type AlignedMarkStrings } from './align-mark-strings.ts';
import type { KnownDay, KnownDays } from './known-days.ts';
import type { MarkRow, MarksLongFile, MarkStringFile, PupilRef } from './register-file.ts';
import type { SessionName } from '../calendar/school-session.ts';

/** One mark of either shape, with its place in the file and in time. */
export interface LocatedMark {
  readonly line: number;
  readonly column: string;
  /** Place in a mark string, the first being 1; null in the long shape. */
  readonly position: number | null;
  readonly ref: PupilRef;
  /** Null beyond the last session that the calendars know. */
  readonly day: KnownDay | null;
  readonly session: SessionName;
  /** Null is no mark. */
  readonly code: string | null;
}

export interface PlacedFile {
  readonly marks: Iterable<LocatedMark>;
  /** Null for the long shape, which says of each mark when it was. */
  readonly strings: AlignedMarkStrings | null;
}

export function placeMarks(file: MarksLongFile | MarkStringFile, days: KnownDays): PlacedFile {
  if (file.shape === 'marks-long') return { marks: placeLongMarks(file.rows, days), strings: null };
  const strings = alignMarkStrings(file.rows, days);
  return { marks: placeMarkStrings(file, strings), strings };
}

/** The column that holds the marks of a session. */
export function markColumn({ columns }: MarksLongFile | MarkStringFile, session: SessionName): string {
  const ofSession = session === 'AM' ? columns.morningMark : columns.afternoonMark;
  return ofSession ?? columns.mark ?? columns.marks ?? 'mark';
}

function* placeLongMarks(rows: readonly MarkRow[], days: KnownDays): Generator<LocatedMark> {
  for (const { line, column, pupil, on, session, code } of rows) {
    yield { line, column, position: null, ref: pupil, day: days.day(on), session, code };
  }
}

function* placeMarkStrings(file: MarkStringFile, strings: AlignedMarkStrings): Generator<LocatedMark> {
  const column = file.columns.marks ?? file.columns.mark ?? 'marks';
  for (const { line, pupil, startsOn, codes } of file.rows) {
    const places = strings.layOut(startsOn, codes.length);
    for (const [index, code] of codes.entries()) {
      const place = places[index];
      const session = place?.session ?? 'AM';
      yield { line, column, position: index + 1, ref: pupil, day: place?.day ?? null, session, code };
    }
  }
}
