import type { Register, RegisterRow } from '../../http/contract.ts';
import { pupilCountText } from '../format/count-text.ts';
import { schoolMoment, shortDate } from '../format/school-date.ts';
import { yearGroupShortName } from '../format/year-group-name.ts';
import { COLUMN_IDS, COLUMN_LABELS } from './register-columns.ts';

interface Props {
  readonly register: Register;
  readonly rows: readonly RegisterRow[];
  readonly schoolName: string;
  readonly printedBy: string;
}

/** The rows on paper: all of them, and not only those near the screen. How it looks is in page.css. */
export function PrintTable({ register, rows, schoolName, printedBy }: Props) {
  const labels = new Map(register.bands.map(({ id, label }) => [id, label]));
  return (
    <div className="on-paper">
      <h1>Risk register, {schoolName}</h1>
      <p>
        {pupilCountText(rows.length)}, as of {schoolMoment(register.asOf, '')}. Printed by {printedBy}. About pupils:
        keep it where nobody else can read it, and destroy it when it is done with.
      </p>
      <table>
        <thead>
          <tr>
            {COLUMN_IDS.map((id) => (
              <th key={id} scope="col">
                {COLUMN_LABELS[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.pupilId}>
              <th scope="row">{row.name}</th>
              <td>{yearGroupShortName(row.yearGroup)}</td>
              <td>{row.form}</td>
              <td>
                {row.sessionsMissed} of {row.sessionsPossible}
              </td>
              <td>{row.percentText}</td>
              <td>{labels.get(row.bandId ?? '')}</td>
              <td>{row.why}</td>
              <td>{row.case?.narrative}</td>
              <td>{row.case?.nextReviewOn && shortDate(row.case.nextReviewOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
