import { sql } from 'kysely';
import { addDays } from '../../src/domain/calendar/iso-date.ts';
import type { School } from '../../src/domain/school.ts';
import type { JobHandlers } from '../../src/jobs/start-queues.ts';
import { SCHOOL_MOMENTS } from '../../src/jobs/timetable.ts';
import { momentsOf } from '../../src/jobs/watch-clock.ts';
import type { JobName, Jobs } from '../../src/operations/jobs.ts';
import { schoolTime } from '../../src/operations/school-time.ts';
import type { TestDatabase } from './open-test-database.ts';

interface Due {
  readonly at: Date;
  run(): Promise<unknown>;
}

interface QueuedJob<Name extends JobName> {
  readonly name: Name;
  readonly data: Jobs[Name];
  readonly after_ms: string | number;
}

/** A clock that stands still while something happens, and otherwise goes from one thing due to the next. */
export interface WeekClock {
  now(): Date;
  /** Everything due until then happens, each thing at its own time: the timetable's moments, and the jobs that they queue. */
  goTo(instant: Date): Promise<void>;
  /** Time that goes by while somebody waits. */
  pass(durationMs: number): void;
}

export function createWeekClock(
  opened: TestDatabase,
  school: School,
  startsAt: Date,
  handlers: () => JobHandlers,
): WeekClock {
  let now = startsAt;
  const waiting: Due[] = [];
  const collect = <Name extends JobName>({ name, data, after_ms }: QueuedJob<Name>) => {
    const at = new Date(now.getTime() + Math.max(0, Math.round(Number(after_ms))));
    waiting.push({ at, run: () => handlers()[name](data) });
  };
  /** All queues at once: a week has thousands of jobs. */
  const collectAll = async () => {
    const { rows } = await sql<QueuedJob<JobName>>`
      delete from pgboss.job where state = 'created'
      returning name, data, extract(epoch from start_after - created_on) * 1000 as after_ms
    `.execute(opened.opened.db);
    rows.forEach(collect);
  };
  const momentsUntil = (until: Date): Due[] => {
    const moments: Due[] = [];
    for (let { on } = schoolTime(school, now); on <= schoolTime(school, until).on; on = addDays(on, 1)) {
      for (const { moment, dueAt } of momentsOf(SCHOOL_MOMENTS, school, on)) {
        if (dueAt <= now || dueAt > until) continue;
        const data = { schoolId: school.schoolId, on, name: moment.name };
        moments.push({ at: dueAt, run: () => handlers()['keep-moment'](data) });
      }
    }
    return moments;
  };

  return {
    now: () => now,
    pass: (durationMs) => void (now = new Date(now.getTime() + durationMs)),
    async goTo(instant) {
      await collectAll();
      waiting.push(...momentsUntil(instant));
      for (;;) {
        waiting.sort((one, other) => one.at.getTime() - other.at.getTime());
        const [next] = waiting;
        if (next === undefined || next.at > instant) break;
        waiting.shift();
        if (next.at > now) now = next.at;
        await next.run();
        await collectAll();
      }
      now = instant;
    },
  };
}
