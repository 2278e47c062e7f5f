import type { School } from '../domain/school.ts';
import type { Clock, Log } from '../operations/ports.ts';
import { RHYTHMS, SCHOOL_MOMENTS, type Rhythm } from './timetable.ts';
import { momentsBetween, rememberDays, type DueMoment } from './watch-clock.ts';

export interface TimetableNeeds {
  readonly schools: readonly School[];
  readonly clock: Clock;
  readonly log: Log;
  readonly onMoment: (due: DueMoment) => Promise<unknown>;
  readonly onRhythm: (does: Rhythm['does']) => Promise<unknown>;
}

export interface RunningTimetable {
  /** Looks at the clock now, because somebody moved it. */
  look(): void;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;
const DAY_MS = 86_400_000;

/** Watches the school's clock and keeps the rhythms. It begins with the whole day, so that a late start makes up for it. */
export function runTimetable({ schools, clock, log, onMoment, onRhythm }: TimetableNeeds): RunningTimetable {
  let lookedAt = new Date(clock().getTime() - DAY_MS);
  const underWay = new Set<Promise<unknown>>();
  const run = (name: string, work: () => Promise<unknown>) => {
    const tell = (error: unknown) => log.error({ name, err: error }, 'Something on the timetable failed');
    const running = work()
      .catch(tell)
      .finally(() => underWay.delete(running));
    underWay.add(running);
  };
  const atWork = new Set<Rhythm['does']>();
  const keep = ({ name, does }: Rhythm) => {
    // What a slow SharePoint has not finished is not begun again on top of it.
    if (atWork.has(does)) return;
    atWork.add(does);
    run(name, () => onRhythm(does).finally(() => atWork.delete(does)));
  };
  const ofDay = rememberDays();
  const look = () => {
    const now = clock();
    for (const due of momentsBetween(SCHOOL_MOMENTS, schools, lookedAt, now, ofDay)) {
      run(due.moment.name, () => onMoment(due));
    }
    lookedAt = now;
  };
  look();
  const timers = [
    setInterval(look, LOOK_EVERY_MS),
    ...RHYTHMS.map((rhythm) => {
      keep(rhythm);
      return setInterval(() => keep(rhythm), rhythm.everySeconds * 1_000);
    }),
  ];
  return {
    look,
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}
