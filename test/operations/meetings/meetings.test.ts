import { describe, expect, test } from '@jest/globals';
import { actionState } from '../../../src/domain/actions/action-state.ts';
import { person } from '../../support/school-in-records.ts';
import { at } from '../../support/school-in-records.ts';
import { CHAMPION, LEADER, meetingSchool, stageOf, TUTOR } from '../../support/meeting-school.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

describe.each(DATABASE_KINDS)('a meeting, in the %s database', (kind) => {
  const opened = testDatabase(kind);
  const setUp = () => meetingSchool(opened.database);

  test('is planned from the rules: who misses much and of whom nobody has written', async () => {
    const { plan, change, pupil } = await setUp();
    const { meetingId, isNew } = await plan();
    expect(isNew).toBe(true);
    const stage = stageOf(await change(meetingId, { kind: 'start' }));
    expect(stage.items.map(({ detail }) => detail?.pupilId)).toEqual([pupil(5).pupilId, pupil(6).pupilId]);
    expect(stage.items[0]?.detail?.reasons.join(' ')).toContain('the case has no barrier, no strategy');
    expect(stage).toMatchObject({ state: 'running', currentPlace: 1, version: 2 });
  });

  test('is planned once: whoever plans another gets the one that is open', async () => {
    const { plan } = await setUp();
    const [one, other] = await Promise.all([plan(), plan(LEADER)]);
    expect(other.meetingId).toBe(one.meetingId);
    expect([one.isNew, other.isNew].filter(Boolean)).toHaveLength(1);
    expect((await plan()).meetingId).toBe(one.meetingId);
    expect((await plan(CHAMPION, 9)).meetingId).not.toBe(one.meetingId);
  });

  test('takes pupils whom people add, and keeps them when the agenda is built again', async () => {
    const { plan, add, rebuild, change, pupil } = await setUp();
    const { meetingId } = await plan();
    const added = stageOf(await add(meetingId, 1));
    expect(added.items.at(-1)?.detail).toMatchObject({ pupilId: pupil(1).pupilId, addedBy: 'Pat Champion' });
    expect(stageOf(await add(meetingId, 1)).version).toBe(added.version);
    await change(meetingId, { kind: 'take-out', itemId: added.items[0]?.itemId ?? '' });
    const rebuilt = stageOf(await rebuild(meetingId));
    expect(rebuilt.items.map(({ detail }) => detail?.pupilId)).toEqual([5, 6, 1].map((place) => pupil(place).pupilId));
    await change(meetingId, { kind: 'start' });
    expect(await rebuild(meetingId)).toMatchObject({ kind: 'refused' });
  });

  test('has as many pupils as its planner chose, also when it is built again, and never more than the school allows', async () => {
    const { plan, rebuild, school } = await meetingSchool(opened.database, { agendaCap: 2 });
    await expect(plan(CHAMPION, null, 3)).rejects.toThrow(/^3 pupils were asked for, and an agenda .* has 2 at most/);
    const all = await plan(CHAMPION, 9, 2);
    expect(stageOf(await rebuild(all.meetingId)).items).toHaveLength(2);
    expect(stageOf(await rebuild(all.meetingId, { ...school, agendaCap: 1 })).items).toHaveLength(1);
    const short = await plan(CHAMPION, null, 1);
    expect(short.leftOut).toBe(1);
    expect(stageOf(await rebuild(short.meetingId)).items).toHaveLength(1);
  });

  test('decides an action with owner and date, once, and takes it back until it is closed', async () => {
    const { plan, change, decide, undo, school } = await setUp();
    const { meetingId } = await plan();
    const [first] = stageOf(await change(meetingId, { kind: 'start' })).items;
    const itemId = first?.itemId ?? '';
    const decisionId = `${school.schoolId}-a`;
    await decide(meetingId, { decisionId, itemId });
    const again = stageOf(await decide(meetingId, { decisionId, itemId }));
    expect(again.decisions).toMatchObject([{ title: 'Ring home', owners: ['Ada Tutor'], dueOn: '2026-11-25' }]);
    const { records } = opened.database;
    const told = await records.deliveries.about({
      ...{ schoolId: school.schoolId, kind: 'action', about: [{ actionId: decisionId }] },
    });
    expect(told.map(({ place }) => place)).toEqual([{ kind: 'person', personId: 'tutor' }]);
    const undone = stageOf(await undo(meetingId, decisionId));
    expect(undone).toMatchObject({ decisions: [{ isUndone: true }], decisionCount: 0 });
    expect(actionState((await records.actions.get(decisionId))?.events ?? []).phase).toBe('withdrawn');
    expect(stageOf(await undo(meetingId, decisionId)).version).toBe(undone.version);
    await decide(meetingId, { decisionId: `${school.schoolId}-b`, itemId });
    await change(meetingId, { kind: 'close' });
    expect(await undo(meetingId, `${school.schoolId}-b`)).toMatchObject({ kind: 'refused' });
    expect(await decide(meetingId, { decisionId: `${school.schoolId}-c`, itemId })).toMatchObject({ kind: 'refused' });
  });

  test('says what a decision lacks, and records nothing', async () => {
    const { plan, change, decide } = await setUp();
    const { meetingId } = await plan();
    const [first] = stageOf(await change(meetingId, { kind: 'start' })).items;
    const answer = await decide(meetingId, { itemId: first?.itemId ?? '', title: ' ', ownerIds: [] });
    expect(answer).toMatchObject({ kind: 'problems', problems: [{ field: 'what' }, { field: 'owners' }] });
    expect(stageOf(await change(meetingId, { kind: 'start' })).decisionCount).toBe(0);
  });

  test('carries over next week who was not reached, who was put off, and what is still to be done', async () => {
    const { plan, change, decide, add, time, school, minutes } = await setUp();
    const { meetingId } = await plan();
    await add(meetingId, 1);
    const { items } = stageOf(await change(meetingId, { kind: 'start' }));
    const [five, six] = items.map(({ itemId }) => itemId);
    await decide(meetingId, { decisionId: `${school.schoolId}-d`, itemId: five ?? '' });
    await change(meetingId, { kind: 'move', from: five ?? '', to: six ?? '' });
    await change(meetingId, { kind: 'outcome', itemId: six ?? '', outcome: 'put-off' });
    await change(meetingId, { kind: 'close' });
    expect(await minutes(meetingId)).toMatchObject({
      minutes: { carriedOver: ['Rowan Quill, 9B', 'Tamsin Brindle, 9A'] },
    });
    time.now = at('10:00', '2026-11-30');
    const next = await plan();
    const reasons = stageOf(await change(next.meetingId, { kind: 'start' })).items.map(
      ({ detail }) => detail?.reasons[0],
    );
    expect(reasons).toEqual([
      'Carried over from Monday 23 November: it was put off.',
      'Carried over from Monday 23 November: there was no time.',
      'Agreed on Monday 23 November and still to be done: Ring home.',
    ]);
  });

  test('keeps who opened, started, closed and reopened it, when and why, and who was there', async () => {
    const { plan, change, follow, minutes, school } = await setUp();
    const { meetingId } = await plan();
    await change(meetingId, { kind: 'start' }, LEADER);
    await follow(school, LEADER, meetingId, null);
    // An administrator who looks as the champion does not make the champion present.
    expect(await follow(school, { ...CHAMPION, behind: LEADER }, meetingId, null)).toMatchObject({ kind: 'view' });
    await change(meetingId, { kind: 'close' });
    expect(await change(meetingId, { kind: 'reopen', reason: ' ' })).toMatchObject({ kind: 'refused' });
    await change(meetingId, { kind: 'reopen', reason: 'A date was wrong.' });
    await change(meetingId, { kind: 'close' });
    const read = await minutes(meetingId);
    expect(read).toMatchObject({ minutes: { present: ['Lee Leader'], isClosed: true } });
    const events = read.kind === 'minutes' ? read.minutes.events : [];
    expect(events.map(({ what, by, words }) => [what, by, words])).toEqual([
      ['Planned', 'Pat Champion', ''],
      ['Started', 'Lee Leader', ''],
      ['Closed', 'Pat Champion', ''],
      ['Reopened', 'Pat Champion', 'A date was wrong.'],
      ['Closed', 'Pat Champion', ''],
    ]);
    await plan();
    expect(await change(meetingId, { kind: 'reopen', reason: 'Again.' })).toMatchObject({ kind: 'refused' });
  });

  test('is followed: an answer at once when something is new, and none while nothing is', async () => {
    const { plan, change, follow, school } = await setUp();
    const { meetingId } = await plan();
    expect(await follow(school, LEADER, meetingId, null)).toMatchObject({
      kind: 'view',
      view: { stage: { version: 1 } },
    });
    expect(await follow(school, LEADER, meetingId, 1)).toEqual({ kind: 'unchanged' });
    const [followed] = await Promise.all([follow(school, LEADER, meetingId, 1), change(meetingId, { kind: 'start' })]);
    expect(followed).toMatchObject({ kind: 'view', view: { stage: { state: 'running' } } });
    expect(await follow(school, LEADER, 'no-such-meeting', null)).toMatchObject({ kind: 'not-found' });
  });

  test('moves one pupil on when two people press Next at the same moment', async () => {
    const { plan, change, add } = await setUp();
    const { meetingId } = await plan();
    await add(meetingId, 1);
    const { items } = stageOf(await change(meetingId, { kind: 'start' }));
    const [one, two] = items.map(({ itemId }) => itemId);
    const next = { kind: 'move', from: one ?? '', to: two ?? '' } as const;
    const both = await Promise.all([change(meetingId, next), change(meetingId, next, LEADER)]);
    expect(both.map((outcome) => [outcome.kind, stageOf(outcome).currentPlace])).toEqual([
      ['done', 2],
      ['done', 2],
    ]);
  });

  test('is not for everybody', async () => {
    const { plan, change, follow, minutes, school } = await setUp();
    const { meetingId } = await plan();
    const head = person('head-of-year', { yearGroups: [9] });
    for (const by of [TUTOR, head, person('governor'), person('administrator')]) {
      expect(await follow(school, by, meetingId, null)).toMatchObject({ kind: 'not-allowed' });
      expect(await change(meetingId, { kind: 'start' }, by)).toMatchObject({ kind: 'not-allowed' });
      expect(await minutes(meetingId, by)).toMatchObject({ kind: 'not-allowed' });
    }
    const ofYear = await plan(head, 9);
    expect(await follow(school, head, ofYear.meetingId, null)).toMatchObject({ kind: 'view' });
  });

  test('shows notes in case mode alone, and on a wall neither names nor ids', async () => {
    const { plan, change, show, write, follow, school, pupils } = await setUp();
    const { meetingId } = await plan();
    await write(5, { Narrative: 'A new baby at home.' });
    await change(meetingId, { kind: 'start' });
    expect(JSON.stringify(await follow(school, LEADER, meetingId, null))).not.toContain('baby');
    expect(JSON.stringify(await show(meetingId, 'case'))).toContain('A new baby at home.');
    const wall = JSON.stringify([await show(meetingId, 'wall'), await follow(school, LEADER, meetingId, null)]);
    expect(
      pupils.filter(({ surname, forename, pupilId }) =>
        [surname, forename, pupilId].some((word) => wall.includes(word)),
      ),
    ).toEqual([]);
    expect(wall).toContain('K. M.');
  });

  test('is audited: who read names, who changed what, and nobody’s name', async () => {
    const { plan, change, follow, show, school } = await setUp();
    const { meetingId } = await plan();
    await change(meetingId, { kind: 'start' });
    await follow(school, LEADER, meetingId, null);
    await show(meetingId, 'wall');
    await follow(school, LEADER, meetingId, null);
    const audit = opened.opened.db.selectFrom('audit').selectAll().where('school_id', '=', school.schoolId);
    const rows = await audit.orderBy('audit_id').execute();
    expect(rows.map(({ verb, person_id: by, subject }) => [verb, by, subject.split(' ')[1]])).toEqual([
      ['meeting.run', 'champion', 'plan'],
      ['meeting.run', 'champion', 'start'],
      ['meeting.read', 'leader', 'slt'],
      ['meeting.run', 'champion', 'mode'],
    ]);
  });
});
