import { sql } from 'kysely';
import { openTestDatabase } from '../../test/support/open-test-database.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { runMorning, type MorningRun } from './run-morning.ts';

export interface MorningsToRun {
  readonly runs: number;
  /** The first morning's seed; the others follow it. */
  readonly seed: number;
  readonly bug?: PlantedBug;
}

const TABLES = ['mark_year', 'pupil', 'mark_change', 'session_reading', 'installation', 'channel', 'delivery', 'pace'];

/** Mornings one after another in one embedded database, each of which finds it empty. */
export async function* runMornings({ runs, seed, bug }: MorningsToRun): AsyncGenerator<MorningRun> {
  await using opened = await openTestDatabase('embedded');
  for (let index = 0; index < runs; index += 1) {
    for (const table of TABLES) await sql.raw(`delete from ${table}`).execute(opened.opened.db);
    yield await runMorning(opened.database, seed + index, bug);
  }
}

export function isFaulty({ faults }: MorningRun): boolean {
  const { lost, doubled, outOfDate, givenUp, limitsBroken } = faults;
  return lost + doubled + outOfDate + givenUp + limitsBroken > 0;
}
