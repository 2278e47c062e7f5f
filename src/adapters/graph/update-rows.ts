import type { ListEdit, ListName, ListWriteOutcome } from '../../operations/ports.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import type { BatchAnswer } from './graph-batch.ts';
import type { GraphClient } from './graph-client.ts';
import type { GraphProblem } from './graph-problem.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { holdsAll, toGraphFields } from './list-fields.ts';
import { graphItem, toListItem } from './list-item.ts';

/**
 * Changes many rows, 20 to a request, each only if it is still at its etag, and reads back those that were changed or
 * had changed before. The outcome or the problem of each, in order. `listPath` is `/sites/…/lists/…`.
 */
export async function updateRows(
  graph: GraphClient,
  listPath: string,
  list: ListName,
  edits: readonly ListEdit[],
): Promise<readonly (ListWriteOutcome | GraphProblem)[]> {
  const paths = edits.map(({ itemId }) => `${listPath}/items/${encodeURIComponent(itemId)}`);
  const patches = edits.map(({ etag, fields }, index): GraphRequest => {
    const body = toGraphFields(LIST_DEFINITIONS[list], fields);
    return { method: 'PATCH', path: `${paths[index] ?? ''}/fields`, body, ifMatch: etag };
  });
  const patched = await graph.batch(patches, 'background');
  const settled = edits.flatMap((_edit, index) => (isToBeRead(patched[index]) ? [index] : []));
  const reads = settled.map((index): GraphRequest => ({ method: 'GET', path: `${paths[index] ?? ''}?$expand=fields` }));
  const rows = new Map((await graph.batch(reads, 'background')).map((answer, place) => [settled[place], answer]));
  return edits.map((edit, index) => {
    const row = rows.get(index) ?? patched[index];
    if (row?.kind !== 'done') return goneOr(row);
    const request = { method: 'GET', path: paths[index] ?? '' } as const;
    const current = toListItem(LIST_DEFINITIONS[list], readAnswer(graphItem, row.body, nameOf(request)));
    const isOurs = patched[index]?.kind === 'done' || holdsAll(current.fields, edit.fields);
    return isOurs ? { kind: 'written', item: current } : { kind: 'conflict', current };
  });
}

/** 412 says that somebody changed the row first, or that an earlier send of the same edit took effect. */
function isToBeRead(answer: BatchAnswer | undefined): boolean {
  return answer?.kind === 'done' || answer?.problem.status === 412;
}

function goneOr(answer: BatchAnswer | undefined): ListWriteOutcome | GraphProblem {
  if (answer?.kind !== 'problem') throw new Error('A batch gave fewer answers than it had requests.');
  return answer.problem.status === 404 ? { kind: 'gone' } : answer.problem;
}
