import { z } from 'zod';
import { RISK_REGISTER_LIST } from '../../../src/domain/lists/risk-register-list.ts';

const usage = z.object({ resourceUnits: z.number() });
const journal = z.array(z.object({ path: z.string(), answerBytes: z.number().nullable() }));

/** More than a row takes in the body of one request, which has an end. */
const ROWS_AT_ONCE = 2_000;
const PERSON = 'Sam Sample';

export interface GraphUse {
  readonly units: number;
  readonly bytes: number;
}

export type RegisterTenant = ReturnType<typeof registerTenant>;

/** The risk-register list as people have it open in SharePoint, and what reading it through Graph has cost. */
export function registerTenant(url: string) {
  const call = async (method: string, place: string, body?: object): Promise<unknown> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${url}/control/${place}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...sent,
    });
    if (!response.ok) throw new Error(`${method} /control/${place}: ${response.status} ${await response.text()}`);
    return await response.json();
  };
  const list = `sharepoint/${encodeURIComponent(RISK_REGISTER_LIST.displayName)}`;
  const unitsUsed = async () => usage.parse(await call('GET', 'graph/usage')).resourceUnits;
  return {
    /** Units are counted on and nobody is refused, so that the direct way does not wait for its next minute. */
    refuseNobody: () => call('POST', 'graph/limits', { resourceUnitsPerMinute: 10_000_000 }),
    addRows: async (rows: readonly object[]) => {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await call('POST', `${list}/rows`, { rows: rows.slice(from, from + ROWS_AT_ONCE), personName: PERSON });
      }
    },
    editRow: (itemId: number, fields: object) =>
      call('POST', `${list}/items/${itemId}`, { fields, personName: PERSON }),
    usedBy: async (work: () => Promise<void>): Promise<GraphUse> => {
      await call('DELETE', 'journal');
      const before = await unitsUsed();
      await work();
      const entries = journal.parse(await call('GET', 'journal')).filter(({ path }) => path.startsWith('/v1.0/'));
      const bytes = entries.reduce((sum, { answerBytes }) => sum + (answerBytes ?? 0), 0);
      return { units: (await unitsUsed()) - before, bytes };
    },
  };
}
