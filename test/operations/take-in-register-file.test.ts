import { beforeEach, describe, expect, test } from '@jest/globals';
import { createRegisterPlanner } from '../../src/adapters/mis/csv/create-register-planner.ts';
import { codeOfByte, markAt } from '../../src/domain/marks.ts';
import { loadAbsentListView } from '../../src/operations/cards/load-absent-list.ts';
import type { RegisterPlanner } from '../../src/operations/plan-register-file.ts';
import type { Database } from '../../src/operations/records.ts';
import { takeInRegisterFile, type TakeInProgress } from '../../src/operations/take-in-register-file.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, channelOf, MORNING, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { bytesOf, ROLL } from '../support/small-school.ts';
import { testDatabase } from '../support/test-database.ts';

const HEADER = 'UPN,Date,Session,Mark';

/** Rows for the pupils of the small school in order: "2026-11-23,AM", "/ / N" marks the first three. */
function rowsOf(session: string, marks: string): string[] {
  return marks.split(' ').map((mark, index) => `${ROLL[index]?.upn ?? ''},${session},${mark}`);
}

const csv = (...rows: readonly string[]) => bytesOf([HEADER, ...rows].join('\r\n'));
const TODAY = '2026-11-23,AM';
const FRIDAY = '2026-11-20,PM';

