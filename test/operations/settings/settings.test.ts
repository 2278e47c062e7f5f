import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../src/domain/person.ts';
import type { School } from '../../../src/domain/school.ts';
import { FROM_FILE, SETTING_NAMES, type SettingName } from '../../../src/domain/settings/setting.ts';
import { changeSetting, type SettingRequest } from '../../../src/operations/settings/change-setting.ts';
import { mapYearChannel } from '../../../src/operations/settings/map-year-channel.ts';
import { previewSetting } from '../../../src/operations/settings/preview-setting.ts';
import { readSettings } from '../../../src/operations/settings/read-settings.ts';
import { createSchoolsInForce, type SchoolsInForce } from '../../../src/schools-in-force.ts';
import { createStaffDirectory } from '../../../src/staff-directory.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, channelOf, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const id = (digit: number) => `${digit}0000000-2222-4333-8444-555555555555`;
const CHAMPION = person('attendance-champion', { personId: id(1), name: 'Charlie Champion' });
const ADMIN = person('administrator', { personId: id(2), name: 'Ada Admin' });
const TUTOR = person('tutor', { personId: id(3), name: 'Tam Tutor', forms: ['9B'] });
const quiet = { info: () => undefined, warn: () => undefined };

describe.each(DATABASE_KINDS)('the settings of a school, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let here: SchoolsInForce;
  let elsewhere: SchoolsInForce;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [CHAMPION, ADMIN, TUTOR] });
    const replica = () => createSchoolsInForce([known.school], opened.database.records.settings, quiet);
    [here, elsewhere] = [replica(), replica()];
  });

  const clock = () => at('10:00');
  const needs = () => ({ database: opened.database, clock, settings: here });
  const school = (replica = here): School => {
    const [found] = replica.schools;
    if (found === undefined) throw new Error('The school is gone.');
    return found;
  };
  const page = (by: Person = CHAMPION) => readSettings(needs())(school(), by);
  const followsOf = async (setting: SettingName) =>
    (await page()).settings.find((shown) => shown.setting === setting)?.follows ?? '';
  const change = async (
    setting: SettingName,
    value: unknown,
    over: Partial<SettingRequest> = {},
    by: Person = CHAMPION,
  ) =>
    changeSetting(needs())(school(), by, {
      ...{ changeId: randomUUID(), setting, wanted: { value }, follows: await followsOf(setting) },
      ...over,
    });

  test('are as in the file at first, and every value in force fits the form of the file', async () => {
    const { settings, history } = await page();
    expect(settings.map(({ setting }) => setting)).toEqual(SETTING_NAMES);
    expect(settings.every(({ changed, follows }) => changed === null && follows === FROM_FILE)).toBe(true);
    expect(history).toEqual([]);
    for (const { setting, value } of settings) {
      expect(here.apply(school(), setting, value)).toEqual({
        kind: 'fits',
        school: {
          ...school(),
          absenceMessage: setting === 'absenceMessage' ? null : school().absenceMessage,
          cover: school().cover ?? (setting === 'cover' ? [] : undefined),
          staff: setting === 'staff' ? school().staff.map((one) => ({ ...one, lineManagerId: null })) : school().staff,
        },
      });
    }
  });

  test('a change takes effect here at once and in every other copy of the app when it looks', async () => {
    const times = { ...school().messageTimes, morningAt: '08:10' };
    const unchanged = school(elsewhere);
    expect(await change('messageTimes', times)).toEqual({ kind: 'changed' });
    expect(school().messageTimes.morningAt).toBe('08:10');
    expect(school(elsewhere).messageTimes.morningAt).toBe('08:00');
    await elsewhere.follow();
    expect(school(elsewhere).messageTimes.morningAt).toBe('08:10');
    expect(school(elsewhere)).not.toBe(unchanged);
    const followed = school(elsewhere);
    await elsewhere.follow();
    expect(school(elsewhere)).toBe(followed);
    const shown = (await page()).settings.find(({ setting }) => setting === 'messageTimes');
    expect(shown?.changed).toEqual({ by: 'Charlie Champion', at: at('10:00') });
  });

  test('a repeat takes effect once, and of two people the second is told', async () => {
    const changeId = randomUUID();
    expect(await change('briefingsNeedApproval', true, { changeId })).toEqual({ kind: 'changed' });
    expect(await change('briefingsNeedApproval', true, { changeId, follows: FROM_FILE })).toEqual({ kind: 'changed' });
    expect((await page()).history).toHaveLength(1);
    expect(await change('briefingsNeedApproval', false, { follows: FROM_FILE })).toMatchObject({
      kind: 'changed-meanwhile',
    });
    expect(school().briefingsNeedApproval).toBe(true);
  });

  test('an earlier version can be put back, and so can the file’s', async () => {
    await change('absenceMessage', '{school}: {forename} is away.');
    await change('absenceMessage', 'Ring us, please.');
    const [newest] = (await page()).history;
    expect(newest?.lines).toEqual([
      { label: 'Words', before: '{school}: {forename} is away.', after: 'Ring us, please.' },
    ]);
    await change('absenceMessage', newest?.before.value);
    expect(school().absenceMessage).toBe('{school}: {forename} is away.');
    await change('absenceMessage', null, { wanted: null });
    expect(school().absenceMessage ?? null).toBeNull();
    expect((await page()).history.map(({ isToFile, isInForce }) => [isToFile, isInForce])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  test.each<[SettingName, unknown, RegExp]>([
    ['messageTimes', { morningAt: '06:00' }, /nothing goes out before 07:30/],
    ['absenceMessage', 'Dear {name}', /nothing that the app fills in/],
    ['agendaCap', 0, /0 pupils: 1 to 50 are allowed/],
    ['bands', { bands: [], caseBelowBandId: 'none' }, /./],
    ['calendars', [{ terms: [{ name: 'Autumn', start: '2026-12-18', end: '2026-09-01' }] }], /ends before it starts/],
    ['staff', [{ personId: 'no-id', name: 'X', roles: ['tutor'] }], /not an id of Entra ID/],
    ['publicRecognition', { names: 'always' }, /./],
  ])('a value of %s that a file could not have is refused, with its place', async (setting, value, message) => {
    const outcome = await change(setting, value, {}, ADMIN);
    expect(outcome).toMatchObject({
      kind: 'faulty',
      faults: expect.arrayContaining([{ place: expect.any(String), message: expect.stringMatching(message) }]),
    });
    expect((await page()).history).toEqual([]);
  });

  test('other bands say first how many pupils move, and move them', async () => {
    await known.mark('/');
    await known.mark('O', [1, 2]);
    const bands = school().strategy.bands.map((band) => ({ ...band }));
    const value = {
      bands: bands.map((band) => ({ ...band, from: { ...band.from, percent: band.from.percent / 2 } })),
      caseBelowBandId: school().strategy.caseBelowBandId,
    };
    const preview = await previewSetting(needs())(school(), CHAMPION, { setting: 'bands', wanted: { value } });
    expect(preview).toMatchObject({ kind: 'fits' });
    if (preview.kind === 'fits') {
      expect(preview.effect[0]).toMatch(/band\.$/);
      expect(preview.lines.length).toBeGreaterThan(1);
      expect(preview.effect).toContainEqual(expect.stringMatching(/“98% and above” has figures in its name/));
    }
    expect(await change('bands', value)).toEqual({ kind: 'changed' });
    expect(school().strategy.bands[0]?.from.percent).toBe((bands[0]?.from.percent ?? 0) / 2);
    expect(school().strategy.provisions).toEqual(known.school.strategy.provisions);
  });

  test('a new colleague is known at once; whoever is on another school’s list is refused', async () => {
    const staff = [...school().staff, { ...TUTOR, personId: id(4), name: 'New Colleague' }];
    const directory = createStaffDirectory(here.schools);
    expect(directory.find(id(4))).toBeNull();
    expect(await change('staff', staff, {}, ADMIN)).toEqual({ kind: 'changed' });
    expect(directory.find(id(4))?.person.name).toBe('New Colleague');
    const other = { ...known.school, schoolId: 'another-school', staff: [{ ...TUTOR, personId: id(5) }] };
    here = createSchoolsInForce([known.school, other], opened.database.records.settings, quiet);
    await here.follow();
    const outcome = await change('staff', [...staff, { ...TUTOR, personId: id(5), name: 'Theirs' }], {}, ADMIN);
    expect(outcome).toMatchObject({ kind: 'faulty', faults: [{ place: 'Theirs' }] });
  });

  test('are for those who may: the staff list is the administrator’s, and a tutor’s is nothing', async () => {
    expect(await change('staff', [], {}, CHAMPION)).toMatchObject({ kind: 'not-allowed' });
    expect(await change('briefingsNeedApproval', true, {}, TUTOR)).toMatchObject({ kind: 'not-allowed' });
    const wide = school().staff.map((one) =>
      one === ADMIN ? { ...one, roles: [...one.roles, 'safeguarding-lead'] } : one,
    );
    expect(await change('staff', wide, {}, ADMIN)).toMatchObject({ kind: 'faulty' });
    expect((await page()).history).toEqual([]);
  });

  test('a change that the file no longer lets fit is not in force, and says so', async () => {
    await change('cover', [{ personId: id(3), coverId: id(1), from: '2026-11-23', to: '2026-11-24' }]);
    await opened.opened.db
      .updateTable('settings_change')
      .set({ after: JSON.stringify({ value: [{ personId: id(3) }] }) })
      .where('school_id', '=', school().schoolId)
      .execute();
    await elsewhere.follow();
    expect(school(elsewhere).cover ?? []).toEqual([]);
    expect(elsewhere.notInForce(school().schoolId)).toMatchObject([{ setting: 'cover' }]);
  });

  test('a channel gets its year group from the tab, which another loses', async () => {
    const { schoolId } = school();
    const other = { channelId: `${schoolId}-other`, teamId: school().teamId, name: 'Form 9', yearGroup: null };
    await opened.database.records.places.saveChannels(schoolId, [other], clock());
    const map = (by: Person, yearGroup: number | null) =>
      mapYearChannel(needs())(school(), by, { channelId: other.channelId, yearGroup });
    expect(await map(TUTOR, 9)).toMatchObject({ kind: 'not-allowed' });
    expect(await map(CHAMPION, 12)).toMatchObject({ kind: 'unknown-year' });
    expect(await map(CHAMPION, 9)).toEqual({
      kind: 'mapped',
      words: 'Form 9 is Year 9’s channel from now on. Year 9 is no year group’s any more.',
    });
    const channels = await opened.database.records.places.channels(schoolId);
    expect(channels.find(({ channelId }) => channelId === channelOf(school(), 9))?.yearGroup).toBeNull();
  });

  test('every look and every change is audited', async () => {
    await page(ADMIN);
    await change('briefingsNeedApproval', true);
    const rows = await opened.opened.db
      .selectFrom('audit')
      .selectAll()
      .where('school_id', '=', school().schoolId)
      .execute();
    const verbs = rows.map(({ verb, person_id: personId }) => `${verb} ${personId}`);
    expect(verbs).toContain(`settings.read ${ADMIN.personId}`);
    expect(verbs).toContain(`settings.change ${CHAMPION.personId}`);
  });
});
