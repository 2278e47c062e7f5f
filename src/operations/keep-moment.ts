import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';

export interface KeepMomentNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** A moment of a school's day that has come, and the work that belongs to it. */
export interface MomentWork {
  readonly name: string;
  readonly on: IsoDate;
  readonly dueAt: Date;
  /** Later than this it is of no more use to anybody, and recorded as missed. */
  readonly usefulMinutes: number;
  /** Bears being repeated: the app may have stopped before it was recorded as done. */
  readonly does: (now: Date) => Promise<unknown>;
}

/** Does the work of a moment, once, and records what became of it: the watchdog compares that with what was due. */
export function keepMoment({ database, clock }: KeepMomentNeeds) {
  return async ({ schoolId }: School, { name, on, dueAt, usefulMinutes, does }: MomentWork): Promise<void> => {
    const { moments } = database.records;
    const key = { schoolId, on, name };
    if (!(await moments.begin({ ...key, dueAt }))) return;
    const now = clock();
    const lateMinutes = Math.floor((now.getTime() - dueAt.getTime()) / 60_000);
    if (lateMinutes > usefulMinutes) {
      await moments.settle(key, 'missed', `The app came to it ${lateMinutes} minutes after its time.`, now);
      return;
    }
    await does(now);
    await moments.settle(key, 'kept', null, clock());
  };
}
