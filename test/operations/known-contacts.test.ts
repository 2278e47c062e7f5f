import { describe, expect, test } from '@jest/globals';
import { contactsOf, contactsOn } from '../../src/operations/known-contacts.ts';
import type { ListFields } from '../../src/operations/ports.ts';
import { at, MORNING } from '../support/school-in-records.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

const contact = (PupilId: string, ContactedOn: string, over: ListFields = {}): ListFields => {
  return { PupilId, ContactedOn, Way: 'phone', Outcome: 'reached', RecordedBy: 'Pat Example', ...over };
};

describe.each(DATABASE_KINDS)('contacts that are known, on %s', (kind) => {
  const opened = testDatabase(kind);

  test('are those of SharePoint and those on their way there, of the pupils asked for and no others', async () => {
    const { records } = opened.database;
    const schoolId = 'joined';
    const item = (itemId: string, fields: ListFields) => {
      const modifiedAt = '2026-11-23T09:00:00.000Z';
      return { kind: 'present', item: { itemId, etag: '"1"', fields, modifiedAt, modifiedBy: null } } as const;
    };
    const changes = [
      item('1', contact('p1', '2026-11-20T00:00:00Z')),
      item('2', contact('p1', '2026-11-23T00:00:00Z', { Way: 'pigeon', Outcome: 'perhaps' })),
      item('3', contact('p2', '2026-11-23T00:00:00Z')),
      item('4', contact('p1', '2026-11-24T00:00:00Z')),
    ];
    await records.listItems.apply(schoolId, 'contacts', changes, true, at('08:00'));
    await records.listItems.apply(
      schoolId,
      'risk-register',
      [item('5', contact('p1', '2026-11-23'))],
      true,
      at('08:00'),
    );
    await records.listItems.apply('another', 'contacts', [item('6', contact('p1', '2026-11-23'))], true, at('08:00'));
    for (const [writeId, pupilId] of [
      ['w1', 'p1'],
      ['w2', 'p3'],
    ] as const) {
      const fields = contact(pupilId, MORNING.on, { Way: 'text', ExpectedBackOn: '2026-11-25' });
      const row = { list: 'contacts', rowKey: writeId, itemId: null, etag: null, basedOn: null } as const;
      const asked = { requestedBy: 'officer', requestedAt: at('09:10') };
      await records.listWrites.request({ writeId, schoolId, ...row, fields, ...asked });
    }
    const ofOne = await contactsOf(records, schoolId, ['p1'], MORNING.on);
    expect([...ofOne.keys()]).toEqual(['p1']);
    const known = ofOne.get('p1')?.map(({ contactedOn, way, outcome }) => [contactedOn, way, outcome]);
    expect(known).toHaveLength(3);
    expect(known).toEqual(
      expect.arrayContaining([
        ['2026-11-20', 'phone', 'reached'],
        [MORNING.on, 'phone', 'no-answer'],
        [MORNING.on, 'text', 'reached'],
      ]),
    );
    expect(await contactsOf(records, schoolId, [], MORNING.on)).toEqual(new Map());
    const ofDay = await contactsOn(records, schoolId, MORNING.on);
    expect(ofDay.map(({ pupilId }) => pupilId).sort()).toEqual(['p1', 'p1', 'p2', 'p3']);
    expect(ofDay.find(({ pupilId }) => pupilId === 'p3')).toMatchObject({
      expectedBackOn: '2026-11-25',
      at: at('09:10'),
    });
  });
});
