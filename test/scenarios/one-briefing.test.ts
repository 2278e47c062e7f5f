import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { briefingPreview, briefingsPage, naming } from '../../src/http/briefings-contract.ts';
import { register } from '../../src/http/contract.ts';
import { provisionLists } from '../support/provision-lists.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser, wordsOn, type TeamsUser } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';

const dialog = z.object({
  status: z.literal(200),
  body: z.object({ task: z.object({ value: z.object({ card: z.object({ content: z.looseObject({}) }) }) }) }),
});
const button = z.object({ data: z.looseObject({ verb: z.string() }) });

/** A briefing from the words to its readers, through the app, the local tenant and HTTP. */
describe('one briefing', () => {
  let morning: Morning;
  let [champion, officer, tutor]: TeamsUser[] = [];
  const briefingId = randomUUID();

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23' });
    await provisionLists(morning);
    const user = (role: string) =>
      teamsUser(morning.tenant.url, morning.school.people.find(({ roles }) => roles[0] === role)?.personId ?? '');
    [champion, officer, tutor] = [user('attendance-champion'), user('attendance-officer'), user('tutor')];
    await morning.startApp();
    await tenantControl(morning.tenant.url).install();
    await eventually(
      async () => (await page(champion)).channels.length >= 5 && (await cards('Year 9')).length === 1,
      () => `the app did not find its channels; it said:\n${morning.said()}`,
    );
  }, 120_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
  });

  const api = async (person: TeamsUser | undefined, method: string, route: string, body?: object) => {
    const token = await person?.tabToken();
    const response = await fetch(`${morning.appUrl}/api/${route}`, {
      method,
      headers: { Authorization: `Bearer ${token ?? ''}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const page = async (person: TeamsUser | undefined) =>
    briefingsPage.parse((await api(person, 'GET', 'briefings')).body);
  const cards = async (channel: string) =>
    ((await champion?.channel(channel)) ?? []).filter(({ deletedAt }) => deletedAt === null);
  const briefingIn = async (channel: string) => {
    const found = (await cards(channel)).filter((card) => wordsOn(card).startsWith('Briefing'));
    return { count: found.length, message: found[0], words: found[0] ? wordsOn(found[0]) : '' };
  };
  const reads = (words: string, channel = 'Year 9') =>
    eventually(
      async () => (await briefingIn(channel)).words.includes(words),
      () => `the card of ${channel} does not say "${words}"`,
    );
  const edit = async (over: object = {}) => ({
    text: 'Thank you, **all**.',
    figures: ['league', 'full-attendance'],
    channelIds: [await champion?.channelId('Year 9')],
    postAt: null,
    ...over,
  });

  test('is seen before anybody else sees it, with figures of the registers', async () => {
    expect(await api(champion, 'PUT', `briefings/${briefingId}`, await edit())).toMatchObject({ status: 200 });
    const shown = briefingPreview.parse((await api(champion, 'POST', 'briefings/preview', await edit())).body);
    expect(JSON.stringify(shown.card)).toMatch(/Forms this week.*of \d+ sessions/);
    expect(shown.sizeBytes).toBeLessThan(shown.budgetBytes);
    expect((await briefingIn('Year 9')).count).toBe(0);
    expect((await page(tutor)).briefings).toEqual([]);
  });

  test('is one card in its channel, however often it is sent', async () => {
    for (let time = 0; time < 3; time += 1) {
      expect(await api(champion, 'POST', `briefings/${briefingId}/send`, {})).toMatchObject({ status: 200 });
    }
    await reads('Thank you, **all**.');
    expect(await briefingIn('Year 9')).toMatchObject({ count: 1 });
    expect((await briefingIn('Year 8')).count).toBe(0);
    await eventually(
      async () => (await page(champion)).briefings[0]?.channels[0]?.card === 'out',
      () => 'the page does not say that the card is out',
    );
  });

  test('is read by a tutor, once, which its author alone is told by name', async () => {
    const { message } = await briefingIn('Year 9');
    const content = JSON.stringify(message?.attachments);
    const [, deliveryId] = /"delivery-([^"]+)"/.exec(content) ?? [];
    const action = { type: 'Action.Execute', verb: 'briefing/read', data: { deliveryId } };
    for (let click = 0; click < 3; click += 1) {
      const answer = await tutor?.invoke('Year 9', message?.id ?? '', 'adaptiveCard/action', {
        action,
        trigger: 'manual',
      });
      expect(JSON.stringify(answer?.body)).toContain('You have read this');
    }
    const [own] = (await page(champion)).briefings;
    expect(own).toMatchObject({ readCount: 1, isMine: true });
    expect(own?.readers?.read).toHaveLength(1);
    expect((await page(officer)).briefings[0]).toMatchObject({ readCount: 1, readers: null });
  });

  test('is corrected and withdrawn on the card that is out, and a tutor may do neither', async () => {
    const words = { text: 'Thank you, Year 9.' };
    expect(await api(tutor, 'POST', `briefings/${briefingId}/correct`, words)).toMatchObject({ status: 403 });
    expect(await api(champion, 'POST', `briefings/${briefingId}/correct`, words)).toMatchObject({ status: 200 });
    await reads('Thank you, Year 9.');
    expect((await briefingIn('Year 9')).words).toContain('corrected');
    expect(await api(champion, 'POST', `briefings/${briefingId}/cancel`, {})).toMatchObject({ status: 200 });
    await reads('This briefing was withdrawn.');
    expect((await briefingIn('Year 9')).count).toBe(1);
    const again = await api(champion, 'POST', `briefings/${briefingId}/correct`, { text: 'Again.' });
    expect(again).toMatchObject({ status: 409, body: { message: expect.stringContaining('cancelled') } });
  }, 60_000);

  test('in chat: the command opens the form, the card is seen, and it goes out', async () => {
    await champion?.say(null, 'briefing');
    const answer = async () =>
      (await champion?.chat())?.findLast(({ attachments }) => JSON.stringify(attachments).includes('briefing/new'));
    await eventually(
      async () => (await answer()) !== undefined,
      () => 'the bot did not offer the form',
    );
    const messageId = (await answer())?.id ?? '';
    const click = async (name: string, data: object) =>
      champion?.invoke(null, messageId, name, { data, context: { theme: 'default' } });
    const form = dialog.parse(await click('task/fetch', { verb: 'briefing/new' })).body.task.value.card.content;
    const { data } = z.object({ actions: z.array(button) }).parse(form).actions[0] ?? { data: { verb: '' } };
    const channelIds = await champion?.channelId('Year 8');
    const seen = await click('task/submit', { ...data, text: 'From my phone.', figures: 'targets', channelIds });
    const preview = dialog.parse(seen).body.task.value.card.content;
    expect(JSON.stringify(preview)).toContain('From my phone.');
    expect((await briefingIn('Year 8')).count).toBe(0);
    const [post] = z.object({ actions: z.array(button) }).parse(preview).actions;
    for (let time = 0; time < 2; time += 1) {
      expect(JSON.stringify(await click('task/submit', post?.data ?? {}))).toContain('Posted.');
    }
    await reads('From my phone.', 'Year 8');
    expect((await briefingIn('Year 8')).count).toBe(1);
  }, 60_000);

  test('names a pupil only once somebody has recorded that they may', async () => {
    const [row] = register.parse((await api(officer, 'GET', 'register')).body).rows;
    const route = `pupils/${row?.pupilId ?? ''}/naming`;
    expect(naming.parse((await api(officer, 'GET', route)).body)).toMatchObject({ isGiven: false, recorded: null });
    expect(await api(tutor, 'PUT', route, { isGiven: true })).toMatchObject({ status: 403 });
    const given = naming.parse((await api(officer, 'PUT', route, { isGiven: true })).body);
    expect(given).toMatchObject({ isGiven: true, recorded: { by: expect.any(String) } });
  });
});
