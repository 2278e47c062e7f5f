import { describe, expect, test } from '@jest/globals';
import { closedText, dueText, ladderCountsText, ofYear } from '../../src/tab/ladder/ladder-texts.ts';
import { inventedLadder } from '../support/invented-ladder.ts';

describe('the clock of a step', () => {
  test.each([
    ['09:00', '2026-11-23T08:46:00Z', 'due at 09:00, in 14 minutes'],
    ['08:46', '2026-11-23T08:46:59Z', 'due at 08:46, now'],
    ['08:45', '2026-11-23T08:46:00Z', 'due at 08:45, 1 minute ago'],
    ['08:30', '2026-11-23T10:29:00Z', 'due at 08:30, 119 minutes ago'],
    ['12:00', '2026-11-23T08:46:00Z', 'due at 12:00, in 3 hours'],
    // In summer time the school's clock is an hour ahead.
    ['09:00', '2026-06-22T08:00:00Z', 'due at 09:00, now'],
  ])('for %s at %s is "%s"', (dueTime, asOf, expected) => {
    expect(dueText(dueTime, asOf)).toBe(expected);
  });
});

test('counts say what is overdue and told only where something is', () => {
  const page = inventedLadder();
  expect(ladderCountsText(page)).toBe('3 on the ladder · 1 overdue · 1 resolved · 1 told to those who answer for it');
  expect(ladderCountsText({ rows: [], ended: [], escalated: [] })).toBe('0 on the ladder · 0 resolved');
});

test('a year group has its own part', () => {
  const page = ofYear(inventedLadder(), 8);
  expect(page.rows.map(({ name }) => name)).toEqual(['Kit Moss']);
  expect([page.secondCalls, page.ended, page.escalated]).toEqual([[], [], []]);
});

test('the close of the day names what is left over', () => {
  const closed = { time: '15:45', resolved: 5, escalated: 1, open: 0 };
  expect(closedText(closed)).toBe('The day was closed at 15:45: 5 resolved, 1 told, nobody left over.');
  expect(closedText({ ...closed, open: 2 })).toContain('2 in nobody’s hands.');
});
