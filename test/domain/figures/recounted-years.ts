import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';

/**
 * A year that began before the codes changed on 19 August 2024, so that both kinds are in it. There are half days closed
 * for all, and days and half days closed for forms and year groups.
 */
export const YEAR_OF_BOTH_REGIMES: SchoolCalendar = {
  schoolYear: 2024,
  terms: [
    {
      name: 'Autumn',
      startsOn: '2024-08-05',
      endsOn: '2024-12-20',
      halfTerm: { startsOn: '2024-10-28', endsOn: '2024-11-01' },
    },
    {
      name: 'Spring',
      startsOn: '2025-01-06',
      endsOn: '2025-04-04',
      halfTerm: { startsOn: '2025-02-17', endsOn: '2025-02-21' },
    },
    {
      name: 'Summer',
      startsOn: '2025-04-22',
      endsOn: '2025-07-22',
      halfTerm: { startsOn: '2025-05-26', endsOn: '2025-05-30' },
    },
  ],
  inset: [
    { on: '2024-09-02', session: null, groups: [] },
    { on: '2025-01-06', session: 'AM', groups: [] },
    { on: '2024-11-15', session: 'PM', groups: ['10', '11A'] },
  ],
  bankHolidays: ['2024-08-26', '2025-05-05'],
  closures: [
    { on: '2025-01-20', session: 'PM', groups: [] },
    { on: '2025-02-03', session: null, groups: ['9B'] },
    { on: '2024-11-14', session: 'AM', groups: ['Year 8'] },
    { on: '2025-06-10', session: null, groups: ['7A', 'year 10'] },
  ],
};

/** A year in which the coronavirus codes were valid. */
export const CORONAVIRUS_YEAR: SchoolCalendar = {
  schoolYear: 2020,
  terms: [
    {
      name: 'Autumn',
      startsOn: '2020-09-03',
      endsOn: '2020-12-18',
      halfTerm: { startsOn: '2020-10-26', endsOn: '2020-10-30' },
    },
    { name: 'Spring', startsOn: '2021-01-05', endsOn: '2021-03-26', halfTerm: null },
    {
      name: 'Summer',
      startsOn: '2021-04-12',
      endsOn: '2021-07-21',
      halfTerm: { startsOn: '2021-05-31', endsOn: '2021-06-04' },
    },
  ],
  inset: [{ on: '2020-09-03', session: 'PM', groups: [] }],
  bankHolidays: ['2021-05-03'],
  closures: [
    { on: '2020-11-09', session: null, groups: ['Year 9'] },
    { on: '2020-11-10', session: 'AM', groups: ['9A', '8B'] },
  ],
};

export const FORMS = ['7A', '7B', '8A', '8B', '9A', '9B', '10A', '11A'];
