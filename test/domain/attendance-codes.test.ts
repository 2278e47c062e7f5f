import { describe, expect, test } from '@jest/globals';
import {
  ATTENDANCE_CODES,
  attendanceCode,
  attendanceCodeOfByte,
  isAbsence,
  isCodeValidOn,
} from '../../src/domain/attendance-codes.ts';

/** Stored registers are made of these numbers: a row may be added, and none may ever change. */
const BYTES = '/ \\ L K V P W B C C1 C2 E I J1 M R S T G N O U D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z # H F J Y'.split(' ');

const CLASSES = [
  ['present', '/ \\ L'],
  ['approved-educational-activity', 'K V P W B J'],
  ['authorised', 'C C1 C2 E I J1 M R S T H F'],
  ['unauthorised', 'G N O U'],
  ['not-possible', 'D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Y'],
  ['administrative', 'Z #'],
] as const;

test('every code keeps its byte, from 1 without a gap', () => {
  expect(ATTENDANCE_CODES.map(({ byte, code }) => [code, byte])).toEqual(BYTES.map((code, index) => [code, index + 1]));
});

test('a code is found by its letters and by its byte', () => {
  for (const entry of ATTENDANCE_CODES) {
    expect(attendanceCode(entry.code)).toBe(entry);
    expect(attendanceCodeOfByte(entry.byte)).toBe(entry);
  }
});

test.each(['', '-', 'A', 'n', '//', 'Y8', ' I', 'I01', 'constructor'])('%j is no code', (text) => {
  expect(attendanceCode(text)).toBeUndefined();
});

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
    expect(absences.toSorted()).toEqual('C C1 C2 E F G H I J1 M N O R S T U'.split(' '));
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

describe('when a code may be used', () => {
  test.each([
    ['2024-08-18', 'H F J Y', 'K C1 C2 J1 Q Y1 Y2 Y3 Y4 Y5 Y6 Y7'],
    ['2024-08-19', 'K C1 C2 J1 Q Y1 Y2 Y3 Y4 Y5 Y6 Y7', 'H F J Y'],
  ])('on %s: %s and not %s', (on, valid, invalid) => {
    const validOn = ATTENDANCE_CODES.filter((entry) => isCodeValidOn(entry, on)).map(({ code }) => code);
    expect(validOn).toEqual(expect.arrayContaining(valid.split(' ')));
    expect(validOn.filter((code) => invalid.split(' ').includes(code))).toEqual([]);
  });

  test('34 codes are in force from 19 August 2024 (regulation 10 of SI 2024/208)', () => {
    expect(ATTENDANCE_CODES.filter((entry) => isCodeValidOn(entry, '2026-11-23'))).toHaveLength(34);
  });
});
