import { describe, expect, test } from '@jest/globals';
import { actionState } from '../../src/domain/actions/action-state.ts';
import type { School } from '../../src/domain/school.ts';
import { actOnAction } from '../../src/operations/act-on-action.ts';
import { loadActionDigestView } from '../../src/operations/cards/load-action-digest.ts';
import { issueAction } from '../../src/operations/issue-action.ts';
import { seeToActions } from '../../src/operations/see-to-actions.ts';
import { at, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const champion = person('attendance-champion', { personId: 'champion' });
const tutor = person('tutor', { personId: 'tutor', lineManagerId: 'head' });
const head = person('head-of-year', { personId: 'head', yearGroups: [9] });

describe('the morning’s round of actions', () => {
  const opened = testDatabase('embedded');
  let count = 0;

  /** An action of Monday for the tutor, due on Tuesday, in a school whose strategy assigns nothing. */
  async function issued(over: Partial<School> = {}) {
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: [champion, tutor, head] });
    const strategy = { ...known.school.strategy, provisions: [] };
    const school: School = { ...known.school, strategy, ...over };
    const actionId = `round-${(count += 1)}`;
    const form = { actionId, title: 'Ring home', note: '', provisionId: null, pupilIds: [], ownerIds: ['tutor'] };
    const rest = { dueInSchoolDays: 1, channelIds: [] };
    await issueAction({ database, clock: () => at('10:00') })(school, champion, { ...form, ...rest });
    const round = (on: string) => seeToActions({ database, clock: () => at('08:00', on) })(school, on);
    const sent = async (kind: 'action-digest' | 'action-escalated') => {
      const found = await database.records.deliveries.about({ schoolId: school.schoolId, kind, about: [{}] });
      return found.map(({ place }) => (place.kind === 'person' ? place.personId : place.channelId));
    };
    const events = async () => (await database.records.actions.get(actionId))?.events ?? [];
    return { database, school, actionId, round, sent, events };
  }

  test('reminds once a morning, names it overdue the day after, and tells the manager after three school days', async () => {
    const { round, sent, events, database, school } = await issued();
    await round('2026-11-24');
    await round('2026-11-24');
    expect(await sent('action-digest')).toEqual(['tutor']);
    await round('2026-11-25');
    expect(actionState(await events())).toMatchObject({ isOverdue: true, escalatedTo: [] });
    const digest = await loadActionDigestView(database.records, school, { on: '2026-11-25', personId: 'tutor' });
    expect(digest.overdue).toEqual([{ title: 'Ring home', dueOn: '2026-11-24', coverFor: null }]);
    await round('2026-11-26');
    expect(await sent('action-escalated')).toEqual([]);
    await round('2026-11-27');
    await round('2026-11-27');
    expect(await sent('action-escalated')).toEqual(['head']);
    expect((await events()).map(({ kind }) => kind)).toEqual(['issued', 'overdue', 'escalated']);
    expect(await sent('action-digest')).toHaveLength(4);
  });

  test('whoever stopped reminders has none, and the cover has them of one who is away', async () => {
    const cover = [{ personId: 'tutor', coverId: 'head', from: '2026-11-24', to: '2026-11-24' }];
    const { round, sent, database, school } = await issued({ cover });
    await round('2026-11-24');
    expect(await sent('action-digest')).toEqual(['head']);
    const digest = await loadActionDigestView(database.records, school, { on: '2026-11-24', personId: 'head' });
    expect(digest.dueToday).toMatchObject([{ coverFor: 'Pat Example' }]);
    await database.records.reminders.stop('tutor', at('09:00'));
    await round('2026-11-25');
    expect(await sent('action-digest')).toEqual(['head']);
    await database.records.reminders.start('tutor');
  });

  test('what was accepted and then forgotten is open again, and what is done is left alone', async () => {
    const { round, events, database, school, actionId } = await issued();
    const act = actOnAction({ database, clock: () => at('11:00') });
    await act(school, tutor, { actionId, clickId: 'a', request: { kind: 'accepted' } });
    await round('2026-11-25');
    expect(actionState(await events()).phase).toBe('accepted');
    await round('2026-11-26');
    expect(actionState(await events()).phase).toBe('open');
    const done = { kind: 'done', outcome: 'completed', note: '' } as const;
    await act(school, tutor, { actionId, clickId: 'd', request: done });
    const before = await events();
    await round('2026-12-10');
    expect(await events()).toEqual(before);
  });

  test('what the strategy assigns becomes an action once, and nothing that is daily does', async () => {
    const { database } = opened;
    const { school } = await schoolInRecords(database, { staff: [champion, tutor, head] });
    const round = seeToActions({ database, clock: () => at('08:00') });
    await round(school, '2026-11-23');
    await round(school, '2026-11-23');
    await round(school, '2026-11-24');
    const actions = await database.records.actions.open(school.schoolId);
    const keys = actions.map(({ action }) => action.occurrenceKey);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key?.includes('/daily/'))).toEqual([]);
    expect(keys.filter((key) => key?.startsWith('staff-actions/weekly/'))).toHaveLength(1);
  });
});
