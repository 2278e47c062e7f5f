import { expect, test } from '@jest/globals';
import { VERBS } from '../../../src/domain/access/access-rules.ts';
import { eventKindOf, rightInWords, verbsOf, wordsOfVerb } from '../../../src/domain/access/event-kinds.ts';

test('every rule is of one kind, and is found by it', () => {
  const kinds = ['read', 'change', 'export'] as const;
  expect(kinds.flatMap((kind) => verbsOf(kind)).toSorted()).toEqual(VERBS.toSorted());
  for (const kind of kinds) for (const verb of verbsOf(kind)) expect(eventKindOf(verb, false)).toBe(kind);
  expect(eventKindOf('register.read', true)).toBe('refusal');
});

test('a rule that is no more is shown as it was written', () => {
  expect([eventKindOf('old.rule', false), wordsOfVerb('old.rule')]).toEqual(['read', 'old.rule']);
});

test.each([
  ['tutor, own forms', 'tutor, own forms'],
  ['head-of-year, own year groups', 'head of year, own year groups'],
  ['senco, whole school', 'SENCO, whole school'],
  ['done: attendance-officer, whole school', 'done: attendance officer, whole school'],
  ['one of these roles: senior-leader, senco. Ask', 'one of these roles: senior leader, SENCO. Ask'],
  ['a card in their own chat: action', 'a card in their own chat: action'],
])('the right "%s" is read as "%s"', (reason, words) => {
  expect(rightInWords(reason)).toBe(words);
});
