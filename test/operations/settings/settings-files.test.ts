import { describe, expect, test } from '@jest/globals';
import { readIcalCalendar } from '../../../src/adapters/calendar/read-ical-calendar.ts';
import { splitStaffText } from '../../../src/adapters/mis/csv/split-staff-text.ts';
import { readCalendarText } from '../../../src/operations/settings/read-calendar-text.ts';
import { readStaffFile } from '../../../src/operations/settings/read-staff-file.ts';
import { applySetting, settingOf } from '../../../src/school-settings.ts';
import { SCHOOL } from '../../support/quarry-lane.ts';
import { person } from '../../support/school-in-records.ts';

const ADMIN = person('administrator', { personId: '10000000-2222-4333-8444-555555555555', name: 'Ada Admin' });
const CHAMPION = person('attendance-champion');
const TUTOR = person('tutor');
const school = { ...SCHOOL, staff: [ADMIN] };

describe('a calendar from a file', () => {
  const read = readCalendarText({ settings: { valueOf: settingOf }, readIcal: readIcalCalendar });
  const event = (title: string, from: string, until: string) =>
    `BEGIN:VEVENT\r\nUID:${title}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${until}\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`;
  const file = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
  const AUTUMN = event('Autumn term', '20270902', '20271218');

  test('puts its years beside the others, in a form that the settings take, and names what it leaves out', () => {
    const outcome = read(school, CHAMPION, file(AUTUMN, event('Sports day', '20271001', '20271002')));
    expect(outcome).toMatchObject({ kind: 'read', schoolYears: [2027], refusals: [{ line: 9, value: 'Sports day' }] });
    if (outcome.kind !== 'read') return;
    const applied = applySetting(school, 'calendars', outcome.value);
    expect(applied.kind).toBe('fits');
    if (applied.kind === 'fits') {
      expect(applied.school.calendars.map(({ schoolYear }) => schoolYear)).toEqual([2026, 2027]);
      expect(applied.school.calendars[0]).toEqual(school.calendars[0]);
    }
  });

  test('without a term is none, and is not for a tutor', () => {
    expect(read(school, CHAMPION, file(event('Sports day', '20271001', '20271002')))).toMatchObject({
      kind: 'no-term',
    });
    expect(read(school, TUTOR, file(AUTUMN))).toMatchObject({ kind: 'not-allowed' });
  });
});

describe('a staff list from a file', () => {
  const read = readStaffFile({ split: splitStaffText });
  const id = '20000000-2222-4333-8444-555555555555';
  const text = `\uFEFFObject id;Name;Rolle\r\n${id};"Kit; Example";tutor\r\nnobody;X;tutor\r\n`;
  const mapping = { personId: 0, name: 1, roles: 2, yearGroups: null, forms: null, lineManagerId: null };

  test('adds people, or takes the place of the list, with the columns that a person chose', () => {
    expect(read(school, ADMIN, { text, mapping: null, mode: 'add' })).toMatchObject({
      ...{ kind: 'read', heads: ['Object id', 'Name', 'Rolle'], mapping: { personId: 0, roles: null }, taken: 0 },
      value: [ADMIN],
    });
    const added = read(school, ADMIN, { text, mapping, mode: 'add' });
    expect(added).toMatchObject({ taken: 1, value: [ADMIN, { personId: id, name: 'Kit; Example' }] });
    expect(added).toMatchObject({ faults: [{ line: 3, column: 'Object id', value: 'nobody' }] });
    expect(read(school, ADMIN, { text, mapping, mode: 'replace' })).toMatchObject({ value: [{ personId: id }] });
  });

  test('is the administrator’s alone, and says so where it has no row', () => {
    expect(read(school, CHAMPION, { text, mapping, mode: 'add' })).toMatchObject({ kind: 'not-allowed' });
    expect(read(school, ADMIN, { text: 'Name\r\n', mapping, mode: 'add' })).toMatchObject({ kind: 'empty' });
  });

  test('a quotation mark that never closes loses its own line and no other', () => {
    const broken = `id,name,roles\n"oops,X,tutor\n${id},Kit,tutor\n`;
    const outcome = read(school, ADMIN, { text: broken, mapping, mode: 'replace' });
    expect(outcome).toMatchObject({
      value: [{ personId: id }],
      faults: expect.arrayContaining([expect.objectContaining({ line: 2 })]),
    });
  });
});
