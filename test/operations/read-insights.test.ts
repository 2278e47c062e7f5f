import { beforeEach, describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/calendar/iso-date.ts';
import type { Person } from '../../src/domain/person.ts';
import { insightsBody } from '../../src/http/routes/insights-body.ts';
import { insightsPage } from '../../src/http/insights-contract.ts';
import { readNationalFigures } from '../../src/national-figures-file.ts';
import { readInsights } from '../../src/operations/insights/read-insights.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { CALENDAR } from '../support/small-school.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

const LAST_YEAR = {
  ...{ schoolYear: 2025, inset: [], bankHolidays: [], closures: [] },
  terms: [{ name: 'Autumn', startsOn: '2025-09-01', endsOn: '2025-12-19', halfTerm: null }],
};
const NATIONAL = readNationalFigures('src/national-figures.json');

describe.each(DATABASE_KINDS)('reading insights from a database that is %s', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { calendars: [LAST_YEAR, CALENDAR] });
    await known.mark('/');
    await known.mark('O', [6]);
    // The same weekday of the same, the twelfth, school week of last year, in which nobody was there.
    await known.mark('O', [1, 2, 3, 4, 5, 6], { on: '2025-11-17', session: 'AM' });
  });

  const read = async (by: Person, over: Partial<{ period: string; yearGroup: number; group: string }> = {}) => {
    const asked = { period: 'year', yearGroup: null, group: null, ...over };
    const needs = { database: opened.database, clock: () => at('10:00'), national: NATIONAL };
    const insights = await readInsights(needs)(known.school, by, asked);
    if (insights === null) throw new Error('No calendar.');
    return insightsPage.parse(insightsBody(known.school, insights, asked.yearGroup));
  };

  test('tells a leader the whole, by time, by form, beside last year and England, and no name', async () => {
    const page = await read(person('senior-leader'));
    expect(page.whole).toMatchObject({ possible: 6, attended: 5, unauthorised: 1, pupils: 6, persistentlyAbsent: 1 });
    expect(page.days.filter(({ figures }) => figures?.possible !== 0)).toMatchObject([{ firstOn: '2026-11-23' }]);
    expect(page.forms.map(({ form, figures }) => `${form} ${figures?.percent ?? ''}`)).toEqual([
      '9A 100.0%',
      '9B 66.7%',
    ]);
    expect(page.weekdays[0]).toMatchObject({ weekday: 1, session: 'AM', figures: { possible: 6 } });
    expect(page.lastYear).toMatchObject({ whose: 'school', now: { attended: 5 }, then: { possible: 6, attended: 0 } });
    expect(page.national.ours).toEqual({ absence: 1667, persistentAbsence: 1667, severeAbsence: 1667 });
    expect(page.national.rows.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['secondary', 'all']));
    const text = JSON.stringify(page);
    for (const { surname, forename, pupilId } of known.pupils) {
      for (const word of [surname, forename, pupilId]) expect(text).not.toContain(word);
    }
  });

  test('tells a tutor of their form alone, without groups or codes', async () => {
    const page = await read(person('tutor', { forms: ['9B'] }));
    expect(page.whole).toMatchObject({ pupils: 3 });
    expect([page.forms.map(({ form }) => form), page.years, page.gaps, page.codes]).toEqual([['9B'], [], null, null]);
  });

  test('tells a head of another year nothing, and an administrator nothing', async () => {
    expect((await read(person('head-of-year', { yearGroups: [8] }))).whole?.possible ?? 0).toBe(0);
    expect((await read(person('administrator'))).whole?.possible ?? 0).toBe(0);
  });

  test('tells a governor nothing of a school with fewer than ten pupils, and of a larger one no small group', async () => {
    expect((await read(person('governor'))).whole).toBeNull();
    const { pupils } = opened.database.records;
    const more = Array.from({ length: 30 }, (_, index) => ({
      ...known.pupil(1),
      ...{ pupilId: `${known.school.schoolId}-more-${index}`, upn: null, misId: `9${index}` },
      form: index < 14 ? '9A' : '9C',
    }));
    await pupils.save(known.school.schoolId, more, at('08:00'));
    const page = await read(person('governor'));
    expect(page.whole?.pupils).toBe(6);
    expect(page.days).toEqual([]);
    // 9B has three pupils: hidden, and the next smallest, 9C, with it.
    expect(page.forms.flatMap(({ form, figures }) => (figures === null ? [] : [form]))).toEqual(['9A']);
    expect(page.whole?.persistentlyAbsent).toBeNull();
  });

  test('splits a group only where ten pupils are on either side', async () => {
    const { ladder } = opened.database.records;
    for (const { pupilId } of known.pupils.slice(0, 3)) await ladder.saveAttributes(pupilId, ['pupil-premium']);
    const page = await read(person('attendance-champion'));
    expect(page.gaps).toEqual([{ id: 'pupil-premium', words: 'pupil premium', has: null, hasNot: null }]);
    expect((await read(person('attendance-champion'), { group: 'pupil-premium' })).whole).toBeNull();
  });

  test('narrows to a period', async () => {
    const page = await read(person('senior-leader'), { period: 'half-term-1' });
    expect(page.period).toMatchObject({ name: 'Autumn 1', lastOn: addDays('2026-10-24', -1) });
    expect(page.whole?.possible).toBe(0);
  });
});
