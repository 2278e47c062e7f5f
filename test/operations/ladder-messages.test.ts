import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadCard } from '../../src/operations/cards/load-card.ts';
import { askForMessages } from '../../src/operations/first-day/ask-for-messages.ts';
import { messagesCsv } from '../../src/operations/first-day/messages-csv.ts';
import { openMessages } from '../../src/operations/first-day/open-messages.ts';
import { readLadder } from '../../src/operations/first-day/read-ladder.ts';
import { recordMessagesSent } from '../../src/operations/first-day/record-messages-sent.ts';
import { contactsOn } from '../../src/operations/known-contacts.ts';
import { jobsWaiting } from '../support/jobs-waiting.ts';
import { schoolWithStaff } from '../support/school-with-staff.ts';
import { at, MORNING, person } from '../support/school-in-records.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

describe.each(DATABASE_KINDS)('messages of the first-day ladder on %s', (kind) => {
  const opened = testDatabase(kind);
  const needs = (time: string) => ({ database: opened.database, clock: () => at(time) });

  test('are prepared for everybody whom a message is due, with the words and a file, for those who may', async () => {
    const { known, officer } = await schoolWithStaff(opened.database);
    const { school } = known;
    await known.mark('N', [2, 4]);
    await known.mark('I', [5]);
    const open = openMessages(needs('09:05'));
    const offer = await open({ ...school, absenceMessage: '{forename} is away.' }, officer);
    if (offer.kind === 'refused') throw new Error(offer.message);
    expect(offer.messages.map(({ text, session, dueTime }) => ({ text, session, dueTime }))).toEqual([
      { text: `${known.pupil(2).forename} is away.`, session: 'AM', dueTime: '09:00' },
      { text: `${known.pupil(4).forename} is away.`, session: 'AM', dueTime: '09:00' },
    ]);
    const [header, first] = messagesCsv(offer.messages).split('\r\n');
    expect(header).toBe('\uFEFFUPN,Admission number,Surname,Forename,Form,Message');
    expect(first).toContain(`${known.pupil(2).surname},${known.pupil(2).forename},9A,`);
    expect(await open(school, person('tutor', { forms: ['9A', '9B'] }))).toMatchObject({ kind: 'refused' });
    const elsewhere = person('head-of-year', { yearGroups: [8] });
    expect(await open(school, elsewhere)).toMatchObject({ kind: 'messages', messages: [] });
  });

  test('take each pupil to the next step when a person says that they were sent: once, and only those of the list', async () => {
    const { database } = opened;
    const { known, officer } = await schoolWithStaff(database);
    const { school } = known;
    const { schoolId } = school;
    await known.mark('N', [2, 3, 4]);
    const record = recordMessagesSent(needs('09:06'));
    const sent = { batchId: randomUUID(), pupilIds: [known.pupil(2).pupilId, known.pupil(4).pupilId] };
    const tutor = person('tutor', { forms: ['9A'] });
    expect(await record(school, tutor, sent)).toMatchObject({ kind: 'refused' });
    expect(await record(school, officer, sent)).toEqual({ kind: 'recorded', count: 2, already: 0 });
    expect(await record(school, officer, sent)).toEqual({ kind: 'recorded', count: 2, already: 0 });
    const again = { ...sent, batchId: randomUUID(), pupilIds: [...sent.pupilIds, 'nobody'] };
    expect(await record(school, officer, again)).toEqual({ kind: 'recorded', count: 0, already: 3 });
    const contacts = await contactsOn(database.records, schoolId, MORNING.on);
    expect(contacts.map(({ pupilId, way, outcome, by }) => ({ pupilId, way, outcome, by }))).toEqual(
      expect.arrayContaining(
        sent.pupilIds.map((pupilId) => ({ pupilId, way: 'text', outcome: 'message-left', by: officer.name })),
      ),
    );
    expect(contacts).toHaveLength(2);
    const writes = (await jobsWaiting(opened, 'send-list-write')).map(({ data }) => data.writeId);
    expect(writes).toEqual(expect.arrayContaining(sent.pupilIds.map((id) => `${sent.batchId}/${id}`)));
    const { rows } = await readLadder(needs('09:07'))(school, officer);
    const steps = new Map(rows.map(({ pupilId, step, tried }) => [pupilId, { step, tried }]));
    expect(steps.get(known.pupil(2).pupilId)).toMatchObject({ tried: '1 message' });
    expect(steps.get(known.pupil(3).pupilId)).toMatchObject({ tried: 'nothing yet' });
    expect(steps.get(known.pupil(2).pupilId)?.step).not.toBe(steps.get(known.pupil(3).pupilId)?.step);
  });

  test('of two people who say so at once, each message counts once', async () => {
    const { known, officer, leader } = await schoolWithStaff(opened.database);
    await known.mark('N', [2, 3]);
    const record = recordMessagesSent(needs('09:06'));
    const pupilIds = [known.pupil(2).pupilId, known.pupil(3).pupilId];
    const outcomes = await Promise.all(
      [officer, leader].map((one) => record(known.school, one, { batchId: randomUUID(), pupilIds })),
    );
    expect(outcomes).toEqual(
      expect.arrayContaining([
        { kind: 'recorded', count: 2, already: 0 },
        { kind: 'recorded', count: 0, already: 2 },
      ]),
    );
  });

  test('are asked for in the officers’ chats, once a session, and the card says when none is left', async () => {
    const { database } = opened;
    const { known, officer } = await schoolWithStaff(database);
    const { school } = known;
    const { schoolId } = school;
    const ask = (time: string, session = MORNING) => askForMessages(needs(time))(school, session);
    expect(await ask('09:01')).toBe(0);
    await known.mark('N', [2, 3]);
    expect(await ask('08:59')).toBe(0);
    expect(await ask('09:11')).toBe(1);
    expect(await ask('09:26')).toBe(0);
    expect(await ask('13:41', { ...MORNING, session: 'PM' })).toBe(0);
    expect(await ask('09:11', { on: '2026-11-20', session: 'AM' })).toBe(0);
    const about = [MORNING];
    const [card, ...others] = await database.records.deliveries.about({ schoolId, kind: 'messages-due', about });
    expect(others).toEqual([]);
    expect(card?.place).toEqual({ kind: 'person', personId: officer.personId });
    if (card === undefined) throw new Error('There is a card.');
    const view = async () => (await loadCard(needs('09:12'), school, card)).view;
    expect(await view()).toEqual({ ...MORNING, years: [{ yearGroup: 9, count: 2 }], dueTime: '09:00' });
    const pupilIds = [known.pupil(2).pupilId, known.pupil(3).pupilId];
    await recordMessagesSent(needs('09:12'))(school, officer, { batchId: randomUUID(), pupilIds });
    expect(await view()).toEqual({ ...MORNING, years: [], dueTime: null });
    const [edited] = await database.records.deliveries.about({ schoolId, kind: 'messages-due', about });
    expect(edited?.wantedRevision).toBeGreaterThan(card.wantedRevision);
  });
});
