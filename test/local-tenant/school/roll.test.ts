import { describe, expect, test } from '@jest/globals';
import type { RollEntry } from '../../../src/local-tenant/school/invented-school.ts';
import { inventSchool } from '../../../src/local-tenant/school/invent-school.ts';
import { AWKWARD_NAMES } from '../../../src/local-tenant/school/roll/awkward-names.ts';

const TODAY = '2026-11-23';
const school = inventSchool({ seed: 1, today: TODAY });
const ALPHABET = 'ABCDEFGHJKLMNPQRTUVWXYZ';

function checkLetterIsRight({ upn }: RollEntry): boolean {
  const sum = Array.from(upn.slice(1)).reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  return ALPHABET[sum % 23] === upn[0];
}

describe('The roll', () => {
  test.each(['2026-11-23', '2026-09-02', '2026-06-12', '2031-02-04'])(
    'has 30 pupils in each of 40 forms on %s',
    (on) => {
      const sizes = new Map<string, number>();
      for (const { form } of school.pupilsOn(on)) sizes.set(form, (sizes.get(form) ?? 0) + 1);
      expect([...sizes.keys()]).toEqual(school.forms);
      expect([...new Set(sizes.values())]).toEqual([30]);
    },
  );

  test('gives every pupil a UPN of authority 999 with the right check letter, and a number, of their own', () => {
    const roll = school.rollOn(TODAY);
    expect(roll.every(({ upn }) => /^[A-HJ-NP-RT-Z]999\d{9}$/.test(upn))).toBe(true);
    expect(roll.filter((pupil) => !checkLetterIsRight(pupil))).toEqual([]);
    expect(new Set(roll.map(({ upn }) => upn)).size).toBe(roll.length);
    expect(new Set(roll.map(({ admissionNumber }) => admissionNumber)).size).toBe(roll.length);
    expect(roll.every(({ admissionNumber }) => /^0\d{5}$/.test(admissionNumber))).toBe(true);
  });

  test.each(['2024-10-10', '2025-10-10', '2026-11-23', '2027-03-01', '2028-05-05'])(
    'holds every awkward name on %s',
    (on) => {
      const names = new Set(school.pupilsOn(on).map(({ forename, surname }) => `${forename}|${surname}`));
      expect(AWKWARD_NAMES.filter(({ forename, surname }) => !names.has(`${forename}|${surname}`))).toEqual([]);
    },
  );

  test.each([
    ['an apostrophe', /\w'\w/],
    ['a hyphen', /\w-\w/],
    ['an accent', /[éëñçóáœøł]/i],
    ['60 characters', /^.{60}$/],
    ['asterisks', /\*/],
    ['underscores', /_/],
    ['a markdown link', /\[.+\]\(.+\)/],
    ['an emoji', /\p{Extended_Pictographic}/u],
    ['right-to-left letters', /\p{Script=Arabic}/u],
    ['an <at> element', /<at>.*<\/at>/],
    ['a quotation mark and a comma', /".*,/],
    ['a first character that starts a formula', /^@/],
  ])('has a name with %s', (_, pattern) => {
    expect(school.pupilsOn(TODAY).some(({ forename, surname }) => pattern.test(`${forename} ${surname}`))).toBe(true);
  });

  test('lists last year’s leavers with their leaving date and those still on roll without one', () => {
    const roll = school.rollOn(TODAY);
    const gone = roll.filter(({ leftOn }) => leftOn !== null);
    expect(roll.length - gone.length).toBe(1200);
    expect(gone.filter(({ leftOn, form }) => leftOn === '2026-06-26' && form.startsWith('11'))).toHaveLength(240);
    expect(gone.every(({ leftOn }) => leftOn !== null && leftOn >= '2025-08-01' && leftOn < TODAY)).toBe(true);
  });

  test('knows joiners and leavers in the middle of both years, and neither before they come or go', () => {
    const roll = school.rollOn(TODAY);
    const joinedThisTerm = roll.filter(({ admittedOn }) => admittedOn > '2026-09-02');
    expect(joinedThisTerm.length).toBeGreaterThanOrEqual(4);
    const joiner = joinedThisTerm.at(-1);
    const before = school.rollOn(school.schoolDayBefore(joiner?.admittedOn ?? ''));
    expect(before.some(({ upn }) => upn === joiner?.upn)).toBe(false);
    const moved = roll.filter(
      ({ leftOn, form }) => leftOn !== null && !(leftOn === '2026-06-26' && form.startsWith('11')),
    );
    expect(moved.length).toBeGreaterThanOrEqual(25);
    const leaver = moved.find(({ leftOn }) => leftOn !== null && leftOn > '2026-09-02');
    const onLastDay = school.pupilsOn(leaver?.leftOn ?? '').find(({ upn }) => upn === leaver?.upn);
    expect(onLastDay?.leftOn).toBeNull();
  });

  test('moves a pupil up a year and keeps the form’s letter', () => {
    const inYear8 = school.pupilsOn('2026-11-23').find(({ form }) => form === '8C');
    const yearBefore = school.pupilsOn('2025-11-24').find(({ upn }) => upn === inYear8?.upn);
    expect(yearBefore?.form).toBe('7C');
  });

  test('is the same whatever today is, and another with another seed', () => {
    const later = inventSchool({ seed: 1, today: '2027-02-01' });
    expect(later.rollOn(TODAY)).toEqual(school.rollOn(TODAY));
    expect(inventSchool({ seed: 2, today: TODAY }).rollOn(TODAY)).not.toEqual(school.rollOn(TODAY));
  });
});
