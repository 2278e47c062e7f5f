import { expect, test } from '@jest/globals';
import { ATTENDANCE_CODES, attendanceCode } from '../../src/domain/attendance-codes.ts';
import { broadReason } from '../../src/domain/broad-reason.ts';

/** Every code that stands for an absence with a reason, by what may be said of it (domain.md 5, tier 1). */
const SAID: Readonly<Record<string, string>> = {
  'illness or a medical appointment': 'I M',
  'leave agreed': 'C C1 J1',
  // Religion, origin, a sanction, study and the rest are not told apart.
  authorised: 'C2 E R S T H F I01 I02',
  'holiday, not agreed': 'G',
  unauthorised: 'O',
};
const CODES = new Map(
  Object.entries(SAID).flatMap(([words, codes]) => codes.split(' ').map((code) => [code, words] as const)),
);

test.each(ATTENDANCE_CODES.map(({ code }) => [code, CODES.get(code) ?? null] as const))(
  'of %s those who act on an absence read: %s',
  (code, words) => {
    expect(broadReason(attendanceCode(code)?.byte ?? 0)).toBe(words);
  },
);

test('of no mark nothing is said', () => {
  expect([broadReason(0), broadReason(255)]).toEqual([null, null]);
});
