import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainRefusedUpn, isUpnPlaceholder, judgeUpn, normaliseUpn, upnCheckLetter } from '../../src/domain/upn.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const permanentBody = fc.stringMatching(/^\d{12}$/);

describe('judgeUpn', () => {
  // Vectors of data-sources.md 3.4.
  test.each([
    ['B801200005001', 'good'],
    ['A801200005001', 'wrong-check-letter'],
    ['H801200001001', 'good'],
    ['G80120000101A', 'good'],
    ['T999100026001', 'good'],
    ['G999100026002', 'good'],
    ['F99910002601B', 'good'],
    ['R99910002601B', 'good'],
    ['A99910002601B', 'doubtful'],
    ['I801200005001', 'malformed'],
    ['B80120000500', 'malformed'],
    ['B8012000050012', 'malformed'],
    ['8.01200E+11', 'malformed'],
    ['', 'malformed'],
  ])('finds %s %s', (upn, finding) => {
    expect(judgeUpn(upn)).toBe(finding);
  });

  test('notices any one character mistyped in a permanent UPN', () => {
    fc.assert(
      fc.property(permanentBody, fc.nat(11), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
        const wrong = String((Number(body.charAt(place)) + shift) % 10);
        const mistyped = body.slice(0, place) + wrong + body.slice(place + 1);
        expect(judgeUpn(upnCheckLetter(body) + body)).toBe('good');
        expect(judgeUpn(upnCheckLetter(body) + mistyped)).toBe('wrong-check-letter');
      }),
    );
  });

  test('takes no other check letter for the right one', () => {
    fc.assert(
      fc.property(permanentBody, fc.constantFrom(...Array.from(LETTERS)), (body, letter) => {
        expect(judgeUpn(letter + body)).toBe(letter === upnCheckLetter(body) ? 'good' : 'wrong-check-letter');
      }),
    );
  });
});

test.each([' t999100026001 ', 'T999 1000 26001', '="T999100026001"', "'T999100026001", 'T999100026001\u00a0'])(
  'normaliseUpn mends %j',
  (text) => {
    expect(normaliseUpn(text)).toBe('T999100026001');
  },
);

test('a placeholder is known as such', () => {
  expect(['UN1', 'UN5', 'UN6', 'T999100026001'].map(isUpnPlaceholder)).toEqual([true, true, false, false]);
});

test('a refused UPN is explained by its fault', () => {
  expect(explainRefusedUpn('A801200005001').message).toContain('check letter of UPN A801200005001 does not agree');
  expect(explainRefusedUpn('8.01E+11').message).toContain('"8.01E+11" is not a UPN');
});
