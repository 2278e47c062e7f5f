import type { TenantClock } from '../clock.ts';
import { createRegisterExports } from './exports/create-register-exports.ts';
import type { InventedSchool } from './invented-school.ts';

export interface RegisterExports {
  /** When registers are next written after an instant. */
  nextExportAfter(instant: Date): Date;
  /** Resolves when every file that is due is in the folder; rejects if one could not be written. */
  settled(): Promise<void>;
  stop(): void;
}

/** How soon the clock, running by itself, is seen to have passed an export's time. */
const LOOK_EVERY_MS = 1000;

/** Writes the roll and the history now, and each register file as the school's clock reaches its time. */
export async function startRegisterExports(parts: {
  school: InventedSchool;
  clock: TenantClock;
  inboxFolder: string;
  earlierMarks?: boolean;
}): Promise<RegisterExports> {
  const { clock, ...exported } = parts;
  const exports = createRegisterExports(exported);
  let isStopped = false;
  let latest: Promise<unknown> = exports.writeStart(clock.now());
  const catchUp = (): void => {
    latest = exports.catchUp(clock.now()).catch((error: unknown) => {
      // A folder that is cleared away after the end is no fault.
      if (!isStopped) throw error;
    });
  };
  await latest;
  catchUp();
  await latest;
  const stopListening = clock.onMove(catchUp);
  const looking = setInterval(catchUp, LOOK_EVERY_MS).unref();
  return {
    nextExportAfter: (instant) => exports.nextExportAfter(instant),
    async settled() {
      await latest;
    },
    stop() {
      isStopped = true;
      stopListening();
      clearInterval(looking);
    },
  };
}
