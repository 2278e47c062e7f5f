import type { AbsentListView, AbsentPupil, NeutralStatus } from './absent-list-view.ts';
import { attendanceCodeOfByte, isAbsence } from './attendance-codes.ts';
import { displayName, type Pupil } from './pupil.ts';

/** One pupil of the year group on roll that day, with what the register says of the session. */
export interface PupilMark {
  readonly pupil: Pupil;
  /** As stored: 0 is no mark (attendance-codes.ts). */
  readonly byte: number;
  readonly contacted: boolean;
  /** True when the pupil was on the list by an earlier register of the same session. */
  readonly wasListed: boolean;
}

export type AbsentList =
  /** Some registers are out and there is still time for them. */
  | { readonly kind: 'waiting'; readonly missingRegisters: readonly string[] }
  | ({ readonly kind: 'ready' } & Pick<AbsentListView, 'pupils' | 'arrived' | 'missingRegisters'>);

/**
 * Who of a year group is not in (domain.md 5: neutral status only). Ready when every form's register is in or the
 * cut-off has passed. A pupil with no mark in a register that was taken is on the list: nobody saw them. A pupil who is
 * not expected, is educated elsewhere or has since arrived (L or U, domain.md 1.2) is not.
 */
export function buildAbsentList(marks: readonly PupilMark[], isPastCutOff: boolean): AbsentList {
  const missingRegisters = formsNotFullyMarked(marks);
  if (missingRegisters.length > 0 && !isPastCutOff) return { kind: 'waiting', missingRegisters };
  const pupils = listed(marks)
    .sort((a, b) => byFormThenName(a.pupil, b.pupil))
    .map(({ pupil, status, contacted }): AbsentPupil => {
      return { pupilId: pupil.pupilId, name: displayName(pupil), form: pupil.form, status, contacted };
    });
  const arrived = marks
    .filter(({ byte, wasListed }) => wasListed && isInSchool(byte))
    .sort((a, b) => byFormThenName(a.pupil, b.pupil))
    .map(({ pupil }) => ({ name: displayName(pupil), form: pupil.form }));
  return { kind: 'ready', pupils, arrived, missingRegisters };
}

/** Those of a school's or a year group's pupils who are on the list of the session, with what it says of them. */
export function listed<Mark extends Pick<PupilMark, 'pupil' | 'byte'>>(
  marks: readonly Mark[],
): (Mark & { readonly status: NeutralStatus })[] {
  const formsTaken = new Set(marks.filter(({ byte }) => comesFromARegister(byte)).map(({ pupil }) => pupil.form));
  return marks.flatMap((mark) => {
    const status = statusOf(mark.byte);
    return status === null || (status === 'not-marked' && !formsTaken.has(mark.pupil.form))
      ? []
      : [{ ...mark, status }];
  });
}

/** Authorised leave for part of the timetable or for study is no absence anyone should ring about. */
const NOT_EXPECTED = new Set(['C2', 'S']);

/** What the list says of a mark, or said of it before it changed; null for one that puts nobody on the list. */
export function statusOf(byte: number): NeutralStatus | null {
  const code = attendanceCodeOfByte(byte);
  if (code === undefined) return 'not-marked';
  if (code.code === 'N') return 'reason-awaited';
  return isAbsence(code) && code.onSite !== true && !NOT_EXPECTED.has(code.code) ? 'absent' : null;
}

function isInSchool(byte: number): boolean {
  return attendanceCodeOfByte(byte)?.onSite === true;
}

/** Somebody looked for the pupil: other marks may have been entered days before, a trip or a suspension. */
function comesFromARegister(byte: number): boolean {
  return isInSchool(byte) || attendanceCodeOfByte(byte)?.code === 'N';
}

function formsNotFullyMarked(marks: readonly PupilMark[]): string[] {
  return sortedForms(marks.filter(({ byte }) => byte === 0));
}

function sortedForms(marks: readonly PupilMark[]): string[] {
  return [...new Set(marks.map(({ pupil }) => pupil.form))].sort(inSchoolOrder);
}

/** By id in the end, so that two pupils of one name never change places and the card with them. */
function byFormThenName(a: Pupil, b: Pupil): number {
  return (
    inSchoolOrder(a.form, b.form) ||
    inSchoolOrder(a.surname, b.surname) ||
    inSchoolOrder(a.forename, b.forename) ||
    inSchoolOrder(a.pupilId, b.pupilId)
  );
}

/** As a person looks things up: "7B" before "10A", "Öztürk" beside "Osborne". */
const collator = new Intl.Collator('en-GB', { numeric: true });

function inSchoolOrder(a: string, b: string): number {
  return collator.compare(a, b);
}
