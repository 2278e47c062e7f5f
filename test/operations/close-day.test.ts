import { describe, expect, test } from '@jest/globals';
import { loadPack } from '../../src/packs/load-pack.ts';
import { loadCard } from '../../src/operations/cards/load-card.ts';
import { askForSecondCalls } from '../../src/operations/first-day/ask-for-second-calls.ts';
import { closeDay } from '../../src/operations/first-day/close-day.ts';
import { readLadder } from '../../src/operations/first-day/read-ladder.ts';
import { recordCall } from '../support/record-contacts.ts';
import { schoolWithStaff } from '../support/school-with-staff.ts';
import { at, MORNING, person } from '../support/school-in-records.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

describe.each(DATABASE_KINDS)('the close of a day on %s', (kind) => {
  const opened = testDatabase(kind);
  const needs = (time: string) => ({ database: opened.database, clock: () => at(time) });

  test('keeps who resolved each unexplained absence and when, tells of the rest, and is never changed', async () => {
    const { database } = opened;
    const { known, officer, lead } = await schoolWithStaff(database);
    const { school } = known;
    const { schoolId } = school;
    await known.mark('N', [2, 3]);
    await recordCall(database, schoolId, { pupilId: known.pupil(2).pupilId, at: at('09:40') });
    expect((await readLadder(needs('15:44'))(school, officer)).closed).toBeNull();
    expect(await closeDay(needs('15:45'))(school, MORNING.on)).toBe(2);
    const closing = await database.records.ladder.closing(schoolId, MORNING.on);
    const kept = [
      { pupilId: known.pupil(2).pupilId, ended: 'contact', who: 'Pat Example', at: 9 * 60 + 40 },
      { pupilId: known.pupil(3).pupilId, ended: 'escalated', who: 'safeguarding lead', at: 15 * 60 + 45 },
    ];
    expect(closing).toEqual({ on: MORNING.on, closedAt: at('15:45'), entries: kept });
    const about = [{ on: MORNING.on }];
    const told = await database.records.deliveries.about({ schoolId, kind: 'ladder-overdue', about });
    expect(told.map(({ place }) => place)).toEqual([{ kind: 'person', personId: lead.personId }]);
    await known.mark('M', [3]);
    await closeDay(needs('15:50'))(school, MORNING.on);
    expect(await database.records.ladder.closing(schoolId, MORNING.on)).toEqual(closing);
    const page = await readLadder(needs('16:00'))(school, officer);
    expect(page.closed).toEqual({ at: at('15:45'), entries: kept });
    expect(page.statement.ended.map(({ how }) => how)).toEqual(['family reached by Pat Example at 09:40']);
    const elsewhere = await readLadder(needs('16:00'))(school, person('head-of-year', { yearGroups: [8] }));
    expect(elsewhere).toMatchObject({ rows: [], statement: { ended: [] }, closed: { entries: [] } });
  });

  test('without anybody to tell, says that nobody has the pupil in hand; without anybody away, it is closed all the same', async () => {
    const { database } = opened;
    const { known, lead } = await schoolWithStaff(database);
    const { school } = known;
    const { schoolId } = school;
    await known.mark('N', [3]);
    await database.records.places.closeChat(lead.personId, at('09:00'));
    await closeDay(needs('15:45'))(school, MORNING.on);
    expect((await database.records.ladder.closing(schoolId, MORNING.on))?.entries).toEqual([
      { pupilId: known.pupil(3).pupilId, ended: 'open', who: null, at: null },
    ]);
    const other = await schoolWithStaff(database);
    await closeDay(needs('15:45'))(other.known.school, MORNING.on);
    const closing = await database.records.ladder.closing(other.known.school.schoolId, MORNING.on);
    expect(closing).toEqual({ on: MORNING.on, closedAt: at('15:45'), entries: [] });
  });

  test('families that were reached are rung again where the strategy says so: the officers are reminded once', async () => {
    const { database } = opened;
    const { known, officer } = await schoolWithStaff(database);
    const school = { ...known.school, strategy: loadPack('priority-actions') };
    const { schoolId } = school;
    await known.mark('N', [2]);
    const { pupilId } = known.pupil(2);
    await recordCall(database, schoolId, { pupilId, at: at('09:20') });
    const ask = (time: string) => askForSecondCalls(needs(time))(school, MORNING.on);
    expect(await ask('10:59')).toBe(0);
    expect(await ask('11:00')).toBe(1);
    expect(await ask('11:30')).toBe(0);
    const [sent] = await database.records.deliveries.about({
      schoolId,
      kind: 'second-calls',
      about: [{ on: MORNING.on }],
    });
    if (sent === undefined) throw new Error('There is a card.');
    expect(sent.place).toEqual({ kind: 'person', personId: officer.personId });
    const view = async (time: string) => (await loadCard(needs(time), school, sent)).view;
    const calls = [{ name: 'Osei Fairweather', form: '9A', dueTime: '12:00', caller: 'Pat Example' }];
    expect(await view('11:00')).toEqual({ on: MORNING.on, calls });
    await recordCall(database, schoolId, { pupilId, at: at('11:40'), fields: { Outcome: 'no-answer' } });
    expect(await view('12:10')).toEqual({ on: MORNING.on, calls: [] });
  });
});
