import { expect, test } from '@jest/globals';
import { sampleCards } from '../../src/adapters/teams/cards/samples/sample-cards.ts';
import { textsOf } from './card-text.ts';

/** Cards of the day and of the first-day ladder, each with something ordinary in it. */
const ORDINARY = [
  'registers-missing: two registers',
  'registers-missing: all in',
  'welcome-back: two pupils',
  'messages-due: twelve messages',
  'messages-due: all sent',
  'ladder-messages: two messages',
  'ladder-overdue: two steps',
  'ladder-overdue: nothing any more',
  'ladder-decision: two pupils',
  'second-calls: two families',
  'second-calls: none left',
  'end-of-day: everybody in hand',
  'end-of-day: nobody absent',
];
const cards = new Map(sampleCards().map(({ name, card }) => [name, card]));

test.each(ORDINARY)('%s reads as it did', (name) => {
  const card = cards.get(name);
  expect(textsOf(card?.['body'])).toMatchSnapshot('in reading order');
  expect(card?.['actions'] ?? []).toMatchSnapshot('buttons');
});
