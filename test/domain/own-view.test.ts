import { describe, expect, test } from '@jest/globals';
import { ATTENDANCE_CODES } from '../../src/domain/attendance-codes.ts';
import { broadReason } from '../../src/domain/broad-reason.ts';
import { peopleWithOwnView } from '../../src/domain/own-view.ts';
import type { Person, Role } from '../../src/domain/person.ts';

const staff = (personId: string, role: Role, yearGroups: readonly number[] = []): Person => {
  return { personId, name: personId, roles: [role], yearGroups, forms: [] };
};

describe('who has a view of their own of Year 9’s list', () => {
  test('those who may see its reasons, who need them soonest first', () => {
    const everybody = [
      staff('leader', 'senior-leader'),
      staff('officer', 'attendance-officer'),
      staff('tutor', 'tutor', [9]),
      staff('administrator', 'administrator'),
      staff('head of 8', 'head-of-year', [8]),
      staff('head of 9', 'head-of-year', [9]),
    ];
    expect(peopleWithOwnView(everybody, 9)).toEqual(['head of 9', 'officer', 'leader']);
  });

  test('sixty at most, the head of year among them', () => {
    const leaders = Array.from({ length: 80 }, (_, number) => staff(`leader ${number}`, 'senior-leader'));
    const chosen = peopleWithOwnView([...leaders, staff('head of 9', 'head-of-year', [9])], 9);
    expect(chosen).toHaveLength(60);
    expect(chosen[0]).toBe('head of 9');
  });
});

describe('broad reasons', () => {
  test('tell nothing that the law protects but that somebody is ill', () => {
    const told = ATTENDANCE_CODES.filter(({ reveals }) => reveals !== null && reveals !== 'health');
    expect(told.length).toBeGreaterThan(5);
    for (const { byte } of told) expect([null, 'authorised', 'unauthorised']).toContain(broadReason(byte));
  });

  test.each(ATTENDANCE_CODES.map((code) => [code.code, code] as const))(
    'of %s are never the code',
    (name, { byte }) => {
      const said = broadReason(byte);
      if (said !== null) expect(said.split(/\W+/u)).not.toContain(name);
    },
  );

  test.each([
    ['I', 'illness or a medical appointment'],
    ['M', 'illness or a medical appointment'],
    ['R', 'authorised'],
    ['G', 'holiday, not agreed'],
    ['O', 'unauthorised'],
    ['N', null],
    ['U', null],
    ['/', null],
  ])('of %s: %s', (name, said) => {
    expect(broadReason(ATTENDANCE_CODES.find(({ code }) => code === name)?.byte ?? -1)).toBe(said);
    expect(broadReason(0)).toBeNull();
  });
});
