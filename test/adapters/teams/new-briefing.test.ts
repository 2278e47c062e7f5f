import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import { SAMPLE_FORM } from '../../../src/adapters/teams/cards/samples/briefing-form-samples.ts';
import { readBriefingForm } from '../../../src/adapters/teams/read-briefing-form.ts';
import type { BriefingView } from '../../../src/domain/briefings/briefing-view.ts';
import { partsOf, visible } from '../../cards/card-text.ts';
import { activity, practiceBot } from './practice-bot.ts';
import { startPracticeConnector, type PracticeConnector } from './practice-connector.ts';

let connector: PracticeConnector;
beforeAll(async () => {
  connector = await startPracticeConnector();
});
afterAll(() => connector.close());

async function invoke(name: string, data: object, handlers: Partial<BotHandlers> = {}) {
  const practice = practiceBot(connector, { handlers });
  const body = activity(connector, { type: 'invoke', name, value: { data }, replyToId: '1700000000000' });
  const answer = await practice.bot.receive({ authorization: `Bearer ${await connector.sign()}`, body });
  const calls = practice.calls.filter(([called]) => called !== 'serviceUrlSeen' && called !== 'openBriefingForm');
  return { answer, calls, parts: partsOf(answer.body), words: visible(JSON.stringify(answer.body)) };
}

const { briefingId } = SAMPLE_FORM;
const YEAR_9 = '19:year9@thread.tacv2';
/** As Teams submits the form: what is chosen several times with commas between, what is empty not at all. */
const inputs = { text: 'Well done, **Year 9**.', figures: 'league,pirate', channelIds: YEAR_9 };
const filled = { ...inputs, postOn: '', postTime: '' };
const typed = { text: inputs.text, blocks: ['league'], channelIds: [YEAR_9], postAt: null };
const VIEW: BriefingView = {
  text: inputs.text,
  authorName: 'Sam Field',
  postedOn: '2026-11-23',
  isCorrected: false,
  isCancelled: false,
  figuresOn: null,
  blocks: [],
  readCount: 0,
  hasRead: false,
};
const seesCard = { previewBriefing: () => Promise.resolve({ kind: 'view', view: VIEW } as const) };

describe('the form for a new briefing in chat', () => {
  test('opens with the channels in which the person may post, and the one that it was opened in chosen', async () => {
    const { parts, words } = await invoke('task/fetch', { verb: 'briefing/new' });
    const channels = parts.find(({ id }) => id === 'channelIds');
    expect(channels).toMatchObject({ value: YEAR_9, isMultiSelect: true });
    expect(words).toContain('Year 7');
    expect(parts.find(({ id }) => id === 'text')).toMatchObject({ maxLength: 2_000 });
  });

  test('is previewed as the channel will have it, with both ways on, and nothing is sent', async () => {
    const data = { verb: 'briefing/preview', briefingId, ...inputs };
    const { parts, words, calls } = await invoke('task/submit', data, seesCard);
    expect(calls).toEqual([]);
    expect(words).toContain('Nothing has gone out yet');
    expect(words).toContain('Well done, **Year 9**.');
    expect(words).toContain('Year 9 · at once');
    const buttons = parts.filter(({ type }) => type === 'Action.Submit');
    expect(buttons).toMatchObject([
      { title: 'Post', data: { verb: 'briefing/issue', briefingId, typed: filled } },
      { title: 'Change', data: { verb: 'briefing/edit' } },
    ]);
  });

  test('asks for approval where the school wants it', async () => {
    const openBriefingForm = () => Promise.resolve({ ...SAMPLE_FORM, needsApproval: true });
    const data = { verb: 'briefing/preview', briefingId, ...inputs };
    const { parts } = await invoke('task/submit', data, { ...seesCard, openBriefingForm });
    expect(parts.find(({ type }) => type === 'Action.Submit')).toMatchObject({ title: 'Ask for approval' });
  });

  test('comes back with what is wrong and what was typed', async () => {
    const data = { verb: 'briefing/preview', briefingId, text: 'Words.', postOn: '2026-11-24' };
    const { words, parts, calls } = await invoke('task/submit', data);
    expect(calls).toEqual([]);
    expect(words).toContain('Choose at least one channel.');
    expect(words).toContain('Give both the day and the time');
    expect(parts.find(({ id }) => id === 'text')).toMatchObject({ value: 'Words.' });
  });

  test('goes out as it was seen, and can be changed first', async () => {
    const { calls, words } = await invoke('task/submit', { verb: 'briefing/issue', briefingId, typed: filled });
    expect(calls).toMatchObject([['issueBriefing', { personId: 'person-1', briefingId, typed }]]);
    expect(words).toContain('Posted.');
    const change = await invoke('task/submit', { verb: 'briefing/edit', briefingId, typed: filled });
    expect(change.parts.find(({ id }) => id === 'text')).toMatchObject({ value: inputs.text });
  });

  test('says why it did not go out, above what was typed', async () => {
    const issueBriefing = () => Promise.resolve({ kind: 'refused', message: 'It was cancelled.' } as const);
    const data = { verb: 'briefing/issue', briefingId, typed: filled };
    const { words, parts } = await invoke('task/submit', data, { issueBriefing });
    expect(words).toContain('It was cancelled.');
    expect(parts.find(({ id }) => id === 'text')).toMatchObject({ value: inputs.text });
  });
});

test.each([
  ['neither', '', '', null],
  ['both', '2026-11-24', '08:05', { on: '2026-11-24', time: '08:05' }],
])('with %s of day and time given, it goes out then', (_what, postOn, postTime, postAt) => {
  expect(readBriefingForm({ ...filled, postOn, postTime })).toEqual({ kind: 'typed', typed: { ...typed, postAt } });
});

test.each([
  ['a day that is none', '2026-02-30', '08:00'],
  ['a time that is none', '2026-11-24', '25:00'],
  ['a day alone', '2026-11-24', ''],
  ['a time alone', '', '08:00'],
])('%s is a problem', (_what, postOn, postTime) => {
  expect(readBriefingForm({ ...filled, postOn, postTime }).kind).toBe('problems');
});
