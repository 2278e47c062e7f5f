import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHAT_COMMAND_WORDS, CHAT_COMMANDS } from '../../../src/domain/chat/chat-commands.ts';
import { slipsForgiven } from '../../../src/domain/chat/edit-distance.ts';
import { parseCommand } from '../../../src/domain/chat/parse-command.ts';

const PHRASES = CHAT_COMMANDS.flatMap((name) => CHAT_COMMAND_WORDS[name].phrases.map((phrase) => ({ name, phrase })));
const nameOf = (text: string) => {
  const parsed = parseCommand(text);
  return parsed.kind === 'command' ? parsed.name : parsed.kind;
};

describe('whatever is typed', () => {
  test('a command is understood with any one slip in it, and never taken for another command', () => {
    const long = PHRASES.filter(({ phrase }) => slipsForgiven(phrase.length) > 0);
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(/(?=.)/));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), letter, fc.nat(3), ({ name, phrase }, place, extra, slip) => {
        const at = place % phrase.length;
        const [before, one, after] = [phrase.slice(0, at), phrase[at] ?? '', phrase.slice(at + 1)];
        const slipped = [
          before + after,
          before + extra + after,
          before + extra + one + after,
          before + after.slice(0, 1) + one + after.slice(1),
        ][slip];
        // A slip that loses the last space or letter of a word leaves the same words.
        expect([name, 'unknown']).toContain(nameOf(slipped ?? phrase));
        expect(nameOf(before + extra + one + after)).toBe(name);
      }),
    );
  });

  test('a name is kept as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const parsed = parseCommand(`pupil x${name}`);
        if (parsed.kind === 'pupil') expect(parsed.words).toBe(`x${name}`.trim());
      }),
    );
  });

  test('it never fails, and names three at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseCommand(text);
        if (parsed.kind === 'unknown') expect(parsed.nearest.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
