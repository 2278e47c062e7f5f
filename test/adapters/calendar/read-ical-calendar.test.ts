import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readIcalCalendar } from '../../../src/adapters/calendar/read-ical-calendar.ts';
import { addDays, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { days, event, icalText, times } from '../../support/ical-text.ts';
import { PORTSMOUTH } from '../../support/portsmouth.ts';

const AUTUMN = days('Autumn term', '2025-09-03', '2025-12-19');
const SUMMER = days('Summer term', '2026-04-13', '2026-07-22');

/** Reads a file in which a term makes the year known, and everything goes in. */
function calendarOf(...events: readonly string[]): SchoolCalendar | undefined {
  const { calendars, refusals } = readIcalCalendar(icalText(...events));
  expect(refusals).toEqual([]);
  expect(calendars).toHaveLength(1);
  return calendars[0];
}

/** The sentences about events that do not go in beside a good autumn term. */
function refused(...events: readonly string[]): string[] {
  const { calendars, refusals } = readIcalCalendar(icalText(AUTUMN, ...events));
  expect(calendars[0]?.terms).toMatchObject([{ name: 'Autumn' }]);
  for (const { line, allowed } of refusals) expect([line > 3, allowed.length > 0]).toEqual([true, true]);
  return refusals.map(({ summary, message }) => `${summary}: ${message}`);
}

describe('Portsmouth 2025/26', () => {
  const events = [
    ...['2025-09-03', '2025-11-03', '2026-02-23', '2026-05-01', '2026-06-26'].map((on) => days('INSET day', on)),
    days('Half term', '2025-10-27', '2025-10-31'),
    days('February half-term', '2026-02-16', '2026-02-20'),
    days('May Half Term', '2026-05-25', '2026-05-29'),
    days('Early May Bank Holiday', '2026-05-04'),
    days('Christmas holidays', '2025-12-20', '2026-01-04'),
  ];

  test('is read from terms as events of several weeks', () => {
    const terms = [AUTUMN, days('Spring Term 2026', '2026-01-05', '2026-03-27'), SUMMER];
    expect(calendarOf(...events, ...terms)).toEqual(PORTSMOUTH);
  });

  test('is read from first and last days', () => {
    const ends = [
      days('Autumn term begins', '2025-09-03'),
      days('School breaks up for Christmas', '2025-12-19'),
      days('Spring Term starts (Monday 5th January)', '2026-01-05'),
      days('Last day of Spring term', '2026-03-27'),
      days('First day of Summer Term', '2026-04-13'),
      times('Summer term ends', '2026-07-22', '13:30', '13:30'),
    ];
    expect(calendarOf(...ends, ...events)).toEqual(PORTSMOUTH);
  });

  test('is read from first and last days that name no season', () => {
    const ends = ['2025-09-03', '2026-01-05', '2026-04-13'].map((on) => days('First day of term', on));
    const others = ['2025-12-19', '2026-03-27', '2026-07-22'].map((on) => days('End of term', on));
    expect(calendarOf(...others, ...ends, ...events)).toEqual(PORTSMOUTH);
  });
});

describe('terms', () => {
  test('of two halves are one, with the half term between', () => {
    const halves = [days('Autumn 1', '2025-09-03', '2025-10-24'), days('Autumn 2', '2025-11-03', '2025-12-19')];
    const half = { startsOn: '2025-10-25', endsOn: '2025-11-02' };
    const autumn = { name: 'Autumn', startsOn: '2025-09-03', endsOn: '2025-12-19', halfTerm: half };
    expect(calendarOf(...halves)?.terms).toEqual([autumn]);
    expect(calendarOf(...halves, days('Half term', '2025-10-27', '2025-10-31'))?.terms).toEqual([autumn]);
    expect(calendarOf(...halves.map((each) => each.replace(/Autumn \d/, 'Autumn term')))?.terms).toEqual([autumn]);
  });

  test('of a year of six are six, with the half terms between them', () => {
    const terms = [
      days('Term 1', '2025-09-03', '2025-10-17'),
      days('October half term', '2025-10-20', '2025-10-31'),
      days('Term 2 begins', '2025-11-03'),
      days('Term 2 ends', '2025-12-19'),
    ];
    expect(calendarOf(...terms)?.terms).toMatchObject([
      { name: 'Term 1', endsOn: '2025-10-17', halfTerm: null },
      { name: 'Term 2', startsOn: '2025-11-03', endsOn: '2025-12-19' },
    ]);
  });

  test('given twice alike count once', () => {
    const twice = [AUTUMN, AUTUMN, days('Autumn term begins', '2025-09-03'), days('Autumn term ends', '2025-12-19')];
    expect(calendarOf(...twice)?.terms).toHaveLength(1);
  });

  test('of several school years give several calendars', () => {
    const next = days('Autumn term', '2026-09-02', '2026-12-18');
    const file = icalText(next, AUTUMN, days('INSET', '2026-09-01'), days('INSET', '2025-09-02'), SUMMER);
    expect(readIcalCalendar(file)).toMatchObject({
      calendars: [
        { schoolYear: 2025, terms: [{ name: 'Autumn' }, { name: 'Summer' }], inset: [{ on: '2025-09-02' }] },
        { schoolYear: 2026, terms: [{ name: 'Autumn' }], inset: [{ on: '2026-09-01' }] },
      ],
      refusals: [],
    });
  });

  test.each([
    ['Spring term', '2026-01-05', '2026-01-09', 'A term does not last 5 days.'],
    ['Spring term', '2026-01-05', '2026-01-05', 'A term does not last one day.'],
    ['Spring term', '2026-01-05', '2026-07-22', 'A term does not last 199 days.'],
    ['Summer term', '2026-06-01', '2026-09-04', 'From 2026-06-01 to 2026-09-04 are two school years.'],
    ['Spring term', '2025-12-15', '2026-03-27', 'From 2025-09-03 to 2025-12-19 is another term ("Autumn term").'],
    ['Autumn term', '2026-01-12', '2026-03-27', 'The school year has a term "Autumn" already.'],
    ['Spring term begins', '2026-01-05', '2026-01-06', 'A term begins and ends on one day.'],
    ['Spring term begins', '2026-01-05', '2026-01-05', 'The term has no end.'],
    ['Spring term ends', '2026-03-27', '2026-03-27', 'No term begins before that, or it has ended already.'],
    ['Autumn term ends', '2025-12-18', '2025-12-18', 'Another event gives the whole term, and other ends.'],
    ['Spring term begins and ends', '2026-01-05', '2026-01-05', 'The event names both a beginning and an end.'],
  ])('%s, %s to %s: %s', (summary, firstOn, lastOn, message) => {
    expect(refused(days(summary, firstOn, lastOn))).toEqual([`${summary}: ${message}`]);
  });

  test('whose end is of another term', () => {
    const ends = [days('Spring term begins', '2026-01-05'), days('Summer term ends', '2026-03-27')];
    expect(refused(...ends)).toEqual([
      'Spring term begins: The next end of a term, on 2026-03-27, is of another ("Summer term ends").',
      'Summer term ends: The last beginning of a term, on 2026-01-05, is of another ("Spring term begins").',
    ]);
  });

  test('of which one lacks its end, between two that do not', () => {
    const ends = [
      days('Term begins', '2026-01-05'),
      days('Term begins', '2026-04-13'),
      days('Term ends', '2026-07-22'),
    ];
    const { calendars, refusals } = readIcalCalendar(icalText(...ends));
    expect(calendars).toMatchObject([{ terms: [{ startsOn: '2026-04-13', endsOn: '2026-07-22' }] }]);
    expect(refusals).toMatchObject([{ message: 'The term has no end before 2026-04-13, when another begins.' }]);
  });
});

describe('half terms and holidays', () => {
  const halfTerm = (...events: readonly string[]) => calendarOf(AUTUMN, ...events)?.terms[0]?.halfTerm;

  test('day by day, or in two weeks, are one half term', () => {
    const week = { startsOn: '2025-10-27', endsOn: '2025-10-31' };
    const mondayOn = [0, 1, 2, 3, 4].map((after) => days('Half-term', addDays('2025-10-27', after)));
    expect(halfTerm(...mondayOn)).toEqual(week);
    expect(halfTerm(event('Half term', 'DTSTART;VALUE=DATE:20251027', 'RRULE:FREQ=DAILY;COUNT=5'))).toEqual(week);
    const weeks = [days('Half term', '2025-10-20', '2025-10-24'), days('Half term', '2025-10-27', '2025-10-31')];
    expect(halfTerm(...weeks)).toEqual({ startsOn: '2025-10-20', endsOn: '2025-10-31' });
  });

  test('with the weekends around', () => {
    const whole = { startsOn: '2025-10-25', endsOn: '2025-11-02' };
    expect(halfTerm(days('Half term holiday', whole.startsOn, whole.endsOn))).toEqual(whole);
    expect(
      halfTerm(days('Half term', '2025-10-27', '2025-10-31'), days('Half term', '2025-10-25', '2025-11-02')),
    ).toEqual(whole);
  });

  test.each([
    ['Half term', '2026-02-16', '2026-02-20', 'The half term lies within no term.'],
    ['Half term', '2025-12-18', '2025-12-22', 'The half term lies within no term.'],
    ['Autumn half term 1', '2025-09-03', '2025-10-24', 'A half term does not last 52 days.'],
    ['Spring half term', '2025-10-27', '2025-10-31', 'The half term of spring lies within the term "Autumn".'],
    ['Half term ends', '2025-10-31', '2025-10-31', /^It is not clear whether that day is the last of school/],
    ['School closes for half term', '2025-10-24', '2025-10-24', /^It is not clear whether/],
    ['Christmas holidays', '2025-12-19', '2026-01-04', 'The term "Autumn" has school then, 2025-09-03 to 2025-12-19.'],
  ])('%s, %s to %s: %s', (summary, firstOn, lastOn, message) => {
    const [said] = refused(days(summary, firstOn, lastOn));
    expect(said?.slice(summary.length + 2)).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  test('a second half term of the same term is not taken', () => {
    const two = [days('Half term', '2025-10-27', '2025-10-31'), days('Half term', '2025-11-10', '2025-11-14')];
    expect(refused(...two)).toEqual([
      'Half term: The term "Autumn" has a half term already, 2025-10-27 to 2025-10-31.',
    ]);
  });
});

describe('INSET days', () => {
  test.each([
    'INSET',
    'Inset Day 2',
    'INSET day (school closed to pupils)',
    'PD Day',
    'Professional Development',
    'Staff training day',
    'Training Day',
    'Staff day',
    'Teacher day',
    'Non-pupil day',
    'INSET Monday 3rd November',
    'INSET: Mon 03/11/2025',
  ])('%s', (summary) => {
    expect(calendarOf(AUTUMN, days(summary, '2025-11-03'))?.inset).toEqual([
      { on: '2025-11-03', session: null, groups: [] },
    ]);
  });

  test.each([
    [days('INSET (AM)', '2025-11-03'), 'AM'],
    [days('Inset day - pm', '2025-11-03'), 'PM'],
    [days('INSET, morning only', '2025-11-03'), 'AM'],
    [days('Staff training day (afternoon)', '2025-11-03'), 'PM'],
    [days('INSET a.m.', '2025-11-03'), 'AM'],
    [days('INSET morning and afternoon', '2025-11-03'), null],
    [times('INSET', '2025-11-03', '08:45', '12:15'), 'AM'],
    [times('INSET', '2025-11-03', '13:00', '15:30'), 'PM'],
    [times('INSET', '2025-11-03', '08:45', '15:30'), null],
    [times('INSET (PM)', '2025-11-03', '13:00', '16:00'), 'PM'],
    [times('INSET', '2025-11-03', '00:00', '24:00').replace('T240000', 'T235900'), null],
  ])('%j takes %j', (line, session) => {
    expect(calendarOf(AUTUMN, line)?.inset).toEqual([{ on: '2025-11-03', session, groups: [] }]);
  });

  test('over a weekend takes the weekdays, and given twice counts once', () => {
    const inset = calendarOf(AUTUMN, days('INSET', '2025-10-31', '2025-11-03'), days('Inset day', '2025-11-03'))?.inset;
    expect(inset?.map(({ on }) => on)).toEqual(['2025-10-31', '2025-11-03']);
  });

  test('of some year groups name them', () => {
    const [inset] = calendarOf(AUTUMN, days('INSET for Years 7, 8 and 10-11', '2025-11-03'))?.inset ?? [];
    expect(inset?.groups).toEqual(['Year 7', 'Year 8', 'Year 10', 'Year 11']);
  });

  test.each([
    [days('INSET', '2025-11-08'), '2025-11-08 is no weekday.'],
    [days('INSET 9am-12pm', '2025-11-03'), 'The event names a time, but lasts the whole day.'],
    [days('INSET (AM)', '2025-11-03', '2025-11-04'), 'The event lasts several days, but not the whole of each.'],
    [days('Twilight INSET', '2025-11-03'), 'Nothing after school takes a session away.'],
    [times('INSET', '2025-11-03', '15:45', '17:45'), 'The times of the event are no morning, no afternoon'],
    [times('INSET', '2025-11-03', '11:00', '12:00'), 'The times of the event are no morning, no afternoon'],
    [times('INSET (AM)', '2025-11-03', '13:00', '15:30'), 'The event names another half day than its times.'],
    [days('INSET, except Year 11', '2025-11-03'), 'It is not clear for whom that is.'],
    [days('INSET for 9B', '2025-11-03'), 'It is not clear for whom that is.'],
    [days('INSET - first day of term', '2025-11-03'), 'The event says two things'],
    [days('INSET (provisional)', '2025-11-03'), 'The event says that it may not be so.'],
    [days('INSET booking deadline', '2025-11-03'), 'It is not known what that event is.'],
    [days('Football training day', '2025-11-03'), 'It is not known what that event is.'],
    [days('INSET', '2026-09-01'), 'The file has no term of the school year 2026/2027.'],
  ])('%j: %s', (line, message) => {
    expect(refused(line)).toEqual([expect.stringContaining(message)]);
  });
});

describe('bank holidays', () => {
  test.each([
    ['Bank Holiday', '2026-05-04'],
    ['Early May Bank Holiday', '2026-05-04'],
    ['May Day', '2026-05-04'],
    ['Spring Bank Holiday Monday', '2026-05-25'],
    ['Summer bank holiday', '2025-08-25'],
    ['Good Friday (school closed)', '2026-04-03'],
    ['Easter Monday', '2026-04-06'],
    ['Christmas Day', '2025-12-25'],
    ['Boxing Day', '2025-12-26'],
    ['New Year’s Day', '2026-01-01'],
    ['Bank holiday for the King’s Coronation', '2026-05-08'],
  ])('%s', (summary, on) => {
    expect(calendarOf(SUMMER, days(summary, on))?.bankHolidays).toEqual([on]);
  });

  test('of Easter in one event are its weekdays', () => {
    const easter = days('Bank holidays, Good Friday to Easter Monday', '2026-04-03', '2026-04-06');
    expect(calendarOf(SUMMER, easter)?.bankHolidays).toEqual(['2026-04-03', '2026-04-06']);
  });

  test.each([
    [days('Spring bank holiday week', '2025-10-27', '2025-10-31'), 'It is not known what that event is.'],
    [days('Bank holiday', '2025-10-27', '2025-10-31'), 'A bank holiday lasts a day.'],
    [days('Christmas Day lunch', '2025-12-17'), 'It is not known what that event is.'],
    [days('Good Friday', '2026-04-02'), 'The event says Friday, but its date is Thursday 2026-04-02.'],
  ])('%j: %s', (line, message) => {
    expect(refused(line)).toEqual([expect.stringContaining(message)]);
  });
});

describe('closures', () => {
  test.each([
    ['School closed', []],
    ['School closed - burst pipe', []],
    ['Snow day: school closed', []],
    ['Emergency closure', []],
    ['CLOSED', []],
    ['School closed to all pupils', []],
    ['School closed to Year 9', ['Year 9']],
    ['Years 7 to 8 closed', ['Year 7', 'Year 8']],
  ])('%s', (summary, groups) => {
    const [closure] = calendarOf(AUTUMN, days(summary, '2025-11-12'))?.closures ?? [];
    expect(closure).toEqual({ on: '2025-11-12', session: null, groups });
  });

  test('of an afternoon', () => {
    const afternoon = [
      days('School closed (PM)', '2025-11-12'),
      times('School closed', '2025-11-13', '12:30', '16:00'),
    ];
    expect(calendarOf(AUTUMN, ...afternoon)?.closures.map(({ session }) => session)).toEqual(['PM', 'PM']);
  });

  test.each([
    ['Library closed', 'It is not known what that event is.'],
    ['Road closure', 'It is not known what that event is.'],
    ['School closed to visitors', 'It is not known what that event is.'],
    ['School closed except for Year 11', 'It is not clear for whom that is.'],
    ['School closed from 1.30pm', 'The event names a time, but lasts the whole day.'],
    ['School closes for Christmas', 'It is not clear whether school "closes" on its last day'],
    ['Early closure', 'It is not known what that event is.'],
  ])('%s: %s', (summary, message) => {
    expect(refused(days(summary, '2025-11-12'))).toEqual([expect.stringContaining(message)]);
  });
});

describe('words that are not true of the dates', () => {
  test.each([
    ['INSET Monday 3rd November', '2025-11-04', 'The event says Monday, but its date is Tuesday 2025-11-04.'],
    ['INSET Monday 3rd November', '2025-11-10', 'The event says 3 November, but its date is Monday 2025-11-10.'],
    ['INSET 03/11/2025', '2025-11-10', 'The event says 03/11/2025, but its date is Monday 2025-11-10.'],
    ['INSET 2026', '2025-11-10', 'The event says 2026, but its date is Monday 2025-11-10.'],
    ['INSET 2026/27', '2025-11-10', 'The event says 2026/27, but its date is Monday 2025-11-10.'],
    ['May bank holiday', '2025-11-10', 'The event says May, but its date is Monday 2025-11-10.'],
  ])('%s on %s', (summary, on, message) => {
    expect(refused(days(summary, on))).toEqual([`${summary}: ${message}`]);
  });

  test('of a half term', () => {
    const half = days('Half term Mon 27 Oct to Thursday 30 Oct', '2025-10-27', '2025-10-31');
    expect(refused(half)[0]).toContain('says 30 October, but its date is Monday 2025-10-27 to Friday 2025-10-31.');
  });

  test('and those that are', () => {
    const half = 'Half term (Monday 27 October 2025 - Friday 31 October 2025)';
    const term = days('Spring Term 2025/26', '2026-01-05', '2026-03-27');
    expect(calendarOf(AUTUMN, term, days(half, '2025-10-27', '2025-10-31'))?.terms).toHaveLength(2);
  });
});

describe('dates of iCalendar', () => {
  const insetOf = (...lines: readonly string[]) =>
    calendarOf(AUTUMN, event('INSET', ...lines))?.inset.map(({ on, session }) => `${on} ${session ?? ''}`.trim());

  test.each([
    [['DTSTART;VALUE=DATE:20251103'], ['2025-11-03']],
    [['DTSTART:20251103', 'DTEND:20251104'], ['2025-11-03']],
    [['DTSTART;VALUE=DATE:20251103', 'DTEND;VALUE=DATE:20251103'], ['2025-11-03']],
    [
      ['DTSTART;VALUE=DATE:20251103', 'DTEND;VALUE=DATE:20251105'],
      ['2025-11-03', '2025-11-04'],
    ],
    [
      ['DTSTART;VALUE=DATE:20251103', 'DURATION:P2D'],
      ['2025-11-03', '2025-11-04'],
    ],
    [['DTSTART:20251103T090000Z', 'DURATION:PT3H'], ['2025-11-03 AM']],
    [['DTSTART:20250912T080000Z', 'DTEND:20250912T110000Z'], ['2025-09-12 AM']],
    [['DTSTART:20250911T230000Z', 'DTEND:20250912T230000Z'], ['2025-09-12']],
    [['DTSTART;TZID=GMT Standard Time:20250912T090000', 'DURATION:PT3H'], ['2025-09-12 AM']],
    [['DTSTART;TZID=Europe/Paris:20251103T100000', 'DTEND;TZID=Europe/Paris:20251103T130000'], ['2025-11-03 AM']],
    [['DTSTART:20251103T000000', 'DTEND:20251104T000000'], ['2025-11-03']],
    [
      ['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20251201', 'EXDATE;VALUE=DATE:20251117'],
      ['2025-11-03', '2025-12-01'],
    ],
    [
      ['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=2'],
      ['2025-11-03', '2025-12-01'],
    ],
    [
      ['DTSTART:20251103T090000Z', 'DURATION:PT3H', 'RRULE:FREQ=DAILY;UNTIL=20251104T090000Z'],
      ['2025-11-03 AM', '2025-11-04 AM'],
    ],
  ])('%j', (lines, expected) => {
    expect(insetOf(...lines)).toEqual(expected);
  });

  test.each([
    [[], 'The event has no DTSTART.'],
    [['DTSTART;VALUE=DATE:20250931'], '"2025-09-31" is not a date.'],
    [['DTSTART:2025'], 'is not a date.'],
    [['DTSTART;VALUE=DATE:99991231'], '"9999-12-31" is not a date.'],
    [['DTSTART;VALUE=DATE:20251103', 'DURATION:P'], '"P" is no length of time.'],
    [['DTSTART;VALUE=DATE:20251103', 'DURATION:-P1D'], '"-P1D" is no length of time.'],
    [['DTSTART;VALUE=DATE:20251103', 'DURATION:P99999999W'], 'is no length of time.'],
    [['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=YEARLY;INTERVAL=50;COUNT=3'], 'The event repeats too often.'],
    [['DTSTART;VALUE=DATE:20251103', 'no colon'], 'The event cannot be read'],
    [['DTSTART;VALUE=DATE:20251103', 'DTSTART;VALUE=DATE:20251104'], 'The event has more than one DTSTART.'],
    [['DTSTART;VALUE=DATE:20251103', 'DTEND;VALUE=DATE:20251101'], 'The event ends before it starts.'],
    [['DTSTART;VALUE=DATE:20251103', 'DTEND:20251103T120000'], 'starts with a whole day and ends at a time'],
    [['DTSTART;VALUE=DATE:20251103', 'DURATION:PT3H'], 'A whole day cannot last PT3H.'],
    [['DTSTART;TZID=Nowhere:20251103T090000'], 'The time zone "Nowhere" is not known.'],
    [['DTSTART;VALUE=DATE:20251103', 'STATUS:CANCELLED'], 'The event is cancelled.'],
    [['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=YEARLY'], 'The event repeats without an end.'],
    [['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=DAILY;COUNT=101'], 'The event repeats too often.'],
    [['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=DAILY;UNTIL=99991231'], 'The event repeats too often.'],
    [
      ['DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4;COUNT=2'],
      'The event repeats by a rule that is not worked out here.',
    ],
    [['DTSTART;VALUE=DATE:20251103', 'RDATE;VALUE=DATE:20251104'], 'The event repeats on dates of its own'],
    [['DTSTART;VALUE=DATE:20251103', 'DTEND;VALUE=DATE:20351104'], 'It lasts from 2025-11-03 to 2035-11-03.'],
  ])('%j: %s', (lines, message) => {
    expect(refused(event('INSET', ...lines))).toEqual([expect.stringContaining(message)]);
  });

  test('a repeat that was changed leaves none of them certain', () => {
    const weekly = event('INSET', 'UID:a', 'DTSTART;VALUE=DATE:20251103', 'RRULE:FREQ=WEEKLY;COUNT=2');
    const moved = event('INSET', 'UID:a', 'DTSTART;VALUE=DATE:20251111', 'RECURRENCE-ID;VALUE=DATE:20251110');
    expect(refused(weekly, moved)).toEqual([
      'INSET: The event repeats, and one of its repeats was changed.',
      'INSET: The event repeats, and one of its repeats was changed.',
    ]);
  });
});

describe('what does not go in', () => {
  test('is told with its line, its UID and what was allowed, in the order of the file', () => {
    const folded = event('Sports\r\n  day', 'UID:sports-1', 'DTSTART;VALUE=DATE:20260701');
    const file = icalText(days('Parents’ evening', '2025-11-05'), AUTUMN, folded, 'BEGIN:VEVENT\r\nSUMMARY:Cut short');
    const { calendars, refusals } = readIcalCalendar(file);
    expect(calendars).toHaveLength(1);
    expect(refusals).toMatchObject([
      { line: 3, uid: null, summary: 'Parents’ evening', message: 'It is not known what that event is.' },
      { line: 13, uid: 'sports-1', summary: 'Sports day', allowed: expect.stringContaining('"Half term"') },
      { line: 19, summary: 'Cut short', message: 'The event has no END:VEVENT.' },
    ]);
  });

  test('never costs the others, whatever is in it', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'DTSTART:x',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'RRULE:FREQ=SECONDLY',
        'DURATION:P',
        'DTSTART;VALUE=DATE:0',
        'DTSTART:20251103',
        'DTEND:20251104T250000',
        'RRULE:FREQ=DAILY;COUNT=0',
        'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3',
        'EXDATE:x',
        'DURATION:PT',
      ),
    );
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 4 }), (lines) => {
        const { calendars } = readIcalCalendar(icalText(event('INSET', ...lines), AUTUMN));
        expect(calendars).toMatchObject([{ schoolYear: 2025, terms: [{ startsOn: '2025-09-03' }] }]);
      }),
    );
  });

  test('a file without a term gives no calendar', () => {
    const { calendars, refusals } = readIcalCalendar(icalText(days('INSET', '2025-11-03')));
    expect(calendars).toEqual([]);
    expect(refusals).toMatchObject([{ message: 'The file has no term of the school year 2025/2026.' }]);
  });
});

