import type { ListRemoval } from '../../operations/ports.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';

/** Deletes a row if it is still at its version; behind everybody who waits. Throws GraphProblem. */
export async function removeRow(
  graph: GraphClient,
  listPath: string,
  itemId: string,
  etag: string,
): Promise<ListRemoval> {
  const path = `${listPath}/items/${encodeURIComponent(itemId)}`;
  try {
    await graph.send({ method: 'DELETE', path, ifMatch: etag }, 'background');
    return { kind: 'removed' };
  } catch (problem) {
    if (!(problem instanceof GraphProblem)) throw problem;
    if (problem.status === 404) return { kind: 'gone' };
    if (problem.status === 412) return { kind: 'changed' };
    throw problem;
  }
}
