import { beforeAll, describe, expect, test } from '@jest/globals';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { encodeMarks } from '../../src/domain/marks.ts';
import type { Action } from '../../src/domain/actions/action.ts';
import { readImpact } from '../../src/operations/read-impact.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { CALENDAR } from '../support/small-school.ts';
import { testDatabase } from '../support/test-database.ts';

const CHAMPION = person('attendance-champion');
const HEAD = person('head-of-year', { yearGroups: [9] });
const ISSUED_ON = '2026-09-30';
const PUPILS = 60;

/** Pupils 0 to 19 miss every fifth day before the issue, and hardly any after it; all others go on as they were. */
describe('reading the impact of actions', () => {
  const opened = testDatabase('embedded');
  let known: SchoolInRecords;
  let provisionId: string;
  const idOf = (number: number) => `${known.school.schoolId}-n${number}`;

  beforeAll(async () => {
    known = await schoolInRecords(opened.database, { staff: [CHAMPION] });
    const { school } = known;
    provisionId = school.strategy.provisions[0]?.id ?? '';
    const { records } = opened.database;
    const numbers = Array.from({ length: PUPILS }, (_, number) => number);
    const pupils = numbers.map((number) => ({
      ...known.pupil(1),
      pupilId: idOf(number),
      upn: null,
      misId: `n${number}`,
    }));
    await records.pupils.save(school.schoolId, pupils, at('08:00'));
    const days = createSchoolDays([CALENDAR]).all.filter((on) => on < '2026-11-23');
    const years = numbers.map((number) => {
      const misses = (on: string, day: number) =>
        (day + number) % 5 === 0 && !(number < 20 && on > ISSUED_ON && day % 10 > number % 3);
      const marks = days.flatMap((on, day) => {
        const code = misses(on, day) ? 'O' : '/';
        return [
          { on, session: 'AM' as const, code },
          { on, session: 'PM' as const, code: code === '/' ? '\\' : code },
        ];
      });
      return { pupilId: idOf(number), schoolYear: 2026, marks: encodeMarks(2026, marks) };
    });
    await records.marks.save(years);
    await issue('all', numbers.slice(0, 20));
    await issue('few', [20, 21, 22], { provisionId: school.strategy.provisions[1]?.id ?? '' });
    await issue('own', [23], { provisionId: null });
  });

  const issue = async (actionId: string, numbers: readonly number[], over: Partial<Action> = {}) => {
    const { schoolId } = known.school;
    const issuedAt = at('09:00', ISSUED_ON);
    const ownerIds = [CHAMPION.personId];
    const given = { title: actionId, note: '', occurrenceKey: null, pupilIds: numbers.map(idOf), ownerIds };
    const kept = { issuedBy: null, issuedAt, dueOn: ISSUED_ON, chain: [], escalatesAfterSchoolDays: 3, outcomes: [] };
    const action: Action = { actionId: `${schoolId}-${actionId}`, schoolId, provisionId, ...given, ...kept, ...over };
    const issued = { kind: 'issued', clickId: 'issued', by: null, at: issuedAt, ownerIds } as const;
    await opened.database.records.actions.issue(action, issued);
  };
  let [today, pieces] = ['', 0];
  let reads: ReturnType<typeof readImpact>;
  beforeAll(() => {
    const othersFirst = () => Promise.resolve(void (pieces += 1));
    reads = readImpact({ database: opened.database, clock: () => at('09:00', today), othersFirst });
  });
  const read = (by = CHAMPION, on = '2026-11-23') => {
    today = on;
    return reads(known.school, by);
  };
  /** How many pieces were counted anew for it. */
  const countedFor = async (by = CHAMPION) => {
    const before = pieces;
    await read(by);
    return pieces - before;
  };

  test('finds an effect that is there, by half term and line of the pack, beside those who had no such action', async () => {
    const kinds = await read();
    expect(kinds.map(({ halfTerm, actions }) => [halfTerm, actions])).toEqual([
      ['Autumn 1', 1],
      ['Autumn 1', 1],
    ]);
    const all = kinds.find(({ title }) => title === known.school.strategy.provisions[0]?.title);
    expect(all?.impact).toMatchObject({ kind: 'estimated', estimate: { pupils: 20, peers: 40 }, unmatched: 0 });
    if (all?.impact.kind !== 'estimated') throw new Error('It is estimated.');
    expect(all.impact.estimate.low).toBeGreaterThan(0.05);
  });

  test('tells the attendance team of few pupils what they did, and others nothing', async () => {
    const fewOf = async (by: typeof CHAMPION) =>
      (await read(by)).find(({ title }) => title === known.school.strategy.provisions[1]?.title)?.impact;
    expect(await fewOf(CHAMPION)).toMatchObject({ kind: 'too-few', concerned: { pupils: 3 } });
    expect(await fewOf(HEAD)).toEqual({ kind: 'too-few', concerned: null });
  });

  test('is too early until ten school days lie behind', async () => {
    expect((await read(CHAMPION, '2026-10-14')).map(({ impact }) => impact.kind)).toEqual(['too-early', 'too-early']);
    expect((await read(CHAMPION, '2026-10-15')).map(({ impact }) => impact.kind)).not.toContain('too-early');
    expect(await read(CHAMPION, '2025-11-23')).toEqual([]);
  });

  test('is counted once for all who ask, in pieces, and anew when marks or actions are others', async () => {
    const { marks, actions } = opened.database.records;
    await read();
    expect([await countedFor(), await countedFor(HEAD)]).toEqual([0, 0]);
    const [year] = await marks.ofYear(known.school.schoolId, 2026);
    if (year === undefined) throw new Error('A year of marks was saved.');
    await marks.save([{ ...year, marks: year.marks.map((mark) => mark) }]);
    expect(await countedFor()).toBeGreaterThan(1);
    expect(await countedFor()).toBe(0);
    const happens = (kind: 'seen' | 'withdrawn') =>
      actions.add(`${known.school.schoolId}-few`, { clickId: kind, by: null, at: at('09:00'), kind }, kind === 'seen');
    await happens('seen');
    expect(await countedFor()).toBe(0);
    await happens('withdrawn');
    expect(await read()).toHaveLength(1);
    await issue('late', [30], { issuedAt: at('09:00', '2026-11-20') });
    expect(await read()).toContainEqual(expect.objectContaining({ actions: 1, impact: { kind: 'too-early' } }));
  });
});
