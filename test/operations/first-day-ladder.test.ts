import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { decideStep } from '../../src/operations/first-day/decide-step.ts';
import { openDecision } from '../../src/operations/first-day/open-decision.ts';
import { escalateOverdue } from '../../src/operations/first-day/escalate-overdue.ts';
import { readLadder } from '../../src/operations/first-day/read-ladder.ts';
import { loadCard } from '../../src/operations/cards/load-card.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { recordCall } from '../support/record-contacts.ts';
import { schoolWithStaff } from '../support/school-with-staff.ts';
import { at, MORNING, person } from '../support/school-in-records.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

describe.each(DATABASE_KINDS)('the first-day ladder on %s', (kind) => {
  const opened = testDatabase(kind);
  const read = (time: string) => readLadder({ database: opened.database, clock: () => at(time) });

  test('holds who is away without a reason once the register has closed, until somebody reaches the family', async () => {
    const { database } = opened;
    const { known, officer: reader } = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('N', [2, 4]);
    await known.mark('I', [5]);
    expect((await read('08:59')(school, reader)).rows).toEqual([]);
    const { rows } = await read('09:05')(school, reader);
    expect(rows.map(({ pupilId }) => pupilId).sort()).toEqual([known.pupil(2).pupilId, known.pupil(4).pupilId].sort());
    expect(rows[0]).toMatchObject({ step: 'Message the first contact', dueTime: '09:00', isOverdue: false });
    await recordCall(database, school.schoolId, { pupilId: known.pupil(2).pupilId, at: at('09:06') });
    expect((await read('09:11')(school, reader)).rows).toMatchObject([
      { pupilId: known.pupil(4).pupilId, isOverdue: true },
    ]);
    await known.mark('L', [4]);
    expect((await read('09:12')(school, reader)).rows).toEqual([]);
  });

  test('puts a vulnerable pupil first, and tells only the safeguarding lead and the champion why', async () => {
    const { database } = opened;
    const { known, officer: reader, lead: safeguarding } = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('N', [1, 6]);
    const { pupilId } = known.pupil(6);
    await database.records.ladder.saveAttributes(pupilId, ['looked-after']);
    const told = await read('09:05')(school, safeguarding);
    expect(told.rows[0]).toMatchObject({ pupilId, reasons: ['looked after'] });
    expect(told.rows[0]?.step).toBe('Ring the families of vulnerable pupils; a home visit is due');
    const plain = await read('09:05')(school, reader);
    expect(plain.rows[0]).toMatchObject({ pupilId, reasons: null, step: 'Ring home' });
    expect(JSON.stringify(plain)).not.toMatch(/vulnerable|looked after|visit/);
    expect((await read('09:05')(school, person('tutor', { forms: ['9B'] }))).rows).toEqual([]);
  });

  test('tells the safeguarding lead of what is overdue, then senior leaders, each once', async () => {
    const { database } = opened;
    const { known, lead: safeguarding, leader: senior } = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('N', [3]);
    await forgetJobs(opened);
    const escalate = (time: string) => escalateOverdue({ database, clock: () => at(time) })(school, MORNING.on);
    expect(await escalate('09:10')).toBe(0);
    expect(await escalate('09:11')).toBe(1);
    expect(await escalate('09:11')).toBe(0);
    expect(await escalate('09:41')).toBe(1);
    expect(await escalate('09:45')).toBe(0);
    const about = [{ on: MORNING.on }];
    const cards = await database.records.deliveries.about({ schoolId: school.schoolId, kind: 'ladder-overdue', about });
    expect(cards.map(({ place }) => place)).toEqual(
      expect.arrayContaining([
        { kind: 'person', personId: safeguarding.personId },
        { kind: 'person', personId: senior.personId },
      ]),
    );
    expect(cards).toHaveLength(2);
    expect((await jobsWaiting(opened, 'send-delivery')).length).toBeGreaterThanOrEqual(2);
    const [card] = cards;
    if (card === undefined) throw new Error('There is a card.');
    const content = await loadCard({ database, clock: () => at('09:45') }, school, card);
    expect(content).toMatchObject({ kind: 'ladder-overdue', view: { rows: [{ form: '9A', isOverdue: true }] } });
  });

  test('tells nobody of another day, nor claims to have told one who has no chat with the app', async () => {
    const { database } = opened;
    const { known, lead: safeguarding } = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('N', [3]);
    const escalate = escalateOverdue({ database, clock: () => at('09:15') });
    expect(await escalate(school, '2026-11-20')).toBe(0);
    await database.records.places.closeChat(safeguarding.personId, at('09:00'));
    expect(await escalate(school, MORNING.on)).toBe(0);
    expect(await database.records.ladder.ofDay(school.schoolId, MORNING.on)).toEqual([]);
  });

  test('ends with a decision of somebody entitled, once, with the name, who does it and the note', async () => {
    const { database } = opened;
    const { known, officer: reader, lead: safeguarding, leader: senior } = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('N', [3]);
    const decide = decideStep({ database, clock: () => at('10:00') });
    const words = { what: 'visit', seenToBy: 'Pat Example', note: 'Ring the bell twice.' } as const;
    const decision = { decisionId: randomUUID(), pupilId: known.pupil(3).pupilId, ...words };
    expect(await decide(school, reader, decision)).toMatchObject({ kind: 'refused' });
    expect(await decide(school, safeguarding, { ...decision, seenToBy: '' })).toEqual({
      kind: 'refused',
      message: 'Say who makes the visit.',
    });
    expect(await decide(school, safeguarding, decision)).toEqual({ kind: 'decided' });
    expect(await decide(school, safeguarding, decision)).toEqual({ kind: 'decided' });
    const again = { ...decision, decisionId: randomUUID() };
    expect(await decide(school, senior, again)).toEqual({
      kind: 'stale',
      message:
        'This pupil is not on the ladder any more: decided what happens next by Sam Lead at 10:00. Nothing is left to decide.',
    });
    const events = await database.records.ladder.ofDay(school.schoolId, MORNING.on);
    expect(events).toMatchObject([{ ...words, by: 'Sam Lead', step: 'message' }]);
    expect((await read('10:01')(school, reader)).rows).toEqual([]);
  });

  test('of two people who decide at once, the second is told of the first', async () => {
    const { database } = opened;
    const { known, lead: safeguarding, leader: senior } = await schoolWithStaff(database);
    await known.mark('N', [3]);
    const decide = decideStep({ database, clock: () => at('10:00') });
    const words = { pupilId: known.pupil(3).pupilId, what: 'police', seenToBy: '', note: '' } as const;
    const outcomes = await Promise.all(
      [safeguarding, senior].map((one) => decide(known.school, one, { ...words, decisionId: randomUUID() })),
    );
    expect(outcomes.map(({ kind: outcome }) => outcome).sort()).toEqual(['decided', 'stale']);
  });

  test('offers for a decision who is on the ladder now, and shows the card as it is when nobody is', async () => {
    const { database } = opened;
    const { known, officer: reader, lead: safeguarding } = await schoolWithStaff(database);
    const { school } = known;
    await known.mark('N', [1, 3]);
    await escalateOverdue({ database, clock: () => at('09:11') })(school, MORNING.on);
    const about = [{ on: MORNING.on }];
    const [card] = await database.records.deliveries.about({
      schoolId: school.schoolId,
      kind: 'ladder-overdue',
      about,
    });
    const deliveryId = card?.deliveryId ?? '';
    const open = (time: string, on = MORNING.on) => openDecision({ database, clock: () => at(time, on) });
    expect(await open('09:20')(school, reader, deliveryId)).toMatchObject({ kind: 'refused' });
    expect(await open('09:20', '2026-11-24')(school, safeguarding, deliveryId)).toMatchObject({ kind: 'refused' });
    expect(await open('09:20')(school, safeguarding, 'another')).toMatchObject({ kind: 'refused' });
    await known.mark('L', [1]);
    const pupils = [{ pupilId: known.pupil(3).pupilId, form: '9A' }];
    expect(await open('09:20')(school, safeguarding, deliveryId)).toMatchObject({ kind: 'form', pupils });
    await known.mark('M', [3]);
    const settled = { kind: 'settled', view: { rows: [], mayDecide: true } };
    expect(await open('09:20')(school, safeguarding, deliveryId)).toMatchObject(settled);
  });
});
