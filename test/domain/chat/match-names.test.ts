import { describe, expect, test } from '@jest/globals';
import { cardReply, textReply } from '../../../src/domain/chat/chat-reply.ts';
import { comparedWords } from '../../../src/domain/chat/compared-words.ts';
import { matchPupils } from '../../../src/domain/chat/match-pupils.ts';

const PUPILS = [
  ['Kit', 'Mossop', '9A'],
  ['Kit', 'Moss', '9B'],
  ['Moss', 'Kitson', '9C'],
  ['Ann', 'Kit Moss', '9D'],
  ['Kit', 'Öz', '10A'],
  ['Kit', 'Osborne', '10A'],
  ['Amy', 'Osborne', '9B'],
  ['Ann', 'Ross', '9E'],
].map(([forename = '', surname = '', form = '']) => ({ forename, surname, form }));

describe('the pupils whom words mean', () => {
  test.each([
    // The whole name, then all its words, then the beginnings of words.
    ['kit moss', ['Kit Moss', 'Ann Kit Moss', 'Moss Kitson', 'Kit Mossop']],
    ['moss kit', ['Ann Kit Moss', 'Kit Moss', 'Moss Kitson', 'Kit Mossop']],
    ['mos kit', ['Ann Kit Moss', 'Moss Kitson', 'Kit Moss', 'Kit Mossop']],
    // By surname and then forename, as a person looks names up.
    ['osborne', ['Amy Osborne', 'Kit Osborne']],
    ['kit o', ['Kit Osborne', 'Kit Öz']],
    ['9b', ['Kit Moss', 'Amy Osborne']],
    ['kit moss 9b', ['Kit Moss']],
    ['kit 9c', ['Moss Kitson']],
    // Ross is a slip away from Moss, and nobody asked for him.
    ['moss', ['Ann Kit Moss', 'Moss Kitson', 'Kit Moss', 'Kit Mossop']],
    ['rosss', ['Ann Ross']],
    // Slips are looked for only where nobody is named without one.
    ['kit osbrne', ['Kit Osborne']],
    ['osbrone', ['Amy Osborne', 'Kit Osborne']],
    ['kti osborne', []],
    ['kit nobody', []],
    [' ', []],
    ['!', []],
  ])('%j: %j', (words, expected) => {
    expect(matchPupils(PUPILS, words).map(({ forename, surname }) => `${forename} ${surname}`)).toEqual(expected);
  });
});

test.each([
  ['Zoë O’Kestrel!', 'zoe okestrel'],
  ["D'Arcy  ‘Dee’ `Moss`", 'darcy dee moss'],
  ['  A--B\tC ', 'a b c'],
  ['Year 9B', 'year 9b'],
  ['Straße', 'straße'],
  ['’‘', ''],
])('%j is compared as %j', (text, expected) => {
  expect(comparedWords(text)).toBe(expected);
});

test('a reply has nothing but what it was given', () => {
  expect(textReply('Done.')).toEqual({ kind: 'text', text: 'Done.' });
  expect(cardReply({ title: 'Today' })).toEqual({
    kind: 'card',
    card: { title: 'Today', subtitle: null, facts: [], sections: [], hasPupilSearch: false, buttons: [] },
  });
  expect(cardReply({ title: 'Today', hasPupilSearch: true, facts: [{ name: 'Absent', value: '3' }] })).toMatchObject({
    card: { hasPupilSearch: true, facts: [{ name: 'Absent', value: '3' }], sections: [] },
  });
});
