import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import type { CardSubjects, NotDoneView } from './card-kinds.ts';

/** What the timetable's records say of a moment now. */
export async function loadNotDoneView(
  { moments }: Records,
  school: School,
  { on, moment }: CardSubjects['not-done'],
): Promise<NotDoneView> {
  const record = (await moments.ofDay(school.schoolId, on)).find(({ name }) => name === moment);
  return {
    on,
    moment,
    dueTime: record === undefined ? null : schoolTime(school, record.dueAt).time,
    detail: record?.detail ?? null,
    isDone: record?.state === 'kept',
  };
}
