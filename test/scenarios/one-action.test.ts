import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { actionsPage } from '../../src/http/contract.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn, type ShownMessage, type TeamsUser } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';

const dialog = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string(), card: z.object({ content: z.looseObject({}) }) }),
  }),
});
const words = z.object({ task: z.object({ type: z.literal('message'), value: z.string() }) });

/** An action from the champion's first word to its review, through HTTP only. */
describe('one action', () => {
  let morning: Morning;
  let champion: TeamsUser;
  let tutor: TeamsUser;
  let head: TeamsUser;
  let tutorId = '';
  let channelId = '';
  let typed: Record<string, unknown> = {};

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
    const { people } = morning.school;
    const withRoles = (roles: string) => people.find((person) => person.roles.join() === roles)?.personId ?? '';
    tutorId = withRoles('tutor');
    champion = teamsUser(morning.tenant.url, withRoles('attendance-champion'));
    tutor = teamsUser(morning.tenant.url, tutorId);
    head = teamsUser(morning.tenant.url, withRoles('head-of-year'));
    await morning.startApp();
    await tenantControl(morning.tenant.url).install();
    // Whoever has spoken to the bot can be written to.
    for (const person of [champion, tutor, head]) await person.say(null, 'help');
    await eventually(
      async () => (await champion.channel('Year 9')).length > 0,
      () => `the roll is not in; the app said:\n${morning.said()}`,
    );
    channelId = await champion.channelId('Year 9');
  }, 120_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
  });

  const cardIn = (shown: readonly ShownMessage[]) =>
    shown.find((message) => wordsOn(message).includes('Ask about the bus'));
  const inChannel = async () =>
    (await champion.channel('Year 9')).find((it) => wordsOn(it).includes('Ask about the bus'));
  const click = async (by: TeamsUser, message: ShownMessage | undefined, verb: string, data: object) => {
    const value = { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' };
    return by.invoke(null, message?.id ?? '', 'adaptiveCard/action', value);
  };
  const actionIdOn = (message: ShownMessage | undefined) =>
    /"actionId":"([^"]+)"/.exec(JSON.stringify(message?.attachments))?.[1] ?? '';
  const submit = async (by: TeamsUser, data: object) => by.invoke(null, '', 'task/submit', { data, context: {} });

  test('the champion asks for the form, and gets the strategy’s lines and everybody’s load', async () => {
    await champion.say(null, 'assign');
    let asked: ShownMessage | undefined;
    await eventually(
      async () => {
        asked = (await champion.chat()).find((message) => wordsOn(message).includes('Give somebody an action'));
        return asked !== undefined;
      },
      () => `no form was offered; the app said:\n${morning.said()}`,
    );
    const opened = await champion.invoke(null, asked?.id ?? '', 'task/fetch', {
      data: { verb: 'action/new' },
      context: {},
    });
    const form = dialog.parse(opened.body).task.value.card.content;
    const text = JSON.stringify(form);
    expect(text).toContain('nothing open');
    expect(text).toContain('Due now: ');
    const actionId = /"actionId":"([^"]+)"/.exec(text)?.[1];
    typed = { actionId, title: 'Ask about the bus', pupilGroup: 'form/9A', dueIn: '2', note: 'Not by text.' };
  }, 60_000);

  test('sees the card before it goes out, and issues it once though Teams sends the click twice', async () => {
    const data = { verb: 'action/preview', ...typed, ownerIds: tutorId.toUpperCase(), channelIds: channelId };
    const preview = dialog.parse((await submit(champion, data)).body).task.value;
    expect(preview.title).toBe('Preview');
    const issue = z
      .object({ actions: z.array(z.object({ title: z.string(), data: z.looseObject({}) })) })
      .parse(preview.card.content)
      .actions.find(({ title }) => title === 'Issue');
    expect(await inChannel()).toBeUndefined();
    const answers = [await submit(champion, issue?.data ?? {}), await submit(champion, issue?.data ?? {})];
    for (const { body } of answers) expect(words.parse(body).task.value).toMatch(/^Issued, due Wednesday 25 November/);
    await eventually(
      async () => cardIn(await tutor.chat()) !== undefined && (await inChannel()) !== undefined,
      () => `the cards are not out; the app said:\n${morning.said()}`,
    );
    expect((await tutor.chat()).filter((message) => wordsOn(message).includes('Ask about the bus'))).toHaveLength(1);
    expect(wordsOn((await inChannel()) as ShownMessage)).not.toMatch(/Not by text|9A\)/);
    expect(JSON.stringify((await inChannel())?.attachments)).toContain(tutorId);
  }, 60_000);

  test('the tutor sees and accepts it; nobody else may, whatever they click', async () => {
    const card = cardIn(await tutor.chat());
    const actionId = actionIdOn(card);
    expect(wordsOn(card as ShownMessage)).toContain('Not by text.');
    await click(tutor, card, 'action/see', { actionId });
    const refused = await click(head, undefined, 'action/accept', { actionId, revision: '1' });
    expect(JSON.stringify(refused.body)).toContain('not yours');
    const accepted = await click(tutor, card, 'action/accept', { actionId, revision: '1' });
    expect(JSON.stringify(accepted.body)).toContain('Action, accepted');
    await eventually(
      async () => wordsOn((await inChannel()) as ShownMessage).includes('Action, accepted'),
      () => 'the channel’s card is not edited',
    );
  }, 60_000);

  test('it is done, and the champion reviews it in the tab', async () => {
    const actionId = actionIdOn(cardIn(await tutor.chat()));
    const opened = await tutor.invoke(null, '', 'task/fetch', { data: { verb: 'action/done', actionId }, context: {} });
    const clickId = /"clickId":"([^"]+)"/.exec(JSON.stringify(opened.body))?.[1];
    await submit(tutor, {
      verb: 'action/record-done',
      actionId,
      clickId,
      outcome: 'agreed-plan',
      note: 'From Monday.',
    });
    const headers = { Authorization: `Bearer ${await champion.tabToken()}`, 'Content-Type': 'application/json' };
    const api = async (path: string, body?: object) =>
      fetch(`${morning.appUrl}/api/actions${path}`, {
        headers,
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
    const page = async () => actionsPage.parse(await (await api('')).json());
    expect((await page()).answered).toMatchObject([
      { title: 'Ask about the bus', progress: 'done', may: ['reviewed', 'reopened'] },
    ]);
    expect((await page()).answered[0]?.result).toContain('Spoke, and agreed what happens next. From Monday.');
    expect(await (await api(`/${actionId}/impact`)).json()).toMatchObject({ sentences: [expect.any(String)] });
    const reviewed = await api(`/${actionId}/answer`, { clickId: 'review', request: { kind: 'reviewed' } });
    expect(await reviewed.json()).toEqual({ kind: 'taken' });
    expect((await page()).answered[0]?.isReviewed).toBe(true);
  }, 60_000);
});
