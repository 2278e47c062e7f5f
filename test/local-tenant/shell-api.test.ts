import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectorClient, startTestBot, type TestBot } from './test-bot.ts';
import { openEvents } from './event-reader.ts';
import { channelOf, firstPerson, startTestTenant, type TestTenant } from './test-tenant.ts';

describe('the shell', () => {
  let folder: string;
  let tenant: TestTenant;
  let bot: TestBot;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'local-tenant-shell-'));
    await mkdir(path.join(folder, 'shell', 'assets'), { recursive: true });
    await writeFile(path.join(folder, 'shell', 'index.html'), '<!doctype html><title>Shell</title>');
    await writeFile(path.join(folder, 'shell', 'assets', 'shell.js'), 'export {};');
    await writeFile(path.join(folder, 'secret.json'), '{}');
    tenant = await startTestTenant({ shellFolder: path.join(folder, 'shell') });
    bot = await startTestBot(tenant);
    await tenant.post('/control/install', {});
  });
  afterAll(async () => {
    await bot.stop();
    await tenant.stop();
    await rm(folder, { recursive: true });
  });

  test('shows the first person when nobody is chosen', async () => {
    const { school } = tenant;
    expect((await tenant.get('/shell/api/state')).body).toMatchObject({
      now: expect.stringMatching(/^2026-11-19T08:45:/) as unknown,
      me: { personId: firstPerson(school).personId },
      people: school.people.map(({ personId, name }) => ({ personId, name })),
      team: { id: school.teamId, channels: school.channels },
      bot: { id: `28:${school.clientId}`, name: 'Every Session' },
      tabUrl: 'http://127.0.0.1:1/tab/',
    });
  });

  test('gives each person a chat of their own, the same each time', async () => {
    const chats = tenant.school.people.map(async ({ personId }) => {
      const { body } = await tenant.get(`/shell/api/state?personId=${personId}`);
      return (body as { chat: { conversationId: string } }).chat.conversationId;
    });
    expect(new Set(await Promise.all(chats)).size).toBe(tenant.school.people.length);
  });

  test('gives the tab its context, and that of a channel when it is pinned there', async () => {
    const { personId, email } = firstPerson(tenant.school);
    const channelId = channelOf(tenant.school, 'Year 8');
    const personal = await tenant.get(`/shell/api/tab?personId=${personId}`);
    const pinned = await tenant.get(`/shell/api/tab?personId=${personId}&channelId=${encodeURIComponent(channelId)}`);
    const context = { tid: tenant.school.tenantId, userObjectId: personId, loginHint: email, frameContext: 'content' };
    expect(personal.body).toMatchObject({ context });
    expect(personal.body).not.toHaveProperty('context.channelId');
    expect(pinned.body).toMatchObject({ context: { ...context, channelId, groupId: tenant.school.teamGroupId } });
  });

  test.each(['/shell/api/state?personId=nobody', '/shell/api/tab?personId=nobody', '/shell/api/tab'])(
    '%s: there is no such person',
    async (target) => {
      expect(await tenant.get(target)).toMatchObject({ status: 404, body: { error: { code: 'PersonNotFound' } } });
    },
  );

  test('hears of a message when it is posted, edited and deleted, and of the clock', async () => {
    const events = await openEvents(`${tenant.url}/shell/api/events`);
    const client = connectorClient(tenant);
    const conversationId = channelOf(tenant.school, 'Year 10');
    const { id: messageId } = await client.conversations.sendToConversation(conversationId, {
      type: 'message',
      text: 'One',
    });
    await client.conversations.updateActivity(conversationId, messageId, { type: 'message', text: 'Two' });
    await client.conversations.deleteActivity(conversationId, messageId);
    await tenant.post('/control/clock', { moveTo: '09:00' });
    for (const change of ['posted', 'edited', 'deleted']) {
      expect(await events.next()).toEqual({ event: 'message', data: { conversationId, messageId, change } });
    }
    expect(await events.next()).toMatchObject({
      event: 'clock',
      data: { now: expect.stringMatching(/^2026-11-19T09:00:/) as unknown },
    });
    events.close();
  });

  test('puts a page of the app on the stage of the meeting for everybody, and nobody else’s page', async () => {
    const events = await openEvents(`${tenant.url}/shell/api/events`);
    const stage = async () =>
      ((await tenant.get('/shell/api/state')).body as { meeting: { stageAddress: string | null } }).meeting
        .stageAddress;
    const share = (address: string) => tenant.post('/shell/api/meeting/stage', { address });
    expect(await share('https://example.com/tab/')).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('only an address below http://127.0.0.1:1 can') as unknown } },
    });
    expect(await stage()).toBeNull();
    const address = 'http://127.0.0.1:1/tab/?page=meeting%2F1';
    expect(await share(address)).toMatchObject({ status: 204 });
    expect(await events.next()).toEqual({ event: 'meeting', data: {} });
    expect(await stage()).toBe(address);
    events.close();
  });

  test.each([
    ['/shell/', 'text/html; charset=utf-8', 'Shell'],
    ['/shell/assets/shell.js', 'text/javascript; charset=utf-8', 'export'],
    ['/shell/people/attendance', 'text/html; charset=utf-8', 'Shell'],
  ])('%s is served as %s', async (target, type, words) => {
    const response = await fetch(tenant.url + target);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toContain(words);
  });

  test.each(['/', '/shell'])('%s leads to the page', async (target) => {
    const response = await fetch(tenant.url + target, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/shell/']);
  });

  test.each(['/shell/../secret.json', '/shell/..%2Fsecret.json', '/shell/%2e%2e/secret.json'])(
    '%s does not leave the folder of the page',
    async (target) => {
      expect(await getAsWritten(tenant.url, target)).not.toBe('{}');
    },
  );

  test('a page that has not been built says how to build it', async () => {
    const unbuilt = await startTestTenant({ shellFolder: path.join(folder, 'nothing') });
    const response = await fetch(`${unbuilt.url}/shell/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('npm run build');
    await unbuilt.stop();
  });
});

/** `fetch` would tidy the dots away before sending. */
function getAsWritten(url: string, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path: target }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}
