import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readStrategyLines, strategyFaults, writeStrategyLines } from '../../../src/domain/cases/strategy-lines.ts';

const read = (text: string) =>
  readStrategyLines(text).map(({ what, from, reviewOn, fault }) => (fault === null ? [what, from, reviewOn] : 'fault'));

describe('strategies, one to a line', () => {
  test.each([
    ['Met at the gate | 2026-11-02 | 2026-12-04', [['Met at the gate', '2026-11-02', '2026-12-04']]],
    ['Met at the gate|2/11/2026|4/12/2026', [['Met at the gate', '2026-11-02', '2026-12-04']]],
    ['- Bus pass | from 2 November 2026', [['Bus pass', '2026-11-02', null]]],
    ['• Bus pass | | review: Friday 4th December 2026', [['Bus pass', null, '2026-12-04']]],
    [
      'Bus pass\r\n\r\n  Tutor rings home |  |  \n',
      [
        ['Bus pass', null, null],
        ['Tutor rings home', null, null],
      ],
    ],
    ['Bus pass | 2026-11-02 | 2026-12-04 |', [['Bus pass', '2026-11-02', '2026-12-04']]],
    ['', []],
  ])('%j is read', (text, strategies) => {
    expect(read(text)).toEqual(strategies);
    expect(strategyFaults(text)).toEqual([]);
  });

  test.each([
    ['Bus pass | soon', /“?"soon" is not a date/],
    ['Bus pass | 2026-11-02 | 2026-12-04 | weekly', /more than three parts/],
    ['| 2026-11-02', /does not say what is done/],
    ['Bus pass | 2026-12-04 | 2026-11-02', /reviewed before it begins/],
    ['Bus pass | Monday 3 November 2026', /is a Tuesday/],
  ])('%j is kept as it is, and shown for repair', (text, fault) => {
    expect(readStrategyLines(text)).toEqual([
      { what: text, from: null, reviewOn: null, fault: expect.stringMatching(fault) },
    ]);
    expect(writeStrategyLines(readStrategyLines(text))).toBe(text);
  });

  test('the date on which all of them began is that of those that say none', () => {
    const [gate, bus] = readStrategyLines('Met at the gate\nBus pass | 2026-11-09', '2026-11-02');
    expect([gate?.from, bus?.from]).toEqual(['2026-11-02', '2026-11-09']);
  });

  const words = fc
    .string({ unit: fc.constantFrom('a', 'B', ' ', '-', 'é', '/', '2', '|', '\n'), minLength: 1, maxLength: 24 })
    .filter((text) => text.trim() !== '' && text.replace(/[|\s-]/g, '') !== '');
  const date = fc.constantFrom('2026-11-02', '2026-12-04', '2027-01-29');

  test('what is written reads the same, and what is read and written is the same from then on', () => {
    const given = fc.record({ what: words, from: fc.option(date), reviewOn: fc.option(date) });
    fc.assert(
      fc.property(fc.array(given), (strategies) => {
        const text = writeStrategyLines(strategies);
        const again = readStrategyLines(text);
        expect(again).toHaveLength(strategies.length);
        const settled = writeStrategyLines(again);
        expect(writeStrategyLines(readStrategyLines(settled))).toBe(settled);
        for (const [index, { from, reviewOn }] of strategies.entries()) {
          if (again[index]?.fault === null && from !== null) expect(again[index]).toMatchObject({ from, reviewOn });
        }
      }),
    );
  });

  test('no letter of what somebody typed is lost', () => {
    fc.assert(
      fc.property(fc.array(words), (lines) => {
        const letters = (text: string) => text.replace(/[^aBé2]/g, '');
        const text = lines.join('\n');
        expect(letters(writeStrategyLines(readStrategyLines(text)))).toBe(letters(text));
      }),
    );
  });
});