test('any calendar that is written as events is read as it was', () => {
  const weekdayFrom = (on: string): string => (weekdayOf(on) > 5 ? weekdayFrom(addDays(on, 1)) : on);
  const anyDay = fc.nat(105).map((after) => weekdayFrom(addDays('2025-09-03', after)));
  const session = fc.constantFrom('AM' as const, 'PM' as const, null);
  const off = fc.uniqueArray(fc.record({ on: anyDay, session }), { selector: ({ on }) => on, maxLength: 8 });
  const half = fc.tuple(fc.integer({ min: 20, max: 60 }), fc.nat(13));
  fc.assert(
    fc.property(off, off, fc.option(half), (inset, closures, given) => {
      const [after, length] = given ?? [0, 0];
      const startsOn = addDays('2025-09-03', after);
      const halfTerm = given === null ? null : { startsOn, endsOn: addDays(startsOn, length) };
      const named = (what: string) => (day: { on: string; session: string | null }) =>
        days(day.session === null ? what : `${what} (${day.session})`, day.on);
      const events = [
        ...inset.map(named('INSET day')),
        ...closures.map(named('School closed')),
        ...(halfTerm === null ? [] : [days('Half term', halfTerm.startsOn, halfTerm.endsOn)]),
      ];
      const calendar = calendarOf(...events, AUTUMN);
      const inOrder = (all: typeof inset) =>
        all.map((day) => ({ ...day, groups: [] })).toSorted((a, b) => a.on.localeCompare(b.on));
      expect(calendar?.terms[0]?.halfTerm).toEqual(halfTerm);
      expect(calendar?.inset).toEqual(inOrder(inset));
      expect(calendar?.closures).toEqual(inOrder(closures));
    }),
  );
});
