import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../../../src/local-tenant/school/seeded-random.ts';
import type { AppProcess } from '../../many-schools/start-app-process.ts';

export interface RunningProcesses {
  /** Kills one after the other, at random times, and starts each again at once. Returns how many it killed. */
  killAtRandom(chance: SeededRandom, forMs: number): Promise<number>;
  areUp(): Promise<void>;
  /** How many have ended though nobody killed them. */
  crashes(): number;
  killAll(): Promise<void>;
}

const BETWEEN_KILLS_MS = [300, 4_500] as const;

/** So many copies of the app, side by side; one that is still starting may be killed too. */
export function startProcesses(count: number, start: (index: number) => AppProcess): RunningProcesses {
  const processes = Array.from({ length: count }, (_, index) => start(index));
  let crashes = 0;
  const restart = async (index: number) => {
    const app = processes[index];
    if (app === undefined) throw new RangeError(`There are ${count} processes, and no ${index}.`);
    await app.kill();
    if (app.hasEndedByItself()) crashes += 1;
    processes[index] = start(index);
  };
  return {
    killAtRandom: async (chance, forMs) => {
      const untilMs = performance.now() + forMs;
      for (let kills = 0; ; kills += 1) {
        await pause(chance.between(...BETWEEN_KILLS_MS));
        if (performance.now() >= untilMs) return kills;
        await restart(chance.between(0, count - 1));
      }
    },
    areUp: async () => {
      await Promise.all(processes.map((app) => app.isUp()));
    },
    crashes: () => crashes + processes.filter((app) => app.hasEndedByItself()).length,
    killAll: async () => {
      await Promise.all(processes.map((app) => app.kill()));
    },
  };
}
