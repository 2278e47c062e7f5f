import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  keepingOf,
  monthsBefore,
  RETENTION_KINDS,
  RETENTION_RULES,
  rulesOf,
} from '../../../src/domain/keeping/retention.ts';
import { readText } from '../../support/tracked-files.ts';

describe('some months earlier', () => {
  test.each([
    ['2026-11-26', 12, '2025-11-26'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-11-26', 72, '2020-11-26'],
  ])('than %s by %i is %s', (on, months, earlier) => {
    expect(monthsBefore(on, months)).toBe(earlier);
  });

  test('is a day that is there, and never later than the day counted in months forward', () => {
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (date, months) => {
        const on = date.toISOString().slice(0, 10);
        const earlier = monthsBefore(on, months);
        expect(new Date(`${earlier}T00:00:00Z`).toISOString().slice(0, 10)).toBe(earlier);
        const [year = 0, month = 0] = on.split('-').map(Number);
        const [wasYear = 0, wasMonth = 0] = earlier.split('-').map(Number);
        expect(year * 12 + month - (wasYear * 12 + wasMonth)).toBe(months);
        expect(earlier.slice(8) <= on.slice(8)).toBe(true);
      }),
    );
  });
});

describe('the table', () => {
  test('has a row for each kind, and the page prints each with its months', () => {
    expect(RETENTION_RULES.map(({ kind }) => kind)).toEqual([...RETENTION_KINDS]);
    const page = readText('docs/keeping-and-deleting.md');
    for (const { kind, words, months } of RETENTION_RULES) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? '';
      expect(row).toContain(words);
      expect(row).toContain(`| ${months} |`);
    }
  });

  test('gives way to a school’s own months, kind by kind', () => {
    const rules = rulesOf({ months: { briefings: 3 }, cardSchoolDays: 5 });
    expect(rules.find(({ kind }) => kind === 'briefings')?.months).toBe(3);
    expect(rules.filter(({ kind }) => kind !== 'briefings')).toEqual(
      RETENTION_RULES.filter(({ kind }) => kind !== 'briefings'),
    );
    expect(keepingOf({}).cardSchoolDays).toBe(5);
  });
});