describe.each(DATABASE_KINDS)('taking a register file in, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await forgetJobs(opened);
  });

  const readAndPlan = createRegisterPlanner();
  interface Taking {
    readonly isFresh?: boolean;
    readonly confirmed?: boolean;
    readonly database?: Database;
    readonly planner?: RegisterPlanner;
    readonly progress?: (at: TakeInProgress) => void;
  }
  const take = (bytes: Uint8Array, taking: Taking = {}) => {
    const { confirmed = false, isFresh = true, database, planner, progress } = taking;
    const needs = { database: database ?? opened.database, planRegisterFile: planner ?? readAndPlan };
    const given = { name: 'registers.csv', bytes, givenBy: 'test', isFresh, confirmed };
    return takeInRegisterFile({ ...needs, clock: () => at('08:46') })(known.school, given, progress);
  };
  const codes = async (session = MORNING) => {
    const years = await opened.database.records.marks.ofYear(known.school.schoolId, 2026);
    return known.pupils.map(({ pupilId }) => {
      const year = years.find((one) => one.pupilId === pupilId);
      return (year && markAt(year.marks, session)) ?? '-';
    });
  };
  const changes = async () => {
    const { db } = opened.opened;
    const kept = db.selectFrom('mark_change').selectAll().where('school_id', '=', known.school.schoolId);
    return (await kept.orderBy('change_id').execute()).map((row) => ({
      pupil: known.pupils.findIndex(({ pupilId }) => pupilId === row.pupil_id) + 1,
      from: codeOfByte(row.old_byte),
      to: codeOfByte(row.new_byte),
      importId: row.import_id,
    }));
  };
  const queues = async () => ({
    decide: (await jobsWaiting(opened, 'decide-absent-lists')).map(({ data }) => data),
    send: (await jobsWaiting(opened, 'send-delivery')).map(({ data }) => data.deliveryId),
    cases: (await jobsWaiting(opened, 'open-cases')).map(({ data }) => data),
  });
  const nothing = { decide: [], send: [], cases: [] };

  test('takes the roll and then the marks of a school that was not known', async () => {
    known = { ...known, school: { ...known.school, schoolId: `${known.school.schoolId}-new` } };
    const rows = ROLL.map(({ upn, surname, forename, form }) => [upn, surname, forename, '9', form].join());
    const roll = bytesOf(['UPN,Surname,Forename,Year,Reg', ...rows].join('\n'));
    const early = await take(csv(...rowsOf(TODAY, '/ / / / / N')));
    expect(early).toMatchObject({ verdict: 'refused', report: { reasons: [{ code: 'no-roll' }] } });
    expect(await take(roll)).toMatchObject({ verdict: 'applied', report: { roll: { added: 6 } } });
    const pupils = await opened.database.records.pupils.all(known.school.schoolId);
    known = { ...known, pupils: ROLL.flatMap(({ upn }) => pupils.filter((pupil) => pupil.upn === upn)) };
    expect(await take(csv(...rowsOf(TODAY, '/ / / / / N')))).toMatchObject({ report: { applied: 6, refusals: 0 } });
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', 'N']);
    expect(await take(roll)).toMatchObject({ verdict: 'applied', report: { applied: 0 } });
    expect(await opened.database.records.pupils.all(known.school.schoolId)).toHaveLength(6);
  });

  test('the same file again changes nothing', async () => {
    const file = csv(...rowsOf(TODAY, '/ / L / / N'), ...rowsOf(FRIDAY, '/ I / / / /'));
    await take(file);
    await take(csv(...rowsOf(TODAY, '/ / / / / I')));
    await take(file);
    const before = { marks: await codes(), changes: await changes() };
    expect(await take(file)).toMatchObject({ verdict: 'applied', report: { changes: 0, applied: 0, unchanged: 12 } });
    expect({ marks: await codes(), changes: await changes() }).toEqual(before);
  });

  test('an older file given again by hand is held, and its newer marks stay until a person says otherwise', async () => {
    const older = csv(...rowsOf(TODAY, '/ / / / / N'));
    await take(older);
    await take(csv(...rowsOf(TODAY, '/ / / / / L')));
    const held = await take(older, { isFresh: false });
    expect(held).toMatchObject({ verdict: 'held', report: { applied: 0, reasons: [{ code: 'taken-before' }] } });
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', 'L']);
    expect(await take(older, { isFresh: false, confirmed: true })).toMatchObject({ verdict: 'applied' });
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', 'N']);
  });

  test('a later file changes marks, and what they were is kept with the file that changed them', async () => {
    await take(csv(...rowsOf(TODAY, '/ / / / / N')));
    expect(await changes()).toEqual([]);
    const { importId } = await take(csv(...rowsOf(TODAY, '/ / / / / L')));
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', 'L']);
    expect(await changes()).toEqual([{ pupil: 6, from: 'N', to: 'L', importId }]);
    const [newest] = await opened.database.records.imports.latest(known.school.schoolId, 1);
    expect(newest).toMatchObject({ fileName: 'registers.csv', receivedBy: 'test', receivedAt: at('08:46') });
  });

  test('a file that is mostly wrong waits for a person, and goes in when they say so', async () => {
    const file = csv(...rowsOf(TODAY, '/ / / Ω Ω Ω'));
    const held = await take(file);
    expect(held).toMatchObject({ verdict: 'held', report: { changes: 3, applied: 0, refusals: 3 } });
    expect({ marks: await codes(), queues: await queues() }).toEqual({
      marks: ['-', '-', '-', '-', '-', '-'],
      queues: nothing,
    });
    expect(await take(file, { confirmed: true })).toMatchObject({ verdict: 'applied', report: { applied: 3 } });
    expect(await codes()).toEqual(['/', '/', '/', '-', '-', '-']);
    const kept = await opened.database.records.imports.latest(known.school.schoolId, 9);
    expect(kept.map(({ verdict }) => verdict).sort()).toEqual(['applied', 'held']);
  });

  test('a row that is wrong is told with its line, and the others go in', async () => {
    const { report } = await take(csv(...rowsOf(TODAY, '/ / / / / Ω')));
    expect(report).toMatchObject({ verdict: 'applied', applied: 5, refusedRows: 1 });
    expect(report.refused).toMatchObject([{ line: 7, column: 'Mark', value: 'Ω', reason: 'unknown-code' }]);
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', '-']);
  });

  test('what is no register file is refused and changes nothing, even when a person confirms it', async () => {
    const refused = await take(bytesOf('Dear colleague,\nplease find the registers attached.\n'), { confirmed: true });
    expect(refused).toMatchObject({ verdict: 'refused', report: { shape: 'unrecognised' } });
    expect(await queues()).toEqual(nothing);
  });

  test('a register of today has its lists decided and the cards that are out brought up to date', async () => {
    const { schoolId, teamId } = known.school;
    const { deliveries, marks } = opened.database.records;
    const deliveryId = `${schoolId}-card`;
    const subject = { kind: 'absent-list', ...MORNING, yearGroup: 9 } as const;
    const place = { kind: 'channel', teamId, channelId: channelOf(known.school, 9) } as const;
    const card = { deliveryId, key: deliveryId, schoolId, subject, place, late: false };
    await deliveries.intend(card, at('08:45'));
    await take(csv(...rowsOf(TODAY, '/ / / / / N')));
    expect(await queues()).toEqual({ decide: [{ schoolId, ...MORNING }], send: [deliveryId], cases: [] });
    expect(await deliveries.get(deliveryId)).toMatchObject({ wantedRevision: 2 });
    expect(await marks.readAt(schoolId, MORNING.on, 'AM')).toEqual(at('08:46'));
    expect(await marks.readAt(schoolId, MORNING.on, 'PM')).toBeNull();
  });

  test('a new roll brings the cards of the sessions that have been read up to date, and the same roll again none', async () => {
    const { schoolId } = known.school;
    const roll = bytesOf('UPN,Surname,Forename,Year,Reg\nF999100026011,Brindle,Tamsin,9,9B\n');
    await take(roll, { confirmed: true });
    expect(await queues()).toEqual(nothing);
    const back = bytesOf('UPN,Surname,Forename,Year,Reg\nF999100026011,Brindle,Tamsin,9,9A\n');
    await take(csv(...rowsOf(TODAY, '/ / / / / N')));
    await forgetJobs(opened);
    await take(back, { confirmed: true });
    expect(await queues()).toEqual({ decide: [{ schoolId, ...MORNING }], send: [], cases: [] });
    await forgetJobs(opened);
    await take(back, { confirmed: true });
    expect(await queues()).toEqual(nothing);
  });

  test('a pupil who was on the list for not having been seen is told of when they come', async () => {
    await take(csv(...rowsOf(TODAY, '/ / N / /')));
    await take(csv(...rowsOf(TODAY, '/ / / / / L')));
    const found = await loadAbsentListView(opened.database.records, known.school, { ...MORNING, yearGroup: 9 }, false);
    expect(found.arrived.map(({ name }) => name)).toEqual(['Zoë O’Kestrel', 'Rowan Quill']);
    expect((await changes()).map(({ pupil }) => pupil)).toEqual([3, 6]);
  });

  test('a register that is taken after the others tells of no arrival', async () => {
    await take(csv(...rowsOf(TODAY, '/ / N')));
    await take(csv(...rowsOf(TODAY, '/ / N / / L')));
    expect(await changes()).toEqual([]);
  });

  test.each(['C2', 'S'])('a pupil who was not expected (%s) and came is no arrival', async (code) => {
    await take(csv(...rowsOf(TODAY, `/ / / / / ${code}`)));
    await take(csv(...rowsOf(TODAY, '/ / / / / /')));
    const found = await loadAbsentListView(opened.database.records, known.school, { ...MORNING, yearGroup: 9 }, false);
    expect(found.arrived).toEqual([]);
    expect(await changes()).toHaveLength(1);
  });

  test('a register of today that says nothing new still makes the lists as of now', async () => {
    const { schoolId } = known.school;
    const file = csv(...rowsOf(TODAY, '/ / / / / N'));
    await take(file);
    await forgetJobs(opened);
    await take(file);
    expect(await queues()).toEqual({ decide: [{ schoolId, ...MORNING }], send: [], cases: [] });
  });

  test('marks of earlier days open cases, and no card is thought of', async () => {
    const { schoolId } = known.school;
    const file = csv(...rowsOf(FRIDAY, '/ / / / / N'));
    await take(file);
    expect(await queues()).toEqual({ ...nothing, cases: [{ schoolId }] });
    await forgetJobs(opened);
    await take(file);
    expect(await queues()).toEqual(nothing);
  });

  test('a whole year that ends with today does both', async () => {
    const { schoolId } = known.school;
    const strings = ROLL.map(
      ({ upn }, index) => `${upn ?? ''},16/11/2026,"${'/,\\,'.repeat(5)}${index === 5 ? 'N' : '/'}"`,
    );
    const file = bytesOf(['UPN,Start Date,Marks', ...strings].join('\n'));
    expect(await take(file)).toMatchObject({ verdict: 'applied', report: { shape: 'mark-string', applied: 66 } });
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', 'N']);
    expect(await queues()).toEqual({ decide: [{ schoolId, ...MORNING }], send: [], cases: [{ schoolId }] });
  });

  test('two files at once go in one after the other', async () => {
    await take(csv(...rowsOf(TODAY, '/ / / / / N')));
    const [ill, late] = await Promise.all([
      take(csv(...rowsOf(TODAY, '/ / / / I I'))),
      take(csv(...rowsOf(TODAY, '/ / / / L L'))),
    ]);
    const [first, second] = (await codes())[5] === 'I' ? [late, ill] : [ill, late];
    const [one, other] = first === ill ? ['I', 'L'] : ['L', 'I'];
    expect(await changes()).toEqual([
      { pupil: 5, from: '/', to: one, importId: first.importId },
      { pupil: 6, from: 'N', to: one, importId: first.importId },
      { pupil: 5, from: one, to: other, importId: second.importId },
      { pupil: 6, from: one, to: other, importId: second.importId },
    ]);
  });

  test.each([
    ['marks', () => csv(...rowsOf(TODAY, '/ / / / / I'))],
    ['a roll', () => bytesOf('UPN,Surname,Forename,Year,Reg\nF999100026011,Brindle,Tamsin,9,9B\n')],
  ])('a plan for %s is made again when another file came in meanwhile', async (what, file) => {
    let plans = 0;
    const planner: RegisterPlanner = async (bytes, snapshot) => {
      const planned = await readAndPlan(bytes, snapshot);
      plans += 1;
      const meanwhile = what === 'marks' ? csv(...rowsOf(TODAY, '/ / / / / N')) : await movedTo9B();
      if (plans === 1) await take(meanwhile, { confirmed: true });
      return planned;
    };
    const { importId } = await take(file(), { planner, confirmed: true });
    expect(plans).toBe(2);
    if (what === 'marks') expect(await changes()).toEqual([{ pupil: 6, from: 'N', to: 'I', importId }]);
    else expect((await opened.database.records.pupils.all(known.school.schoolId)).length).toBe(6);
  });

  const movedTo9B = () =>
    Promise.resolve(bytesOf('UPN,Surname,Forename,Year,Reg\nV999100026012,Fairweather,Osei,9,9B\n'));

  test('a process that ends in the middle leaves nothing behind', async () => {
    await take(csv(...rowsOf(TODAY, '/ / / / / N')));
    await forgetJobs(opened);
    const { database } = opened;
    const breaking: Database = {
      ...database,
      inTransaction: (work) =>
        database.inTransaction((records) =>
          work({ ...records, imports: { ...records.imports, add: () => Promise.reject(new Error('lost power')) } }),
        ),
    };
    const file = csv(...rowsOf(TODAY, 'I I I I I I'), ...rowsOf(FRIDAY, '/ / / / / /'));
    await expect(take(file, { database: breaking })).rejects.toThrow('lost power');
    expect(await codes()).toEqual(['/', '/', '/', '/', '/', 'N']);
    expect({ changes: await changes(), queues: await queues() }).toEqual({ changes: [], queues: nothing });
    expect(await take(file)).toMatchObject({ verdict: 'applied', report: { applied: 12 } });
  });

  test('tells how far it has come', async () => {
    const steps: TakeInProgress[] = [];
    await take(csv(...rowsOf(TODAY, '/ / / / / N')), { progress: (step) => steps.push(step) });
    expect(steps).toEqual([
      { step: 'checking' },
      { step: 'saving', done: 0, total: 6 },
      { step: 'saving', done: 6, total: 6 },
    ]);
  });
});
