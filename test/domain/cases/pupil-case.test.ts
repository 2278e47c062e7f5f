import { describe, expect, test } from '@jest/globals';
import { fieldChanges } from '../../../src/domain/cases/field-changes.ts';
import { pupilCaseOf } from '../../../src/domain/cases/pupil-case.ts';
import { edgeInWords, openedByRule } from '../../../src/domain/cases/rule-words.ts';
import { writeBarrierLines } from '../../../src/domain/cases/barrier-lines.ts';

describe('a case in a row of the register', () => {
  test('is read whole', () => {
    const fields = {
      CaseState: 'closed',
      OpenedOn: '2026-10-05T00:00:00Z',
      OpenedBecause: 'By rule, under 95%: 12 of 100.',
      ClosedOn: '2026-11-20',
      ClosedBecause: 'Moved school.',
      Barriers: '- Health\nHealth\nThe 7:40 bus',
      Strategies: 'Bus pass',
      StrategiesFrom: '2026-10-12',
      Mentor: ' Sam Example ',
      TargetSessions: 20,
      Narrative: 'Words.',
      NextReviewOn: '2026-12-07T00:00:00Z',
    };
    expect(pupilCaseOf('p', fields)).toEqual({
      pupilId: 'p',
      state: 'closed',
      openedBy: 'rule',
      openedOn: '2026-10-05',
      openedBecause: 'By rule, under 95%: 12 of 100.',
      closedOn: '2026-11-20',
      closedBecause: 'Moved school.',
      barriers: ['Health', 'The 7:40 bus'],
      strategies: [{ what: 'Bus pass', from: '2026-10-12', reviewOn: null, fault: null }],
      mentor: 'Sam Example',
      targetSessions: 20,
      narrative: 'Words.',
      nextReviewOn: '2026-12-07',
    });
  });

  test('is open where the row says nothing of it, and what closed it before does not count then', () => {
    expect(pupilCaseOf('p', { ClosedOn: '2026-11-20', ClosedBecause: 'x', TargetSessions: '20' })).toMatchObject({
      state: 'open',
      openedBy: 'hand',
      closedOn: null,
      closedBecause: '',
      targetSessions: null,
    });
  });
});

test.each([
  [{ percent: 95, included: true }, 'By rule, under 95%: x'],
  [{ percent: 92.5, included: false }, 'By rule, at or under 92.5%: x'],
  [null, 'By rule: x'],
])('the edge %j is told as %j, and read again', (edge, words) => {
  expect(openedByRule(edge, 'x')).toBe(words);
  expect(edgeInWords(words)).toEqual(edge);
});

test('what a person writes names no edge', () => {
  expect(edgeInWords('Was under 95%: by hand')).toBeNull();
  expect(edgeInWords('By rule, under 950%: x')).toBeNull();
});

test('changes are told column by column, and what SharePoint writes in its own way is none', () => {
  const before = { Narrative: 'Words.\r\n', NextReviewOn: '2026-12-07T00:00:00Z', Mentor: null, TargetSessions: 20 };
  expect(
    fieldChanges(before, { Narrative: 'Words.', NextReviewOn: '2026-12-07', Mentor: '', TargetSessions: 20 }),
  ).toEqual([]);
  expect(fieldChanges(before, { ...before, TargetSessions: 18, Missed: 3 })).toEqual([
    { column: 'TargetSessions', before: '20', after: '18' },
  ]);
});

test('barriers are written one to a line, each once', () => {
  expect(writeBarrierLines(['Health', ' Health ', 'The bus\nand the walk', ''])).toBe('Health\nThe bus\nand the walk');
});
