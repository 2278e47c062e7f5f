import type { RollGroup } from './group-roll-rows.ts';
import { mayDifferInUpn } from './may-differ-in-upn.ts';
import { numberKey } from './pupil-number.ts';
import type { Pupil } from '../pupil.ts';
import type { RefusalDetail, RefusalReason } from './refusal-list.ts';
import { pupilColumn, type ColumnHeaders, type RollRow } from './register-file.ts';
import type { NewPupil } from './register-file-plan.ts';
import { explainRefusedUpn, isPossibleUpn } from '../upn.ts';

export type RollGroupOutcome =
  | { readonly kind: 'added'; readonly pupil: NewPupil }
  | { readonly kind: 'updated' | 'left' | 'unchanged'; readonly before: Pupil; readonly after: Pupil }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: RefusalDetail };

/** Decides what the rows of one pupil do. A blank cell leaves what is known, but for a leaving date, which it lifts. */
export function planRollGroup({ rows, existing }: RollGroup, columns: ColumnHeaders): RollGroupOutcome {
  const [row] = rows;
  const refusal =
    refuseDisagreement(rows, columns) ?? refuseRow(row, columns) ?? refuseIdentity(row, existing, columns);
  if (refusal !== null) return refusal;
  return existing === null ? planNew(row, columns) : planChange(row, existing, columns);
}

function refuseDisagreement(rows: RollGroup['rows'], columns: ColumnHeaders): RollGroupOutcome | null {
  const different = new Set(rows.map((row) => JSON.stringify({ ...row, line: 0 })));
  if (different.size === 1) return null;
  const lines = rows.map(({ line }) => String(line));
  const which = `${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}`;
  const message = `Lines ${which} describe the same pupil differently. None of them goes in; remove the wrong ones.`;
  return refused('disagrees', pupilColumn(columns), nameOf(rows[0]), 'one row for each pupil', message);
}

function refuseRow(row: RollRow, columns: ColumnHeaders): RollGroupOutcome | null {
  const { upn, misId, admittedOn, leftOn } = row;
  if (upn === null && misId === null) {
    const message = 'The row has neither a UPN nor a number of the school, so the pupil could not be found again.';
    return refused('missing-value', pupilColumn(columns), '', 'a UPN or an admission number', message);
  }
  if (upn !== null && !isPossibleUpn(upn)) {
    const { allowed, message } = explainRefusedUpn(upn);
    return refused('bad-upn', pupilColumn(columns), upn, allowed, message);
  }
  if (admittedOn === null || leftOn === null || admittedOn <= leftOn) return null;
  const message = `The pupil leaves on ${leftOn}, before their admission on ${admittedOn}.`;
  return refused('impossible-date', columns.leftOn ?? 'leaving date', leftOn, `a date from ${admittedOn} on`, message);
}

/** A number is given again when its pupil has left, to a sibling even: a name says nothing against another UPN. */
function refuseIdentity(row: RollRow, existing: Pupil | null, columns: ColumnHeaders): RollGroupOutcome | null {
  if (existing === null || mayDifferInUpn(row.upn, existing)) return null;
  const message = `Number ${row.misId ?? ''} belongs to a pupil on the roll with another UPN. Correct one of them in the MIS.`;
  return refused('ambiguous-pupil', columns.misId ?? 'number', row.misId ?? '', 'a number of its own', message);
}

function planNew(row: RollRow, columns: ColumnHeaders): RollGroupOutcome {
  const { upn, misId, yearGroup, form, admittedOn, leftOn } = row;
  if (yearGroup === null || form === null) {
    const column = yearGroup === null ? (columns.yearGroup ?? 'year') : (columns.form ?? 'form');
    return refused(
      'missing-value',
      column,
      '',
      'a year group and a form',
      'A new pupil needs a year group and a form.',
    );
  }
  // Files without names still make a usable list: "Pupil 1234".
  const surname = row.surname ?? misId ?? upn ?? '';
  const forename = row.forename ?? (row.surname === null ? 'Pupil' : '');
  return { kind: 'added', pupil: { upn, misId, surname, forename, yearGroup, form, admittedOn, leftOn } };
}

function planChange(row: RollRow, before: Pupil, columns: ColumnHeaders): RollGroupOutcome {
  const isOurOwnId = row.misId !== null && numberKey(row.misId) === numberKey(before.pupilId);
  const isSameNumber = row.misId !== null && before.misId !== null && numberKey(row.misId) === numberKey(before.misId);
  const after: Pupil = {
    pupilId: before.pupilId,
    upn: row.upn ?? before.upn,
    misId: isOurOwnId || isSameNumber ? before.misId : (row.misId ?? before.misId),
    surname: row.surname ?? before.surname,
    forename: row.forename ?? before.forename,
    yearGroup: row.yearGroup ?? before.yearGroup,
    form: row.form ?? before.form,
    admittedOn: row.admittedOn ?? before.admittedOn,
    leftOn: columns.leftOn === undefined ? before.leftOn : row.leftOn,
  };
  if (JSON.stringify(after) === JSON.stringify({ ...after, ...before })) return { kind: 'unchanged', before, after };
  const isLeaving = after.leftOn !== null && after.leftOn !== before.leftOn;
  return { kind: isLeaving ? 'left' : 'updated', before, after };
}

function refused(
  reason: RefusalReason,
  column: string,
  value: string,
  allowed: string,
  message: string,
): RollGroupOutcome {
  return { kind: 'refused', reason, detail: { column, value, allowed, message } };
}

function nameOf({ upn, misId }: RollRow): string {
  return upn ?? misId ?? '';
}
