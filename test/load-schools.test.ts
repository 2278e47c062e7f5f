import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ConfigProblem } from '../src/config.ts';
import { loadPack } from '../src/packs/load-pack.ts';
import { loadSchools } from '../src/load-schools.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'every-session-schools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AUTUMN = {
  name: 'Autumn',
  start: '2026-09-02',
  end: '2026-12-18',
  halfTerm: { start: '2026-10-26', end: '2026-10-30' },
};
const SPRING = { name: 'Spring', start: '2027-01-04', end: '2027-03-25' };
const CALENDAR = {
  terms: [AUTUMN, SPRING],
  inset: ['2026-09-02', { date: '2026-11-06', session: 'PM' }],
  bankHolidays: ['2026-12-25', '2030-12-25'],
  closures: [{ date: '2026-11-12', groups: ['Year 9'] }],
};
const OFFICER = {
  personId: '11111111-2222-4333-8444-555555555555',
  name: 'Ada Quill',
  roles: ['attendance-officer'],
};
const SCHOOL = {
  schoolId: 'quarry-lane',
  name: 'Quarry Lane School',
  yearGroups: [7, 8, 9],
  sessions: {
    AM: { opensAt: '08:30', listAt: '08:45', closesAt: '09:00' },
    PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
  },
  calendars: [CALENDAR],
  teamId: '19:quarry@thread.tacv2',
  teamGroupId: '99999999-2222-4333-8444-555555555555',
  siteUrl: 'https://quarry.sharepoint.com/sites/attendance',
  staff: [OFFICER],
};

describe('a settings file that is right', () => {
  test('is read into a school, with what may be left out', () => {
    write('quarry-lane.json', SCHOOL);
    write('notes.txt', 'not a school');
    expect(loadSchools(folder)).toEqual([
      {
        ...SCHOOL,
        keeping: { months: {}, cardSchoolDays: 5 },
        timeZone: 'Europe/London',
        messageTimes: {
          earliestAt: '07:30',
          latestAt: '18:00',
          morningAt: '08:00',
          endOfDayAt: '15:45',
          weekAt: '15:30',
        },
        inboxFolder: null,
        strategy: loadPack('recommended'),
        staff: [{ ...OFFICER, yearGroups: [], forms: [], lineManagerId: null }],
        absenceMessage: null,
        briefingsNeedApproval: false,
        agendaCap: 20,
        cover: [],
        calendars: [
          {
            schoolYear: 2026,
            terms: [
              {
                name: 'Autumn',
                startsOn: '2026-09-02',
                endsOn: '2026-12-18',
                halfTerm: { startsOn: '2026-10-26', endsOn: '2026-10-30' },
              },
              { name: 'Spring', startsOn: '2027-01-04', endsOn: '2027-03-25', halfTerm: null },
            ],
            inset: [
              { on: '2026-09-02', session: null, groups: [] },
              { on: '2026-11-06', session: 'PM', groups: [] },
            ],
            bankHolidays: ['2026-12-25', '2030-12-25'],
            closures: [{ on: '2026-11-12', session: null, groups: ['Year 9'] }],
          },
        ],
      },
    ]);
  });

  test('knows a person by their id in small letters, as tokens have it', () => {
    const shouted = 'AAAAAAAA-2222-4333-8444-555555555555';
    write('quarry-lane.json', { ...SCHOOL, staff: [{ ...OFFICER, personId: shouted }] });
    expect(loadSchools(folder)[0]?.staff[0]?.personId).toBe(shouted.toLowerCase());
  });

  test('stands beside others, in the order of their names', () => {
    const siteUrl = 'https://school.sharepoint.example/sites/b';
    write('b.json', { ...SCHOOL, schoolId: 'b', teamId: '19:b@thread.tacv2', siteUrl, staff: [] });
    write('a.json', { ...SCHOOL, schoolId: 'a' });
    expect(loadSchools(folder).map(({ schoolId }) => schoolId)).toEqual(['a', 'b']);
  });
});

