import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import type { Pupil } from '../../../src/domain/pupil.ts';
import { partsOf } from '../../cards/card-text.ts';
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

const says = (value: unknown) => ({ status: 200, body: { task: { type: 'message', value } } });
const pupil: Pupil = {
  ...{ pupilId: 'p1', upn: null, misId: null, surname: 'Moss', forename: 'Kit', yearGroup: 9, form: '9A' },
  ...{ admittedOn: null, leftOn: null },
};
const messages = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    return {
      pupil: { ...pupil, pupilId: `p${index}` },
      session: 'AM',
      text: 'Kit is away.',
      dueTime: '09:00',
    } as const;
  });
const offering = (count: number): Partial<BotHandlers> => ({
  openMessages: () =>
    Promise.resolve({ kind: 'messages', batchId: 'b-1', on: '2026-11-23', messages: messages(count) } as const),
});

describe('the messages to families', () => {
  test('are shown to be copied, and who is on the list goes back with the answer', async () => {
    const { answer } = await invoke('task/fetch', { verb: 'ladder/messages' }, offering(2));
    const parts = partsOf(answer.body);
    expect(parts.find(({ id }) => id === 'lines')).toMatchObject({
      value: 'Kit Moss (9A): Kit is away.\nKit Moss (9A): Kit is away.',
    });
    expect(parts.find(({ verb }) => verb === 'ladder/messages-sent')).toMatchObject({
      batchId: 'b-1',
      pupilIds: 'p0 p1',
    });
  });

  test('too many for a dialog: what is recorded is what was shown', async () => {
    const { answer } = await invoke('task/fetch', { verb: 'ladder/messages' }, offering(250));
    const parts = partsOf(answer.body);
    const lines = String(parts.find(({ id }) => id === 'lines')?.['value']).split('\n');
    const ids = String(parts.find(({ verb }) => verb === 'ladder/messages-sent')?.['pupilIds']).split(' ');
    expect(ids).toHaveLength(lines.length);
    expect(lines.length).toBe(100);
  });

  test('none left is said, and so is a refusal', async () => {
    const none = await invoke('task/fetch', { verb: 'ladder/messages' }, offering(0));
    expect(none.answer).toEqual(says(expect.stringContaining('No message is left')));
    expect((await invoke('task/fetch', { verb: 'ladder/messages' })).answer).toEqual(says('Not yours.'));
  });

  test('that they were sent is recorded, with how many', async () => {
    const data = { verb: 'ladder/messages-sent', batchId: 'b-1', pupilIds: 'p0 p1', lines: 'typed over' };
    const { answer, calls } = await invoke('task/submit', data, {
      recordMessagesSent: ({ sent }) => {
        expect(sent).toEqual({ batchId: 'b-1', pupilIds: ['p0', 'p1'] });
        return Promise.resolve({ kind: 'recorded', count: 1, already: 1 });
      },
    });
    expect(calls).toEqual([]);
    expect(answer).toEqual(
      says('Recorded: 1 message sent. For 1 pupil no message was due any more. The card is being updated.'),
    );
  });

  test('data of nobody of ours is answered with words', async () => {
    const { answer } = await invoke('task/submit', { verb: 'ladder/messages-sent', batchId: '' });
    expect(answer).toEqual(says(expect.stringContaining('older card')));
  });
});
