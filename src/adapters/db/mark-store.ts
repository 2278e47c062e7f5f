import { sql, type Kysely } from 'kysely';
import { halfDayIndex, schoolYearOf } from '../../domain/calendar/school-session.ts';
import type { MarkStore, PupilYear } from '../../operations/records/mark-store.ts';
import type { KeptReads } from './kept-reads.ts';
import { printOfRows } from './print-of-rows.ts';
import type { Tables } from './tables.ts';

export function createMarkStore(db: Kysely<Tables>, kept: KeptReads<readonly PupilYear[]>): MarkStore {
  const ofSchoolYear = (schoolId: string, schoolYear: number) => sql`
    from mark_year join pupil using (pupil_id)
    where pupil.school_id = ${schoolId} and school_year = ${schoolYear}`;
  const readYear = async (schoolId: string, schoolYear: number): Promise<PupilYear[]> => {
    // In one value, because a row each takes the embedded database six times as long.
    const { rows } = await sql<{ years: string | null }>`
      select string_agg(mark_year.pupil_id || ' ' || encode(marks, 'hex'), ',') as years
      ${ofSchoolYear(schoolId, schoolYear)}
    `.execute(db);
    const years = rows[0]?.years?.split(',') ?? [];
    return years.map((year) => {
      const [pupilId = '', hex = ''] = year.split(' ');
      return { pupilId, schoolYear, marks: new Uint8Array(Buffer.from(hex, 'hex')) };
    });
  };
  return {
    lock: async (schoolId) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${schoolId}, 0))`.execute(db);
    },

    ofYear: (schoolId, schoolYear) =>
      kept.read(
        `marks ${schoolId} ${schoolYear}`,
        () => printOfRows(db, 'mark_year', ofSchoolYear(schoolId, schoolYear)),
        () => readYear(schoolId, schoolYear),
      ),

    ofSession: async (schoolId, session, yearGroups) => {
      const { rows } = await sql<{ marks: string | null }>`
        select string_agg(mark_year.pupil_id || ' ' || get_byte(marks, ${halfDayIndex(session)}::integer), ',') as marks
        from mark_year join pupil using (pupil_id)
        where pupil.school_id = ${schoolId} and pupil.year_group = any(${[...yearGroups]}::integer[])
          and school_year = ${schoolYearOf(session.on)}
      `.execute(db);
      const marks = rows[0]?.marks?.split(',') ?? [];
      return new Map(
        marks.map((mark) => {
          const [pupilId = '', byte = ''] = mark.split(' ');
          return [pupilId, Number(byte)];
        }),
      );
    },

    save: async (years) => {
      if (years.length === 0) return;
      // As hexadecimal text, because the two drivers disagree about arrays of bytes.
      await sql`
        insert into mark_year (pupil_id, school_year, marks)
        select pupil_id, school_year, decode(marks, 'hex')
        from unnest(
          ${years.map((year) => year.pupilId)}::text[], ${years.map((year) => year.schoolYear)}::integer[],
          ${years.map((year) => Buffer.from(year.marks).toString('hex'))}::text[]
        ) as rows (pupil_id, school_year, marks)
        on conflict (pupil_id, school_year) do update set marks = excluded.marks
      `.execute(db);
    },

    recordChanges: async (schoolId, importId, changes, now) => {
      if (changes.length === 0) return;
      await sql`
        insert into mark_change (school_id, pupil_id, held_on, session, old_byte, new_byte, import_id, changed_at)
        select ${schoolId}, pupil_id, held_on, session, old_byte, new_byte, ${importId}, ${now}::timestamptz
        from unnest(
          ${changes.map((change) => change.pupilId)}::text[], ${changes.map((change) => change.on)}::text[],
          ${changes.map((change) => change.session)}::text[], ${changes.map((change) => change.oldByte)}::smallint[],
          ${changes.map((change) => change.newByte)}::smallint[]
        ) as rows (pupil_id, held_on, session, old_byte, new_byte)
      `.execute(db);
    },

    changesOf: async (schoolId, on, session) => {
      const rows = await db
        .selectFrom('mark_change')
        .selectAll()
        .where('school_id', '=', schoolId)
        .where('held_on', '=', on)
        .where('session', '=', session)
        .orderBy('change_id')
        .execute();
      return rows.map((row) => ({
        pupilId: row.pupil_id,
        on: row.held_on,
        session: row.session,
        oldByte: row.old_byte,
        newByte: row.new_byte,
      }));
    },

    readAt: async (schoolId, on, session) => {
      const row = await db
        .selectFrom('session_reading')
        .select('read_at')
        .where('school_id', '=', schoolId)
        .where('held_on', '=', on)
        .where('session', '=', session)
        .executeTakeFirst();
      return row?.read_at ?? null;
    },

    markRead: async (schoolId, on, session, now) => {
      await db
        .insertInto('session_reading')
        .values({ school_id: schoolId, held_on: on, session, read_at: now })
        .onConflict((conflict) => conflict.columns(['school_id', 'held_on', 'session']).doUpdateSet({ read_at: now }))
        .execute();
    },
  };
}
