import type { Person } from './domain/person.ts';
import type { School } from './domain/school.ts';

export interface StaffDirectory {
  readonly school: (schoolId: string) => School;
  /** The person and their school, by Entra object id; null for whoever is on no school's staff list. */
  readonly find: (personId: string) => { readonly person: Person; readonly school: School } | null;
}

export function createStaffDirectory(schools: readonly School[]): StaffDirectory {
  const people = new Map(
    schools.flatMap((school) => school.staff.map((person) => [person.personId, { person, school }])),
  );
  return {
    school: (schoolId) => {
      const school = schools.find((candidate) => candidate.schoolId === schoolId);
      if (school === undefined) throw new Error(`No school has the id "${schoolId}".`);
      return school;
    },
    find: (personId) => people.get(personId) ?? null,
  };
}
