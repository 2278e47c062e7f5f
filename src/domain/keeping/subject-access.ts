import type { IsoDate } from '../calendar/iso-date.ts';

/** Everything that the app holds about one pupil, for an answer to a subject-access request. */
export interface SubjectAccess {
  readonly schoolName: string;
  readonly pupilName: string;
  readonly pupilId: string;
  readonly madeOn: IsoDate;
  readonly sections: readonly SubjectSection[];
}

export interface SubjectSection {
  readonly title: string;
  readonly rows: readonly (readonly SubjectField[])[];
}

export interface SubjectField {
  readonly label: string;
  readonly value: string;
  /** Free words, or somebody else's name: a person reads it before it is handed out, and takes out what is not the pupil's. */
  readonly mayNameOthers: boolean;
}

/** What only the app understands, and whose school and pupil it is, which the first page says. */
const LEFT_OUT =
  /^(school_id|pupil_id|pupil_ids|seq|sequence|write_id|lease_until|revision|print|odata|@odata.*|.*etag)$/i;

/** A record as it is kept, field by field, in the words of its columns. Empty fields are left out. */
export function fieldsOf(record: Readonly<Record<string, unknown>>, speaks: readonly string[]): SubjectField[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (LEFT_OUT.test(name) || value === null || value === undefined || value === '') return [];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [{ label: labelOf(name), value: text, mayNameOthers: speaks.includes(name) }];
  });
}

/** "by_whom" and "ContactedOn" as a person reads them: "By whom", "Contacted on". */
function labelOf(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export function flagged({ sections }: Pick<SubjectAccess, 'sections'>): number {
  return sections.flatMap(({ rows }) => rows.flat()).filter(({ mayNameOthers }) => mayNameOthers).length;
}
