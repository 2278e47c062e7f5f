import { describe, expect, test } from '@jest/globals';
import { createMarkSheet } from '../../../src/domain/register-files/mark-sheet.ts';
import {
  createRefusalCollector,
  REFUSALS_LISTED,
  type RefusalDetail,
} from '../../../src/domain/register-files/refusal-list.ts';
import { rollCoverage } from '../../../src/domain/register-files/roll-coverage.ts';
import { ROLL } from '../../support/small-school.ts';

const detail = (value = 'A'): RefusalDetail => ({ column: 'Mark', value, allowed: 'a code', message: 'No code.' });

describe('the list of refusals', () => {
  test('goes by the line of the file, whatever the order in which rows were refused, after those of the reading', () => {
    const reading = createRefusalCollector();
    reading.add(5, 'impossible-date', () => detail());
    reading.add(3, 'unknown-code', () => detail());
    const checking = createRefusalCollector(reading.finish());
    for (const line of [9, 4]) checking.add(line, 'unknown-code', () => detail());
    const { listed, count, countByReason } = checking.finish();
    expect(listed.map(({ line }) => line)).toEqual([3, 4, 5, 9]);
    expect(count).toBe(4);
    expect([...countByReason]).toEqual([
      ['impossible-date', 1],
      ['unknown-code', 3],
    ]);
  });

  test('has a thousand, and makes no detail beyond them', () => {
    const reading = createRefusalCollector();
    reading.add(1, 'unknown-code', () => detail());
    const collector = createRefusalCollector(reading.finish());
    let made = 0;
    for (let line = 2; line < 2000; line += 1) {
      collector.add(line, 'unknown-code', () => {
        made += 1;
        return detail();
      });
    }
    const { listed, count } = collector.finish();
    expect([listed.length, listed.at(-1)?.line, count, made]).toEqual([REFUSALS_LISTED, 1000, 1999, REFUSALS_LISTED]);
  });

  test('shows a value whole up to eighty characters, and cuts a longer one between characters', () => {
    const shown = (value: string) => {
      const collector = createRefusalCollector();
      collector.add(1, 'unknown-code', () => detail(value));
      return collector.finish().listed[0]?.value;
    };
    expect(shown('x'.repeat(80))).toBe('x'.repeat(80));
    expect(shown('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
    expect(shown(`${'x'.repeat(79)}😀`)?.isWellFormed()).toBe(true);
  });
});

test('a sheet of marks tells the first mark of a session from one alike and one that differs', () => {
  const sheet = createMarkSheet();
  const put = (line: number, byte: number) => sheet.put({ pupilId: 'p1', schoolYear: 2026, index: 20 }, { line, byte });
  expect([put(2, 1), put(3, 1), put(4, 13), put(5, 1)]).toEqual(['first', 'repeated', 'disagrees', 'disagrees']);
  expect(sheet.disagreements()).toEqual([
    {
      pupilId: 'p1',
      schoolYear: 2026,
      index: 20,
      marks: [
        { line: 2, byte: 1 },
        { line: 4, byte: 13 },
        { line: 5, byte: 1 },
      ],
    },
  ]);
});

test('three fifths of a form are enough of it, and less is not', () => {
  const form = (name: string, size: number) =>
    ROLL.slice(0, 1).flatMap((pupil) =>
      Array.from({ length: size }, (_, index) => ({ ...pupil, pupilId: `${name}${index}`, form: name })),
    );
  const roll = [...form('9A', 5), ...form('9B', 15)];
  const covered = (count: number) => new Set(roll.slice(0, count).map(({ pupilId }) => pupilId));
  const enough = [2, 3].map((count) => rollCoverage(roll, covered(count)));
  expect(enough).toEqual([
    { coveredCount: 2, rollCount: 20, isEnough: false },
    { coveredCount: 3, rollCount: 20, isEnough: true },
  ]);
});
