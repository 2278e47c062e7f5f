import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import type { ContactForm } from '../../src/operations/ports.ts';
import { recordContact } from '../../src/operations/record-contact.ts';
import { pupilsContacted } from '../../src/operations/known-contacts.ts';
import { sendListWrite } from '../../src/operations/send-list-write.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { inMemoryLists } from '../support/in-memory-lists.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { at, channelOf, MORNING, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

describe('recording a contact', () => {
  const opened = testDatabase('embedded');

  test('brings the cards of both sessions of the day up to date, and no other day’s', async () => {
    const { database } = opened;
    const { records } = database;
    const known = await schoolInRecords(database);
    const { school } = known;
    const { schoolId, teamId } = school;
    const card = async (on: string, session: 'AM' | 'PM') => {
      const deliveryId = randomUUID();
      const subject = { kind: 'absent-list', on, session, yearGroup: 9 } as const;
      const place = { kind: 'channel', teamId, channelId: channelOf(school, 9) } as const;
      const decided = { deliveryId, key: deliveryId, schoolId, subject, place, late: false };
      await records.deliveries.intend(decided, at('08:45'));
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
    await records.listItems.apply('contacted', 'contacts', changes, true, at('08:00'));
    expect(await pupilsContacted(records, 'contacted', MORNING.on)).toEqual(new Set(['pupil-0', 'pupil-1']));
  });

  describe('from a card', () => {
    let card: DeliveryUnderWay;
    beforeEach(async () => {
      card = await deliveryUnderWay(opened);
      await forgetJobs(opened);
    });

    const formFor = (number: number, over: Partial<ContactForm> = {}): ContactForm => ({
      contactId: randomUUID(),
      pupilId: card.pupil(number).pupilId,
      reached: 'Uncle',
      way: 'visit',
      outcome: 'not-at-home',
      expectedBackOn: '2026-11-25',
      note: 'The curtains were drawn.',
      ...over,
    });
    const recordAs = (by: Person, form: ContactForm, deliveryId = card.deliveryId, school = card.school) =>
      recordContact({ database: opened.database, clock: () => at('09:15') })(school, by, deliveryId, form);
    const writes = () => opened.database.records.listWrites.waiting(card.school.schoolId, 'contacts');

    test('is on record with who made it, and on its way to SharePoint', async () => {
      const form = formFor(6);
      expect(await recordAs(person('tutor', { name: 'Toni Tutor', forms: ['9B'] }), form)).toEqual({
        kind: 'recorded',
      });
      expect(await writes()).toMatchObject([
        {
          writeId: form.contactId,
          rowKey: form.contactId,
          itemId: null,
          requestedAt: at('09:15'),
          fields: {
            Title: 'Rowan Quill',
            PupilId: form.pupilId,
            Way: 'visit',
            Note: form.note,
            RecordedBy: 'Toni Tutor',
          },
        },
      ]);
      const jobs = await jobsWaiting(opened, 'send-list-write');
      expect(jobs.map(({ data }) => data)).toEqual([{ writeId: form.contactId }]);
      expect(await audited()).toEqual([{ person_id: 'tutor-1', verb: 'contact.record', subject: form.pupilId }]);
    });

    test('counts once, however often Teams sends it', async () => {
      const form = formFor(6);
      const officer = person('attendance-officer');
      expect(await Promise.all([recordAs(officer, form), recordAs(officer, form)])).toEqual([
        { kind: 'recorded' },
        { kind: 'recorded' },
      ]);
      expect(await recordAs(officer, { ...form, note: 'Changed on the way.' })).toEqual({ kind: 'recorded' });
      expect(await writes()).toMatchObject([{ fields: { Note: form.note } }]);
      expect(await jobsWaiting(opened, 'send-list-write')).toHaveLength(1);
      expect(await audited()).toHaveLength(1);
    });

    test('is one row in SharePoint, though the answer to the first writing was lost', async () => {
      const sharePoint = inMemoryLists();
      const form = formFor(6);
      await recordAs(person('attendance-officer'), form);
      let machine = at('19:00');
      const needs = { database: opened.database, clock: () => at('09:16'), listsOf: () => sharePoint.lists };
      const send = sendListWrite({ ...needs, machineClock: () => machine });
      sharePoint.nextWrites('lost');
      expect(await send(form.contactId)).toEqual({ kind: 'waiting' });
      machine = at('20:00');
      expect(await send(form.contactId)).toMatchObject({ kind: 'written' });
      expect(sharePoint.items('contacts')).toMatchObject([
        { fields: { Key: form.contactId, ContactedOn: MORNING.on } },
      ]);
      expect(await writes()).toEqual([]);
    });

    test.each<{ what: string; by: Person; number: number; words: string }>([
      { what: 'a tutor of another form', by: person('tutor', { forms: ['9A'] }), number: 6, words: 'outside' },
      { what: 'a head of another year', by: person('head-of-year', { yearGroups: [8] }), number: 6, words: 'outside' },
      { what: 'somebody with no part in it', by: person('administrator'), number: 6, words: 'roles' },
    ])('is refused to $what', async ({ by, number, words }) => {
      expect(await recordAs(by, formFor(number))).toEqual({ kind: 'refused', message: expect.stringContaining(words) });
      expect(await writes()).toEqual([]);
      expect(await audited()).toEqual([]);
    });

    test('is refused for a pupil of another year group, and on a card of another school', async () => {
      const officer = person('attendance-officer');
      const elsewhere = await deliveryUnderWay(opened);
      const stranger = formFor(6, { pupilId: elsewhere.pupil(6).pupilId });
      expect(await recordAs(officer, stranger)).toMatchObject({ kind: 'refused' });
      expect(await recordAs(officer, formFor(6), elsewhere.deliveryId)).toMatchObject({ kind: 'refused' });
      expect(await recordAs(officer, formFor(6), 'never-sent')).toMatchObject({ kind: 'refused' });
      expect(await writes()).toEqual([]);
    });

    const audited = () =>
      opened.opened.db
        .selectFrom('audit')
        .select(['person_id', 'verb', 'subject'])
        .where('school_id', '=', card.school.schoolId)
        .execute();
  });
});
