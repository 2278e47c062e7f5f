import { sql, type Kysely } from 'kysely';
import type { MachineClock } from '../../operations/ports.ts';
import type { Tables } from './tables.ts';

export interface DatabaseClock {
  readonly clock: MachineClock;
  /** Compares with the database's time again. Throws when the database does not answer, and the clock runs on. */
  readonly setRight: () => Promise<void>;
}

/** So much may two computers' time part in a millisecond: an older comparison is worth less by it. */
const DRIFT = 0.001;
const COMPARISONS = 3;

interface Comparison {
  /** What the database's time is ahead of the elapsed milliseconds. */
  readonly aheadMs: number;
  readonly atMs: number;
  /** It is right to half of this. */
  readonly roundTripMs: number;
}

/**
 * The time of the database, which all replicas share: leases and turns at Teams mean the same to each of them, whatever
 * its own computer's clock says.
 *
 * @param elapsedMs Milliseconds that only run forward.
 */
export async function openDatabaseClock(db: Kysely<Tables>, elapsedMs: () => number): Promise<DatabaseClock> {
  const compare = async (): Promise<Comparison> => {
    const askedMs = elapsedMs();
    const { rows } = await sql<{ now: string }>`
      select (extract(epoch from clock_timestamp()) * 1000)::text as now
    `.execute(db);
    const atMs = elapsedMs();
    return { aheadMs: Number(rows[0]?.now) - (askedMs + atMs) / 2, atMs, roundTripMs: atMs - askedMs };
  };
  let best = await compare();
  const setRight = async () => {
    for (let count = 0; count < COMPARISONS; count += 1) {
      const next = await compare();
      if (next.roundTripMs <= best.roundTripMs + (next.atMs - best.atMs) * DRIFT) best = next;
    }
  };
  await setRight();
  return { clock: () => new Date(elapsedMs() + best.aheadMs), setRight };
}
