import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Request } from '../../../src/domain/actions/act-on-action.ts';
import { mirrorActions } from '../../../src/operations/action-mirror/mirror-actions.ts';
import { actOnAction } from '../../../src/operations/act-on-action.ts';
import { issueAction } from '../../../src/operations/issue-action.ts';
import { readListRepairs } from '../../../src/operations/list-repairs/read-list-repairs.ts';
import { repairList } from '../../../src/operations/list-repairs/repair-list.ts';
import { readList } from '../../../src/operations/read-lists.ts';
import { sendListWrite } from '../../../src/operations/send-list-write.ts';
import { inMemoryLists, type InMemoryLists } from '../../support/in-memory-lists.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const CHAMPION = person('attendance-champion', { personId: 'champion', name: 'Charlie Champion' });
const TUTOR = person('tutor', { personId: 'tutor', name: 'Toni Tutor', forms: ['9A'] });
const SPOKE: Request = { kind: 'done', outcome: 'spoke', note: 'The bus is late.' };
const busy = { kind: 'try-later', retryAfterMs: 20_000, detail: 'SharePoint answered 503.' } as const;

describe.each(DATABASE_KINDS)('actions in SharePoint, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  const clock = () => at('10:00');
  let known: SchoolInRecords;
  let sharePoint: InMemoryLists;
  let count = 0;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [CHAMPION, TUTOR] });
    sharePoint = inMemoryLists();
  });

  const needs = () => ({ database: opened.database, clock, listsOf: () => sharePoint.lists });
  const mirror = () => mirrorActions(needs())(known.school);
  const issue = async (title = 'Ring home') => {
    const actionId = `${kind}-${(count += 1)}`;
    const what = { actionId, title, note: 'Ask about the bus.', provisionId: null, pupilIds: [known.pupil(1).pupilId] };
    const form = { ...what, ownerIds: ['tutor'], dueInSchoolDays: 2, channelIds: [] };
    await issueAction({ database: opened.database, clock })(known.school, CHAMPION, form);
    return actionId;
  };
  const act = (actionId: string, request: Request, by = TUTOR) =>
    actOnAction({ database: opened.database, clock })(known.school, by, {
      ...{ actionId, clickId: crypto.randomUUID(), request },
    });
  const row = (actionId: string) =>
    sharePoint.items('actions').find(({ fields }) => fields['Key'] === actionId)?.fields;
  const readBack = () =>
    readList({ database: opened.database, clock, changesOf: () => sharePoint.changes })(
      known.school.schoolId,
      'actions',
    );
  const repairs = async () =>
    (await readListRepairs({ database: opened.database, clock })(known.school, CHAMPION)).rows;

  test('each has a row with names, dates and how it stands; what has not changed is not written again', async () => {
    const actionId = await issue();
    expect(await mirror()).toEqual({ written: 1, later: 0, refused: 0 });
    expect(row(actionId)).toEqual({
      ...{ Key: actionId, Title: 'Ring home', Note: 'Ask about the bus.', PupilIds: known.pupil(1).pupilId },
      ...{ Owners: 'Toni Tutor', IssuedBy: 'Charlie Champion', IssuedById: 'champion', IssuedOn: '2026-11-23' },
      ...{ DueOn: '2026-11-25', ActionState: 'open', DoneOn: null, Outcome: null },
    });
    expect(await mirror()).toEqual({ written: 0, later: 0, refused: 0 });
    await act(actionId, { kind: 'seen' });
    expect(await mirror()).toEqual({ written: 0, later: 0, refused: 0 });
    await act(actionId, SPOKE);
    expect(await mirror()).toMatchObject({ written: 1 });
    expect(row(actionId)).toMatchObject({ ActionState: 'done', DoneOn: '2026-11-23', Owners: 'Toni Tutor' });
    expect(row(actionId)?.['Outcome']).toContain('The bus is late.');
    expect(sharePoint.requests).toEqual(['createMany 1', 'updateMany 1']);
  });

  test('while SharePoint is away one batch finds it out, and everything is there afterwards', async () => {
    for (let number = 1; number <= 45; number += 1) await issue(`Ring home ${number}`);
    sharePoint.nextWrites(...Array.from({ length: 20 }, () => busy));
    expect(await mirror()).toEqual({ written: 0, later: 45, refused: 0 });
    expect(sharePoint.requests).toEqual(['createMany 20']);
    sharePoint.nextWrites('lost');
    expect(await mirror()).toMatchObject({ later: 26 });
    expect(await mirror()).toMatchObject({ written: 26, later: 0 });
    expect(new Set(sharePoint.items('actions').map(({ fields }) => fields['Key'])).size).toBe(45);
    expect(sharePoint.items('actions')).toHaveLength(45);
  });

  test('what somebody changes there is shown for repair, stays until the record changes, and is put right', async () => {
    const actionId = await issue();
    await mirror();
    sharePoint.personWrites('actions', actionId, { Outcome: 'Done, I think', Owners: 'Alex' }, 'Alex Admin');
    await readBack();
    await act(actionId, { kind: 'accepted' });
    expect(await mirror()).toMatchObject({ written: 1 });
    expect(row(actionId)).toMatchObject({ ActionState: 'accepted', Outcome: 'Done, I think', Owners: 'Alex' });
    const [troubled] = await repairs();
    expect(troubled?.problems).toEqual([
      expect.objectContaining({ column: 'Owners', kind: 'changed-elsewhere', value: 'Alex', choices: ['Toni Tutor'] }),
      expect.objectContaining({ column: 'Outcome', kind: 'changed-elsewhere', value: 'Done, I think', choices: [''] }),
    ]);
    const { itemId = '', version = '' } = troubled ?? {};
    const fields = { Owners: 'Toni Tutor', Outcome: null };
    const repair = {
      kind: 'correct',
      repairId: crypto.randomUUID(),
      list: 'actions',
      itemId,
      version,
      fields,
    } as const;
    expect(await repairList({ database: opened.database, clock })(known.school, CHAMPION, repair)).toEqual({
      kind: 'done',
    });
    await sendListWrite({ ...needs(), machineClock: clock })(repair.repairId);
    expect(await repairs()).toEqual([]);
    expect(row(actionId)).toMatchObject({ ActionState: 'accepted', Owners: 'Toni Tutor', Outcome: null });
  });

  test('a row that somebody changed at that moment is written over what is there now', async () => {
    const actionId = await issue();
    await mirror();
    await act(actionId, { kind: 'accepted' });
    sharePoint.nextWrites({ first: () => sharePoint.personWrites('actions', actionId, { OfTheSchool: 'anything' }) });
    expect(await mirror()).toMatchObject({ written: 0, later: 1 });
    expect(await mirror()).toMatchObject({ written: 1, later: 0 });
    expect(row(actionId)).toMatchObject({ ActionState: 'accepted', OfTheSchool: 'anything' });
  });

  test('a row that somebody deleted is not made anew, and one that SharePoint refuses is not tried again', async () => {
    const [deleted, refused] = [await issue('Deleted'), await issue('Refused')];
    await mirror();
    sharePoint.personDeletes('actions', deleted);
    await readBack();
    await act(deleted, { kind: 'accepted' });
    await act(refused, { kind: 'accepted' });
    sharePoint.nextWrites({ kind: 'refused', code: 'invalidRequest', detail: '' });
    expect(await mirror()).toEqual({ written: 0, later: 0, refused: 1 });
    expect(await mirror()).toEqual({ written: 0, later: 0, refused: 0 });
    expect(row(deleted)).toBeUndefined();
  });
});
