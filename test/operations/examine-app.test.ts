import { beforeEach, describe, expect, test } from '@jest/globals';
import type { School } from '../../src/domain/school.ts';
import { examineApp } from '../../src/operations/examine-app.ts';
import type { ProvisionPlan } from '../../src/operations/ports.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { at } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

type Lacking = ProvisionPlan;

const NOTHING: Lacking = { steps: [], obstacles: [] };
const make = (list: 'contacts' | 'actions'): Lacking['steps'][number] => {
  return { list, column: null, does: 'make-list', words: `${list}: make the list` };
};

describe('examining the app', () => {
  const opened = testDatabase('embedded');
  let known: DeliveryUnderWay;
  beforeEach(async () => {
    known = await deliveryUnderWay(opened);
  });

  interface Given {
    readonly school?: Partial<School>;
    readonly lacking?: () => Promise<Lacking>;
    readonly folders?: readonly string[];
    readonly on?: string;
  }
  const examine = ({ school = {}, lacking = () => Promise.resolve(NOTHING), folders = [], on }: Given = {}) =>
    examineApp({
      database: opened.database,
      clock: () => at('10:00', on),
      schools: [{ ...known.school, ...school }],
      provisionerOf: () => ({ plan: lacking, provision: () => Promise.reject(new Error('not asked for')) }),
      isFolder: (path) => folders.includes(path),
    })();
  const findings = async (given?: Given) =>
    (await examine(given)).filter(({ state }) => state !== 'ok').map(({ check, found }) => ({ check, found }));

  test('finds an app that has all it needs in order, check by check', async () => {
    const found = await examine();
    expect(found.every(({ state, whatToDo }) => state === 'ok' && whatToDo === null)).toBe(true);
    const checks = [
      'time zone',
      'calendar',
      'registers',
      'roll',
      'lists',
      'Team',
      'channels',
      'register folder',
      'edits',
    ];
    expect(found.map(({ check }) => check)).toEqual(checks);
    expect(found[0]?.found).toBe('It is 10:00 on 2026-11-23 at Example Academy (Europe/London).');
  });

  test('says of each fault what to do', async () => {
    const everything = await examine({
      school: { schoolId: 'unheard-of', teamId: '19:nowhere@thread.tacv2', yearGroups: [8, 9], inboxFolder: 'gone' },
      lacking: () => Promise.resolve({ ...NOTHING, steps: [make('contacts')] }),
      on: '2027-09-06',
    });
    const faults = everything.filter(({ state }) => state === 'fault');
    expect(faults.map(({ check }) => check)).toEqual([
      'calendar',
      'roll',
      'lists',
      'Team',
      'channels',
      'register folder',
    ]);
    expect(faults.filter(({ whatToDo }) => whatToDo === null)).toEqual([]);
  });

  test.each<{ lacking: Lacking; found: string[] }>([
    {
      lacking: { ...NOTHING, steps: [make('contacts'), make('actions')] },
      found: ['contacts: make the list; actions: make the list.'],
    },
    {
      lacking: {
        ...NOTHING,
        obstacles: [{ list: 'contacts', column: 'Way', found: 'Way is of another type.', whatToDo: 'Delete it.' }],
      },
      found: ['contacts: Way is of another type.'],
    },
  ])('names what the lists lack: $found', async ({ lacking, found }) => {
    expect(await findings({ lacking: () => Promise.resolve(lacking) })).toEqual(
      found.map((words) => ({ check: 'lists', found: expect.stringContaining(words) })),
    );
  });

  test('has SharePoint’s own words where it cannot be asked', async () => {
    expect(await findings({ lacking: () => Promise.reject(new Error('Consent is missing (403).')) })).toEqual([
      { check: 'lists', found: 'SharePoint could not be asked: Consent is missing (403).' },
    ]);
  });

  test('names the year groups without a channel', async () => {
    expect(await findings({ school: { yearGroups: [7, 8, 9] } })).toEqual([
      { check: 'channels', found: 'No channel was found for year 7, 8.' },
    ]);
  });

  test('looks whether the watched folder is there', async () => {
    expect(await findings({ school: { inboxFolder: 'inbox' }, folders: ['inbox'] })).toEqual([]);
    expect(await findings({ school: { inboxFolder: 'inbox' } })).toMatchObject([{ check: 'register folder' }]);
  });

  test('shows today’s cards that were given up, and why', async () => {
    await opened.database.records.places.remove(known.school.teamId, at('08:00'));
    await known.send(known.deliveryId);
    const failed = {
      check: 'cards',
      found: expect.stringMatching(/^Year 9, AM: The app is not installed in the Team/),
    };
    expect(await findings()).toEqual([expect.objectContaining({ check: 'Team' }), failed]);
    expect(await findings({ on: '2026-11-24' })).toEqual([expect.objectContaining({ check: 'Team' })]);
  });

  test('counts the edits that a person has to look at, without their words', async () => {
    const { listWrites } = opened.database.records;
    const { schoolId } = known.school;
    for (const [writeId, state] of [
      ['a', 'conflict'],
      ['b', 'refused'],
      ['c', 'refused'],
      ['d', 'written'],
    ] as const) {
      await listWrites.request({
        ...{ writeId: `${schoolId}-${writeId}`, schoolId, list: 'risk-register', rowKey: writeId, itemId: null },
        ...{
          etag: null,
          basedOn: null,
          fields: { Narrative: 'A secret.' },
          requestedBy: 'x',
          requestedAt: at('09:00'),
        },
      });
      await listWrites.settle(`${schoolId}-${writeId}`, state, 'The row was deleted.', at('09:01'));
    }
    const found = await examine();
    expect(found.filter(({ check }) => check === 'edits')).toMatchObject([
      { state: 'warning', found: '1 edit met a newer version in SharePoint.' },
      { state: 'warning', found: 'SharePoint refused 2 rows: The row was deleted.' },
    ]);
    expect(JSON.stringify(found)).not.toContain('secret');
  });
});
