import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { provisionsPage } from '../../src/http/provisions-contract.ts';
import { settingsPage } from '../../src/http/settings-contract.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { provisionLists } from '../support/provision-lists.ts';
import { teamsUser } from '../support/teams-user.ts';
import { tenantControl } from '../support/tenant-control.ts';

const staffList = z.array(z.looseObject({ personId: z.string(), roles: z.array(z.string()) }));

/** A setting from the tab to what people may do, over HTTP and a kill of the app. */
describe('a setting that is changed in the tab', () => {
  let morning: Morning;

  beforeAll(async () => {
    morning = await startMorning({ today: '2026-11-23', earlierMarks: false });
    await provisionLists(morning);
    await morning.startApp();
    await tenantControl(morning.tenant.url).install();
  }, 90_000);
  afterAll(async () => {
    await morning[Symbol.asyncDispose]();
  });

  const withRole = (role: string, but?: string) => {
    const found = morning.school.people.find(
      ({ roles }) => roles.includes(role) && (but === undefined || !roles.includes(but)),
    );
    if (found === undefined) throw new Error(`Nobody in the school is ${role}.`);
    return found.personId;
  };
  const ask = async (personId: string, path: string, body?: unknown) => {
    const headers = {
      Authorization: `Bearer ${await teamsUser(morning.tenant.url, personId).tabToken()}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${morning.appUrl}/api${path}`, { headers, ...sent });
    const answer: unknown = await response.json();
    return { status: response.status, body: answer };
  };
  const settings = async (personId: string) => settingsPage.parse((await ask(personId, '/settings')).body);

  test('opens a page to a colleague at once, and still does when the app was killed', async () => {
    const admin = withRole('administrator');
    const tutor = withRole('tutor', 'head-of-year');
    expect(await ask(tutor, '/settings')).toMatchObject({ status: 403 });
    const shown = (await settings(admin)).settings.find(({ setting }) => setting === 'staff');
    const wanted = {
      value: staffList
        .parse(shown?.value)
        .map((one) => (one.personId === tutor ? { ...one, roles: [...one.roles, 'senior-leader'] } : one)),
    };
    const asked = { setting: 'staff', wanted };
    expect(await ask(admin, '/settings/preview', asked)).toMatchObject({
      status: 200,
      body: { kind: 'fits', lines: [{ after: expect.stringContaining('senior-leader') }] },
    });
    expect(await ask(tutor, '/settings')).toMatchObject({ status: 403 });
    const request = { ...asked, changeId: randomUUID(), follows: shown?.follows };
    expect(await ask(admin, '/settings', request)).toEqual({ status: 200, body: { kind: 'changed' } });
    expect(await ask(admin, '/settings', request)).toEqual({ status: 200, body: { kind: 'changed' } });
    expect(await ask(admin, '/settings', { ...request, changeId: randomUUID() })).toMatchObject({ status: 409 });
    expect(await ask(tutor, '/settings')).toMatchObject({ status: 200 });

    await morning.killApp();
    await morning.startApp();
    expect((await settings(tutor)).history).toMatchObject([{ setting: 'staff', isInForce: true }]);
  }, 60_000);

  test('the calendar of provisions has the morning’s list as soon as it is out, and each line once', async () => {
    const champion = withRole('attendance-champion');
    const read = async () =>
      provisionsPage.parse((await ask(champion, '/provisions?from=2026-11-23&to=2026-11-27')).body);
    const today = async () => {
      const list = (await read()).provisions.find(({ provisionId }) => provisionId === 'absent-list');
      return list?.occurrences.find(({ dueOn }) => dueOn === '2026-11-23');
    };
    await eventually(
      async () => (await today())?.status === 'done',
      () => `the list is not on record; the app said:\n${morning.said()}`,
    );
    expect((await today())?.evidence).toMatchObject([{ kind: 'app', says: 'done', by: null }]);
    const keys = (await read()).provisions.flatMap(({ occurrences }) => occurrences.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(100);
  }, 60_000);
});
