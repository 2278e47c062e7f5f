import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LIST_DEFINITIONS } from '../../src/domain/lists/list-definitions.ts';
import { caseAnswer, caseChanged } from '../../src/http/cases-contract.ts';
import { startSchoolTenant, type SchoolTenant } from '../adapters/graph/school-tenant.ts';
import { caseSchool, type STAFF } from '../support/case-school.ts';
import { testDatabase } from '../support/test-database.ts';

const REGISTER = LIST_DEFINITIONS['risk-register'].displayName;
const GATE = { what: 'Met at the gate', from: '2026-10-01', reviewOn: '2026-10-16' };

/** One pupil's autumn: each test goes on where the last one ended. Everything goes over HTTP, SharePoint too. */
const opened = testDatabase('embedded');
let tenant: SchoolTenant;
let school: Awaited<ReturnType<typeof caseSchool>>;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
  school = await caseSchool(opened.database, tenant);
  // Six sessions of the first days, and two of the 36th.
  await school.missDays([2, 3, 4, 36]);
}, 120_000);
afterAll(async () => {
  school.stop();
  await tenant.stop();
});

const read = async (by: keyof typeof STAFF = 'champion') =>
  caseAnswer.parse((await school.ask('GET', `cases/${school.pupilId}`, by)).answer);
const edit = async (by: keyof typeof STAFF, version: string | null, fields: object) => {
  const body = { changeId: crypto.randomUUID(), version, fields };
  const { status, answer } = await school.ask('PUT', `cases/${school.pupilId}`, by, body);
  return { status, changed: caseChanged.parse(answer) };
};
const row = async () => {
  const found = (await tenant.rows(REGISTER)).find(({ fields }) => fields['Key'] === school.pupilId);
  if (found === undefined) throw new Error('SharePoint has no row of the pupil.');
  return found;
};
const told = async () => (await read()).history.map(({ kind, by }) => `${kind} by ${by}`).toReversed();

test('nobody has a case on the figures of the first days', async () => {
  school.onDay(9);
  expect(await school.keep()).toMatchObject({ kind: 'kept', opened: 0 });
  expect(await read()).toMatchObject({ case: null, version: null, lacking: ['barrier', 'strategy', 'review'] });
});

test('under the edge the strategy opens one, and says why', async () => {
  school.onDay(20);
  expect(await school.keep()).toMatchObject({ kind: 'kept', opened: 1, refused: 0, leftOut: 0 });
  const { fields } = await row();
  expect(fields).toMatchObject({ CaseState: 'open', Missed: 6, Band: 'Under 90%' });
  expect(fields['OpenedBecause']).toMatch(/^By rule, under 90%: 6 of 40 sessions missed/);
  expect(await read()).toMatchObject({ case: { state: 'open', openedBy: 'rule' }, mayWrite: true });
  expect(await told()).toEqual(['opened by Every Session']);
});

test('two people work on it at once, and only the field that both change is a conflict', async () => {
  const { version } = await read('officer');
  expect(await edit('officer', version, { barriers: ['Health', 'The 7:40 bus'] })).toMatchObject({ status: 200 });
  expect(await edit('champion', version, { mentor: 'Sam Example' })).toMatchObject({ status: 200 });
  const late = await edit('champion', version, { barriers: ['Sleep and mornings'] });
  expect(late).toMatchObject({
    status: 409,
    changed: {
      modifiedBy: 'Olu Officer',
      fields: [{ columnName: 'Barriers', yours: 'Sleep and mornings', theirs: 'Health\nThe 7:40 bus' }],
    },
  });
  const barriers = ['Health', 'The 7:40 bus', 'Sleep and mornings'];
  expect(await edit('champion', late.changed.version, { barriers })).toMatchObject({ status: 200 });
  expect((await row()).fields).toMatchObject({ Barriers: barriers.join('\n'), Mentor: 'Sam Example' });
});

test('a tutor is let in nowhere', async () => {
  expect(await school.ask('GET', `cases/${school.pupilId}`, 'tutor')).toMatchObject({ status: 403 });
  expect(await school.ask('GET', `cases/${school.pupilId}/notes`, 'officer')).toMatchObject({ status: 403 });
});

