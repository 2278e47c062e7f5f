import { csvText } from '../../domain/csv-text.ts';
import { attendancePercent, sessionsMissed } from '../../domain/figures/attendance-figures.ts';
import { yearName } from '../../domain/year-name.ts';
import type { RegisterEntry } from '../read-risk-register.ts';

/** The register as rows of a file. A number is for sorting and adding up; null is an empty cell. */
export interface RegisterSheet {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const HEAD = [
  'Pupil',
  'Year',
  'Form',
  'Sessions missed',
  'Sessions possible',
  'Attendance %',
  'Band',
  'Why',
  'Narrative',
  'Next review',
];

/** Dates as YYYY-MM-DD, which sort in any spreadsheet. Attendance is cut off after two decimals and never rounded up over an edge (AMB-22). */
export function registerSheet(entries: readonly RegisterEntry[]): RegisterSheet {
  const rows = entries.map(({ standing: { pupil, figures, band, why }, riskCase }) => {
    const percent = attendancePercent(figures);
    return [
      `${pupil.surname}, ${pupil.forename}`,
      yearName(pupil.yearGroup),
      pupil.form,
      sessionsMissed(figures),
      figures.possible,
      percent === null ? null : Math.floor(percent * 100) / 100,
      band?.label ?? null,
      why,
      riskCase?.narrative ?? null,
      riskCase?.nextReviewOn ?? null,
    ];
  });
  return { head: HEAD, rows };
}

export function registerCsv({ head, rows }: RegisterSheet): string {
  return csvText(
    head,
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  );
}
