import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import { cardReply } from '../../../src/domain/chat/chat-reply.ts';
import { visible } from '../../cards/card-text.ts';
import { activity, practiceBot } from './practice-bot.ts';
import { startPracticeConnector, type PracticeConnector } from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  connector = await startPracticeConnector();
});
afterAll(() => connector.close());

async function invoke(name: string, value: unknown, handlers: Partial<BotHandlers> = {}) {
  const practice = practiceBot(connector, { handlers });
  const body = activity(connector, { type: 'invoke', name, value });
  const answer = await practice.bot.receive({ authorization: `Bearer ${await connector.sign()}`, body });
  return { ...practice, answer };
}

const query = (queryText: string | undefined) => ({ queryText, queryOptions: { skip: 0, top: 15 }, dataset: 'pupils' });

describe('looking for a pupil', () => {
  test('gives the pupils found, fifteen at most', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ pupilId: `p${index}`, name: `Kit ${index}`, form: '9B' }));
    const { answer } = await invoke('application/search', query('kit'), { findPupils: () => Promise.resolve(many) });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse' },
    });
    const { results } = (answer.body as { value: { results: { title: string; value: string }[] } }).value;
    expect(results).toHaveLength(15);
    expect({ ...results[0], title: visible(results[0]?.title ?? '') }).toEqual({ title: 'Kit 0, 9B', value: 'p0' });
  });

  test('asks in the name of the person who types', async () => {
    const { calls } = await invoke('application/search', query(undefined));
    expect(calls.at(-1)).toMatchObject(['findPupils', { personId: 'person-1', words: '' }]);
  });

  test.each([
    ['another kind of thing', { ...query('a'), dataset: 'parents' }],
    ['nothing', undefined],
  ])('%s is 200 with an error in the documented form', async (_what, value) => {
    const { answer, calls } = await invoke('application/search', value);
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error' } });
    expect(calls.filter(([name]) => name === 'findPupils')).toEqual([]);
  });

  test('a fault of ours is 200 with the documented error, and the words typed are in no log', async () => {
    const { answer, logged } = await invoke('application/search', query('Tobias'), {
      findPupils: () => Promise.reject(new Error('down')),
    });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 500 } });
    expect(JSON.stringify(logged)).not.toContain('Tobias');
  });
});

describe('a pupil chosen on a card', () => {
  const click = (data: object) => ({ action: { type: 'Action.Execute', verb: 'chat/pupil', data }, trigger: 'manual' });

  test('is shown in its place', async () => {
    const showPupil = () => Promise.resolve(cardReply({ title: 'Kit Moss' }));
    const { answer } = await invoke('adaptiveCard/action', click({ pupilId: 'p5' }), { showPupil });
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
    });
  });

  test.each([
    [{}, 'Choose a pupil first.'],
    [{ pupilId: 'p9' }, 'No such pupil.'],
  ])('%j is answered with words', async (data, value) => {
    const { answer } = await invoke('adaptiveCard/action', click(data));
    expect(answer).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
    });
  });

  test('asked for in another form is an error with 200', async () => {
    const { answer } = await invoke('adaptiveCard/action', click({ pupilId: 5 }));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 400 } });
  });
});
