import { sql, type Kysely } from 'kysely';
import type { RequestWindow } from '../../domain/request-limits.ts';
import type { RequestStore } from '../../operations/records/request-store.ts';
import type { Tables } from './tables.ts';

/** One statement, so that replicas that count at once count everything. */
export function createRequestStore(db: Kysely<Tables>): RequestStore {
  return {
    count: async (personId, kind, now, windowMs): Promise<RequestWindow> => {
      const nowMs = now.getTime();
      const { rows } = await sql<{ began_at_ms: string; requests: number }>`
        insert into request_window as held (person_id, kind, began_at_ms, requests)
        values (${personId}, ${kind}, ${nowMs}::bigint, 1)
        on conflict (person_id, kind) do update set
          began_at_ms = case when held.began_at_ms + ${windowMs}::bigint <= ${nowMs}::bigint
            then ${nowMs}::bigint else held.began_at_ms end,
          requests = case when held.began_at_ms + ${windowMs}::bigint <= ${nowMs}::bigint
            then 1 else held.requests + 1 end
        returning began_at_ms, requests
      `.execute(db);
      const row = rows[0];
      if (row === undefined) throw new Error('A request was not counted.');
      return { beganAtMs: Number(row.began_at_ms), requests: row.requests };
    },
  };
}
