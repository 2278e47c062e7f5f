import { z } from 'zod';
import { createEntraClient } from '../../../src/adapters/graph/entra-client.ts';
import { RISK_REGISTER_LIST } from '../../../src/domain/lists/risk-register-list.ts';

const GRAPH = 'https://graph.microsoft.com';
const PAGE = 200;

const described = z.object({
  siteId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  tenantId: z.string(),
});
const lists = z.object({ value: z.array(z.object({ id: z.string(), displayName: z.string() })) });
const page = z.object({
  value: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })),
  '@odata.nextLink': z.string().optional(),
});

export type DirectRow = z.infer<typeof page>['value'][number]['fields'];
/** The whole list, a page after the other. */
export type ReadWholeList = () => Promise<DirectRow[]>;

/** Graph as a program without a copy of the list asks it. What it asks once, for a token and the list's id, is not measured. */
export async function openDirectWay(tenantUrl: string): Promise<ReadWholeList> {
  const school = described.parse(await (await fetch(`${tenantUrl}/control/school`)).json());
  const { clientId, tenantId, clientSecret, siteId } = school;
  const credential = { kind: 'secret', secret: clientSecret } as const;
  const log = { warn: () => undefined };
  const entra = createEntraClient({ clientId, tenantId, credential, loginUrl: tenantUrl, log });
  const get = async <Schema extends z.ZodType>(place: string, schema: Schema): Promise<z.infer<Schema>> => {
    const authorization = `Bearer ${await entra.accessToken(`${GRAPH}/.default`)}`;
    const response = await fetch(tenantUrl + place, { headers: { authorization } });
    if (!response.ok) throw new Error(`GET ${place} answered ${response.status}: ${await response.text()}`);
    return schema.parse(await response.json());
  };
  const site = `/v1.0/sites/${encodeURIComponent(siteId)}/lists`;
  const { value } = await get(site, lists);
  const list = value.find(({ displayName }) => displayName === RISK_REGISTER_LIST.displayName);
  if (list === undefined) throw new Error('The site has no risk register.');
  return async () => {
    const rows: DirectRow[] = [];
    let next: string | undefined = `${site}/${list.id}/items?$expand=fields&$top=${PAGE}`;
    while (next !== undefined) {
      const read: z.infer<typeof page> = await get(next, page);
      for (const { fields } of read.value) rows.push(fields);
      next = read['@odata.nextLink']?.slice(GRAPH.length);
    }
    return rows;
  };
}
