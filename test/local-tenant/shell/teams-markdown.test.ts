import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderTeamsMarkdown } from '../../../src/local-tenant/shell/cards/teams-markdown.ts';

describe('the markdown that Teams shows', () => {
  test.each([
    ['plain', '<p>plain</p>'],
    ['**bold** and __bold__', '<p><strong>bold</strong> and <strong>bold</strong></p>'],
    ['*one* and _two_', '<p><em>one</em> and <em>two</em></p>'],
    ['**bold with *slant* in it**', '<p><strong>bold with <em>slant</em> in it</strong></p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['Before\n- one\nAfter', '<p>Before</p><ul><li>one</li></ul><p>After</p>'],
    ['3. three\r4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['one\n\ntwo\nthree', '<p>one</p><p>two<br>three</p>'],
    ['[a list](https://example.com/?a=1&b=2)', '<p><a href="https://example.com/?a=1&amp;b=2">a list</a></p>'],
    ['fish &amp; chips &lt; &#42;', '<p>fish &amp; chips &lt; &#42;</p>'],
  ])('%j', (text, html) => {
    expect(renderTeamsMarkdown(text)).toBe(html);
  });

  test.each([
    ['# Not a heading', '<p># Not a heading</p>'],
    ['![no picture](https://example.com/a.png)', '<p>![no picture](https://example.com/a.png)</p>'],
    ['[no script](javascript:alert(1))', '<p>[no script](javascript:alert(1))</p>'],
    ['<b>no HTML</b>', '<p>&lt;b&gt;no HTML&lt;/b&gt;</p>'],
    ['<at>Sam</at>', '<p>&lt;at&gt;Sam&lt;/at&gt;</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['\\*as written\\*', '<p>*as written*</p>'],
    ['\\- not a list', '<p>- not a list</p>'],
    ['\\[not\\](https://example.com)', '<p>[not](https://example.com)</p>'],
  ])('%j stays as it was written', (text, html) => {
    expect(renderTeamsMarkdown(text)).toBe(html);
  });

  test('a name whose signs are all escaped reads as the name', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() === text && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(line, (name) => {
        fc.pre(!/[\uE000\uE001]/.test(name));
        const escaped = name.replace(/[!-/:-@[-`{-~]/g, '\\$&');
        expect(readable(renderTeamsMarkdown(escaped))).toBe(name);
      }),
    );
  });

  test('nothing but the allowed elements ever comes out', () => {
    const allowed =
      /^<(?:\/?(?:p|ul|li|strong|em)|br|\/?ol|ol start="\d+"|a href="[^"<>]*"|\/a|span class="mention"|\/span)>$/;
    const pieces = fc.constantFrom(
      '*',
      '**',
      '_',
      '[a](https://e.com',
      ')',
      '<script>',
      '"',
      "'",
      '\\',
      '&',
      '\n',
      '- ',
      '1. ',
      'x',
      ' ',
      '](',
      '!',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        for (const [tag] of renderTeamsMarkdown(parts.join('')).matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
      }),
    );
  });
});

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function readable(html: string) {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
