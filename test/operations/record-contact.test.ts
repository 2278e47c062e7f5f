import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ContactForm } from '../../src/operations/ports.ts';
import { recordContact } from '../../src/operations/record-contact.ts';
import { pupilsContacted } from '../../src/operations/pupils-contacted.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database.ts';
import { at, channelOf, MORNING, person, schoolInRecords } from '../support/school-in-records.ts';

describe('recording a contact', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase('embedded');
  }, 120_000);
  afterAll(async () => {
    await opened[Symbol.asyncDispose]();
  });

  test('brings the cards of both sessions of the day up to date, and no other day’s', async () => {
    const { database } = opened;
    const { records } = database;
    const known = await schoolInRecords(database);
    const { school } = known;
    const { schoolId, teamId } = school;
    const card = async (on: string, session: 'AM' | 'PM') => {
      const deliveryId = randomUUID();
      const subject = { on, session, yearGroup: 9 };
      const decided = { deliveryId, key: deliveryId, schoolId, subject, teamId, channelId: channelOf(school, 9) };
      await records.deliveries.intend({ ...decided, kind: 'absent-list', late: false }, at('08:45'));
      return deliveryId;
    };
    const [morning, afternoon] = [await card(MORNING.on, 'AM'), await card(MORNING.on, 'PM')];
    await card('2026-11-20', 'PM');
    await forgetJobs(opened);
    const form: ContactForm = {
      contactId: randomUUID(),
      pupilId: known.pupil(6).pupilId,
      reached: 'Mother',
      way: 'phone',
      outcome: 'reached',
      expectedBackOn: null,
      note: '',
    };
    const officer = person('attendance-officer');
    const record = recordContact({ database, clock: () => at('13:30') });
    expect(await record(school, officer, afternoon, form)).toEqual({ kind: 'recorded' });
    const sent = (await jobsWaiting(opened, 'send-delivery')).map(({ data }) => data.deliveryId);
    expect(sent.sort()).toEqual([morning, afternoon].sort());
    expect(await pupilsContacted(records, schoolId, MORNING.on)).toEqual(new Set([form.pupilId]));
    expect(await pupilsContacted(records, schoolId, '2026-11-20')).toEqual(new Set());
  });

  test('counts those that SharePoint has for the day it gives them', async () => {
    const { records } = opened.database;
    const contact = (itemId: string, ContactedOn: string | null) => {
      const fields = { PupilId: `pupil-${itemId}`, ContactedOn };
      const item = { itemId, etag: '"1"', fields, modifiedAt: '2026-11-23T09:00:00.000Z', modifiedBy: null };
      return { kind: 'present', item } as const;
    };
    const days = ['2026-11-23T00:00:00Z', '2026-11-23', '2026-11-20T00:00:00Z', null];
    const changes = days.map((on, index) => contact(String(index), on));
    await records.listItems.apply('contacted', 'contacts', changes, true);
    expect(await pupilsContacted(records, 'contacted', MORNING.on)).toEqual(new Set(['pupil-0', 'pupil-1']));
  });
});