test('two schools may not share a site: their lists would be one', () => {
  write('b.json', { ...SCHOOL, schoolId: 'b', teamId: '19:b@thread.tacv2', staff: [] });
  write('a.json', { ...SCHOOL, schoolId: 'a' });
  expect(() => loadSchools(folder)).toThrow('More than one school has the siteUrl');
});

describe('a fault in a school is told with its place', () => {
  test.each([
    [{ schoolId: 'Quarry Lane' }, 'small letters, digits and hyphens', 'schoolId'],
    [{ timeZone: 'Europe/Londn' }, '"Europe/Londn" is no time zone', 'timeZone'],
    [{ teamId: '19:quarry' }, 'the thread id of the Team', 'teamId'],
    [{ teamGroupId: 'quarry' }, '"quarry" is not an id of Entra ID', 'teamGroupId'],
    [{ yearGroups: [] }, 'Too small', 'yearGroups'],
    [{ absenceMessage: 'Where is {pupil}?' }, '{pupil} is nothing that the app fills in', 'absenceMessage'],
    [{ agendaCap: 51 }, '51 pupils: 1 to 50 are allowed', 'agendaCap'],
    [{ agendaCap: 'ten' }, '"ten" is not a whole number of pupils from 1 to 50', 'agendaCap'],
    [{ inboxfolder: 'inbox' }, 'Unrecognized key: "inboxfolder"', ''],
    [{ staff: [{ ...OFFICER, roles: ['teacher'] }] }, '"attendance-officer"|"head-of-year"', 'staff[0].roles[0]'],
    [{ staff: [{ ...OFFICER, personId: 'ada' }] }, '"ada" is not an id of Entra ID', 'staff[0].personId'],
    [{ staff: [{ ...OFFICER, yeargroups: [9] }] }, 'Unrecognized key: "yeargroups"', 'staff[0]'],
    [{ calendars: [CALENDAR, CALENDAR] }, 'has two calendars for one school year', 'calendars'],
    [times({ closesAt: '09:01' }), 'open for 31 minutes, from 08:30 to 09:01; 30 is the most', 'sessions.AM.closesAt'],
    [times({ closesAt: '08:30' }), 'which is not after it opens at 08:30', 'sessions.AM.closesAt'],
    [times({ closesAt: '08:00' }), 'which is not after it opens at 08:30', 'sessions.AM.closesAt'],
    [times({ listAt: '08:29' }), 'comes before opensAt', 'sessions.AM.listAt'],
    [times({ listAt: '8:45' }), '"8:45" is not a time of the form HH:MM', 'sessions.AM.listAt'],
    [times({ listAt: '24:00' }), '"24:00" is not a time of the form HH:MM', 'sessions.AM.listAt'],
    [
      { sessions: { AM: SCHOOL.sessions.PM, PM: SCHOOL.sessions.PM } },
      'opens before the morning’s register has closed',
      'sessions.PM.opensAt',
    ],
  ])('%j: %s', (change, fault, place) => {
    write('quarry-lane.json', { ...SCHOOL, ...change });
    expectFault('quarry-lane.json:', fault, place);
  });
});

