import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createCardReader } from '../../../src/adapters/graph/card-reader.ts';
import { PICKER_PEOPLE } from '../../../src/local-tenant/school/staff/picker-people.ts';
import { startSchoolTenant, type SchoolTenant } from './school-tenant.ts';
import { createVirtualTimer } from './virtual-timer.ts';

const TEAMS_APP_ID = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const LONG_AGO = new Date('2026-09-01T00:00:00Z');
const [OFFICER, CHAMPION] = PICKER_PEOPLE;
if (OFFICER === undefined || CHAMPION === undefined) throw new Error('The school has nobody.');

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
});
afterEach(() => tenant.clearFaults());
afterAll(() => tenant.stop());

const find = (personId: string, deliveryId: string) =>
  createCardReader(tenant.graph({ timer: createVirtualTimer() }), TEAMS_APP_ID).findCard(
    { kind: 'person', personId },
    deliveryId,
    LONG_AGO,
  );

/** As the app posts into a chat, by the Connector's own name for it. */
async function post(personId: string, deliveryId: string): Promise<string> {
  const token = await tenant.entra().accessToken('https://api.botframework.com/.default');
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', id: `delivery-${deliveryId}`, text: 'x' }],
  };
  const activity = {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
  const response = await fetch(`${tenant.school.serviceUrl}v3/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ isGroup: false, members: [{ id: personId }], activity }),
  });
  const { activityId } = (await response.json()) as { activityId: string };
  return activityId;
}

describe('looking for a card in a person’s chat', () => {
  test('before the app is installed for them nobody can look', async () => {
    expect(await find(OFFICER.personId, 'd-1')).toEqual({
      kind: 'cannot-look',
      detail: 'The person has not installed the app.',
    });
    await tenant.installBot();
    expect(await find(OFFICER.personId, 'd-1')).toEqual({ kind: 'absent' });
  });

  test('finds it in their chat and in nobody else’s', async () => {
    await tenant.installBot();
    const activityId = await post(OFFICER.personId, 'd-2');
    expect(await find(OFFICER.personId, 'd-2')).toEqual({ kind: 'found', activityId });
    expect(await find(OFFICER.personId, 'd-20')).toEqual({ kind: 'absent' });
    expect(await find(CHAMPION.personId, 'd-2')).toEqual({ kind: 'absent' });
  });

  test.each([
    ['installedApps$', 403, 'cannot-look'],
    ['/chat$', 403, 'cannot-look'],
    ['/messages$', 403, 'cannot-look'],
    ['/messages$', 503, 'try-later'],
  ])('%s answered with %d: %s', async (path, status, kind) => {
    await tenant.installBot();
    await tenant.fault({ method: 'GET', path }, { status }, { times: 9 });
    expect((await find(OFFICER.personId, 'd-1')).kind).toBe(kind);
  });
});
