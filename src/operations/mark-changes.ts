import { listed } from '../domain/absent-list.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { isOnRoll } from '../domain/pupil.ts';
import type { ChangedYear } from '../domain/register-files/register-file-plan.ts';
import { halfDayIndex, schoolYearOf, sessionAt } from '../domain/calendar/school-session.ts';
import type { School } from '../domain/school.ts';
import type { Records } from './records.ts';
import type { MarkChange } from './records/mark-store.ts';

/**
 * The changes of marks that are worth keeping, to be asked before they are saved. A mark that had none before is no
 * change but the register being taken, unless the pupil was on a list of today for not having been seen.
 */
export async function markChanges(
  records: Records,
  school: School,
  years: readonly ChangedYear[],
  today: IsoDate,
): Promise<MarkChange[]> {
  const unseen = await halfDaysUnseen(records, school, today);
  return years.flatMap(({ pupilId, schoolYear, before, after, changedAt }) =>
    changedAt.flatMap((index) => {
      const oldByte = before[index] ?? 0;
      const isOfToday = schoolYear === schoolYearOf(today);
      if (oldByte === 0 && !(isOfToday && unseen.get(index)?.has(pupilId))) return [];
      return [{ pupilId, ...sessionAt(schoolYear, index), oldByte, newByte: after[index] ?? 0 }];
    }),
  );
}

/** By half day of today whose registers have been read: the pupils without a mark in a register that was taken. */
async function halfDaysUnseen({ pupils, marks }: Records, { schoolId }: School, today: IsoDate) {
  const unseen = new Map<number, ReadonlySet<string>>();
  const read: number[] = [];
  for (const session of ['AM', 'PM'] as const) {
    if ((await marks.readAt(schoolId, today, session)) !== null) read.push(halfDayIndex({ on: today, session }));
  }
  if (read.length === 0) return unseen;
  const onRoll = (await pupils.all(schoolId)).filter((pupil) => isOnRoll(pupil, today));
  const stored = await marks.ofYear(schoolId, schoolYearOf(today));
  const byPupil = new Map(stored.map((year) => [year.pupilId, year.marks]));
  for (const index of read) {
    const before = onRoll.map((pupil) => ({ pupil, byte: byPupil.get(pupil.pupilId)?.[index] ?? 0 }));
    const notMarked = listed(before).filter(({ status }) => status === 'not-marked');
    unseen.set(index, new Set(notMarked.map(({ pupil }) => pupil.pupilId)));
  }
  return unseen;
}
