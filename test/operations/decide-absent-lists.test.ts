import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { encodeMarks } from '../../src/domain/marks.ts';
import type { SchoolSession, SessionName } from '../../src/domain/calendar/school-session.ts';
import { decideAbsentLists } from '../../src/operations/decide-absent-lists.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, channelOf, MORNING, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { CALENDAR } from '../support/small-school.ts';
import { testDatabase } from '../support/test-database.ts';

const FORM_9A = [1, 2, 3];
const NOTHING = { decided: [], waiting: [] };

describe.each(DATABASE_KINDS)('deciding the absent lists, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await forgetJobs(opened);
  });

  const decide = (time: string, session: SchoolSession = MORNING, on = MORNING.on) =>
    decideAbsentLists({ database: opened.database, clock: () => at(time, on), lateAfterMinutes: 10 })(
      known.school,
      session,
    );
  const decided = async (session: SchoolSession = MORNING) =>
    opened.database.records.deliveries.about({
      schoolId: known.school.schoolId,
      kind: 'absent-list',
      about: [session],
    });

  test('a year group waits before the cut-off while a register is missing', async () => {
    await known.mark('/', FORM_9A);
    expect(await decide('08:40')).toEqual({ decided: [], waiting: [9] });
    expect(await decided()).toEqual([]);
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([]);
  });

  test('its list is ready as soon as all its registers are in', async () => {
    await known.mark('/');
    expect(await decide('08:35')).toEqual({ decided: [9], waiting: [] });
    const [delivery] = await decided();
    expect(delivery).toMatchObject({
      key: `absent-list/${known.school.schoolId}/2026-11-23/AM/${channelOf(known.school, 9)}`,
      subject: { ...MORNING, yearGroup: 9 },
      state: 'intended',
      late: false,
    });
    const jobs = await jobsWaiting(opened, 'send-delivery');
    expect(jobs.map(({ data }) => data)).toEqual([{ deliveryId: delivery?.deliveryId }]);
  });

  test.each([
    ['at the cut-off', '08:45', false],
    ['a little after it', '08:55', false],
    ['when an outage is over', '08:56', true],
  ])('it goes out without the missing register %s', async (_when, time, late) => {
    await known.mark('/', FORM_9A);
    expect(await decide(time)).toEqual({ decided: [9], waiting: [] });
    expect(await decided()).toMatchObject([{ late }]);
  });

  test('with no register at all it goes out when registers close', async () => {
    expect(await decide('08:59')).toEqual({ decided: [], waiting: [9] });
    expect(await decide('09:00')).toEqual({ decided: [9], waiting: [] });
    expect(await decided()).toMatchObject([{ late: false }]);
  });

  test('asked twice, also at once, it is decided once', async () => {
    await known.mark('/');
    const both = await Promise.all([decide('08:45'), decide('08:45')]);
    expect(both.map((decision) => decision.decided).sort()).toEqual([[], [9]]);
    expect(await decide('09:30')).toEqual(NOTHING);
    expect(await decided()).toHaveLength(1);
    expect(await jobsWaiting(opened, 'send-delivery')).toHaveLength(1);
  });

  test('each session of the day has its own', async () => {
    await known.mark('/');
    await decide('08:45');
    const afternoon = { ...MORNING, session: 'PM' } as const;
    await known.mark('\\', undefined, afternoon);
    expect(await decide('13:05', afternoon)).toEqual(NOTHING);
    expect(await decide('13:25', afternoon)).toEqual({ decided: [9], waiting: [] });
    expect(await decided(afternoon)).toHaveLength(1);
  });

  test.each([
    { what: 'yesterday', session: { on: '2026-11-20', session: 'PM' } as const, today: '2026-11-23' },
    { what: 'tomorrow', session: { on: '2026-11-24', session: 'AM' } as const, today: '2026-11-23' },
    { what: 'a Saturday', session: { on: '2026-11-21', session: 'AM' } as const, today: '2026-11-21' },
    { what: 'an INSET day', session: { on: '2026-09-01', session: 'AM' } as const, today: '2026-09-01' },
    { what: 'a year without a calendar', session: { on: '2027-11-22', session: 'AM' } as const, today: '2027-11-22' },
  ])('nothing is decided of $what', async ({ session, today }) => {
    await known.mark('/', undefined, session);
    expect(await decide('09:30', session, today)).toEqual(NOTHING);
  });

  test('nothing is decided before the register opens', async () => {
    await known.mark('/');
    expect(await decide('08:29')).toEqual(NOTHING);
    expect(await decide('08:30')).toMatchObject({ decided: [9] });
  });

  test('the school’s own time counts, in summer too', async () => {
    const summer = { on: '2027-05-10', session: 'AM' } as const;
    await known.mark('/', undefined, summer);
    expect(await decide('07:29', summer, summer.on)).toEqual(NOTHING);
    expect(await decide('07:30', summer, summer.on)).toMatchObject({ decided: [9] });
  });

  test('year groups are told apart, and one without a channel is passed over', async () => {
    const { schoolId, teamId } = known.school;
    const { pupils, places } = opened.database.records;
    const [inYear8, inYear7] = [known.pupil(1), known.pupil(2)];
    await pupils.save(
      schoolId,
      [
        { ...inYear8, yearGroup: 8 },
        { ...inYear7, yearGroup: 7 },
      ],
      at('08:00'),
    );
    const channel = { channelId: channelOf(known.school, 8), teamId, name: 'Year 8', yearGroup: 8 };
    const staff = { channelId: `${schoolId}-general`, teamId, name: 'General', yearGroup: null };
    await places.saveChannels(schoolId, [channel, staff], at('08:00'));
    known = { ...known, school: { ...known.school, yearGroups: [7, 8, 9, 10] } };
    await known.mark('/', [1, 2]);
    expect(await decide('08:40')).toEqual({ decided: [8], waiting: [9] });
    expect(await decide('08:45')).toEqual({ decided: [9], waiting: [] });
    expect((await decided()).map(({ subject }) => subject.kind === 'absent-list' && subject.yearGroup).sort()).toEqual([
      8, 9,
    ]);
  });

  describe('when groups are kept away that day', () => {
    const keepAway = (groups: readonly string[], session: SessionName | null = null) => {
      const closures = [...CALENDAR.closures, { on: MORNING.on, session, groups }];
      known = { ...known, school: { ...known.school, calendars: [{ ...CALENDAR, closures }] } };
    };

    test('a form’s register is not waited for', async () => {
      keepAway(['9B']);
      await known.mark('/', FORM_9A);
      expect(await decide('08:40')).toEqual({ decided: [9], waiting: [] });
    });

    test('a whole year group gets no list', async () => {
      keepAway(['Year 9']);
      expect(await decide('08:40')).toEqual(NOTHING);
      expect(await decide('09:00')).toEqual(NOTHING);
      expect(await decided()).toEqual([]);
    });

    test('nor does one whose forms are kept away one by one', async () => {
      keepAway(['9A', '9B']);
      expect(await decide('09:00')).toEqual(NOTHING);
    });

    test('the other session of the day has its list', async () => {
      keepAway(['Year 9'], 'PM');
      await known.mark('/');
      expect(await decide('08:40')).toEqual({ decided: [9], waiting: [] });
      expect(await decide('13:40', { ...MORNING, session: 'PM' })).toEqual(NOTHING);
    });

    test('other groups have theirs', async () => {
      keepAway(['Year 8', '9C']);
      expect(await decide('08:40')).toEqual({ decided: [], waiting: [9] });
    });
  });

  test('a register that is coming in is waited for', async () => {
    const { schoolId } = known.school;
    const deciding: ReturnType<typeof decide>[] = [];
    await opened.database.inTransaction(async ({ marks }) => {
      await marks.lock(schoolId);
      deciding.push(decide('08:40'));
      await pause(50);
      const present = encodeMarks(2026, [{ ...MORNING, code: '/' }]);
      await marks.save(known.pupils.map(({ pupilId }) => ({ pupilId, schoolYear: 2026, marks: present })));
    });
    expect(await Promise.all(deciding)).toEqual([{ decided: [9], waiting: [] }]);
  });
});
