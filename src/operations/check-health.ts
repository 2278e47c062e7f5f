import type { School } from '../domain/school.ts';
import type { Database } from './records.ts';

export interface Health {
  readonly status: 'up' | 'down';
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
}

/** For whatever watches the app: each thing it depends on, by name. */
export async function checkHealth({
  database,
  schools,
}: {
  readonly database: Database;
  readonly schools: readonly School[];
}): Promise<Health> {
  const isUp = await database.records.places.channels(schools[0]?.schoolId ?? '').then(
    () => true,
    () => false,
  );
  return { status: isUp ? 'up' : 'down', parts: { database: isUp ? 'up' : 'down' } };
}
