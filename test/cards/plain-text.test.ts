import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '../../src/adapters/teams/cards/plain-text.ts';
import { visible } from './card-text.ts';

const isolate = (text: string) => `\u2068${text}\u2069`;

test.each([
  ['an ordinary name', 'Ava Stone', 'Ava Stone'],
  ['markdown', '**a** _b_ [c](d)', '**a** _b_ [c](d)'],
  ['an apostrophe', 'Niamh O’Brien', 'Niamh O’Brien'],
  ['right-to-left letters', 'نورا', 'نورا'],
  ['a joined emoji', '👩‍👧', '👩‍👧'],
  ['line breaks', 'Ava\r\nStone\u2028X', 'Ava Stone X'],
  ['an override that would turn the card round', 'Ava\u202Eenots\u202C', 'Avaenots'],
  ['the end of an isolate, before the isolate ends', 'Ava\u2069Stone', 'AvaStone'],
  ['half a surrogate pair', 'Ava\uD800', 'Ava\uFFFD'],
  ['a date function', '{{DATE(2026-11-23T08:45:00Z)}}', '{\u2060{DATE(2026-11-23T08:45:00Z)}}'],
  ['three braces', '{{{', '{\u2060{\u2060{'],
  ['nothing', '', ''],
])('%s', (_what, text, expected) => {
  expect(plainText(text)).toBe(isolate(expected));
});

test('any text without controls is seen as it was written, and stays inside its own isolate', () => {
  const written = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((text) => text === text.replaceAll(/[\p{Zl}\p{Zp}\p{Cc}\u202A-\u202E\u2060\u2066-\u2069]/gu, ''));
  fc.assert(fc.property(written, (text) => visible(plainText(text)) === text));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(plainText(text)).toMatch(/^\u2068[^\u202A-\u202E\u2066-\u2069]*\u2069$/s);
      expect(plainText(text)).not.toMatch(/\{\{/);
    }),
  );
});
