import type { ListName } from '../../domain/lists/list-definition.ts';
import type { RowProblem } from '../../domain/lists/row-problems.ts';

/** What in the lists waits for a person, as far as one may see it. */
export interface ListRepairs {
  readonly asOf: Date;
  /** The first of the rows that do not fit. */
  readonly rows: readonly RowToRepair[];
  readonly rowsNotShown: number;
  /** Whom a row may be about; empty where no row waits for a pupil. */
  readonly pupils: readonly PupilToChoose[];
  readonly deleted: readonly DeletedRow[];
  readonly edits: readonly EditInTrouble[];
}

export interface PupilToChoose {
  readonly pupilId: string;
  readonly name: string;
  readonly yearGroup: number;
  readonly form: string;
}

/** A row of which something does not fit; it is as people left it. */
export interface RowToRepair {
  readonly list: ListName;
  readonly itemId: string;
  /** SharePoint's etag; a correction says which version it was made from. */
  readonly version: string;
  readonly title: string;
  readonly modifiedBy: string | null;
  /** A correction has been recorded and SharePoint has not taken it yet. */
  readonly isOnItsWay: boolean;
  readonly problems: readonly ProblemShown[];
}

export interface ProblemShown {
  readonly column: string;
  readonly columnName: string;
  readonly kind: RowProblem['kind'] | 'unknown-pupil';
  readonly value: string;
  /** Empty for a column that takes any value of its type. */
  readonly choices: readonly string[];
}

/** A row that somebody deleted in SharePoint, with what it held. */
export interface DeletedRow {
  readonly list: ListName;
  readonly itemId: string;
  readonly title: string;
  readonly deletedAt: Date;
  readonly values: readonly { readonly columnName: string; readonly value: string }[];
}

/** What somebody wrote and SharePoint does not have: both versions, field by field. */
export interface EditInTrouble {
  readonly writeId: string;
  readonly list: ListName;
  readonly title: string;
  readonly state: 'waiting' | 'conflict' | 'refused';
  readonly detail: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly fields: readonly {
    readonly columnName: string;
    readonly ours: string;
    /** Null where SharePoint has no such row. */
    readonly theirs: string | null;
  }[];
}
