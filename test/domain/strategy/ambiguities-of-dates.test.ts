import { describe, expect, test } from '@jest/globals';
import { dueBetween } from '../../../src/domain/strategy/occurrences.ts';
import { provisionNamed } from '../../support/pack-provisions.ts';
import { NEXT_YEAR, PORTSMOUTH } from '../../support/portsmouth.ts';

/** Where the documents name months, as the packs have it (domain.md 4 and 6.3). */
describe('where the documents leave a date open', () => {
  const due = (provisionId: string, governorsMeetOn: string[] = []) =>
    dueBetween({
      provisions: [provisionNamed('priority-actions', provisionId)],
      calendars: [PORTSMOUTH, NEXT_YEAR],
      from: '2025-08-01',
      to: '2026-07-31',
      governorsMeetOn,
    }).map(({ opensOn, dueOn }) => `${opensOn} to ${dueOn}`);

  test('AMB-34 "Dec, April & July" is the end of each term, in March where it ends in March', () => {
    expect(due('S0-38')).toEqual(['2025-12-15 to 2025-12-19', '2026-03-23 to 2026-03-27', '2026-07-16 to 2026-07-22']);
  });

  test('AMB-35 "Aug" is the working days before the year’s first INSET day', () => {
    expect(due('S0-19')).toEqual(['2025-08-01 to 2025-08-29']);
  });

  test('AMB-37 "March - Sept" is one piece of work across two school years', () => {
    expect(due('S0-24')).toEqual(['2026-03-02 to 2026-09-29']);
  });

  test('AMB-38 "Sept, Jan & April" is the first ten school days of each term', () => {
    const windows = ['2025-09-04 to 2025-09-17', '2026-01-05 to 2026-01-16', '2026-04-13 to 2026-04-24'];
    expect(due('S0-11')).toEqual(windows);
    expect(due('S0-12')).toEqual(windows);
  });

  test('AMB-38 "Nov, March & June" is the governors’ meeting, else the first school day of the month', () => {
    expect(due('S0-16').map((window) => window.slice(-10))).toEqual(['2025-11-04', '2026-03-02', '2026-06-01']);
    const set = ['2025-11-19', '2026-03-11', '2026-06-17'];
    expect(due('S0-16', set).map((window) => window.slice(-10))).toEqual(set);
  });
});
