import { expect, test } from '@jest/globals';
import { renderCard } from '../../src/adapters/teams/cards/render-card.ts';

const text = (value: unknown) => ({ type: 'TextBlock', text: value });
const card = (parts: object) => ({ type: 'AdaptiveCard', version: '1.5', ...parts });
const actions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: 'Action.Submit', title: `${index}` }));
const people = (count: number) => Array.from({ length: count }, (_, index) => `8:orgid:${index}`);

test.each([
  [
    'a property that the data lacks',
    card({ body: [text('${missing}')] }),
    'card.body[0].text still has an expression: ${missing}',
  ],
  ['a number for a text', card({ body: [text('${count}')] }), 'card.body[0].text must be a string, not number'],
  ['a run without a text', card({ body: [{ type: 'TextRun' }] }), 'card.body[0].text must be a string, not undefined'],
  ['a null', card({ body: [text('x')], fallbackText: null }), 'card.fallbackText is empty'],
  ['a version that Teams does not take', { ...card({}), version: '1.6' }, 'card.version is "1.6"'],
  ['no version', { type: 'AdaptiveCard' }, 'card.version is "undefined"'],
  ['seven actions', card({ actions: actions(7) }), 'card has 7 actions'],
  [
    'seven actions in a set',
    card({ body: [{ type: 'ActionSet', actions: actions(7) }] }),
    'card.body[0] has 7 actions',
  ],
  ['61 people', card({ refresh: { userIds: people(61) } }), 'card.refresh.userIds names 61 people'],
])('%s is a bug that names the card and the place', (_what, template, fault) => {
  expect(() => renderCard('practice', template, { count: 2 })).toThrow(`Card "practice" is not fit to send: ${fault}`);
});

test('what is on the limit goes', () => {
  const template = card({ body: [text('${name}')], actions: actions(6), refresh: { userIds: people(60) } });
  expect(renderCard('practice', template, { name: 'Ava' })).toEqual({ ...template, body: [text('Ava')] });
});

test('an expression in the data is words, not an expression, and stays as it was written', () => {
  const template = card({ body: [text('${name}')] });
  expect(renderCard('practice', template, { name: '${secret} $${name}', secret: 'x' })).toEqual(
    card({ body: [text('${secret} $${name}')] }),
  );
});

test('an element whose condition is false is gone', () => {
  const template = card({
    body: [
      { ...text('seen'), $when: '${yes}' },
      { ...text('unseen'), $when: '${no}' },
    ],
  });
  expect(renderCard('practice', template, { yes: true, no: false })).toEqual(card({ body: [text('seen')] }));
});
