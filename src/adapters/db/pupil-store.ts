import { sql, type Kysely, type Selectable } from 'kysely';
import type { Pupil } from '../../domain/pupil.ts';
import type { PupilStore } from '../../operations/records/pupil-store.ts';
import type { KeptReads } from './kept-reads.ts';
import { printOfRows } from './print-of-rows.ts';
import type { Tables } from './tables.ts';

export function createPupilStore(db: Kysely<Tables>, kept: KeptReads<readonly Pupil[]>): PupilStore {
  const readAll = async (schoolId: string): Promise<Pupil[]> => {
    const rows = await db.selectFrom('pupil').selectAll().where('school_id', '=', schoolId).execute();
    return rows.map(pupilOf);
  };
  return {
    all: (schoolId) =>
      kept.read(
        `pupils ${schoolId}`,
        () => printOfRows(db, 'pupil', sql`from pupil where school_id = ${schoolId}`),
        () => readAll(schoolId),
      ),

    ofYears: async (schoolId, yearGroups) => {
      if (yearGroups.length === 0) return [];
      const ofSchool = db.selectFrom('pupil').selectAll().where('school_id', '=', schoolId);
      const rows = await ofSchool.where('year_group', 'in', [...yearGroups]).execute();
      return rows.map(pupilOf);
    },

    save: async (schoolId, pupils, now) => {
      const column = <Value>(of: (pupil: (typeof pupils)[number]) => Value) => pupils.map(of);
      await sql`
        insert into pupil (pupil_id, school_id, upn, mis_id, surname, forename, year_group, form, admitted_on, left_on, updated_at)
        select pupil_id, ${schoolId}, upn, mis_id, surname, forename, year_group, form, admitted_on, left_on, ${now}::timestamptz
        from unnest(
          ${column((p) => p.pupilId)}::text[], ${column((p) => p.upn)}::text[], ${column((p) => p.misId)}::text[],
          ${column((p) => p.surname)}::text[], ${column((p) => p.forename)}::text[],
          ${column((p) => p.yearGroup)}::integer[], ${column((p) => p.form)}::text[],
          ${column((p) => p.admittedOn)}::text[], ${column((p) => p.leftOn)}::text[]
        ) as rows (pupil_id, upn, mis_id, surname, forename, year_group, form, admitted_on, left_on)
        on conflict (pupil_id) do update set
          upn = excluded.upn, mis_id = excluded.mis_id, surname = excluded.surname, forename = excluded.forename,
          year_group = excluded.year_group, form = excluded.form, admitted_on = excluded.admitted_on,
          left_on = excluded.left_on, updated_at = excluded.updated_at
      `.execute(db);
    },
  };
}

function pupilOf(row: Selectable<Tables['pupil']>): Pupil {
  return {
    pupilId: row.pupil_id,
    upn: row.upn,
    misId: row.mis_id,
    surname: row.surname,
    forename: row.forename,
    yearGroup: row.year_group,
    form: row.form,
    admittedOn: row.admitted_on,
    leftOn: row.left_on,
  };
}
