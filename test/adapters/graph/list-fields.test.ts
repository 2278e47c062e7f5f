import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIST_DEFINITIONS } from '../../../src/domain/lists/list-definitions.ts';
import { fromGraphFields, holdsAll, toGraphFields } from '../../../src/adapters/graph/list-fields.ts';

const register = LIST_DEFINITIONS['risk-register'];
const HOUR_MS = 3_600_000;

describe('the values of a row', () => {
  test('a date survives the journey whatever time zone from UTC-10 to UTC+12 the site is set to', () => {
    const dates = fc.date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true });
    const offsets = fc.integer({ min: -40, max: 48 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(dates, offsets, (instant, offsetHours) => {
        const on = instant.toISOString().slice(0, 10);
        const { NextReviewOn: sent } = toGraphFields(register, { NextReviewOn: on });
        const local = new Date(Date.parse(String(sent)) + offsetHours * HOUR_MS).toISOString().slice(0, 10);
        const midnight = Date.parse(`${local}T00:00:00Z`) - offsetHours * HOUR_MS;
        const kept = new Date(midnight).toISOString();
        expect(local).toBe(on);
        expect(fromGraphFields(register, { NextReviewOn: kept })['NextReviewOn']).toBe(on);
      }),
    );
  });

  test('a date typed into a London site in summer is read as that date', () => {
    expect(fromGraphFields(register, { NextReviewOn: '2026-06-30T23:00:00Z' })['NextReviewOn']).toBe('2026-07-01');
  });

  test('empty values, which Graph leaves out, are null, and columns of others are left out', () => {
    const fields = fromGraphFields(register, { Key: 'k-1', Title: 'Sample Pupil', Missed: 0, AuthorLookupId: '6' });
    expect(fields).toMatchObject({ Key: 'k-1', Title: 'Sample Pupil', Missed: 0, Narrative: null, NextReviewOn: null });
    expect(fields).not.toHaveProperty('AuthorLookupId');
  });

  test('a column that the list lacks is the caller’s mistake, named with what is allowed', () => {
    expect(() => toGraphFields(register, { Nickname: 'x' })).toThrow(
      /risk-register has no column "Nickname".*Title, Key/,
    );
  });

  test.each([
    { row: 'line one\nline two', edit: 'line one\r\nline two', same: true },
    { row: null, edit: '', same: true },
    { row: 'Called home.', edit: 'Called home', same: false },
    { row: null, edit: 'new', same: false },
  ])('a row with $row already holds $edit: $same', ({ row, edit, same }) => {
    expect(holdsAll({ Narrative: row }, { Narrative: edit })).toBe(same);
  });
});
