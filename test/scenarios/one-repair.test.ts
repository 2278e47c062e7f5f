import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listRepairs } from '../../src/http/list-repairs-contract.ts';
import { provisionLists } from '../support/provision-lists.ts';
import { eventually, startMorning, type Morning } from '../support/start-morning.ts';
import { teamsUser } from '../support/teams-user.ts';
import { CONTACTS, tenantControl } from '../support/tenant-control.ts';

/** A row that somebody adds in SharePoint without a pupil, from there to the tab and back, over HTTP. */
describe('a row that does not fit', () => {
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

  const champion = () => {
    const found = morning.school.people.find(({ roles }) => roles.includes('attendance-champion'));
    return teamsUser(morning.tenant.url, found?.personId ?? '');
  };
  const api = async (body?: unknown) =>
    fetch(`${morning.appUrl}/api/list-repairs`, {
      headers: { Authorization: `Bearer ${await champion().tabToken()}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
  const rows = async () => listRepairs.parse(await (await api()).json()).rows;
  /** Now and then, as a person would look. */
  const isSoon = async (isSo: (count: number) => boolean) => {
    await pause(1_000);
    return isSo((await rows()).length);
  };
  const inSharePoint = (path: string, method: string, body: unknown) =>
    fetch(`${morning.tenant.url}/control/sharepoint/${encodeURIComponent(CONTACTS)}/items${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('is shown with its words, gets its pupil from the tab, and SharePoint has it', async () => {
    const fields = { Title: 'Rang the family', Note: 'Back on Monday.' };
    expect((await inSharePoint('', 'POST', { fields, personName: 'Somebody' })).status).toBe(201);
    await eventually(
      () => isSoon((count) => count > 0),
      () => `the row is not shown; the app said:\n${morning.said()}`,
    );
    const [row] = await rows();
    expect(row).toMatchObject({ list: 'contacts', title: 'Rang the family', modifiedBy: 'Somebody' });
    expect(row?.problems.map(({ kind }) => kind)).toEqual(['no-pupil']);

    const page = listRepairs.parse(await (await api()).json());
    const [pupil] = page.pupils;
    const about = { list: 'contacts', itemId: row?.itemId, version: row?.version };
    const correct = { kind: 'correct', repairId: randomUUID(), ...about };
    const wrong = { ...correct, fields: { PupilId: 'nobody' } };
    expect((await api(wrong)).status).toBe(400);
    expect((await api({ ...correct, fields: { PupilId: pupil?.pupilId } })).status).toBe(202);
    await eventually(
      () => isSoon((count) => count === 0),
      () => `the row is still shown; the app said:\n${morning.said()}`,
    );
    const kept = await tenantControl(morning.tenant.url).rowsOf(CONTACTS);
    expect(kept).toContainEqual(expect.objectContaining({ PupilId: pupil?.pupilId, Note: 'Back on Monday.' }));
  }, 120_000);
});
