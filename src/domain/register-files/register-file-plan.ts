import type { Alignment } from './align-mark-strings.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { YearOfMarks } from '../marks.ts';
import type { Pupil } from '../pupil.ts';
import type { RefusalList } from './refusal-list.ts';
import type { PupilSaidOf } from './row-attributes.ts';
import type { Note } from './register-file.ts';

/** What taking a register file in would change, decided and not yet done. */
export type RegisterFilePlan = MarksPlan | RollPlan | EmptyPlan;

export type Verdict =
  | { readonly kind: 'apply' }
  /** Ask a person first. With nothing to change there is nothing to confirm: the file or the set-up must be mended. */
  | { readonly kind: 'hold'; readonly reasons: readonly HoldReason[]; readonly canBeConfirmed: boolean };

export interface HoldReason {
  readonly code:
    | 'not-a-register-file'
    | 'no-roll'
    | 'wrong-years'
    | 'mostly-refused'
    | 'part-of-the-roll'
    | 'alignment-in-doubt'
    | 'changes-most-of-the-roll'
    | 'takes-what-is-known'
    | 'taken-before';
  readonly message: string;
}

interface JudgedFile {
  readonly verdict: Verdict;
  readonly rowCount: number;
  /** Rows of which nothing goes in. */
  readonly refusedRowCount: number;
  readonly refusals: RefusalList;
  readonly notes: readonly Note[];
}

export interface MarksPlan extends JudgedFile {
  readonly kind: 'marks';
  readonly shape: 'marks-long' | 'mark-string';
  /** Null for the long shape, which needs none. */
  readonly alignment: Alignment | null;
  /** The dates of the marks that are good, changed or not; null if there are none. */
  readonly dates: { readonly firstOn: IsoDate; readonly lastOn: IsoDate } | null;
  /** Only pupils and years in which a mark changes. */
  readonly years: readonly ChangedYear[];
  readonly changeCount: number;
  /** Marks that were already so. */
  readonly unchangedCount: number;
}

export interface ChangedYear {
  readonly pupilId: string;
  readonly schoolYear: number;
  /** As it was planned against: apply only if the stored year is still this. All 0 where there was none. */
  readonly before: YearOfMarks;
  readonly after: YearOfMarks;
  /** Half-day indices in order of time. */
  readonly changedAt: readonly number[];
}

export type NewPupil = Omit<Pupil, 'pupilId'>;

export interface PupilChange {
  readonly before: Pupil;
  readonly after: Pupil;
}

export interface RollPlan extends JudgedFile {
  readonly kind: 'roll';
  readonly shape: 'roll';
  /** Pupils to whom an id of ours has yet to be given. */
  readonly added: readonly NewPupil[];
  readonly updated: readonly PupilChange[];
  /** Pupils who get a leaving date that they did not have. */
  readonly left: readonly PupilChange[];
  readonly unchangedCount: number;
  /** On the roll and not in the file: they stay, because a file may be part of a roll. */
  readonly missing: readonly Pupil[];
  /** What good rows say of their pupils besides the roll; empty where the file has no such column. */
  readonly attributes: readonly PupilSaidOf[];
}

/** For a file that is no register file. */
export interface EmptyPlan extends JudgedFile {
  readonly kind: 'nothing';
  readonly shape: 'unrecognised';
}
