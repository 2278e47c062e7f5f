import { ROLES, type Person, type Role } from '../person.ts';
import { ROLE_NAMES } from '../role-names.ts';

/** What a column of a staff list may hold. */
export const STAFF_FIELDS = ['personId', 'name', 'roles', 'yearGroups', 'forms', 'lineManagerId'] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

/** Which column of the file holds each, counted from 0; null for none. */
export type StaffMapping = Readonly<Record<StaffField, number | null>>;

export interface StaffFileRow {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface StaffRowFault {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly allowed: string;
}

export interface StaffTable {
  /** Rows that can be taken, a person once. */
  readonly staff: readonly (Person & { readonly lineManagerId: string | null })[];
  readonly faults: readonly StaffRowFault[];
}

const HEADS: Readonly<Record<StaffField, RegExp>> = {
  personId: /^(person ?id|object ?id|entra( object)? id|azure.*id|user ?id|id)$/i,
  name: /^(display ?name|full ?name|name|staff( member)?|colleague)$/i,
  roles: /^(roles?|jobs?|posts?|positions?)$/i,
  yearGroups: /^(years?|year ?groups?)$/i,
  forms: /^(forms?|tutor ?groups?|class(es)?|reg(istration)? ?groups?)$/i,
  lineManagerId: /^(line ?manager( ?id)?|manager|reports to)$/i,
};

/** The columns as their heads say; what no head says is left to a person. */
export function guessStaffMapping(heads: readonly string[]): StaffMapping {
  const place = (field: StaffField) => {
    const index = heads.findIndex((head) => HEADS[field].test(head.trim()));
    return index === -1 ? null : index;
  };
  return {
    personId: place('personId'),
    name: place('name'),
    roles: place('roles'),
    yearGroups: place('yearGroups'),
    forms: place('forms'),
    lineManagerId: place('lineManagerId'),
  };
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ID_ALLOWED = 'an object id of Entra ID, such as 00000000-0000-4000-8000-000000000011';

/** People from the rows of a file. A row with a fault is named, with its value and what would have been; the rest goes in. */
export function readStaffTable(
  rows: readonly StaffFileRow[],
  mapping: StaffMapping,
  heads: readonly string[],
  yearGroupsOfSchool: readonly number[],
): StaffTable {
  const faults: StaffRowFault[] = [];
  const staff: StaffTable['staff'][number][] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const cell = (field: StaffField) => (row.cells[mapping[field] ?? -1] ?? '').trim();
    const found: StaffRowFault[] = [];
    const fault = (field: StaffField, value: string, allowed: string) => {
      found.push({ line: row.line, column: heads[mapping[field] ?? -1] ?? field, value, allowed });
    };
    const personId = cell('personId').toLowerCase();
    const before = seen.get(personId);
    if (!GUID.test(personId)) fault('personId', cell('personId'), ID_ALLOWED);
    else if (before !== undefined) fault('personId', personId, `each person once: this one is in line ${before} too`);
    if (cell('name') === '') fault('name', '', 'a name, as others see it');
    const roles = parts(cell('roles')).flatMap((text) => roleOf(text) ?? (fault('roles', text, ROLES.join(', ')), []));
    if (cell('roles') === '') fault('roles', '', `one or more of ${ROLES.join(', ')}`);
    const yearGroups = parts(cell('yearGroups')).flatMap((text) => {
      const yearGroup = yearOf(text);
      if (yearGroup !== null && yearGroupsOfSchool.includes(yearGroup)) return [yearGroup];
      fault('yearGroups', text, `year groups of the school: ${yearGroupsOfSchool.join(', ')}`);
      return [];
    });
    const manager = cell('lineManagerId').toLowerCase();
    if (manager !== '' && !GUID.test(manager))
      fault('lineManagerId', cell('lineManagerId'), `nothing, or ${ID_ALLOWED}`);
    faults.push(...found);
    if (found.length > 0) continue;
    seen.set(personId, row.line);
    staff.push({
      ...{ personId, name: cell('name'), roles: [...new Set(roles)], yearGroups: [...new Set(yearGroups)] },
      ...{ forms: [...new Set(parts(cell('forms')))], lineManagerId: manager === '' ? null : manager },
    });
  }
  return { staff, faults };
}

function parts(text: string): string[] {
  return text
    .split(/[;,/|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "tutor", "Tutors", "Attendance champion". */
function roleOf(text: string): Role | null {
  const plain = text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  return (
    ROLES.find((role) => {
      const name = ROLE_NAMES[role].toLowerCase().replaceAll(' ', '-');
      return plain === role || plain === name || `${plain}s` === name;
    }) ?? (plain === 'heads-of-year' ? 'head-of-year' : null)
  );
}

function yearOf(text: string): number | null {
  if (/^(reception|r)$/i.test(text)) return 0;
  if (/^(nursery|n)$/i.test(text)) return -1;
  const [, digits] = /^(?:year|yr|y)?\s*(\d{1,2})$/i.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}
