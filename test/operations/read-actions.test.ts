import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Action } from '../../src/domain/actions/action.ts';
import { lookAs } from '../../src/domain/look-as.ts';
import type { Person } from '../../src/domain/person.ts';
import { readActions } from '../../src/operations/read-actions.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

const CHAMPION = person('attendance-champion');
const TUTOR = person('tutor', { personId: 'tutor-9a', name: 'Tu Tor', forms: ['9A'] });
const OTHER_TUTOR = person('tutor', { personId: 'tutor-9b', name: 'Other Tutor', forms: ['9B'] });
const HEAD = person('head-of-year', { personId: 'head-9', name: 'Head Nine', yearGroups: [9] });

describe.each(DATABASE_KINDS)('reading actions from the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [CHAMPION, TUTOR, OTHER_TUTOR, HEAD] });
  });

  const issue = async (actionId: string, over: Partial<Action>) => {
    const { schoolId } = known.school;
    const action: Action = {
      actionId: `${schoolId}-${actionId}`,
      schoolId,
      title: actionId,
      note: '',
      provisionId: null,
      occurrenceKey: null,
      pupilIds: [],
      ownerIds: [TUTOR.personId],
      issuedBy: CHAMPION.personId,
      issuedAt: at('09:00'),
      dueOn: '2026-11-25',
      chain: [],
      escalatesAfterSchoolDays: 3,
      outcomes: [],
      ...over,
    };
    const { ownerIds, issuedBy, issuedAt } = action;
    const event = { kind: 'issued', clickId: `issued`, by: issuedBy, at: issuedAt, ownerIds } as const;
    expect(await opened.database.records.actions.issue(action, event)).toBe(true);
    return action.actionId;
  };
  const read = (by = CHAMPION, on = '2026-11-24') =>
    readActions({ database: opened.database, clock: () => at('09:00', on) })(known.school, by);
  const titles = async (by = CHAMPION) => (await read(by)).entries.map(({ action }) => action.title);

  test('an administrator who looks as the owner sees by the rules alone, and not what is the owner’s own', async () => {
    const other = known.pupils.find(({ form }) => form !== '9A')?.pupilId ?? '';
    await issue('about another form', { pupilIds: [other], note: 'Ring home' });
    await issue('about nobody', {});
    expect(await titles(TUTOR)).toEqual(['about another form', 'about nobody']);
    const looking = (roles: Person['roles']) => lookAs(person('administrator', { roles }), TUTOR);
    for (const roles of [['administrator'], ['administrator', 'senior-leader']] as const) {
      const as = looking(roles);
      expect(as.kind === 'looking' ? await titles(as.person) : as.reason).toEqual([]);
    }
    const as = lookAs(person('administrator', { roles: ['administrator', 'senior-leader'] }), CHAMPION);
    const seen = as.kind === 'looking' ? (await read(as.person)).entries : [];
    expect(seen.map(({ may }) => may)).toEqual([[], []]);
  });

  test('the champion sees all by due date, the overdue ones among them, and everybody’s load', async () => {
    await issue('later', { dueOn: '2026-11-27', pupilIds: [known.pupil(1).pupilId] });
    await issue('sooner', { dueOn: '2026-11-23' });
    const { entries, load } = await read();
    expect(
      entries.map(({ action, isOverdue, isMine, isOfMyTeam }) => [action.title, isOverdue, isMine, isOfMyTeam]),
    ).toEqual([
      ['sooner', true, false, true],
      ['later', false, false, true],
    ]);
    expect(load[0]).toEqual({ personId: 'tutor-9a', name: 'Tu Tor', open: 2, overdue: 1, dueThisWeek: 1 });
    expect(load.map(({ open }) => open)).toEqual([2, 0, 0, 0]);
  });

  test('an action of today is not overdue; the day after it is', async () => {
    await issue('today', { dueOn: '2026-11-24' });
    expect((await read(CHAMPION, '2026-11-24')).entries[0]?.isOverdue).toBe(false);
    expect((await read(CHAMPION, '2026-11-25')).entries[0]?.isOverdue).toBe(true);
  });

  test('tutors see their own actions and those about their pupils, and other pupils as a number', async () => {
    await issue('both forms', {
      pupilIds: [known.pupil(1).pupilId, known.pupil(4).pupilId],
      ownerIds: [HEAD.personId],
    });
    await issue('9B', { pupilIds: [known.pupil(5).pupilId], ownerIds: [HEAD.personId] });
    await issue('no pupil', { ownerIds: [HEAD.personId] });
    await issue('mine', { pupilIds: [known.pupil(4).pupilId] });
    const { entries, load } = await read(TUTOR);
    const seen = entries.map(({ action, pupils, otherPupils }) => [
      action.title,
      pupils.map((p) => p.surname),
      otherPupils,
    ]);
    expect(new Set(seen)).toEqual(
      new Set([
        ['both forms', ['Brindle'], 1],
        ['mine', ['Zürner'], 0],
      ]),
    );
    expect(load).toEqual([]);
    expect(await titles(HEAD)).toHaveLength(4);
  });

  test('a line manager sees the actions of the team, and an administrator none', async () => {
    await issue('work', { chain: [OTHER_TUTOR.personId], issuedBy: null });
    expect(await titles(OTHER_TUTOR)).toEqual(['work']);
    expect(await titles(person('administrator'))).toEqual([]);
  });

  test('what is done is among the answered for thirty days, with what may be done to it', async () => {
    const actionId = await issue('done', { issuedBy: HEAD.personId, pupilIds: [known.pupil(1).pupilId] });
    expect((await read(TUTOR)).entries[0]?.may).toEqual(['accepted', 'done', 'declined', 'handed-over']);
    expect((await read(HEAD)).entries[0]?.may).toEqual(['handed-over', 'withdrawn']);
    const happened = { clickId: 'c', by: TUTOR.personId, at: at('10:00'), outcome: 'spoke', note: '' } as const;
    await opened.database.records.actions.add(actionId, { kind: 'done', ...happened }, false);
    const answeredFor = async (by: Person, on?: string) =>
      (await read(by, on)).answered.map(({ action, may, isOverdue }) => [action.title, may, isOverdue]);
    expect(await answeredFor(CHAMPION)).toEqual([['done', ['reviewed', 'reopened'], false]]);
    expect(await answeredFor(HEAD, '2026-12-20')).toEqual([['done', ['reopened'], false]]);
    expect(await answeredFor(TUTOR)).toEqual([['done', [], false]]);
    expect(await answeredFor(OTHER_TUTOR)).toEqual([]);
    expect(await answeredFor(CHAMPION, '2026-12-24')).toEqual([]);
  });

  test('what is done is gone, and so are another school’s', async () => {
    const actionId = await issue('done', {});
    const done = {
      kind: 'done',
      clickId: 'c',
      by: TUTOR.personId,
      at: at('10:00'),
      outcome: 'spoke',
      note: '',
    } as const;
    await opened.database.records.actions.add(actionId, done, false);
    expect(await titles()).toEqual([]);
    await issue('here', {});
    known = await schoolInRecords(opened.database, { staff: [CHAMPION] });
    expect(await titles()).toEqual([]);
  });
});
