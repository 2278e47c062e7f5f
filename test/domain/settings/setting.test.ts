import { describe, expect, test } from '@jest/globals';
import { calendarEffect } from '../../../src/domain/settings/calendar-effect.ts';
import { changedLines, settingLines } from '../../../src/domain/settings/setting-lines.ts';
import { faultOfStaff, SETTING_NAMES } from '../../../src/domain/settings/setting.ts';
import { person } from '../../support/school-in-records.ts';
import { SCHOOL } from '../../support/quarry-lane.ts';
import { CALENDAR } from '../../support/small-school.ts';

const ADMIN = person('administrator', { personId: 'a', name: 'Ada Example' });
const OTHER = person('tutor', { personId: 'b', forms: ['9B'] });

describe('the staff list', () => {
  test.each([
    ['a role', { ...ADMIN, roles: ['administrator', 'safeguarding-lead'] as const }],
    ['a year group', { ...ADMIN, yearGroups: [9] }],
    ['a form', { ...ADMIN, forms: ['9B'] }],
  ])('does not let anybody give themselves %s', (_what, self) => {
    expect(faultOfStaff([ADMIN, OTHER], [self, OTHER], 'a')).toMatch(/Nobody gives themselves/);
    expect(faultOfStaff([ADMIN, OTHER], [self, OTHER], 'b')).toBeNull();
  });

  test('does not let somebody who is not on it put themselves on it', () => {
    expect(faultOfStaff([OTHER], [ADMIN, OTHER], 'a')).toMatch(/Nobody gives themselves/);
  });

  test('keeps somebody who looks after the app, if it had somebody', () => {
    expect(faultOfStaff([ADMIN, OTHER], [OTHER], 'a')).toMatch(/must keep the role administrator/);
    expect(faultOfStaff([OTHER], [OTHER], 'a')).toBeNull();
  });

  test('may take from oneself', () => {
    const both = { ...ADMIN, personId: 'c' };
    expect(faultOfStaff([ADMIN, both], [both], 'a')).toBeNull();
  });
});

describe('a setting in plain words', () => {
  test.each(SETTING_NAMES)('%s reads without a code, each thing under its own key', (setting) => {
    const lines = settingLines({ ...SCHOOL, staff: [ADMIN, OTHER], cover: [] }, setting);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    for (const { label, text } of lines) expect(`${label}${text}`).not.toMatch(/undefined|null|\[object/);
  });

  test('says what is new, what is other and what is gone', () => {
    const line = (key: string, text: string) => ({ key, label: key.toUpperCase(), text });
    expect(
      changedLines([line('a', '1'), line('b', '2'), line('c', '3')], [line('d', '4'), line('b', '5'), line('a', '1')]),
    ).toEqual([
      { label: 'D', before: null, after: '4' },
      { label: 'B', before: '2', after: '5' },
      { label: 'C', before: '3', after: null },
    ]);
  });

  test('a band says where it begins and where the better one does', () => {
    const texts = settingLines(SCHOOL, 'bands').map(({ text }) => text);
    expect(texts[0]).toMatch(/^(From|Above) [\d.]+%$/);
    expect(texts[1]).toMatch(/^(From|Above) [\d.]+%, (below|up to) [\d.]+%$/);
  });
});

describe('another calendar', () => {
  test('gains and loses sessions, and a year that goes is named', () => {
    const [first] = CALENDAR.terms;
    const closed = { on: first?.startsOn ?? '', session: null, groups: [] };
    const before = calendarEffect([CALENDAR], [CALENDAR])[0];
    expect(before).toMatchObject({ gained: 0, lost: 0 });
    const after = calendarEffect(
      [CALENDAR],
      [{ ...CALENDAR, closures: [...CALENDAR.closures, { ...closed, on: '2026-11-24' }] }],
    )[0];
    expect(after).toMatchObject({ gained: 0, lost: 2, after: (before?.after ?? 0) - 2 });
    expect(calendarEffect([CALENDAR], [])).toMatchObject([{ after: null, lost: before?.before }]);
  });
});
