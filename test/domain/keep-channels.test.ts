import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepChannels, type KnownChannel } from '../../src/domain/keep-channels.ts';

const YEARS = [7, 8, 9];
const yearsOf = (channels: readonly KnownChannel[]) =>
  Object.fromEntries(channels.map(({ channelId, yearGroup }) => [channelId, yearGroup]));
const nine: KnownChannel = { channelId: 'a', name: 'Year 9', yearGroup: 9 };

describe('whose a channel is, after the team has changed', () => {
  test('a name that says nothing leaves it what it was', () => {
    expect(yearsOf(keepChannels([nine], [{ channelId: 'a', name: 'The nines' }], YEARS))).toEqual({ a: 9 });
  });

  test('a name that says another year moves it', () => {
    expect(yearsOf(keepChannels([nine], [{ channelId: 'a', name: 'Year 8' }], YEARS))).toEqual({ a: 8 });
  });

  test('a new channel of the name takes over from one whose name says nothing', () => {
    const listed = [
      { channelId: 'a', name: 'The nines' },
      { channelId: 'b', name: 'Year 9' },
    ];
    expect(yearsOf(keepChannels([nine], listed, YEARS))).toEqual({ a: null, b: 9 });
  });

  test('what a person said stays, whatever the names say', () => {
    const said: KnownChannel = { channelId: 'b', name: 'Office', yearGroup: 9, mappedBy: 'person-1' };
    const listed = [
      { channelId: 'a', name: 'Year 9' },
      { channelId: 'b', name: 'Year 8' },
    ];
    expect(yearsOf(keepChannels([said], listed, YEARS))).toEqual({ a: null, b: 9 });
  });

  test('a deleted channel is no longer there', () => {
    expect(keepChannels([nine], [], YEARS)).toEqual([]);
  });

  const name = fc.constantFrom('Year 7', 'Y7', 'Year 8', 'Year 9 staff', 'The nines', 'General', 'Year 7 and 8');
  const listed = fc.uniqueArray(fc.record({ channelId: fc.constantFrom('a', 'b', 'c', 'd'), name }), {
    selector: ({ channelId }) => channelId,
  });

  test('no year group ever has two channels, and the same list once more changes nothing', () => {
    fc.assert(
      fc.property(fc.array(listed, { minLength: 1 }), (lists) => {
        let known: KnownChannel[] = [];
        for (const list of lists) {
          known = keepChannels(known, list, YEARS);
          const years = known.map(({ yearGroup }) => yearGroup).filter((year) => year !== null);
          expect(new Set(years).size).toBe(years.length);
          expect(yearsOf(keepChannels(known, list, YEARS))).toEqual(yearsOf(known));
        }
      }),
    );
  });
});
