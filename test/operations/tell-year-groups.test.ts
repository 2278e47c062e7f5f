import { describe, expect, test } from '@jest/globals';
import { tellYearGroups } from '../../src/operations/tell-year-groups.ts';
import { loadCard } from '../../src/operations/cards/load-card.ts';
import { at, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const THURSDAY = '2026-11-26';
const FRIDAY = '2026-11-27';

describe('what a year group is told of itself', () => {
  const opened = testDatabase('embedded');
  const clock = () => at('15:30', FRIDAY);

  async function decided(forms: number) {
    const known = await schoolInRecords(opened.database);
    const { schoolId } = known.school;
    // Forms of twelve, of whom nothing is known but that they were there on Thursday morning.
    const pupils = Array.from({ length: forms * 12 }, (_, index) => {
      const form = `9${'ABC'.charAt(index % forms)}`;
      return { ...known.pupil(1), pupilId: `${schoolId}-x${index}`, upn: null, misId: null, form };
    });
    await opened.database.records.pupils.save(schoolId, pupils, at('08:00'));
    await known.mark('/', [1, 2, 3], { on: THURSDAY, session: 'AM' });
    const schoolYear = 2026;
    const [first] = await opened.database.records.marks.ofYear(schoolId, schoolYear);
    if (first === undefined) throw new Error('A pupil has marks.');
    await opened.database.records.marks.save(
      pupils.map(({ pupilId }) => ({ pupilId, schoolYear, marks: first.marks })),
    );
    const tell = tellYearGroups({ database: opened.database, clock });
    for (let time = 0; time < 3; time += 1) {
      await tell(known.school, FRIDAY, 'weekly-summary');
      for (const on of [THURSDAY, FRIDAY]) await tell(known.school, on, 'targets');
    }
    const { deliveries } = opened.database.records;
    const about = [{ yearGroup: 9 }];
    const found = [
      ...(await deliveries.about({ schoolId, kind: 'weekly-summary', about })),
      ...(await deliveries.about({ schoolId, kind: 'targets', about })),
    ];
    const cards = [];
    for (const delivery of found)
      cards.push(await loadCard({ database: opened.database, clock }, known.school, delivery));
    return cards;
  }

  test('is its week and, after each day, its targets: once each, with forms and without names', async () => {
    const cards = await decided(2);
    expect(cards).toHaveLength(3);
    expect(cards[0]).toMatchObject({
      kind: 'weekly-summary',
      // Nobody has full attendance while sessions of the week want their mark.
      view: { upTo: FRIDAY, forms: [{ form: '9A', possible: 15 }, { form: '9B' }], fullAttendance: 0 },
    });
    const targets = cards.flatMap((card) => (card.kind === 'targets' ? [card.view.rows] : []));
    const byFirstDay = targets.toSorted((a, b) => (a[0]?.firstOn ?? '').localeCompare(b[0]?.firstOn ?? ''));
    expect(byFirstDay).toMatchObject([
      [{ of: 'next-day', firstOn: FRIDAY, possible: 60 }],
      [
        { of: 'next-day', firstOn: '2026-11-30', possible: 60, lastYear: null },
        { of: 'next-week', firstOn: '2026-11-30', lastOn: '2026-12-04', possible: 300 },
      ],
    ]);
    expect(byFirstDay[0]).toHaveLength(1);
    expect(JSON.stringify(cards)).not.toContain('Brindle');
  });

  test('is nothing where it is too small to show without showing somebody’s own figures', async () => {
    expect(await decided(0)).toEqual([]);
  });
});
