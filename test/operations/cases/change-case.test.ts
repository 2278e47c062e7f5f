import { beforeEach, describe, expect, test } from '@jest/globals';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { forgetJobs, jobsWaiting } from '../../support/jobs-waiting.ts';
import { testDatabase } from '../../support/test-database.ts';
import { caseStage, OFFICER, TUTOR } from './case-stage.ts';

const busy = { kind: 'try-later', retryAfterMs: 20_000, detail: 'SharePoint answered 503.' } as const;
const GATE = { what: 'Met at the gate', from: '2026-11-02', reviewOn: '2026-12-04' };

describe.each(DATABASE_KINDS)('changing a case, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let stage: Awaited<ReturnType<typeof caseStage>>;
  beforeEach(async () => {
    stage = await caseStage(opened);
    await forgetJobs(opened);
  });

  test('what somebody writes about a pupil without a case opens one, with the figures', async () => {
    const saved = await stage.edit({ barriers: ['Health', 'The 7:40 bus'], strategies: [GATE], targetSessions: 20 });
    expect(saved).toMatchObject({ kind: 'saved', pupilCase: { state: 'open', openedBy: 'hand', strategies: [GATE] } });
    expect(stage.inSharePoint()).toMatchObject({
      ...{ CaseState: 'open', OpenedOn: '2026-11-23', OpenedBecause: 'By hand: somebody wrote about the pupil.' },
      ...{
        Barriers: 'Health\nThe 7:40 bus',
        Strategies: 'Met at the gate | 2026-11-02 | 2026-12-04',
        TargetSessions: 20,
      },
      ...{ Title: 'Tamsin Brindle', Form: '9A', Missed: 0 },
    });
    expect(await stage.told()).toEqual(['opened by Charlie Champion: somebody wrote about the pupil.']);
    expect(await jobsWaiting(opened, 'send-list-write')).toHaveLength(1);
  });

  test('two people who change different fields both have their way', async () => {
    await stage.edit({ mentor: 'Sam Example' });
    const { version } = await stage.read();
    const ask = (fields: object, by = OFFICER) =>
      stage.change({ changeId: crypto.randomUUID(), version, ask: { kind: 'edit', fields } }, by);
    expect(await ask({ barriers: ['Health'] })).toMatchObject({ kind: 'saved' });
    expect(await ask({ targetSessions: 12 })).toMatchObject({ kind: 'saved' });
    expect(stage.inSharePoint()).toMatchObject({ Mentor: 'Sam Example', Barriers: 'Health', TargetSessions: 12 });
  });

  test('two people who change the same field get both versions, and what was not written is in no history', async () => {
    await stage.edit({ mentor: 'Sam Example' });
    const { version } = await stage.read(OFFICER);
    await stage.edit({ mentor: 'Kit Example', barriers: ['Health'] });
    const fields = { mentor: 'Lee Example', targetSessions: 12 };
    const late = await stage.change({ changeId: crypto.randomUUID(), version, ask: { kind: 'edit', fields } }, OFFICER);
    expect(late).toMatchObject({
      kind: 'conflict',
      modifiedBy: 'attendance-champion-1',
      fields: [
        { column: 'Mentor', yours: 'Lee Example', theirs: 'Kit Example' },
        { column: 'TargetSessions', yours: '12', theirs: '' },
      ],
    });
    expect(stage.inSharePoint()).toMatchObject({ Mentor: 'Kit Example' });
    expect(stage.inSharePoint()?.['TargetSessions']).toBeUndefined();
    expect(await stage.told()).toHaveLength(2);
    if (late.kind !== 'conflict') throw new Error('There is a conflict.');
    const again = { changeId: crypto.randomUUID(), version: late.version, ask: { kind: 'edit', fields } as const };
    expect(await stage.change(again, OFFICER)).toMatchObject({ kind: 'saved', pupilCase: { mentor: 'Lee Example' } });
  });

  test('an edit in SharePoint itself comes first, and is told with the name that SharePoint gives', async () => {
    await stage.edit({ mentor: 'Sam Example' });
    await stage.readSharePoint();
    stage.sharePoint.nextWrites({
      first: () =>
        stage.sharePoint.personWrites('risk-register', stage.pupilId, { Mentor: 'Kit Example' }, 'Alex Admin'),
    });
    expect(await stage.edit({ mentor: 'Lee Example' }, OFFICER)).toMatchObject({
      kind: 'conflict',
      modifiedBy: 'Alex Admin',
      fields: [{ yours: 'Lee Example', theirs: 'Kit Example' }],
    });
    await stage.readSharePoint();
    expect(await stage.told()).toEqual([
      'opened by Charlie Champion: somebody wrote about the pupil.',
      'edited by Alex Admin: ',
    ]);
  });

  test('under a write that is sent again, somebody’s edit of another field is told too', async () => {
    await stage.edit({ mentor: 'Sam Example' });
    await stage.readSharePoint();
    stage.sharePoint.nextWrites({
      first: () => stage.sharePoint.personWrites('risk-register', stage.pupilId, { Barriers: 'Health' }, 'Alex Admin'),
    });
    expect(await stage.edit({ mentor: 'Lee Example' })).toMatchObject({ kind: 'saved' });
    await stage.readSharePoint();
    expect(
      (await stage.read()).history.map(({ byName, fields }) => [byName, fields.map(({ column }) => column)]),
    ).toEqual([
      ['Charlie Champion', ['Mentor', 'CaseState', 'OpenedOn', 'OpenedBecause']],
      ['Charlie Champion', ['Mentor']],
      ['Alex Admin', ['Barriers']],
    ]);
  });

  test('while SharePoint is away changes wait in order, are shown, and none is lost', async () => {
    stage.sharePoint.nextWrites(busy, busy, busy);
    expect(await stage.edit({ mentor: 'Sam Example' })).toMatchObject({ kind: 'waiting' });
    expect(await stage.edit({ barriers: ['Health'] }, OFFICER)).toMatchObject({
      kind: 'waiting',
      pupilCase: { mentor: 'Sam Example', barriers: ['Health'] },
    });
    expect(await stage.setState('closed', 'Moved school.')).toMatchObject({
      kind: 'waiting',
      pupilCase: { state: 'closed' },
    });
    expect(await stage.read()).toMatchObject({ isWaiting: true, history: [{ standing: 'waiting' }, {}, {}] });
    expect(stage.inSharePoint()).toBeNull();
    for (let minute = 0; minute < 6; minute += 1) await stage.sendWaiting();
    expect(stage.inSharePoint()).toMatchObject({ Mentor: 'Sam Example', Barriers: 'Health', CaseState: 'closed' });
    expect(await stage.read()).toMatchObject({ isWaiting: false, history: [{ standing: 'written' }, {}, {}] });
  });

  test('a case is closed and opened again by hand, and its history stays', async () => {
    expect(await stage.setState('open', 'The family asked for help.')).toMatchObject({ kind: 'saved' });
    expect(await stage.setState('closed', 'Attendance is good again.', OFFICER)).toMatchObject({
      pupilCase: { state: 'closed', closedOn: '2026-11-23', closedBecause: 'By hand: Attendance is good again.' },
    });
    expect(await stage.setState('open', 'It was not to last.')).toMatchObject({
      pupilCase: { state: 'open', closedOn: null, closedBecause: '' },
    });
    expect(await stage.told()).toEqual([
      'opened by Charlie Champion: The family asked for help.',
      'closed by Olu Officer: Attendance is good again.',
      'reopened by Charlie Champion: It was not to last.',
    ]);
    expect(await stage.setState('open', 'Once more.')).toMatchObject({ kind: 'saved' });
    expect(await stage.told()).toHaveLength(3);
  });

  test('a repeat of a change has no further effect', async () => {
    const ask = { kind: 'edit', fields: { mentor: 'Sam Example' } } as const;
    const request = { changeId: crypto.randomUUID(), version: null, ask };
    expect([await stage.change(request), await stage.change(request)]).toMatchObject([
      { kind: 'saved' },
      { kind: 'saved' },
    ]);
    expect(stage.sharePoint.requests).toEqual(['create']);
    expect(await stage.told()).toHaveLength(1);
  });

  test('lines that nobody could read are refused, and one that is there already stays', async () => {
    const strategies = [{ what: 'Bus pass | soon', from: null, reviewOn: null }];
    expect(await stage.edit({ strategies })).toMatchObject({ kind: 'not-right' });
    expect(await stage.edit({ strategies: [{ ...GATE, reviewOn: '2026-10-01' }] })).toMatchObject({
      kind: 'not-right',
    });
    stage.sharePoint.personWrites('risk-register', stage.pupilId, { Strategies: 'Bus pass | soon' });
    await stage.readSharePoint();
    expect(await stage.edit({ strategies: [...strategies, GATE] })).toMatchObject({ kind: 'saved' });
    expect(stage.inSharePoint()?.['Strategies']).toBe('Bus pass | soon\nMet at the gate | 2026-11-02 | 2026-12-04');
  });

  test('a tutor reads and writes none, and every reading is on record', async () => {
    await expect(stage.read(TUTOR)).rejects.toThrow('not-allowed');
    expect(
      await stage.change(
        { changeId: crypto.randomUUID(), version: null, ask: { kind: 'state', to: 'open', reason: 'x' } },
        TUTOR,
      ),
    ).toMatchObject({ kind: 'not-allowed' });
    await stage.read(OFFICER);
    const audit = await opened.opened.db
      .selectFrom('audit')
      .selectAll()
      .where('school_id', '=', stage.school.schoolId)
      .execute();
    expect(audit.map(({ person_id, verb, subject }) => [person_id, verb, subject])).toEqual([
      ['attendance-officer-1', 'narrative.read', stage.pupilId],
    ]);
  });
});
