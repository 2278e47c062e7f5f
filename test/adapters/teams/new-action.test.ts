import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotHandlers } from '../../../src/adapters/teams/bot-handlers.ts';
import { partsOf, visible } from '../../cards/card-text.ts';
import { anActionOffer } from '../../support/any-action-form.ts';
import { activity, CHANNEL_ID, practiceBot } from './practice-bot.ts';
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
  const calls = practice.calls.filter(([called]) => called !== 'serviceUrlSeen');
  const parts = partsOf(answer.body);
  return { answer, calls, parts, words: visible(JSON.stringify(answer.body)) };
}

/** As Teams submits the form: what is chosen several times with commas between, what is empty not at all. */
const typed = {
  provisionId: 'home-call',
  pupilGroup: 'as-named',
  pupilNames: 'Kit Moss; Zoë Wood',
  ownerIds: 'OWNER-1, owner-2',
  roles: 'tutor,head-of-year,pirate',
  dueIn: '3',
  channelIds: CHANNEL_ID,
};
const draft = {
  actionId: 'action-1',
  provisionId: 'home-call',
  title: '',
  note: '',
  ownerIds: ['owner-1', 'owner-2'],
  roles: ['head-of-year', 'tutor'],
  pupilGroup: '',
  pupilIds: [],
  pupilNames: 'Kit Moss; Zoë Wood',
  dueInSchoolDays: 3,
  channelIds: [CHANNEL_ID],
};

describe('the form for a new action', () => {
  test('opens with the channel that it was opened in', async () => {
    const { parts, calls } = await invoke('task/fetch', { verb: 'action/new' });
    expect(calls).toMatchObject([['offerAction', { personId: 'person-1', place: { channelId: CHANNEL_ID } }]]);
    expect(parts.find(({ id }) => id === 'channelIds')).toMatchObject({ value: CHANNEL_ID, isMultiSelect: true });
    const people = parts.find(({ id }) => id === 'ownerIds');
    expect(people).toMatchObject({ 'choices.data': { dataset: 'graph.microsoft.com/users' } });
    expect(visible(JSON.stringify(people))).toContain('Sam Field – 3 open, 1 overdue');
    expect(visible(JSON.stringify(parts.find(({ id }) => id === 'provisionId')))).toContain('Due now: Ring');
  });

  test('leaves out a channel in which the person may not post', async () => {
    const offer = { kind: 'offer', offer: anActionOffer({ channels: [] }) } as const;
    const { parts } = await invoke('task/fetch', { verb: 'action/new' }, { offerAction: () => Promise.resolve(offer) });
    expect(parts.some(({ id }) => id === 'channelIds')).toBe(false);
  });

  test('is previewed as it was typed, with the card, the load and both ways on', async () => {
    const { calls, parts, words } = await invoke('task/submit', {
      verb: 'action/preview',
      actionId: 'action-1',
      ...typed,
    });
    expect(calls).toMatchObject([['previewAction', { draft }]]);
    expect(words).toContain('Ring home before Friday');
    expect(words).toContain('Sam Field (nothing open)');
    expect(words).toContain('no card reaches them');
    const buttons = parts.filter(({ type }) => type === 'Action.Submit');
    expect(buttons.map(({ title }) => title)).toEqual(['Issue', 'Change']);
    expect(buttons[0]).toMatchObject({ data: { verb: 'action/issue', actionId: 'action-1', print: 'print-1' } });
  });

  test('comes back with what is wrong, and what was typed', async () => {
    const problems = { kind: 'problems', problems: [{ field: 'owners', message: 'Choose who does it.' }] } as const;
    const { parts, words } = await invoke(
      'task/submit',
      { verb: 'action/preview', actionId: 'action-1', ...typed },
      { previewAction: () => Promise.resolve(problems) },
    );
    expect(words).toContain('Choose who does it.');
    expect(parts.find(({ id }) => id === 'pupilNames')).toMatchObject({ value: 'Kit Moss; Zoë Wood' });
  });

  test('comes back to be changed', async () => {
    const data = { verb: 'action/edit', actionId: 'action-9', typed };
    const { parts } = await invoke('task/submit', data);
    expect(parts.find(({ id }) => id === 'dueIn')).toMatchObject({ value: '3' });
    expect(parts.find(({ type }) => type === 'Action.Submit')).toMatchObject({ data: { actionId: 'action-9' } });
  });
});

describe('issuing', () => {
  const data = { verb: 'action/issue', actionId: 'action-1', print: 'print-1', typed };

  test('sends what was seen', async () => {
    const { calls, words } = await invoke('task/submit', data);
    expect(calls).toMatchObject([['issueAction', { draft, print: 'print-1' }]]);
    expect(words).toContain('Issued, due Friday 27 November.');
  });

  test('shows what it has become first', async () => {
    const changed = () => Promise.resolve({ kind: 'changed' } as const);
    const { words, calls } = await invoke('task/submit', data, { issueAction: changed });
    expect(calls.map(([name]) => name)).toEqual(['previewAction']);
    expect(words).toContain('Something changed since you looked');
  });

  test('says a refusal', async () => {
    const refused = () => Promise.resolve({ kind: 'refused', message: 'Not of your years.' } as const);
    const { answer } = await invoke('task/submit', data, { issueAction: refused });
    expect(answer.body).toEqual({ task: { type: 'message', value: 'Not of your years.' } });
  });
});

describe('an action’s card in view', () => {
  test('tells that its reader has seen it, and gets their own card', async () => {
    const practice = practiceBot(connector);
    const value = { action: { type: 'Action.Execute', verb: 'action/see', data: { actionId: 'action-1' } } };
    const body = activity(connector, { type: 'invoke', name: 'adaptiveCard/action', value });
    const answer = await practice.bot.receive({ authorization: `Bearer ${await connector.sign()}`, body });
    expect(practice.calls).toContainEqual([
      'actOnAction',
      expect.objectContaining({ actionId: 'action-1', clickId: 'seen/person-1', request: { kind: 'seen' } }),
    ]);
    expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  });
});
