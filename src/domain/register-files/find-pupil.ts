import { mayDifferInUpn } from './may-differ-in-upn.ts';
import { numberKey, pupilsByNumber } from './pupil-number.ts';
import type { Pupil } from '../pupil.ts';
import { pupilColumn, type ColumnHeaders, type PupilRef } from './register-file.ts';
import type { RefusalDetail, RefusalReason } from './refusal-list.ts';
import { explainRefusedUpn, isPossibleUpn } from '../upn.ts';

export type PupilFinding =
  | { readonly kind: 'found'; readonly pupil: Pupil }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: RefusalDetail };

export type PupilFinder = (ref: PupilRef) => PupilFinding;

/**
 * Finds a row's pupil by UPN, then by the school's number (MIS id or our own pupil id), then by surname, forename and
 * form where only one pupil has them. Answers are remembered by the reference object.
 */
export function createPupilFinder(roll: readonly Pupil[], columns: ColumnHeaders): PupilFinder {
  const index: RollIndex = {
    byUpn: new Map(roll.map((pupil) => [pupil.upn, pupil])),
    byNumber: pupilsByNumber(roll),
    byName: Map.groupBy(roll, (pupil) => nameKey(pupil.surname, pupil.forename, pupil.form)),
  };
  const findings = new Map<PupilRef, PupilFinding>();
  return (ref) => {
    const finding = findings.get(ref) ?? findPupil(ref, index, columns);
    findings.set(ref, finding);
    return finding;
  };
}

interface RollIndex {
  readonly byUpn: ReadonlyMap<string | null, Pupil>;
  readonly byNumber: ReadonlyMap<string, Pupil>;
  readonly byName: ReadonlyMap<string, readonly Pupil[]>;
}

function findPupil(ref: PupilRef, index: RollIndex, columns: ColumnHeaders): PupilFinding {
  const withUpn = ref.upn === null ? undefined : index.byUpn.get(ref.upn);
  if (withUpn !== undefined) return { kind: 'found', pupil: withUpn };
  if (ref.upn !== null && !isPossibleUpn(ref.upn)) {
    const detail = { column: pupilColumn(columns), value: ref.upn, ...explainRefusedUpn(ref.upn) };
    return { kind: 'refused', reason: 'bad-upn', detail };
  }
  const withNumber = ref.misId === null ? undefined : index.byNumber.get(numberKey(ref.misId));
  if (withNumber === undefined) return ref.upn === null ? findByName(ref, index, columns) : unknown(ref, columns);
  return mayDifferInUpn(ref.upn, withNumber) ? { kind: 'found', pupil: withNumber } : contradiction(ref, columns);
}

/** The name alone is trusted only where the row has no UPN, which would have said more. */
function findByName(ref: PupilRef, { byName }: RollIndex, columns: ColumnHeaders): PupilFinding {
  const { surname, forename, form } = ref;
  if (surname === null || forename === null || form === null) return unknown(ref, columns);
  const namesakes = byName.get(nameKey(surname, forename, form)) ?? [];
  const [pupil] = namesakes;
  if (pupil === undefined) return unknown(ref, columns);
  if (namesakes.length === 1) return { kind: 'found', pupil };
  const message = `${namesakes.length} pupils of ${form} have this name. Export the UPN or admission number with the marks.`;
  return refused('ambiguous-pupil', ref, columns, message);
}

function nameKey(...parts: readonly string[]): string {
  return parts.map((part) => part.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()).join('|');
}

function contradiction(ref: PupilRef, columns: ColumnHeaders): PupilFinding {
  const numbers = `UPN ${ref.upn ?? ''} is not on the roll, and number ${ref.misId ?? ''} belongs to a pupil with another UPN`;
  return refused(
    'unknown-pupil',
    ref,
    columns,
    `${numbers}. Correct one of them in the MIS, or import the roll again.`,
  );
}

function unknown(ref: PupilRef, columns: ColumnHeaders): PupilFinding {
  const isBlank = Object.values(ref).every((value) => value === null);
  const message = isBlank
    ? 'The row does not say which pupil it is about.'
    : `No pupil on the roll is ${describe(ref)}. Import the roll again if they are new.`;
  return refused('unknown-pupil', ref, columns, message);
}

function refused(reason: RefusalReason, ref: PupilRef, columns: ColumnHeaders, message: string): PupilFinding {
  const detail = { column: pupilColumn(columns), value: describe(ref), allowed: 'a pupil on the roll', message };
  return { kind: 'refused', reason, detail };
}

function describe({ upn, misId, surname, forename, form }: PupilRef): string {
  const name = [forename, surname].filter((part) => part !== null).join(' ');
  return upn ?? misId ?? (form === null ? name : `${name} (${form})`);
}
