import { sql } from 'kysely';
import type { JobName, Jobs } from '../../src/operations/jobs.ts';
import type { TestDatabase } from './open-test-database.ts';

export interface WaitingJob<Name extends JobName> {
  readonly data: Jobs[Name];
  /** How long after it was queued it may begin. */
  readonly afterMs: number;
}

/** The jobs of a queue that nobody has taken yet, oldest first. */
export async function jobsWaiting<Name extends JobName>(
  { opened }: TestDatabase,
  name: Name,
): Promise<WaitingJob<Name>[]> {
  const { rows } = await sql<{ data: Jobs[Name]; after_ms: string | number }>`
    select data, extract(epoch from start_after - created_on) * 1000 as after_ms
    from pgboss.job where name = ${name} and state = 'created' order by created_on
  `.execute(opened.db);
  return rows.map(({ data, after_ms }) => ({ data, afterMs: Math.round(Number(after_ms)) }));
}

export async function forgetJobs({ opened }: TestDatabase): Promise<void> {
  await sql`delete from pgboss.job`.execute(opened.db);
}