describe('a fault in a calendar is told with its place', () => {
  test.each([
    [{ terms: [] }, 'Too small', 'terms'],
    [{ terms: [{ ...AUTUMN, start: '2026-09-31' }] }, '"2026-09-31" is not a date', 'terms[0].start'],
    [{ terms: [{ ...AUTUMN, start: '09/31/2026' }] }, 'there is no month 31. The day comes first', 'terms[0].start'],
    [{ terms: [{ ...AUTUMN, start: 'Monday 2nd Sept 2026' }] }, 'is a Wednesday: put the weekday', 'terms[0].start'],
    [{ terms: [AUTUMN, { ...SPRING, end: 'Monday 25th March 2027' }] }, 'is a Thursday', 'terms[1].end'],
    [{ terms: [{ ...SPRING, end: '2026-03-25' }] }, 'ends before it starts', 'terms[0].end'],
    [
      { terms: [{ ...AUTUMN, halfTerm: { start: '2026-10-30', end: '2026-10-26' } }] },
      'ends before it starts',
      'terms[0].halfTerm.end',
    ],
    [{ terms: [{ ...SPRING, halfTerm: AUTUMN.halfTerm }] }, 'is not within its term', 'terms[0].halfTerm'],
    [{ terms: [{ ...AUTUMN, halfterm: null }] }, 'Unrecognized key: "halfterm"', 'terms[0]'],
    [{ terms: [SPRING, AUTUMN] }, 'begins before Spring has ended', 'terms[1]'],
    [{ terms: [AUTUMN, { ...SPRING, end: '2027-08-02' }] }, 'is not in the school year', 'terms[1]'],
    [{ terms: [AUTUMN, { ...SPRING, start: '2028-01-04', end: '2028-03-25' }] }, '1 August 2026', 'terms[1]'],
    [{ inset: ['2025-11-06'] }, 'is not in the school year', 'inset[0]'],
    [{ inset: ['Monday 6th November 2026'] }, '"Monday 6th November 2026" is a Friday', 'inset[0]'],
    [{ inset: [{ date: 'Mon 06/11/2026', session: 'PM' }] }, '"Mon 06/11/2026" is a Friday', 'inset[0].date'],
    [{ inset: [{ date: '2026-11-06', session: 'pm' }] }, 'of which session is "AM" or "PM"', 'inset[0]'],
    [{ inset: [6] }, 'must be a date, or { "date", "session", "groups" }', 'inset[0]'],
    [{ closures: [{ date: '2027-08-01' }] }, 'is not in the school year', 'closures[0]'],
    [{ closures: [{ date: '2026-11-06', group: ['9B'] }] }, 'Unrecognized key: "group"', 'closures[0]'],
    [{ bankHolidays: ['Christmas'] }, '"Christmas" is not a date', 'bankHolidays[0]'],
    [
      { bankHolidays: 'all' },
      'must be a list of dates, the whole of https://www.gov.uk/bank-holidays.json',
      'bankHolidays',
    ],
    [{ bankHolidays: { scotland: { events: [] } } }, 'with its "england-and-wales", or "rules"', 'bankHolidays'],
    [
      { bankHolidays: feed('2026-12-25', '2026-02-31') },
      '"2026-02-31" is not a date',
      'bankHolidays["england-and-wales"].events[1].date',
    ],
    [
      { bankHolidays: feed('2026-08-31', '2026-12-25') },
      'has no bank holidays of the school year in 2027',
      'bankHolidays',
    ],
    [{ bankHolidays: feed('2024-12-25') }, 'of the school year in 2026 and 2027', 'bankHolidays'],
  ])('%j: %s', (change, fault, place) => {
    write('quarry-lane.json', { ...SCHOOL, calendars: [{ ...CALENDAR, ...change }] });
    expectFault('quarry-lane.json:', fault, `calendars[0].${place}`);
  });
});

test('a fault in a date is told without those that would follow from it', () => {
  const terms = [{ ...AUTUMN, start: 'Monday 2nd Sept 2026' }, SPRING];
  write('quarry-lane.json', { ...SCHOOL, calendars: [{ ...CALENDAR, terms, closures: [{ date: '31/06/2027' }] }] });
  const faults =
    /^A school's settings are not right\.\nquarry-lane\.json:\n✖ .*\n {2}→ at .*start\n✖ .*\n {2}→ at .*date$/;
  expect(() => loadSchools(folder)).toThrow(faults);
});

