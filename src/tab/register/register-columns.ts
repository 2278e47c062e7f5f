import type { Register, RegisterRow } from '../../http/contract.ts';

export const COLUMN_IDS = ['name', 'year', 'form', 'missed', 'percent', 'band', 'why', 'narrative', 'review'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const COLUMN_LABELS: Record<ColumnId, string> = {
  name: 'Pupil',
  year: 'Year',
  form: 'Form',
  missed: 'Missed',
  percent: 'Attendance',
  band: 'Band',
  why: 'Why',
  narrative: 'Narrative',
  review: 'Next review',
};

type Key = string | number | null;

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** What a column sorts by. Null is for a cell with nothing in it, which comes last in both directions. */
export function columnKey(columnId: ColumnId, bands: Register['bands']): (row: RegisterRow) => Key {
  const bandRank = new Map(bands.map(({ id }, index) => [id, index]));
  const keys: Record<ColumnId, (row: RegisterRow) => Key> = {
    name: (row) => row.name,
    year: (row) => row.yearGroup,
    form: (row) => row.form,
    missed: (row) => row.sessionsMissed,
    percent: (row) => row.percent,
    band: (row) => (row.bandId === null ? null : (bandRank.get(row.bandId) ?? null)),
    why: (row) => row.why || null,
    narrative: (row) => row.case?.narrative || null,
    review: (row) => row.case?.nextReviewOn ?? null,
  };
  return keys[columnId];
}

export function compareKeys(left: Key, right: Key, direction: 'ascending' | 'descending'): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : collator.compare(String(left), String(right));
  return direction === 'ascending' ? order : -order;
}
