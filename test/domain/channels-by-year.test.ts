import { describe, expect, test } from '@jest/globals';
import { channelsByYear, yearGroupOf } from '../../src/domain/channels-by-year.ts';

describe('the year group of a channel', () => {
  test.each([
    ['Year 9', 9],
    ['year 9', 9],
    ['YEAR 09', 9],
    ['Year 10', 10],
    ['Yr 9 staff', 9],
    ['Yr.9', 9],
    ['Y9', 9],
    ['Y 9', 9],
    ['Attendance: Year 7 (tutors)', 7],
    ['Reception', 0],
    ['Reception and office', 0],
    ['Nursery', -1],
    ['General', null],
    ['9', null],
    ['9B', null],
    ['Year 14', null],
    ['Year 100', null],
    ['Heyyear 9', null],
    ['Yesterday 9', null],
    ['Key Stage 3', null],
    ['', null],
    // A card with one year's names would be seen by whoever looks after the other.
    ['Year 7 and Year 8', null],
    ['Y7/Y8', null],
    ['Year 7-9', null],
    ['Year 7 & 8', null],
    ['Years 7–9', null],
    ['Reception and Year 1', null],
    ['Year 9, Y9', 9],
    ['Year 7, 8', null],
    ['Year 7 to 9', null],
    ['Year 7/8', null],
    ['Years 7', 7],
    ['Nursery and Reception', null],
    ['Receptionists', null],
    ['Nurserymen', null],
  ])('"%s" is %s', (name, yearGroup) => {
    expect(yearGroupOf(name, [-1, 0, 1, 7, 8, 9, 10, 11])).toBe(yearGroup);
  });

  test.each(['Year 12', 'Reception', 'Nursery'])('"%s" is none where the school has no such year', (name) => {
    expect(yearGroupOf(name, [7, 8, 9, 10, 11])).toBeNull();
  });
});

describe('which channel is which year group’s', () => {
  const yearsOf = (...names: readonly string[]) =>
    channelsByYear(
      names.map((name, index) => ({ channelId: `c${index}`, name })),
      [-1, 0, 7, 8, 9, 10],
    ).map(({ yearGroup }) => yearGroup);

  test.each<[readonly string[], readonly (number | null)[]]>([
    [
      ['General', 'Year 8', 'Year 9 staff'],
      [null, 8, 9],
    ],
    // The one whose name is the year and nothing else has it.
    [
      ['Year 9 staff', 'Year 9', 'Year 9 trips'],
      [null, 9, null],
    ],
    [
      ['Year 9 staff', ' Yr. 9 '],
      [null, 9],
    ],
    [
      ['Y10', 'Y10 tutors', 'Reception', 'Reception tea', 'nursery', 'Nursery walks'],
      [10, null, 0, null, -1, null],
    ],
    // Several could be, and no name says which.
    [
      ['Year 9 staff', 'Year 9 trips'],
      [null, null],
    ],
    [
      ['Year 9', 'Y9'],
      [null, null],
    ],
    [
      ['Not Year 9', 'Year 9 X'],
      [null, null],
    ],
  ])('%j: %j', (names, expected) => {
    expect(yearsOf(...names)).toEqual(expected);
  });

  test('keeps each channel with its id and name', () => {
    expect(channelsByYear([{ channelId: 'a', name: 'Year 9' }], [9])).toEqual([
      { channelId: 'a', name: 'Year 9', yearGroup: 9 },
    ]);
    expect(channelsByYear([{ channelId: 'a', name: 'General' }], [9])).toEqual([
      { channelId: 'a', name: 'General', yearGroup: null },
    ]);
  });
});
