import { z } from 'zod';
import { type GraphAnswer, type GraphServer, SITE_ID } from './graph-server.ts';

const item = z.looseObject({
  id: z.string(),
  eTag: z.string().optional(),
  deleted: z.object({ state: z.string() }).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});
export type ItemAnswer = z.infer<typeof item>;

const page = z.looseObject({
  value: z.array(item),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

export const LISTS = `/sites/${SITE_ID}/lists`;

export function itemIn(answer: GraphAnswer): ItemAnswer {
  return item.parse(answer.body);
}

export function pageIn(answer: GraphAnswer) {
  const { value, '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = page.parse(answer.body);
  return { items: value, nextLink, deltaLink };
}

export function responsesIn(answer: GraphAnswer) {
  const response = z.object({
    id: z.string(),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown().optional(),
  });
  return z.object({ responses: z.array(response) }).parse(answer.body).responses;
}

/** Graph's answers hold real addresses; the test's server has another. */
export function pathOf(link: string | undefined): string {
  const prefix = 'https://graph.microsoft.com/v1.0';
  if (link?.startsWith(prefix) !== true) throw new Error(`"${link ?? 'no link'}" is not an address of Graph.`);
  return link.slice(prefix.length);
}

/** Makes a list and gives the path of its items. */
export async function makeList(graph: GraphServer, displayName: string, columns: readonly object[]): Promise<string> {
  const answer = await graph.call('POST', LISTS, { displayName, columns });
  if (answer.status !== 201) throw new Error(`The list was refused: ${JSON.stringify(answer.body)}`);
  return `${LISTS}/${z.object({ id: z.string() }).parse(answer.body).id}/items`;
}

/** Follows the pages of a reading to their end. */
export async function readAll(graph: GraphServer, path: string, headers: Record<string, string> = {}) {
  const items: ItemAnswer[] = [];
  let next: string | undefined = path;
  let pages = 0;
  let deltaLink: string | undefined;
  while (next !== undefined) {
    const answer = await graph.call('GET', next, undefined, headers);
    if (answer.status !== 200) throw new Error(`${next} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    const read = pageIn(answer);
    items.push(...read.items);
    pages += 1;
    deltaLink = read.deltaLink;
    next = read.nextLink === undefined ? undefined : pathOf(read.nextLink);
  }
  return { items, pages, deltaLink };
}
