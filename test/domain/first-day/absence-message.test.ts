import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  absenceMessage,
  DEFAULT_ABSENCE_MESSAGE,
  unknownPlaceholders,
} from '../../../src/domain/first-day/absence-message.ts';

const about = { schoolName: 'Example Academy', forename: 'Osei', on: '2026-11-23', session: 'AM' } as const;

describe('the message to a family', () => {
  test('says who, when and what to do, and nothing of why', () => {
    expect(absenceMessage(DEFAULT_ABSENCE_MESSAGE, about)).toBe(
      'Example Academy: Osei was not in school this morning, Monday 23 November. ' +
        'Please tell us why: reply to this message or ring the school.',
    );
    expect(absenceMessage('{forename} {forename}, {session}', { ...about, session: 'PM' })).toBe(
      'Osei Osei, this afternoon',
    );
  });

  test.each([
    [DEFAULT_ABSENCE_MESSAGE, []],
    ['{pupil} is away, {Forename} {}', ['pupil', 'Forename', '']],
    ['a { without an end', []],
  ])('%j has the placeholders %j that nobody fills', (text, unknown) => {
    expect(unknownPlaceholders(text)).toEqual(unknown);
  });

  test('puts any name in as it is, also one that looks like a placeholder', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom('{date}', '$&', '{school}'), fc.string()), (forename) => {
        expect(absenceMessage('Dear {school}: {forename}!', { ...about, forename })).toBe(
          `Dear Example Academy: ${forename}!`,
        );
      }),
    );
  });
});
