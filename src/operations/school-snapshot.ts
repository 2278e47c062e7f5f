import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { RegisterFilePlan } from '../domain/register-files/register-file-plan.ts';
import type { School } from '../domain/school.ts';
import type { SchoolSnapshot } from './plan-register-file.ts';
import type { Records } from './records.ts';
import type { PupilYear } from './records/mark-store.ts';

/** The school's roll and all its marks, as a register file is compared with them. */
export async function takeSnapshot(
  { pupils, marks }: Records,
  { schoolId, calendars }: School,
  today: IsoDate,
): Promise<SchoolSnapshot> {
  const roll = await pupils.all(schoolId);
  const years: PupilYear[] = [];
  for (const { schoolYear } of calendars) years.push(...(await marks.ofYear(schoolId, schoolYear)));
  return { roll, calendars, years, today };
}

/** True when nobody has changed what the plan was made from and would change: it can be carried out as it is. */
export async function isStillTrue(
  { pupils, marks }: Records,
  { schoolId }: School,
  snapshot: SchoolSnapshot,
  plan: RegisterFilePlan,
): Promise<boolean> {
  switch (plan.kind) {
    case 'nothing':
      return true;
    case 'roll': {
      const roll = new Map((await pupils.all(schoolId)).map((pupil) => [pupil.pupilId, JSON.stringify(pupil)]));
      const known = snapshot.roll.map((pupil) => roll.get(pupil.pupilId) === JSON.stringify(pupil));
      return roll.size === known.length && known.every((isSame) => isSame);
    }
    case 'marks': {
      const stored = new Map<string, Uint8Array>();
      for (const schoolYear of new Set(plan.years.map((year) => year.schoolYear))) {
        for (const year of await marks.ofYear(schoolId, schoolYear)) {
          stored.set(`${year.pupilId} ${schoolYear}`, year.marks);
        }
      }
      return plan.years.every(({ pupilId, schoolYear, before }) => {
        const now = stored.get(`${pupilId} ${schoolYear}`);
        return before.every((byte, index) => byte === (now?.[index] ?? 0));
      });
    }
  }
}
