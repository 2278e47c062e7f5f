import { expect, test } from '@jest/globals';
import { listMultiSelect } from '../../../src/local-tenant/shell/cards/list-multi-select.ts';

const lookUp = { 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } };

test('an input of several offers the card’s own choices alone, wherever it stands', () => {
  const several = { type: 'Input.ChoiceSet', id: 'owners', isMultiSelect: true, choices: [{ title: 'A', value: 'a' }] };
  const one = { type: 'Input.ChoiceSet', id: 'to', choices: [], ...lookUp };
  const card = { body: [{ type: 'Container', items: [{ ...several, ...lookUp }, one] }], actions: null };
  expect(listMultiSelect(card)).toEqual({ body: [{ type: 'Container', items: [several, one] }], actions: null });
});
