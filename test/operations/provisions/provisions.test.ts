import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../src/domain/person.ts';
import { provisionsWorkbook } from '../../../src/adapters/documents/provisions-workbook.ts';
import type { Sheet } from '../../../src/domain/provisions/provisions-sheets.ts';
import { exportProvisions } from '../../../src/operations/provisions/export-provisions.ts';
import { issuePackActions } from '../../../src/operations/issue-pack-actions.ts';
import { readProvisions } from '../../../src/operations/provisions/read-provisions.ts';
import { recordProvision, type ProvisionSaid } from '../../../src/operations/provisions/record-provision.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const CHAMPION = person('attendance-champion', { personId: 'champion', name: 'Charlie Champion' });
const LEADER = person('senior-leader', { personId: 'leader', name: 'Lee Leader' });
const GOVERNOR = person('governor', { personId: 'governor' });
const TUTOR = person('tutor', { personId: 'tutor' });
const WEEK = { from: '2026-11-23', to: '2026-11-27' };

describe.each(DATABASE_KINDS)('the calendar of provisions, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [CHAMPION, LEADER, GOVERNOR, TUTOR] });
  });

  const needs = (now = at('16:00')) => ({ database: opened.database, clock: () => now });
  const read = async (by: Person = CHAMPION, now = at('16:00')) => {
    const outcome = await readProvisions(needs(now))(known.school, by, WEEK);
    if (outcome.kind !== 'provisions') throw new Error(outcome.message);
    return outcome;
  };
  const lineOf = async (provisionId: string, dueOn = WEEK.to, now = at('16:00')) => {
    const line = (await read(CHAMPION, now)).lines.find(
      (each) => each.provisionId === provisionId && each.dueOn === dueOn,
    );
    if (line === undefined) throw new Error(`Nothing of ${provisionId} is due ${dueOn}.`);
    return line;
  };
  const say = (said: Partial<ProvisionSaid>, by: Person = CHAMPION, now = at('16:00')) =>
    recordProvision(needs(now))(known.school, by, {
      ...{ recordId: randomUUID(), occurrenceKey: '', says: 'done', note: '', ...said },
    });

  test('shows an action that the strategy gave out, and that it was done', async () => {
    await issuePackActions(needs(at('08:00')))(known.school, WEEK.from);
    const { school } = known;
    const given = (await opened.database.records.actions.open(school.schoolId)).find(
      ({ action }) => action.provisionId === 'persistent-conversations',
    );
    expect(await lineOf('persistent-conversations')).toMatchObject({
      status: 'due',
      evidence: [{ kind: 'action', says: 'begun' }],
    });
    const done = {
      clickId: randomUUID(),
      by: 'leader',
      at: at('15:00'),
      kind: 'done',
      outcome: 'done',
      note: 'Names a pupil.',
    } as const;
    await opened.database.records.actions.add(given?.action.actionId ?? '', done, false);
    const line = await lineOf('persistent-conversations');
    expect(line).toMatchObject({ status: 'done', isLate: false, evidence: [{ by: 'leader', says: 'done', note: '' }] });
    expect(JSON.stringify(line)).not.toContain('Names a pupil');
  });

  test('shows what the app did, and what it missed', async () => {
    const { moments } = opened.database.records;
    const { schoolId } = known.school;
    const targets = { schoolId, on: WEEK.from, name: 'year groups hear what to aim at next' };
    const closing = { schoolId, on: WEEK.from, name: 'the day is closed' };
    for (const moment of [targets, closing]) await moments.begin({ ...moment, dueAt: at('15:45') });
    await moments.settle(targets, 'kept', null, at('15:46'));
    await moments.settle(closing, 'missed', 'The app was not running.', at('18:00'));
    const tomorrow = at('09:00', '2026-11-24');
    expect(await lineOf('tomorrow-targets', WEEK.from, tomorrow)).toMatchObject({
      status: 'done',
      evidence: [{ by: null }],
    });
    expect(await lineOf('end-of-day-report', WEEK.from, tomorrow)).toMatchObject({ status: 'missed' });
    expect(await lineOf('end-of-day-report', '2026-11-24', tomorrow)).toMatchObject({ status: 'due', evidence: [] });
  });

  test('a briefing that was posted in the week is the week’s word on attendance', async () => {
    const { briefings } = opened.database.records;
    const { schoolId } = known.school;
    const briefingId = randomUUID();
    const content = { text: 'Well done.', blocks: [], channelIds: [], postAt: null };
    await briefings.begin({ briefingId, schoolId }, { kind: 'drafted', by: 'champion', at: at('09:00'), content });
    expect((await lineOf('weekly-briefing')).status).toBe('due');
    const briefing = await briefings.get(schoolId, briefingId);
    if (briefing === null) throw new Error('The briefing is gone.');
    await briefings.note(briefing, { kind: 'posted', by: 'champion', at: at('09:05') });
    expect(await lineOf('weekly-briefing')).toMatchObject({ status: 'done', evidence: [{ opens: briefingId }] });
  });

  test('a person says that it was done, or was not and why; the last word counts, and can be taken back', async () => {
    const { key } = await lineOf('ushering', WEEK.from);
    expect(await say({ occurrenceKey: key, says: 'not-done' })).toMatchObject({ kind: 'no-reason' });
    const recordId = randomUUID();
    const said = { recordId, occurrenceKey: key, says: 'not-done', note: 'Snow.' } as const;
    expect(await say(said)).toEqual({ kind: 'recorded' });
    expect(await say({ ...said, note: 'Again.' })).toEqual({ kind: 'recorded' });
    expect(await lineOf('ushering', WEEK.from)).toMatchObject({
      status: 'missed',
      evidence: [{ note: 'Snow.', by: 'champion' }],
    });
    await say({ occurrenceKey: key, says: 'done' }, LEADER, at('16:10'));
    expect(await lineOf('ushering', WEEK.from)).toMatchObject({ status: 'done', evidence: [{ by: 'leader' }] });
    await say({ occurrenceKey: key, says: 'withdrawn' });
    expect(await lineOf('ushering', WEEK.from)).toMatchObject({ status: 'due', evidence: [] });
  });

  test('is spoken of by those who may, of what the strategy knows, and not before its days', async () => {
    const { key } = await lineOf('ushering', '2026-11-24');
    expect(await say({ occurrenceKey: key }, TUTOR)).toMatchObject({ kind: 'not-allowed' });
    expect(await say({ occurrenceKey: 'nothing' })).toMatchObject({ kind: 'unknown' });
    expect(await say({ occurrenceKey: key })).toMatchObject({ kind: 'too-early' });
  });

  test('leaves as a workbook with figures and dates, for a governor without names, and never with what people wrote', async () => {
    const { key } = await lineOf('ushering', WEEK.from);
    await say({ occurrenceKey: key, says: 'not-done', note: 'Because of Moss in 9B.' });
    const sheetsFor = async (by: Person) => {
      let taken: readonly Sheet[] = [];
      const write = (sheets: readonly Sheet[]) => {
        taken = sheets;
        return provisionsWorkbook(sheets);
      };
      const outcome = await exportProvisions({ ...needs(), write })(known.school, by, WEEK);
      return { outcome, text: JSON.stringify(taken), sheets: taken };
    };
    const forChampion = await sheetsFor(CHAMPION);
    expect(forChampion.outcome).toMatchObject({
      kind: 'document',
      fileName: 'provisions-2026-11-23-to-2026-11-27.xlsx',
    });
    if (forChampion.outcome.kind === 'document') {
      // A workbook is a zip of XML.
      expect(Buffer.from(forChampion.outcome.bytes.subarray(0, 2)).toString()).toBe('PK');
      expect(forChampion.outcome.bytes.length).toBeGreaterThan(2_000);
    }
    expect(forChampion.text).toContain('Recorded as not done. Charlie Champion, 2026-11-23 16:00');
    expect(forChampion.text).not.toContain('Moss');
    const [summary, each] = forChampion.sheets;
    const times = summary?.rows.reduce((sum, row) => sum + Number(row[5]), 0);
    expect(times).toBe(each?.rows.length);
    const forGovernor = await sheetsFor(GOVERNOR);
    expect(forGovernor.text).not.toContain('Charlie');
    expect(await sheetsFor(TUTOR)).toMatchObject({ outcome: { kind: 'not-allowed' } });
    const rows = await opened.opened.db
      .selectFrom('audit')
      .selectAll()
      .where('school_id', '=', known.school.schoolId)
      .execute();
    expect(rows.filter(({ verb }) => verb === 'provisions.export').map(({ person_id: who }) => who)).toEqual([
      'champion',
      'governor',
    ]);
  });

  test('tells a governor no name, reads at most a term, and audits who looked', async () => {
    expect((await read(GOVERNOR)).namesPeople).toBe(false);
    expect((await read(GOVERNOR)).mayRecord).toBe(false);
    const year = { from: '2026-09-01', to: '2027-07-20' };
    expect(await readProvisions(needs())(known.school, CHAMPION, year)).toMatchObject({ kind: 'too-long' });
    const rows = await opened.opened.db
      .selectFrom('audit')
      .selectAll()
      .where('school_id', '=', known.school.schoolId)
      .execute();
    expect(rows.map(({ verb, person_id: personId }) => [verb, personId])).toContainEqual([
      'provisions.read',
      'governor',
    ]);
  });
});
