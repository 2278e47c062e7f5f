import { addDays } from '../../src/domain/calendar/iso-date.ts';
import type { InsightFigures, InsightGroup, InsightsPage } from '../../src/http/insights-contract.ts';

function figures(possible: number, missed: number): InsightFigures {
  const unauthorised = Math.floor(missed / 3);
  const percent = `${((100 * (possible - missed)) / possible).toFixed(1)}%`;
  return {
    ...{ possible, attended: possible - missed, authorised: missed - unauthorised, unauthorised },
    ...{ late: 3, unmarked: 0, percent },
  };
}

function group(pupils: number, missed: number, absent: number): InsightGroup {
  return {
    ...figures(pupils * 100, missed),
    pupils,
    persistentlyAbsent: absent,
    severelyAbsent: Math.floor(absent / 10),
  };
}

const MONDAYS = Array.from({ length: 12 }, (_, index) => addDays('2026-09-07', 7 * index));

/** Twelve weeks of a school of 1,000 pupils, in numbers that are each their own. */
export function inventedInsights(): InsightsPage {
  return {
    asOf: '2026-11-23T08:46:00Z',
    period: { id: 'year', name: 'The year so far', firstOn: '2026-09-02', lastOn: '2026-11-23' },
    ...{ yearGroup: null, group: null, smallestGroup: 1 },
    periods: [
      { id: 'year', name: 'The year so far' },
      { id: 'half-term-1', name: 'Autumn 1' },
    ],
    yearGroups: [7, 8, 9],
    groups: [{ id: 'pupil-premium', words: 'Pupil premium' }],
    whole: group(1000, 7100, 210),
    days: MONDAYS.map((on, index) => ({
      ...{ name: `Day ${index + 1}`, firstOn: on, lastOn: on, figures: figures(2000, 120 + index) },
    })),
    weeks: MONDAYS.map((on, index) => ({
      ...{ name: on, firstOn: on, lastOn: addDays(on, 4), figures: figures(10_000, 640 + 13 * index) },
    })),
    halfTerms: [
      { name: 'Autumn 1', firstOn: '2026-09-02', lastOn: '2026-10-23', figures: figures(70_000, 4800) },
      { name: 'Autumn 2', firstOn: '2026-11-02', lastOn: '2026-12-18', figures: figures(30_000, 2300) },
    ],
    bands: [
      { id: 'good', label: '97% and over', tone: 'good' },
      { id: 'watch', label: '95% to under 97%', tone: 'watch' },
      { id: 'concern', label: '90% to under 95%', tone: 'concern' },
      { id: 'serious', label: 'Persistent absence', tone: 'serious' },
      { id: 'severe', label: 'Severe absence', tone: 'severe' },
    ],
    standings: MONDAYS.map((on, index) => ({
      ...{ on: addDays(on, 4), pupils: 1000, persistentlyAbsent: 150 + 5 * index, severelyAbsent: 10 + index },
      inBands: [400 - 5 * index, 250, 200, 140 + 4 * index, 10 + index],
    })),
    gaps: [
      {
        ...{ id: 'pupil-premium', words: 'Pupil premium' },
        ...{ has: group(240, 2600, 90), hasNot: group(760, 4500, 120) },
      },
      { id: 'eal', words: 'English as an additional language', has: null, hasNot: null },
    ],
    codes: [
      { code: 'I', meaning: 'Illness', counts: 'Authorised absence', sessions: 4100 },
      {
        code: 'O',
        meaning: 'Absent in other or unknown circumstances',
        counts: 'Unauthorised absence',
        sessions: 2100,
      },
    ],
    weekdays: [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, session: 'AM' as const, figures: figures(10_000, 600 + 40 * weekday) },
      { weekday, session: 'PM' as const, figures: figures(10_000, 640 + 40 * weekday) },
    ]),
    years: [
      { yearGroup: 7, figures: group(330, 1900, 50) },
      { yearGroup: 8, figures: group(340, 2400, 70) },
      { yearGroup: 9, figures: group(330, 2800, 90) },
    ],
    forms: [
      { yearGroup: 7, form: '7A', figures: group(30, 150, 3) },
      { yearGroup: 8, form: '8A', figures: group(31, 310, 9) },
      { yearGroup: 9, form: '9A', figures: null },
      { yearGroup: 9, form: '9B', figures: group(29, 90, 1) },
    ],
    lastYear: {
      ...{ whose: 'school', now: figures(100_000, 7100), then: figures(98_000, 7600) },
      weeks: MONDAYS.map((firstOn, index) => ({
        ...{ number: index + 2, firstOn, now: figures(10_000, 640 + 13 * index), then: figures(9800, 700 + 9 * index) },
      })),
    },
    national: {
      ...{ source: 'Pupil absence in schools in England', asOf: '2026-10-01' },
      ours: { absence: 710, persistentAbsence: 2100, severeAbsence: 210 },
      rows: [
        {
          ...{ absence: 850, persistentAbsence: 2360, severeAbsence: 340 },
          ...{ period: '2024/25', phase: 'secondary', series: 'school census' },
        },
      ],
    },
  };
}

/** As the server answers a period, a year group and a group: with what it was asked for. */
export function asAsked(page: InsightsPage, query: URLSearchParams): InsightsPage {
  const period = page.periods.find(({ id }) => id === query.get('period')) ?? page.period;
  const yearGroup = query.get('yearGroup');
  const name = period.name;
  return {
    ...page,
    period: { ...page.period, id: period.id, name },
    yearGroup: yearGroup === null ? null : Number(yearGroup),
    group: query.get('group'),
  };
}