describe('a calendar', () => {
  const read = (change: object) => {
    write('quarry-lane.json', { ...SCHOOL, calendars: [{ ...CALENDAR, ...change }] });
    return loadSchools(folder)[0]?.calendars[0];
  };

  test('may have its dates as people write them', () => {
    const calendar = read({
      terms: [
        { name: 'Autumn', start: 'Wednesday 2nd September 2026', end: '18/12/2026' },
        {
          name: 'Spring',
          start: 'Mon 04/01/2027',
          end: '25 March 2027',
          halfTerm: { start: '15 Feb 2027', end: '19/02/2027' },
        },
      ],
      inset: ['Wed 02/09/2026', { date: 'Friday 6 November 2026', session: 'PM' }],
      bankHolidays: ['Friday 25th December 2026'],
      closures: [{ date: '12/11/2026', groups: ['Year 9'] }],
    });
    expect(calendar).toEqual({
      schoolYear: 2026,
      terms: [
        { name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18', halfTerm: null },
        {
          name: 'Spring',
          startsOn: '2027-01-04',
          endsOn: '2027-03-25',
          halfTerm: { startsOn: '2027-02-15', endsOn: '2027-02-19' },
        },
      ],
      inset: [
        { on: '2026-09-02', session: null, groups: [] },
        { on: '2026-11-06', session: 'PM', groups: [] },
      ],
      bankHolidays: ['2026-12-25'],
      closures: [{ on: '2026-11-12', session: null, groups: ['Year 9'] }],
    });
  });

  test('may have the bank holidays of GOV.UK, of which those of the year count', () => {
    const bankHolidays = feed('2026-05-25', '2026-08-31', '2026-12-25', '2027-01-01', '2027-08-30');
    expect(read({ bankHolidays })?.bankHolidays).toEqual(['2026-08-31', '2026-12-25', '2027-01-01']);
  });

  test('may have those of the rules', () => {
    expect(read({ bankHolidays: 'rules' })?.bankHolidays).toEqual([
      ...['2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01'],
      ...['2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31'],
    ]);
  });
});

describe('the folder', () => {
  test('that is not there', () => {
    expect(() => loadSchools(path.join(folder, 'none'))).toThrow(ConfigProblem);
    expect(() => loadSchools(path.join(folder, 'none'))).toThrow(`SCHOOLS_FOLDER "${path.join(folder, 'none')}"`);
  });

  test('that holds no school', () => {
    write('notes.txt', 'later');
    expectFault('No school is set up', 'holds no .json file');
  });

  test('with a file that is no JSON', () => {
    write('quarry-lane.json', '{ "schoolId": ');
    expectFault('quarry-lane.json:', 'JSON');
  });

  test('with faults in several files: all are told', () => {
    write('a.json', { ...SCHOOL, schoolId: 'A' });
    write('b.json', '{');
    write('c.json', { ...SCHOOL, name: '', siteUrl: 'sharepoint' });
    expectFault('a.json:', 'b.json:', 'c.json:', 'name', 'siteUrl');
  });

  test.each([
    [{ teamId: '19:other@thread.tacv2', staff: [] }, 'More than one school has the schoolId "quarry-lane"'],
    [{ schoolId: 'other', staff: [] }, 'More than one Team has the teamId "19:quarry@thread.tacv2"'],
    [
      { schoolId: 'other', teamId: '19:other@thread.tacv2' },
      `More than one person has the personId "${OFFICER.personId}"`,
    ],
  ])('where two schools are taken for one: %j', (change, fault) => {
    write('a.json', SCHOOL);
    write('b.json', { ...SCHOOL, ...change });
    expectFault(fault);
  });

  test('with a person twice on one staff list', () => {
    write('quarry-lane.json', { ...SCHOOL, staff: [OFFICER, { ...OFFICER, roles: ['tutor'] }] });
    expectFault(`More than one person has the personId "${OFFICER.personId}"`);
  });
});

/** What GOV.UK answers, with these dates of England and Wales and others of Scotland. */
function feed(...dates: readonly string[]) {
  const events = (of: readonly string[]) => of.map((date) => ({ title: 'A day', date, notes: '', bunting: true }));
  return {
    'england-and-wales': { division: 'england-and-wales', events: events(dates) },
    scotland: { division: 'scotland', events: events(['2026-11-30', '2027-01-04']) },
    'northern-ireland': { division: 'northern-ireland', events: events(['2027-03-17']) },
  };
}

function times(change: Partial<(typeof SCHOOL)['sessions']['AM']>) {
  return { sessions: { ...SCHOOL.sessions, AM: { ...SCHOOL.sessions.AM, ...change } } };
}

function write(name: string, content: unknown): void {
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

function expectFault(...parts: readonly string[]): void {
  expect(() => loadSchools(folder)).toThrow(ConfigProblem);
  for (const part of parts) expect(() => loadSchools(folder)).toThrow(part);
}
