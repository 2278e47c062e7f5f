import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHAT_COMMAND_WORDS, CHAT_COMMANDS } from '../../../src/domain/chat/chat-commands.ts';
import { editDistance, slipsForgiven } from '../../../src/domain/chat/edit-distance.ts';
import { parseCommand } from '../../../src/domain/chat/parse-command.ts';

const PHRASES = CHAT_COMMANDS.flatMap((name) => CHAT_COMMAND_WORDS[name].phrases.map((phrase) => ({ name, phrase })));
const nameOf = (text: string) => {
  const parsed = parseCommand(text);
  return parsed.kind === 'command' ? parsed.name : parsed.kind;
};

describe('a command', () => {
  test.each(PHRASES)('$name may be written "$phrase"', ({ name, phrase }) => {
    expect(nameOf(phrase)).toBe(name);
    expect(nameOf(`  ${phrase.toUpperCase()}! `)).toBe(name);
    expect(nameOf(`${phrase} please`)).toBe(name);
  });

  test.each([
    ['tody', 'today'],
    ['todya', 'today'],
    ['my acitons', 'my actions'],
    ['asign', 'assign'],
    ['breifing', 'briefing'],
    ['registr', 'register'],
    ['stop remindres', 'stop reminders'],
    ['Who’s missing?', 'today'],
    ['', 'help'],
    ['?', 'help'],
  ])('%j is %s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });
});

describe('a pupil', () => {
  test.each([
    ['pupil Zoë O’Kestrel', 'Zoë O’Kestrel'],
    ['Pupli  kit 9B', 'kit 9B'],
    ['/pupil Moss', 'Moss'],
    ['pupil', ''],
    ['pupil today', 'today'],
    ['please pupil Kit Moss', 'Kit Moss'],
    ['Pupil Kit Moss, please!', 'Kit Moss'],
    ['please  pupil  Kit Moss  ', 'Kit Moss'],
    ['pupil Kit Moss please!!', 'Kit Moss'],
    ['pupil Kit please Moss', 'Kit please Moss'],
    ['pupil Pleasey Moss', 'Pleasey Moss'],
  ])('%j asks for %j', (text, words) => {
    expect(parseCommand(text)).toEqual({ kind: 'pupil', words });
  });
});

describe('words that mean no command', () => {
  test.each([
    // A shared word counts for more than letters that happen to be the same.
    ['new', ['assign', 'briefing']],
    ['who', ['today']],
    ['actions today', ['my actions', 'today']],
    ['assign briefing', ['briefing', 'assign']],
    ['new register', ['register', 'assign', 'briefing']],
    ['reminders', ['stop reminders', 'start reminders', 'register']],
    ['brief', ['briefing']],
    ['hi there', []],
    ['xy', []],
  ])('%j names %j, the nearest first', (text, nearest) => {
    expect(parseCommand(text)).toEqual({ kind: 'unknown', nearest });
  });

  test.each(['please', 'pleasetoday', 'todayplease'])('%j is not taken for politeness alone', (text) => {
    expect(parseCommand(text).kind).toBe('unknown');
  });

  test.each([
    ['tell me my reminders', ['stop reminders', 'start reminders']],
    ['show actions of year 9', ['my actions']],
  ])('%j names what is near', (text, nearest) => {
    const parsed = parseCommand(text);
    expect(parsed.kind).toBe('unknown');
    expect(parsed).toMatchObject({ nearest: expect.arrayContaining(nearest) });
  });

  test('name nothing where nothing is near', () => {
    expect(parseCommand('qqqqqqqqqqqqqqqqqqqqqqqqqqq')).toEqual({ kind: 'unknown', nearest: [] });
  });
});

describe('the distance of two words', () => {
  test.each([
    ['', '', 0],
    ['today', 'today', 0],
    ['today', 'todya', 1],
    ['today', 'tody', 1],
    ['stop', 'start', 3],
    ['kitten', 'sitting', 3],
    ['ab', '', 2],
  ])('of %j and %j is %d', (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips);
  });

  test('is the same both ways, nothing only between equals, and the longer word at most', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  test.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
  ])('in %d letters %d slips are forgiven', (length, slips) => {
    expect(slipsForgiven(length)).toBe(slips);
  });
});
