import { describe, expect, test } from '@jest/globals';
import { isOfGroups } from '../../../src/domain/calendar/closed-groups.ts';

describe('groups that a calendar names', () => {
  test.each([
    [['9B'], { yearGroup: 9, form: '9B' }, true],
    [['9b'], { yearGroup: 9, form: '9B' }, true],
    [[' 9B '], { yearGroup: 9, form: '9B' }, true],
    [['9A'], { yearGroup: 9, form: '9B' }, false],
    [['9'], { yearGroup: 9, form: '9B' }, true],
    [['Year 9'], { yearGroup: 9, form: '9B' }, true],
    [['YEAR  9'], { yearGroup: 9, form: '9B' }, true],
    [['Year 9'], { yearGroup: 10, form: '10B' }, false],
    [['Year 1'], { yearGroup: 10, form: '10B' }, false],
    [['1'], { yearGroup: 11, form: '11A' }, false],
    [['Year 9', '10B'], { yearGroup: 10, form: '10B' }, true],
    [['Reception'], { yearGroup: 0, form: 'Owls' }, true],
    [['Year Reception'], { yearGroup: 0, form: 'Owls' }, true],
    [['Nursery'], { yearGroup: -1, form: 'Ducks' }, true],
    [['Nursery'], { yearGroup: 0, form: 'Owls' }, false],
    [['owls'], { yearGroup: 0, form: 'Owls' }, true],
    [['0'], { yearGroup: 0, form: 'Owls' }, false],
    [[], { yearGroup: 0, form: 'Owls' }, true],
  ])('%j: a pupil of %j is in them is %s', (groups, pupil, expected) => {
    expect(isOfGroups(groups, pupil)).toBe(expected);
  });
});
