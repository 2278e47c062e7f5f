import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { attendanceCode } from '../../src/domain/attendance-codes.ts';
import type { IsoDate } from '../../src/domain/calendar/iso-date.ts';
import { halfDayIndex } from '../../src/domain/calendar/school-session.ts';
import { emptyYearOfMarks } from '../../src/domain/marks.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import type { MeasuredTeam } from './measured-tenant.ts';

export const YEAR_GROUPS = [7, 8, 9, 10, 11, 12, 13];
export const LARGE_ROLL: RollSize = { forms: ['A', 'B', 'C', 'D', 'E', 'F'], pupilsOfForm: 25 };
export const TODAY = '2026-11-23';
/** Every school's list is due at once: the worst morning for whoever sends them all. */
export const BELL = '08:50';

/** Of each of the seven year groups. */
export interface RollSize {
  readonly forms: readonly string[];
  readonly pupilsOfForm: number;
}

export interface BenchSchool {
  readonly schoolId: string;
  readonly team: MeasuredTeam;
  readonly pupils: readonly Pupil[];
  /** Watched for its registers; null where they are all in already. */
  readonly inboxFolder: string | null;
  /** Nobody, unless somebody clicks. */
  readonly staff?: readonly Person[];
  /** When its lists go out, if not with everybody's. */
  readonly listAt?: string;
}

export function benchSchool(
  team: MeasuredTeam,
  number: number,
  inboxFolder: string | null,
  { forms, pupilsOfForm }: RollSize = LARGE_ROLL,
): BenchSchool {
  const schoolId = `school-${number}`;
  const pupils = YEAR_GROUPS.flatMap((yearGroup) =>
    forms.flatMap((form) =>
      Array.from({ length: pupilsOfForm }, (_, index): Pupil => {
        const name = `${yearGroup}${form}${String(index + 1).padStart(2, '0')}`;
        const names = { surname: `Invented ${name}`, forename: 'Pupil', yearGroup, form: `${yearGroup}${form}` };
        const ids = { pupilId: `${schoolId}-${name}`, upn: null, misId: name };
        return { ...ids, ...names, admittedOn: '2024-09-02', leftOn: null };
      }),
    ),
  );
  return { schoolId, team, pupils, inboxFolder };
}

/** One in fourteen, by their place on the roll. */
export function isAway(index: number): boolean {
  return index % 14 === 0;
}

export function codeOf(index: number): string {
  return isAway(index) ? 'N' : '/';
}

/** Rolls, and the morning's registers of the schools that have no folder for them, as if they had been taken in. */
export async function seedRecords(databaseUrl: string, schools: readonly BenchSchool[]): Promise<void> {
  const opened = await openDatabase({ kind: 'server', url: databaseUrl });
  const { records } = createDatabase(opened.db, new PgBoss(opened.queueOptions));
  const now = new Date(`${TODAY}T08:40:00Z`);
  for (const { schoolId, pupils, inboxFolder } of schools) {
    await records.pupils.save(schoolId, pupils, now);
    if (inboxFolder !== null) continue;
    const years = pupils.map(({ pupilId }, index) => {
      const marks = emptyYearOfMarks();
      marks[halfDayIndex({ on: TODAY, session: 'AM' })] = attendanceCode(codeOf(index))?.byte ?? 0;
      return { pupilId, schoolYear: 2026, marks };
    });
    await records.marks.save(years);
    await records.marks.markRead(schoolId, TODAY, 'AM', now);
  }
  await opened.close();
}

/** A settings file for each school, as an administrator would write it. */
export async function writeSchools(
  folder: string,
  schools: readonly BenchSchool[],
  calendars: readonly unknown[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { schoolId, team, inboxFolder, staff = [], listAt = BELL } of schools) {
    const { teamId, teamGroupId } = team;
    if (inboxFolder !== null) await mkdir(inboxFolder, { recursive: true });
    // Where registers come by file, the list goes out with the last of them.
    const opensAt = inboxFolder === null ? listAt : '08:40';
    const settings = {
      schoolId,
      name: schoolId,
      yearGroups: YEAR_GROUPS,
      sessions: {
        AM: { opensAt, listAt, closesAt: '09:10' },
        PM: { opensAt: '13:10', listAt: '13:20', closesAt: '13:40' },
      },
      ...{ calendars, teamId, teamGroupId, inboxFolder, staff },
      siteUrl: `https://school.sharepoint.example/sites/${schoolId}`,
    };
    await writeFile(path.join(folder, `${schoolId}.json`), JSON.stringify(settings));
  }
}

/** A morning's registers of a whole school, as its MIS writes them. Codes are told by the pupil's place on the roll. */
export function registerFile(
  { pupils }: BenchSchool,
  on: IsoDate = TODAY,
  code: (index: number) => string = codeOf,
): string {
  const date = on.split('-').toReversed().join('/');
  const rows = pupils.map(({ misId, surname, forename, yearGroup, form }, index) =>
    [misId, surname, forename, yearGroup, form, date, 'AM', code(index)].join(','),
  );
  return ['AdmNo,Surname,Forename,Year,Reg,Date,Session,Mark', ...rows, ''].join('\r\n');
}
