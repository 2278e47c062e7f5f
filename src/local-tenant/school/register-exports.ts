import type { TenantClock } from '../clock.ts';
import type { InventedSchool } from './invented-school.ts';

export interface RegisterExports {
  nextExportAfter(instant: Date): Date;
  settled(): Promise<void>;
  stop(): void;
}

export async function startRegisterExports(_: {
  school: InventedSchool;
  clock: TenantClock;
  inboxFolder: string;
}): Promise<RegisterExports> {
  await Promise.resolve();
  return {
    nextExportAfter: (instant) => new Date(instant.getTime() + 600_000),
    settled: () => Promise.resolve(),
    stop: () => undefined,
  };
}
