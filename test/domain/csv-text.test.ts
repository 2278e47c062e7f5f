import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvText } from '../../src/domain/csv-text.ts';

const lineOf = (...cells: string[]) => csvText(['a'], [cells]).split('\r\n')[1];

describe('a CSV file', () => {
  test('has a byte-order mark, its header and a row a line', () => {
    expect(csvText(['a', 'b'], [['1', '2']])).toBe('\uFEFFa,b\r\n1,2\r\n');
  });

  test.each([
    ['O’Brien', 'O’Brien'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', 'two lines'],
    ['=1+1', `"'=1+1"`],
    ['+44 7700', `"'+44 7700"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"' =1"`],
    ['\u2068=1', `"'\u2068=1"`],
    ['＝1', `"'＝1"`],
    ['=1";=2', `"'=1"";=2"`],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(lineOf(text)).toBe(written);
  });

  test('no cell begins as a formula, and no cell makes another cell or row', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (cells) => {
        const line = lineOf(...cells) ?? '';
        expect(csvText(['a'], [cells]).split('\r\n')).toHaveLength(3);
        const parsed = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
          ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
        );
        expect(parsed).toHaveLength(cells.length);
        for (const cell of parsed) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
      }),
    );
  });
});
