import type { Person } from './domain/person.ts';
import type { School } from './domain/school.ts';

export interface StaffDirectory {
  readonly school: (schoolId: string) => School;
  /** The person and their school, by Entra object id; null for whoever is on no school's staff list. */
  readonly find: (personId: string) => { readonly person: Person; readonly school: School } | null;
}

/** Follows the schools as they change (schools-in-force.ts): the list is the same, and what is in it is not. */
export function createStaffDirectory(schools: readonly School[]): StaffDirectory {
  let indexed: readonly School[] = [];
  let people = indexOf(indexed);
  const known = () => {
    if (indexed.length !== schools.length || !schools.every((school, index) => school === indexed[index])) {
      indexed = [...schools];
      people = indexOf(indexed);
    }
    return people;
  };
  return {
    school: (schoolId) => {
      const school = schools.find((candidate) => candidate.schoolId === schoolId);
      if (school === undefined) throw new Error(`No school has the id "${schoolId}".`);
      return school;
    },
    find: (personId) => known().get(personId) ?? null,
  };
}

function indexOf(schools: readonly School[]) {
  return new Map(
    schools.flatMap((school) => school.staff.map((person) => [person.personId, { person, school }] as const)),
  );
}
