import type { ListEdit, ListItem, ListName, ListWriteOutcome } from '../../operations/ports.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import { holdsAll, toGraphFields } from './list-fields.ts';
import { graphItem, toListItem } from './list-item.ts';

/** Throws GraphProblem. `listPath` is `/sites/…/lists/…`. */
export async function updateRow(
  graph: GraphClient,
  listPath: string,
  list: ListName,
  edit: ListEdit,
): Promise<ListWriteOutcome> {
  const itemPath = `${listPath}/items/${encodeURIComponent(edit.itemId)}`;
  const body = toGraphFields(LIST_DEFINITIONS[list], edit.fields);
  try {
    const isStale = await patchIfUnchanged(graph, `${itemPath}/fields`, body, edit.etag);
    const current = await readRow(graph, itemPath, list);
    // Of two sends of one edit the first may have taken effect although its answer was lost: that is no conflict.
    if (isStale && !holdsAll(current.fields, edit.fields)) return { kind: 'conflict', current };
    return { kind: 'written', item: current };
  } catch (problem) {
    if (problem instanceof GraphProblem && problem.status === 404) return { kind: 'gone' };
    throw problem;
  }
}

async function patchIfUnchanged(graph: GraphClient, path: string, body: object, ifMatch: string): Promise<boolean> {
  try {
    await graph.send({ method: 'PATCH', path, body, ifMatch }, 'person');
    return false;
  } catch (problem) {
    if (problem instanceof GraphProblem && problem.status === 412) return true;
    throw problem;
  }
}

async function readRow(graph: GraphClient, itemPath: string, list: ListName): Promise<ListItem> {
  const request: GraphRequest = { method: 'GET', path: `${itemPath}?$expand=fields` };
  const item = readAnswer(graphItem, await graph.send(request, 'person'), nameOf(request));
  return toListItem(LIST_DEFINITIONS[list], item);
}
