import { describe, expect, test } from '@jest/globals';
import { ROLES } from '../../../src/domain/person.ts';
import { inventSchool } from '../../../src/local-tenant/school/invent-school.ts';

const school = inventSchool({ seed: 1, today: '2026-11-23' });

describe('The staff', () => {
  test('are 95, each with an id and an address of their own', () => {
    expect(school.staff).toHaveLength(95);
    expect(new Set(school.staff.map(({ personId }) => personId)).size).toBe(95);
    expect(new Set(school.staff.map(({ email }) => email)).size).toBe(95);
    for (const { personId, email } of school.staff) {
      expect(personId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(email).toMatch(/^[a-z-]+\.[a-z-]+\d*@example\.com$/);
    }
  });

  test('have one tutor for each form and one head for each year group', () => {
    const withRole = (role: string) => school.staff.filter(({ roles }) => roles.includes(role));
    expect(
      withRole('tutor')
        .flatMap(({ forms }) => forms)
        .sort(),
    ).toEqual([...school.forms].sort());
    expect(
      withRole('head-of-year')
        .flatMap(({ yearGroups }) => yearGroups)
        .sort((a, b) => a - b),
    ).toEqual([7, 8, 9, 10, 11]);
  });

  test('have roles that the app knows', () => {
    const roles = school.staff.flatMap((person) => person.roles);
    expect(roles.filter((role) => !ROLES.some((known) => known === role))).toEqual([]);
  });
});

describe('The people of the picker', () => {
  test('are the same seven for every seed', () => {
    const other = inventSchool({ seed: 2, today: '2030-01-15' });
    expect(other.people).toEqual(school.people);
    expect(school.people.map(({ roles }) => roles[0])).toEqual([
      'attendance-officer',
      'attendance-champion',
      'head-of-year',
      'head-of-year',
      'tutor',
      'safeguarding-lead',
      'senior-leader',
    ]);
    expect(school.people.flatMap(({ forms }) => forms)).toEqual(['9B']);
  });
});