test('SharePoint is away for an hour: what people write is shown, waits, and is all there afterwards', async () => {
  await tenant.fault({ path: '^/v1.0/' }, { status: 503 }, { times: 100_000 });
  const { version } = await read();
  const saved = await edit('champion', version, { strategies: [GATE], targetSessions: 12 });
  expect(saved).toMatchObject({ status: 202, changed: { kind: 'waiting', case: { targetSessions: 12 } } });
  expect(await edit('officer', saved.changed.version, { narrative: 'Agreed with his mother.' })).toMatchObject({
    status: 202,
  });
  expect(await school.keep()).toMatchObject({ kind: 'later' });
  // Somebody with SharePoint open reaches it, though the app does not.
  await tenant.personEdits(REGISTER, (await row()).itemId, { NextReviewOn: '2026-10-14' }, 'Alex Admin');
  for (let minutes = 0; minutes < 60; minutes += 5) {
    school.passMinutes(5);
    await school.sendDue();
  }
  expect(await read()).toMatchObject({
    ...{ isWaiting: true, case: { strategies: [GATE], narrative: 'Agreed with his mother.' } },
  });
  expect((await row()).fields['Strategies'] ?? null).toBeNull();

  await tenant.clearFaults();
  for (let minutes = 0; minutes < 30; minutes += 5) {
    school.passMinutes(5);
    await school.sendDue();
  }
  await school.readList();
  expect((await row()).fields).toMatchObject({
    ...{ Strategies: 'Met at the gate | 2026-10-01 | 2026-10-16', TargetSessions: 12 },
    ...{ Narrative: 'Agreed with his mother.', Mentor: 'Sam Example' },
  });
  const now = await read();
  expect(now).toMatchObject({ isWaiting: false, lacking: [], case: { nextReviewOn: '2026-10-14' } });
  expect(now.history.every(({ standing }) => standing === 'written')).toBe(true);
  expect(await told()).toContain('edited by Alex Admin');
}, 60_000);

test('over the edge alone it stays open; clear of it for three school days it closes', async () => {
  for (const day of [30, 31, 32, 33]) {
    school.onDay(day);
    expect(await school.keep()).toMatchObject({ kind: 'kept', closed: 0 });
  }
  expect((await read()).case?.state).toBe('open');
  school.onDay(34);
  expect(await school.keep()).toMatchObject({ kind: 'kept', closed: 1 });
  expect((await row()).fields).toMatchObject({ CaseState: 'closed', Barriers: expect.stringContaining('Health') });
  expect(await read()).toMatchObject({
    case: { state: 'closed', closedBecause: 'By rule: 90.5% or over on each of the last 3 school days.' },
  });
});

test('under the edge again it is opened again, with all that was in it', async () => {
  school.onDay(35);
  expect(await school.keep()).toMatchObject({ opened: 0 });
  school.onDay(36);
  expect(await school.keep()).toMatchObject({ opened: 1 });
  const { case: pupilCase } = await read();
  expect(pupilCase).toMatchObject({ state: 'open', closedOn: null, mentor: 'Sam Example', strategies: [GATE] });
  expect((await told()).filter((words) => !words.startsWith('edited'))).toEqual([
    'opened by Every Session',
    'closed by Every Session',
    'reopened by Every Session',
  ]);
});

test('it is closed by hand with a reason, and the strategy leaves it closed', async () => {
  const { version } = await read();
  const close = { changeId: crypto.randomUUID(), version, to: 'closed', reason: 'A place at another school.' };
  expect(await school.ask('POST', `cases/${school.pupilId}/state`, 'officer', close)).toMatchObject({ status: 200 });
  school.onDay(37);
  expect(await school.keep()).toMatchObject({ opened: 0, closed: 0 });
  const { case: pupilCase, history } = await read();
  expect(pupilCase).toMatchObject({ state: 'closed', closedBecause: 'By hand: A place at another school.' });
  expect(history[0]).toMatchObject({ kind: 'closed', by: 'Olu Officer', reason: 'A place at another school.' });
});
