import { describe, expect, test } from '@jest/globals';
import {
  ATTENDANCE_CODES,
  attendanceCode,
  attendanceCodeOfByte,
  isAbsence,
  isCodeValidOn,
  tableByByte,
  type AttendanceCode,
} from '../../src/domain/attendance-codes.ts';
import { CODE_FACTS, type CodeTruth } from './figures/code-facts.ts';

/** Stored registers are made of these numbers: a row may be added, and none may ever change. */
const BYTES = (
  '/ \\ L K V P W B C C1 C2 E I J1 M R S T G N O U D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z # H F J Y ' +
  'I01 I02 X01 X02 X03 X04 X05 X06 X07'
).split(' ');

const CLASSES = [
  ['present', '/ \\ L'],
  ['approved-educational-activity', 'K V P W B J'],
  ['authorised', 'C C1 C2 E I J1 M R S T H F I01 I02'],
  ['unauthorised', 'G N O U'],
  ['possible-only', 'X02 X03 X04 X05 X06 X07'],
  ['not-possible', 'D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y X01'],
  ['administrative', 'Z #'],
] as const;

const SINCE_2024 = 'K C1 C2 J1 Q Y1 Y2 Y3 Y4 Y5 Y6 Y7';
const UNTIL_2024 = 'H F J Y';
const CORONAVIRUS = 'I01 I02 X01 X02 X03 X04 X05 X06 X07';

test('every code keeps its byte, from 1 without a gap', () => {
  expect(ATTENDANCE_CODES.map(({ byte, code }) => [code, byte])).toEqual(BYTES.map((code, index) => [code, index + 1]));
});

test.each([
  ['/', 1],
  ['#', 34],
  ['Y', 38],
  ['I01', 39],
  ['I02', 40],
  ['X01', 41],
  ['X07', 47],
])('%s is the byte %i', (code, byte) => {
  expect(attendanceCode(code)?.byte).toBe(byte);
});

test('a code is found by its letters and by its byte', () => {
  for (const entry of ATTENDANCE_CODES) {
    expect(attendanceCode(entry.code)).toBe(entry);
    expect(attendanceCodeOfByte(entry.byte)).toBe(entry);
  }
});

test.each(['', '-', 'A', 'n', '//', 'Y8', ' I', 'I03', 'IO2', 'X00', 'X08', 'x01', 'constructor'])(
  '%j is no code',
  (text) => {
    expect(attendanceCode(text)).toBeUndefined();
  },
);

test.each([0, -1, ATTENDANCE_CODES.length + 1, 255, 1.5])('the byte %d stands for no code', (byte) => {
  expect(attendanceCodeOfByte(byte)).toBeUndefined();
});

describe('what a code counts as (domain.md 1.1)', () => {
  test.each(CLASSES)('%s: %s', (attendanceClass, codes) => {
    const ofClass = ATTENDANCE_CODES.filter((entry) => entry.class === attendanceClass).map(({ code }) => code);
    expect(ofClass.toSorted()).toEqual(codes.split(' ').toSorted());
  });

  test('an absence is a possible session that was not attended: C2 and U are, D and Y4 are not', () => {
    const absences = ATTENDANCE_CODES.filter(isAbsence).map(({ code }) => code);
    expect(absences.toSorted()).toEqual('C C1 C2 E F G H I I01 I02 J1 M N O R S T U'.split(' '));
  });

  test('only those who were seen are on the premises, and N does not say', () => {
    const withOnSite = (onSite: boolean | null) =>
      ATTENDANCE_CODES.filter((entry) => entry.onSite === onSite).map(({ code }) => code);
    expect(withOnSite(true)).toEqual(['/', '\\', 'L', 'U']);
    expect(withOnSite(null)).toEqual(['N']);
  });

  test('L and U are late', () => {
    expect(ATTENDANCE_CODES.filter(({ late }) => late).map(({ code }) => code)).toEqual(['L', 'U']);
  });
});

describe('the reference table of codes', () => {
  test('has the same codes', () => {
    expect(CODE_FACTS.map(({ code }) => code).toSorted()).toEqual(BYTES.toSorted());
  });

  test.each(CODE_FACTS)('says of $code: $class, $truths, $channelLabel', (facts) => {
    const entry = attendanceCode(facts.code);
    if (entry === undefined) throw new Error(`${facts.code} is no code.`);
    expect([entry.class, entry.channelLabel]).toEqual([facts.class, facts.channelLabel]);
    expect(truthsOf(entry)).toEqual(facts.truths.toSorted());
  });

  test('N counts for a penalty notice like G, O and U, and alone cannot be referred', () => {
    const withNotice = (kind: string) =>
      ATTENDANCE_CODES.filter(({ penaltyNotice }) => penaltyNotice === kind).map(({ code }) => code);
    expect(withNotice('referable')).toEqual(['G', 'O', 'U']);
    expect(withNotice('unresolved')).toEqual(['N']);
  });

  test('is looked up by byte, with no mark in place 0 and nothing beyond', () => {
    const table = tableByByte(({ code }) => (code === 'X07' ? 9 : 1), 7);
    expect([...table]).toEqual([7, ...BYTES.map((code) => (code === 'X07' ? 9 : 1)), ...Array<number>(208).fill(0)]);
    expect(tableByByte(() => 1)[0]).toBe(0);
  });
});

describe('when a code may be used', () => {
  test.each([
    ['2020-07-31', UNTIL_2024, `${SINCE_2024} ${CORONAVIRUS}`],
    ['2020-08-01', `${UNTIL_2024} ${CORONAVIRUS}`, SINCE_2024],
    ['2022-07-31', `${UNTIL_2024} ${CORONAVIRUS}`, SINCE_2024],
    ['2022-08-01', UNTIL_2024, `${SINCE_2024} ${CORONAVIRUS}`],
    ['2024-08-18', UNTIL_2024, `${SINCE_2024} ${CORONAVIRUS}`],
    ['2024-08-19', SINCE_2024, `${UNTIL_2024} ${CORONAVIRUS}`],
  ])('on %s: %s and not %s', (on, valid, invalid) => {
    const validOn = ATTENDANCE_CODES.filter((entry) => isCodeValidOn(entry, on)).map(({ code }) => code);
    expect(validOn).toEqual(expect.arrayContaining(valid.split(' ')));
    expect(validOn.filter((code) => invalid.split(' ').includes(code))).toEqual([]);
  });

  test('34 codes are in force from 19 August 2024 (regulation 10 of SI 2024/208)', () => {
    expect(ATTENDANCE_CODES.filter((entry) => isCodeValidOn(entry, '2026-11-23'))).toHaveLength(34);
  });
});

function truthsOf(entry: AttendanceCode): string[] {
  const attending = ['present', 'approved-educational-activity'].includes(entry.class);
  const truths: Readonly<Record<CodeTruth, boolean>> = {
    possible: attending || isAbsence(entry) || entry.class === 'possible-only',
    attending,
    'on-site': entry.onSite === true,
    'on-site-unknown': entry.onSite === null,
    late: entry.late,
    'penalty-notice': entry.penaltyNotice !== null,
    'ten-day-return': entry.tenDayReturn,
    'twenty-day-absence': entry.twentyDayAbsence,
    'sickness-return': entry.sicknessReturn,
    reveals: entry.reveals !== null,
  };
  return Object.entries(truths)
    .flatMap(([truth, isTrue]) => (isTrue ? [truth] : []))
    .toSorted();
}
