import { describe, expect, test } from '@jest/globals';
import {
  readCardAnswer,
  readSearchAnswer,
  readTaskAnswer,
  receiptProblem,
} from '../../../src/local-tenant/shell/cards/read-bot-answer.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const answered = (body: unknown, status = 200) => ({ kind: 'answered' as const, value: { status, body } });

describe('an answer to Action.Execute', () => {
  test.each([
    [
      { statusCode: 200, type: CARD, value: card },
      { kind: 'card', card },
    ],
    [
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' },
      { kind: 'message', text: 'Done' },
    ],
    [
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'late', message: 'Too late.' } },
      { kind: 'problem', text: 'Too late.' },
    ],
    [
      { statusCode: 500, type: 'application/vnd.microsoft.error', value: null },
      { kind: 'problem', text: 'Something went wrong. The bot answered 500.' },
    ],
    [{}, { kind: 'nothing' }],
    [undefined, { kind: 'nothing' }],
  ])('%j', (body, read) => {
    expect(readCardAnswer(answered(body))).toEqual(read);
  });

  test('asks for a sign-in that cannot be given', () => {
    const body = { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: {} };
    expect(readCardAnswer(answered(body))).toMatchObject({ kind: 'problem', text: expect.stringContaining('sign-in') });
  });

  test('a status other than 200 is shown, whatever the body says', () => {
    const body = { statusCode: 200, type: CARD, value: card };
    expect(readCardAnswer(answered(body, 500))).toEqual({
      kind: 'problem',
      text: 'Something went wrong. The bot answered 500.',
    });
  });

  test('a tenant that does not answer is said so', () => {
    expect(readCardAnswer({ kind: 'failed', message: 'Gone.' })).toEqual({ kind: 'problem', text: 'Gone.' });
  });
});

describe('an answer to a dialog', () => {
  const content = { contentType: CARD, content: card };

  test('goes on with a card, a title and a size', () => {
    const value = { title: 'Record', width: 480, height: 'small', card: content };
    expect(readTaskAnswer(answered({ task: { type: 'continue', value } }))).toEqual({
      kind: 'continue',
      view: { title: 'Record', width: 480, height: 'small', card },
    });
  });

  test('without a size is of medium size', () => {
    const read = readTaskAnswer(answered({ task: { type: 'continue', value: { card: content } } }));
    expect(read).toMatchObject({ view: { title: '', width: 'medium', height: 'medium' } });
  });

  test.each([[undefined], [null], [''], [{}]])('closes on %j', (body) => {
    expect(readTaskAnswer(answered(body))).toEqual({ kind: 'closed' });
  });

  test('ends with a message', () => {
    const body = { task: { type: 'message', value: 'Saved.' } };
    expect(readTaskAnswer(answered(body))).toEqual({ kind: 'message', text: 'Saved.' });
  });

  test('that is a web page is refused in words', () => {
    const body = { task: { type: 'continue', value: { url: 'https://example.com' } } };
    expect(readTaskAnswer(answered(body))).toMatchObject({
      kind: 'problem',
      text: expect.stringContaining('Only cards'),
    });
  });

  test('of 500 is a problem', () => {
    expect(readTaskAnswer(answered(null, 500))).toEqual({
      kind: 'problem',
      text: 'Something went wrong. The bot answered 500.',
    });
  });
});

test('choices that were found', () => {
  const results = [{ title: 'Wren, Sam (9A)', value: 'p2' }];
  expect(readSearchAnswer(answered({ statusCode: 200, type: 'x', value: { results } }))).toEqual(results);
  expect(readSearchAnswer(answered({ statusCode: 400 }))).toBeNull();
});

test.each([
  [undefined, null],
  [202, null],
  [404, 'Something went wrong. The bot answered 404.'],
])('a message that met %j', (status, problem) => {
  const value = status === undefined ? null : { status };
  expect(receiptProblem({ kind: 'answered', value })).toBe(problem);
});
