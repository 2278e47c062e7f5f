import { describe, expect, test } from '@jest/globals';
import { keepViews, VIEWS_MAX } from '../../../src/operations/register-grid/keep-views.ts';
import { at, person, schoolInRecords } from '../../support/school-in-records.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const pat = person('attendance-champion', { personId: 'pat' });
const kit = person('attendance-champion', { personId: 'kit' });

describe.each(DATABASE_KINDS)('views that people keep, in the %s database', (kind) => {
  const opened = testDatabase(kind);
  const keep = () => keepViews({ database: opened.database, clock: () => at('10:00') });
  const view = (viewId: string, name: string, choices: unknown = { yearGroups: [9] }) => ({ viewId, name, choices });

  test('are one person’s own, by name, and a repeat has no further effect', async () => {
    const { school } = await schoolInRecords(opened.database);
    await keep()(school, pat, { kind: 'save', view: view('v2', 'Year 9, severe') });
    await keep()(school, pat, { kind: 'save', view: view('v1', 'Boys’ bus') });
    const twice = await keep()(school, pat, { kind: 'save', view: view('v1', 'A bus', { yearGroups: [8] }) });
    expect(twice).toEqual([view('v1', 'A bus', { yearGroups: [8] }), view('v2', 'Year 9, severe')]);
    expect(await keep()(school, kit, null)).toEqual([]);
    const behind = person('administrator', { personId: 'admin' });
    expect(await keep()(school, { ...pat, behind }, null)).toEqual([]);
    const other = await schoolInRecords(opened.database);
    expect(await keep()(other.school, pat, null)).toEqual([]);
  });

  test('are removed by their owner alone', async () => {
    const { school } = await schoolInRecords(opened.database);
    await keep()(school, pat, { kind: 'save', view: view('v1', 'Mine') });
    expect(await keep()(school, kit, { kind: 'remove', viewId: 'v1' })).toEqual([]);
    expect(await keep()(school, pat, null)).toHaveLength(1);
    expect(await keep()(school, pat, { kind: 'remove', viewId: 'v1' })).toEqual([]);
    expect(await keep()(school, pat, { kind: 'remove', viewId: 'v1' })).toEqual([]);
  });

  test('are so many at most; one that is there may still be changed', async () => {
    const { school } = await schoolInRecords(opened.database);
    for (let index = 0; index < VIEWS_MAX; index++) {
      await keep()(school, pat, { kind: 'save', view: view(`v${index}`, `View ${index}`) });
    }
    expect(await keep()(school, pat, { kind: 'save', view: view('one-more', 'One more') })).toBeNull();
    expect(await keep()(school, pat, { kind: 'save', view: view('v0', 'Changed') })).toHaveLength(VIEWS_MAX);
  });
});
