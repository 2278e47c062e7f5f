import type { ListName, ListWriteOutcome, SchoolLists } from '../../operations/ports.ts';
import { createRow, createRows } from './create-rows.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { removeRow } from './remove-row.ts';
import type { SiteLists } from './site-lists.ts';
import { updateRows } from './update-rows.ts';
import { updateRow } from './update-row.ts';

/** SharePoint lists as the record of what people write (microsoft.md 5). Throws only where the caller is at fault. */
export function createSchoolLists(graph: GraphClient, site: SiteLists): SchoolLists {
  const settled = async (list: ListName, attempt: () => Promise<ListWriteOutcome>): Promise<ListWriteOutcome> => {
    try {
      return await attempt();
    } catch (problem) {
      if (!(problem instanceof GraphProblem)) throw problem;
      if (problem.status === 404) site.forget(list);
      return outcomeOf(problem);
    }
  };
  return {
    create: (list, fields) => settled(list, async () => createRow(graph, await site.listPath(list), list, fields)),
    update: (list, itemId, etag, fields) =>
      settled(list, async () => {
        const outcome = await updateRow(graph, await site.listPath(list), list, { itemId, etag, fields });
        if (outcome.kind === 'gone') {
          // SharePoint says the same of a row whose whole list is missing, which is told by looking for the list.
          site.forget(list);
          await site.listPath(list);
        }
        return outcome;
      }),
    async updateMany(list, edits) {
      try {
        const results = await updateRows(graph, await site.listPath(list), list, edits);
        // SharePoint says the same of a row whose whole list is missing.
        if (results.some((result) => !(result instanceof GraphProblem) && result.kind === 'gone')) site.forget(list);
        return results.map((result) => (result instanceof GraphProblem ? outcomeOf(result) : result));
      } catch (problem) {
        if (!(problem instanceof GraphProblem)) throw problem;
        return edits.map(() => outcomeOf(problem));
      }
    },
    async remove(list, itemId, etag) {
      try {
        return await removeRow(graph, await site.listPath(list), itemId, etag);
      } catch (problem) {
        if (!(problem instanceof GraphProblem)) throw problem;
        return { kind: 'not-now', detail: problem.message };
      }
    },
    async createMany(list, rows) {
      try {
        const results = await createRows(graph, await site.listPath(list), list, rows);
        if (results.some((result) => result instanceof GraphProblem && result.status === 404)) site.forget(list);
        return results.map((result) =>
          result instanceof GraphProblem ? outcomeOf(result) : { kind: 'written', item: result },
        );
      } catch (problem) {
        if (!(problem instanceof GraphProblem)) throw problem;
        return rows.map(() => outcomeOf(problem));
      }
    },
  };
}

function outcomeOf({ code, message, retry, retryAfterMs }: GraphProblem): ListWriteOutcome {
  return retry ? { kind: 'try-later', retryAfterMs, detail: message } : { kind: 'refused', code, detail: message };
}
