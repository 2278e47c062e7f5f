import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import { partsOf, textsOf } from '../../cards/card-text.ts';
import { activity, practiceBot } from './practice-bot.ts';
import { startPracticeConnector, type PracticeConnector } from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  connector = await startPracticeConnector();
});
afterAll(() => connector.close());

async function invoke(name: string, data: unknown, handlers: Partial<BotHandlers> = {}) {
  const practice = practiceBot(connector, { handlers });
  const body = activity(connector, { type: 'invoke', name, value: { data }, replyToId: '1700000000000' });
  const answer = await practice.bot.receive({ authorization: `Bearer ${await connector.sign()}`, body });
  return { answer, calls: practice.calls.filter(([called]) => called !== 'serviceUrlSeen') };
}

const openData = { verb: 'ladder/decide', deliveryId: 'd-1' };
const typed = {
  verb: 'ladder/record-decision',
  deliveryId: 'd-1',
  decisionId: 'decision-1',
  pupilId: 'p1',
  what: 'visit',
  seenToBy: ' Pat Example ',
};
const settled = {
  kind: 'settled',
  view: { on: '2026-11-23', told: 'safeguarding-lead', rows: [], mayDecide: true },
} as const;

describe('a decision on the first-day ladder', () => {
  test('the button opens the form, with the only pupil chosen', async () => {
    const { answer, calls } = await invoke('task/fetch', openData);
    expect(calls).toMatchObject([['openDecision', { personId: 'person-1', deliveryId: 'd-1' }]]);
    expect(partsOf(answer.body).find(({ id }) => id === 'pupilId')).toMatchObject({ value: 'p1' });
  });

  test('a stale card’s button shows the card as it now is', async () => {
    const { answer } = await invoke('task/fetch', openData, { openDecision: () => Promise.resolve(settled) });
    expect(textsOf(answer.body)).toContain('✓ Nothing on the first-day ladder is overdue');
  });

  test('what was typed is recorded, trimmed, and thanked for', async () => {
    const { answer, calls } = await invoke('task/submit', typed);
    const decision = { decisionId: 'decision-1', pupilId: 'p1', what: 'visit', seenToBy: 'Pat Example', note: '' };
    expect(calls).toMatchObject([['decideStep', { personId: 'person-1', decision }]]);
    expect(answer.body).toMatchObject({ task: { type: 'message', value: expect.stringContaining('Recorded') } });
  });

  test.each([
    [{ what: 'party' }, 'Choose what happens next.'],
    [{ pupilId: '' }, 'Choose the pupil.'],
    [{ note: 'x'.repeat(501) }, 'Shorten the note to 500 characters.'],
  ])('%j comes back with what to put right and the same id', async (wrong, problem) => {
    const { answer, calls } = await invoke('task/submit', { ...typed, ...wrong });
    expect(calls.map(([name]) => name)).toEqual(['openDecision']);
    expect(textsOf(answer.body)).toContain(problem);
    expect(partsOf(answer.body).find(({ verb }) => verb === 'ladder/record-decision')).toMatchObject({
      decisionId: 'decision-1',
    });
  });

  test('a pupil who has left the ladder meanwhile: who is on it now is offered, or the card as it is', async () => {
    const stale = { kind: 'stale', message: 'Not on the ladder any more.' } as const;
    const decideStep = () => Promise.resolve(stale);
    const again = await invoke('task/submit', typed, { decideStep });
    expect(textsOf(again.answer.body)).toContain(stale.message);
    const gone = await invoke('task/submit', typed, { decideStep, openDecision: () => Promise.resolve(settled) });
    expect(textsOf(gone.answer.body)).toContain('✓ Nothing on the first-day ladder is overdue');
  });

  test.each([
    ['task/fetch', { verb: 'ladder/decide' }],
    ['task/submit', { ...typed, decisionId: '' }],
  ])('%s with data of nobody of ours is answered with words', async (name, data) => {
    const { answer } = await invoke(name, data);
    expect(answer).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
  });
});
