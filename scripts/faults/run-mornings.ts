import { sql } from 'kysely';
import { openTestDatabase } from '../../test/support/open-test-database.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { runMorning, type MorningRun } from './run-morning.ts';

export interface MorningsToRun {
  readonly runs: number;
  /** The first morning's seed; the others follow it. */
  readonly seed: number;
  /** From each morning's seed to the next; 1 unless others run those in between. */
  readonly step?: number;
  readonly bug?: PlantedBug;
}

const TABLES = [
  ...['mark_year', 'pupil', 'mark_change', 'session_reading', 'installation', 'channel', 'personal_chat', 'delivery'],
  ...['pace', 'school_moment', 'action', 'briefing'],
];
const EMPTY_ALL = `with ${TABLES.map((table) => `of_${table} as (delete from ${table})`).join(', ')} select 1`;

/** Mornings one after another in one embedded database, each of which finds it empty. */
export async function* runMornings({ runs, seed, step = 1, bug }: MorningsToRun): AsyncGenerator<MorningRun> {
  await using opened = await openTestDatabase('embedded');
  for (let index = 0; index < runs; index += 1) {
    await sql.raw(EMPTY_ALL).execute(opened.opened.db);
    yield await runMorning(opened.database, seed + index * step, bug);
  }
}

export function isFaulty({ faults }: Pick<MorningRun, 'faults'>): boolean {
  return Object.values(faults).some((count: number) => count > 0);
}
