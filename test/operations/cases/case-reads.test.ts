import { beforeEach, describe, expect, test } from '@jest/globals';
import { addCaseNote, readCaseNotes } from '../../../src/operations/cases/case-notes.ts';
import { readLegalSteps, recordLegalStep, type LegalStepForm } from '../../../src/operations/cases/legal-steps.ts';
import { readCaseCompleteness } from '../../../src/operations/cases/read-case-completeness.ts';
import { sendListWrite } from '../../../src/operations/send-list-write.ts';
import { at, person } from '../../support/school-in-records.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';
import { caseStage, CHAMPION, OFFICER, TUTOR } from './case-stage.ts';

const LEAD = person('safeguarding-lead', { name: 'Sam Lead' });

describe.each(DATABASE_KINDS)('beside the case, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let stage: Awaited<ReturnType<typeof caseStage>>;
  beforeEach(async () => {
    stage = await caseStage(opened);
  });
  const needs = () => ({ database: opened.database, clock: () => at('10:00') });
  const audited = async () => {
    const rows = opened.opened.db.selectFrom('audit').selectAll().where('school_id', '=', stage.school.schoolId);
    return (await rows.orderBy('audit_id').execute()).map((row) => `${row.person_id} ${row.verb} ${row.subject}`);
  };

  test('restricted notes are for few, never in SharePoint, and each reading is on record', async () => {
    const note = { noteId: crypto.randomUUID(), words: 'Spoken to in confidence.' };
    const add = (by = LEAD) => addCaseNote(needs())(stage.school, by, stage.pupilId, note);
    expect([await add(), await add()]).toEqual([{ kind: 'recorded' }, { kind: 'recorded' }]);
    expect(await add(OFFICER)).toMatchObject({ kind: 'not-allowed' });
    const read = (by = CHAMPION) => readCaseNotes(needs())(stage.school, by, stage.pupilId);
    expect(await read()).toMatchObject({ kind: 'read', notes: [{ words: note.words }] });
    for (const other of [OFFICER, TUTOR]) expect(await read(other)).toMatchObject({ kind: 'not-allowed' });
    expect(await audited()).toEqual([
      `safeguarding-lead-1 case-note.write ${stage.pupilId}`,
      `safeguarding-lead-1 case-note.write ${stage.pupilId}`,
      `attendance-champion-1 case-note.read ${stage.pupilId}`,
    ]);
    const known = await opened.database.records.listWrites.notWritten(stage.school.schoolId, 'risk-register');
    expect(JSON.stringify([known, stage.sharePoint.items('risk-register')])).not.toContain('confidence');
    expect(await readCaseNotes(needs())(stage.school, LEAD, 'nobody')).toEqual({ kind: 'no-such-pupil' });
  });

  test('a step of the legal route is recorded once, is there at once, and goes to its own list', async () => {
    const form: LegalStepForm = {
      ...{ stepId: crypto.randomUUID(), step: 'attendance-contract', parentRef: 'P1', note: 'Signed in school.' },
      ...{ beganOn: '2026-11-20', endsOn: '2027-01-29', sessions: null },
    };
    const record = (over: Partial<LegalStepForm> = {}, by = CHAMPION) =>
      recordLegalStep(needs())(stage.school, by, stage.pupilId, { ...form, ...over });
    expect([await record(), await record()]).toEqual([{ kind: 'recorded' }, { kind: 'recorded' }]);
    expect(await record({}, OFFICER)).toMatchObject({ kind: 'not-allowed' });
    expect(await record({ beganOn: '2026-11-24' })).toMatchObject({ kind: 'not-right' });
    expect(await record({ endsOn: '2026-11-19' })).toMatchObject({ kind: 'not-right' });
    const read = () => readLegalSteps(needs())(stage.school, CHAMPION, stage.pupilId);
    const shown = { stepId: form.stepId, step: 'attendance-contract', parentRef: 'P1', recordedBy: 'Charlie Champion' };
    expect(await read()).toMatchObject({ kind: 'read', steps: [{ ...shown, isWaiting: true }] });
    await sendListWrite({ ...needs(), machineClock: () => at('10:00'), listsOf: () => stage.sharePoint.lists })(
      form.stepId,
    );
    expect(stage.sharePoint.items('legal-steps')).toMatchObject([
      {
        fields: {
          PupilId: stage.pupilId,
          Step: 'attendance-contract',
          BeganOn: '2026-11-20',
          RecordedById: CHAMPION.personId,
        },
      },
    ]);
    expect(await read()).toMatchObject({ kind: 'read', steps: [{ ...shown, isWaiting: false }] });
    expect(await readLegalSteps(needs())(stage.school, OFFICER, stage.pupilId)).toMatchObject({ kind: 'not-allowed' });
    expect(await audited()).toEqual([
      `attendance-champion-1 legal.write ${stage.pupilId}`,
      `attendance-champion-1 legal.read ${stage.pupilId}`,
      `attendance-champion-1 legal.read ${stage.pupilId}`,
    ]);
  });

  test('completeness counts those under the threshold, for the years that one may read of', async () => {
    await stage.inRecords.mark('O', [1, 2, 3, 4, 5, 6]);
    const read = (by = CHAMPION) => readCaseCompleteness(needs())(stage.school, by);
    // Six pupils are too few to be told of.
    expect(await read()).toMatchObject({ belowPercent: 92, all: null, years: [{ yearGroup: 9, figures: null }] });
    expect(await read(person('head-of-year', { yearGroups: [8] }))).toMatchObject({ all: { due: 0 }, years: [] });
  });
});
