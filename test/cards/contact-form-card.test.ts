import { expect, test } from '@jest/globals';
import {
  contactFormCard,
  EMPTY_CONTACT,
  type ContactFormView,
} from '../../src/adapters/teams/cards/contact-form-card.ts';
import { CONTACT_OUTCOMES, CONTACT_WAYS } from '../../src/domain/lists/contact-choices.ts';
import { HOSTILE_NAMES } from './absent-list-views.ts';
import { partsOf, textsOf, visible } from './card-text.ts';
import { faultsOfOfficialParser } from './official-parser.ts';

const view: ContactFormView = {
  contactId: 'c-1',
  today: '2026-11-23',
  pupils: [
    { pupilId: 'p1', name: 'Priya Lockhart', form: '9B', contacted: true },
    { pupilId: 'p2', name: 'Tobias Marsh', form: '9A', contacted: false },
  ],
};

test('the form as it opens', () => {
  const card = contactFormCard(view, 'd-1');
  expect(card).toMatchSnapshot();
  expect(faultsOfOfficialParser(card)).toEqual([]);
  expect(textsOf(card['body'])).toEqual([]);
});

test('those who have not been contacted come first', () => {
  expect(choicesOf('pupilId').map(({ title, value }) => [visible(String(title)), value])).toEqual([
    ['Tobias Marsh, 9A', 'p2'],
    ['Priya Lockhart, 9B (contacted)', 'p1'],
  ]);
});

test('every way and every outcome can be chosen', () => {
  expect(choicesOf('way').map(({ value }) => value)).toEqual([...CONTACT_WAYS]);
  expect(choicesOf('outcome').map(({ value }) => value)).toEqual([...CONTACT_OUTCOMES]);
});

test('shown again, it says what is wrong and holds what was typed, to the letter', () => {
  const note = HOSTILE_NAMES.join('\n');
  const typed = { ...EMPTY_CONTACT, pupilId: 'p2', reached: 'Other', reachedOther: 'Uncle ${x}', way: 'visit', note };
  const card = contactFormCard(view, 'd-1', typed, ['Choose what came of it.']);
  expect(textsOf(card['body'])).toEqual(['Not recorded yet', 'Choose what came of it.']);
  const held = partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  expect(Object.fromEntries(held.map(({ id, value }) => [id, value]))).toEqual(typed);
  expect(faultsOfOfficialParser(card)).toEqual([]);
});

test.each(HOSTILE_NAMES)('a pupil named %s can be chosen under that name', (name) => {
  const pupils = [{ pupilId: 'p1', name, form: '9A', contacted: false }];
  expect(choicesOf('pupilId', { ...view, pupils }).map(({ title }) => visible(String(title)))).toEqual([`${name}, 9A`]);
});

function choicesOf(id: string, of = view) {
  const input = partsOf(contactFormCard(of, 'd-1')).find((part) => part['id'] === id);
  return partsOf(input?.['choices']);
}
