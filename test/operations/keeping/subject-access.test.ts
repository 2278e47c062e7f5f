import { sql } from 'kysely';
import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { subjectAccessDocument } from '../../../src/adapters/documents/subject-access-document.ts';
import { readSubjectAccess } from '../../../src/operations/keeping/read-subject-access.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

describe.each(DATABASE_KINDS)('everything held about a pupil, with the %s database', (kind) => {
  const opened = testDatabase(kind);

  test('is taken out by a leader, with the words of others marked, recorded, and nothing of another pupil', async () => {
    const { database } = opened;
    const known = await schoolInRecords(database);
    const { schoolId } = known.school;
    await known.mark('N', [2]);
    await known.mark('/', [1]);
    const event = {
      on: '2026-11-23',
      step: 's1',
      what: 'visit',
      by: 'Sam Field',
      byPersonId: null,
      at: at('10:00'),
    } as const;
    for (const number of [1, 2]) {
      const { pupilId } = known.pupil(number);
      const told = { ...event, eventId: `${schoolId}-${number}`, pupilId, seenToBy: null, note: `Note ${number}.` };
      await database.records.ladder.record(schoolId, told);
    }
    const read = readSubjectAccess({ database, clock: () => at('12:00') });
    const { pupilId, surname } = known.pupil(2);
    const answer = await read(known.school, person('safeguarding-lead'), pupilId);
    if (answer.kind !== 'subject-access') throw new Error(answer.kind);
    const { access } = answer;
    const written = JSON.stringify(access);
    expect(access.sections.map(({ title }) => title)).toEqual([
      'As the admission register has the pupil',
      'First-day decisions',
      'Marks of the school year 2026 to 2027',
    ]);
    expect(written).toContain('Note 2.');
    expect(written).not.toContain('Note 1.');
    expect(written).not.toContain(known.pupil(1).pupilId);
    const decision = access.sections[1]?.rows[0] ?? [];
    const marked = decision.filter(({ mayNameOthers }) => mayNameOthers).map(({ label }) => label);
    expect(marked).toEqual(['Note', 'By whom']);
    expect(access.sections[2]?.rows).toEqual([
      [
        expect.objectContaining({ value: '2026-11-23' }),
        expect.objectContaining({ value: 'AM' }),
        expect.objectContaining({ value: 'N' }),
      ],
    ]);
    const file = unzipSync(await subjectAccessDocument(access));
    const text = new TextDecoder().decode(file['word/document.xml']);
    for (const words of [surname, 'Note 2.', 'check', 'Made on Monday 23 November']) expect(text).toContain(words);
    const { rows } = await sql<{ subject: string; verb: string }>`
      select subject, verb from audit where school_id = ${schoolId}`.execute(opened.opened.db);
    expect(rows).toEqual([{ subject: pupilId, verb: 'pupil.export' }]);
  });

  test('has what came of their actions and edits for SharePoint, and none of another pupil', async () => {
    const { db } = opened.opened;
    const known = await schoolInRecords(opened.database);
    const { schoolId } = known.school;
    for (const number of [1, 2]) {
      const { pupilId } = known.pupil(number);
      const actionId = `${schoolId}-a${number}`;
      await sql`insert into action values (${actionId}, ${schoolId}, 'Ring home', '', null, null,
        ${JSON.stringify([pupilId])}::jsonb, '[]', null, ${at('09:00')}, '2026-11-27', '[]', 2, '[]', true)`.execute(
        db,
      );
      await sql`insert into action_event (action_id, click_id, at, happening)
        values (${actionId}, 'c', ${at('10:00')}, ${JSON.stringify({ words: `Rang ${number}.` })}::jsonb)`.execute(db);
      await sql`insert into list_write (write_id, school_id, list, row_key, fields, state, requested_by, requested_at)
        values (${actionId}, ${schoolId}, 'risk-register', ${pupilId},
          ${JSON.stringify({ Narrative: `Wrote ${number}.` })}::jsonb, 'refused', 'test', ${at('09:00')})`.execute(db);
    }
    const read = readSubjectAccess({ database: opened.database, clock: () => at('12:00') });
    const answer = await read(known.school, 'command line', known.pupil(2).pupilId);
    const written = JSON.stringify(answer);
    for (const words of ['What came of these actions', 'Rang 2.', 'Edits for SharePoint', 'Wrote 2.'])
      expect(written).toContain(words);
    for (const words of ['Rang 1.', 'Wrote 1.']) expect(written).not.toContain(words);
  });

  test('is refused to everybody else, and of a pupil of another school there is nothing', async () => {
    const { database } = opened;
    const [one, other] = [await schoolInRecords(database), await schoolInRecords(database)];
    const read = readSubjectAccess({ database, clock: () => at('12:00') });
    for (const role of ['attendance-champion', 'attendance-officer', 'tutor', 'administrator', 'governor'] as const) {
      expect((await read(one.school, person(role), one.pupil(1).pupilId)).kind).toBe('not-allowed');
    }
    const leader = person('senior-leader');
    expect(await read(one.school, leader, other.pupil(1).pupilId)).toEqual({ kind: 'no-such-pupil' });
  });
});
