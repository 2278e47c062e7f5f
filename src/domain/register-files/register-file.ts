import type { IsoDate } from '../calendar/iso-date.ts';
import type { SessionName } from '../calendar/school-session.ts';
import type { RowAttributes } from './row-attributes.ts';
import type { RefusalList } from './refusal-list.ts';

/** A register file as it was read: every cell located and understood, nothing yet compared with the school. */
export type ReadRegisterFile = MarksLongFile | MarkStringFile | RollFile | UnrecognisedFile;

/** What a column holds, whatever its header says. */
export type RegisterColumn =
  | 'upn'
  | 'misId'
  | 'surname'
  | 'forename'
  | 'fullName'
  | 'yearGroup'
  | 'form'
  | 'on'
  | 'session'
  | 'mark'
  | 'morningMark'
  | 'afternoonMark'
  | 'startsOn'
  | 'marks'
  | 'admittedOn'
  | 'leftOn'
  | AttributeColumn;

/** Columns of a roll that say what a pupil is or has (tier 2). */
export type AttributeColumn =
  'sen' | 'ehcPlan' | 'socialWorker' | 'childProtection' | 'lookedAfter' | 'youngCarer' | 'pupilPremium';

/** The headers as the file writes them, for the columns that it has. */
export type ColumnHeaders = Readonly<Partial<Record<RegisterColumn, string>>>;

interface RecognisedFile {
  readonly columns: ColumnHeaders;
  /** Rows of data, refused ones included; headers, blank rows and footers are not counted. */
  readonly rowCount: number;
  readonly refusals: RefusalList;
  readonly notes: readonly Note[];
}

/** One row for each pupil and session. */
export interface MarksLongFile extends RecognisedFile {
  readonly shape: 'marks-long';
  readonly rows: readonly MarkRow[];
}

/** One row for each pupil: all marks from a start date in one cell. */
export interface MarkStringFile extends RecognisedFile {
  readonly shape: 'mark-string';
  readonly rows: readonly MarkStringRow[];
}

/** Pupils, without marks. */
export interface RollFile extends RecognisedFile {
  readonly shape: 'roll';
  readonly rows: readonly RollRow[];
}

export interface UnrecognisedFile {
  readonly shape: 'unrecognised';
  readonly reason: 'empty' | 'spreadsheet' | 'not-text' | 'wrong-columns';
  /** For people: what the file seems to be, and what to do next. */
  readonly message: string;
  readonly columnsFound: readonly string[];
  /** What the nearest shape still lacks, in words. */
  readonly missing: readonly string[];
  /** What each shape needs, in words. */
  readonly expected: readonly string[];
}

/** How a row names its pupil; one object for all rows that name the pupil alike. Blank cells are null. */
export interface PupilRef {
  /** Normalised, not yet judged. */
  readonly upn: string | null;
  readonly misId: string | null;
  readonly surname: string | null;
  readonly forename: string | null;
  readonly form: string | null;
}

export interface MarkRow {
  readonly line: number;
  /** Header of the column that holds the mark. */
  readonly column: string;
  readonly pupil: PupilRef;
  readonly on: IsoDate;
  readonly session: SessionName;
  /** Upper case, not yet judged; null is no mark. */
  readonly code: string | null;
}

export interface MarkStringRow {
  readonly line: number;
  readonly pupil: PupilRef;
  readonly startsOn: IsoDate;
  /** Morning and afternoon by turns from the morning of the start date. */
  readonly codes: readonly (string | null)[];
}

/** Null is a blank cell or a column that the file does not have: see `columns`. */
export interface RollRow {
  readonly line: number;
  readonly upn: string | null;
  readonly misId: string | null;
  readonly surname: string | null;
  readonly forename: string | null;
  readonly yearGroup: number | null;
  readonly form: string | null;
  readonly admittedOn: IsoDate | null;
  readonly leftOn: IsoDate | null;
  /** Absent where the file has no such column. */
  readonly attributes?: RowAttributes;
}

/** Something worth saying that stops nothing. */
export interface Note {
  /** Stable, for programs: "repeated-rows". */
  readonly code: string;
  readonly count: number;
  readonly message: string;
}

/** The column that a refusal about a pupil points at. */
export function pupilColumn(columns: ColumnHeaders): string {
  return columns.upn ?? columns.misId ?? columns.surname ?? columns.fullName ?? 'pupil';
}
