import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { readOwnAbsentList } from '../../src/operations/read-own-absent-list.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, channelOf, MORNING, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const HEAD_OF_9 = person('head-of-year', { personId: 'head-of-9', yearGroups: [9] });
const ILLNESS = 'illness or a medical appointment';

describe.each(DATABASE_KINDS)('a person’s own view of a channel’s list (%s)', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let deliveryId: string;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [HEAD_OF_9] });
    await known.mark('/');
    await known.mark('I', [1]);
    await known.mark('N', [4]);
    deliveryId = randomUUID();
    const { schoolId, teamId } = known.school;
    const subject = { kind: 'absent-list', ...MORNING, yearGroup: 9 } as const;
    const place = { kind: 'channel', teamId, channelId: channelOf(known.school, 9) } as const;
    const card = { deliveryId, key: deliveryId, schoolId, subject, place, late: false };
    await opened.database.records.deliveries.intend(card, at('08:45'));
  });

  const ask = (by: Person, channelId: string | null = channelOf(known.school, 9), school = known.school) =>
    readOwnAbsentList({ database: opened.database, clock: () => at('08:50') })(school, by, { deliveryId, channelId });
  const audited = () =>
    opened.opened.db
      .selectFrom('audit')
      .select(['person_id', 'subject'])
      .where('verb', '=', 'absent-list.reasons.read')
      .where('school_id', '=', known.school.schoolId)
      .execute();

  test('has reasons for those who may see them, on the record of access', async () => {
    const own = await ask(HEAD_OF_9);
    if (own.kind === 'refused') throw new Error(own.message);
    expect([...(own.view.reasons?.values() ?? [])]).toEqual([ILLNESS, null]);
    expect(own.view.ownViewFor).toEqual(['head-of-9']);
    expect(await audited()).toEqual([{ person_id: 'head-of-9', subject: 'absent-list/2026-11-23/AM/9' }]);
  });

  test.each([
    ['a tutor of the year', person('tutor', { forms: ['9A', '9B'], yearGroups: [9] })],
    ['the head of another year', person('head-of-year', { yearGroups: [8] })],
    ['an administrator', person('administrator')],
    // The card in the channel still names them among those to ask for.
    ['somebody who was head of this year yesterday', { ...HEAD_OF_9, roles: ['tutor'] } satisfies Person],
  ])('is the channel’s for %s', async (_who, by) => {
    const own = await ask(by);
    expect(own).toMatchObject({ kind: 'view', view: { reasons: null, pupils: [{}, {}] } });
    expect(JSON.stringify(own)).not.toContain('illness');
    expect(await audited()).toEqual([]);
  });

  test('is refused from another channel, of another school, and of a card that is none', async () => {
    expect(await ask(HEAD_OF_9, '19:elsewhere')).toMatchObject({ kind: 'refused' });
    expect(await ask(HEAD_OF_9, null)).toMatchObject({ kind: 'refused' });
    const other = await schoolInRecords(opened.database);
    expect(await ask(HEAD_OF_9, channelOf(known.school, 9), other.school)).toMatchObject({ kind: 'refused' });
    deliveryId = randomUUID();
    expect(await ask(HEAD_OF_9)).toMatchObject({ kind: 'refused' });
  });

  test('shows the list as it is now, however old the card', async () => {
    await known.mark('/', [1]);
    const own = await ask(HEAD_OF_9);
    expect(own).toMatchObject({ kind: 'view', view: { pupils: [{ pupilId: known.pupil(4).pupilId }] } });
  });
});
