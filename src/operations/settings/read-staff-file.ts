import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import {
  guessStaffMapping,
  readStaffTable,
  type StaffFileRow,
  type StaffMapping,
  type StaffRowFault,
} from '../../domain/settings/staff-table.ts';

export interface StaffFileAsked {
  readonly text: string;
  /** Null for what the heads of the columns say. */
  readonly mapping: StaffMapping | null;
  /** `add`: those of the file are put in or brought up to date, and nobody leaves. */
  readonly mode: 'replace' | 'add';
}

export type StaffFileRead =
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'empty'; readonly message: string }
  | {
      readonly kind: 'read';
      readonly heads: readonly string[];
      readonly mapping: StaffMapping;
      /** The staff list as it would be, in the form of the school's file. */
      readonly value: School['staff'];
      readonly taken: number;
      readonly faults: readonly StaffRowFault[];
    };

/** A text's rows, the first being the heads of its columns. */
export type SplitText = (text: string) => readonly StaffFileRow[];

/** What a staff list from a file would make of the school's. Nothing is recorded. */
export function readStaffFile({ split }: { readonly split: SplitText }) {
  return (school: School, person: Person, { text, mapping: given, mode }: StaffFileAsked): StaffFileRead => {
    const answer = why(person, 'school.administer', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const [first, ...rows] = split(text);
    if (first === undefined || rows.length === 0) {
      return { kind: 'empty', message: 'The file has no row below the heads of its columns.' };
    }
    const heads = first.cells.map((head) => head.trim());
    const mapping = given ?? guessStaffMapping(heads);
    const { staff, faults } = readStaffTable(rows, mapping, heads, school.yearGroups);
    const inFile = new Map(staff.map((one) => [one.personId, one]));
    const kept = school.staff.map((one) => inFile.get(one.personId) ?? one);
    const fresh = staff.filter(({ personId }) => !school.staff.some((one) => one.personId === personId));
    return {
      kind: 'read',
      heads,
      mapping,
      value: mode === 'replace' ? staff : [...kept, ...fresh],
      taken: staff.length,
      faults,
    };
  };
}
