import { z } from 'zod';
import type { ListChange, ListChangePage, ListChanges, ListName } from '../../operations/ports.ts';
import type { GraphClient, GraphPage } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { readAnswer } from './graph-request.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import { graphItem, toListItem } from './list-item.ts';
import type { SiteLists } from './site-lists.ts';

const deletedItem = z.object({ id: z.string(), deleted: z.object({ state: z.string() }) });
const changedItem = z.union([deletedItem, graphItem]);

/**
 * The changes of a list through Graph's delta query (microsoft.md 5.4). The same row may come twice; the later one
 * holds. Throws GraphProblem, "list-missing" among others.
 */
export function createListChanges(graph: GraphClient, site: SiteLists): ListChanges {
  const fromTheStart = async function* (
    list: ListName,
    fields: string,
  ): AsyncGenerator<ListChangePage, void, undefined> {
    let startsAfresh = true;
    const path = `${await site.listPath(list)}/items/delta?$expand=${fields}`;
    for await (const page of graph.pages(path, 'background')) {
      yield toChangePage(list, page, startsAfresh);
      startsAfresh = false;
    }
  };
  return {
    async *changesSince(list, cursor) {
      try {
        if (cursor === null) yield* fromTheStart(list, fieldsOf(list));
        else for await (const page of graph.pages(cursor, 'background')) yield toChangePage(list, page, false);
      } catch (problem) {
        // A column that somebody deleted may not be asked for by name; whoever provisions makes it again.
        if (lacksColumn(problem)) yield* fromTheStart(list, 'fields');
        else if (isTooOld(problem)) yield* fromTheStart(list, fieldsOf(list));
        else throw forgetting(problem, site, list);
      }
    },
  };
}

/** `Editor` is asked for by name because the feed leaves out who changed a row. */
function fieldsOf(list: ListName): string {
  const columns = LIST_DEFINITIONS[list].columns.map(({ name }) => name);
  return `fields($select=${['Title', ...columns, 'Editor'].join(',')})`;
}

function toChangePage(list: ListName, page: GraphPage, startsAfresh: boolean): ListChangePage {
  const items = readAnswer(z.array(changedItem), page.items, 'GET …/items/delta');
  const changes = items.map((item): ListChange => {
    if ('deleted' in item) return { kind: 'deleted', itemId: item.id };
    return { kind: 'present', item: toListItem(LIST_DEFINITIONS[list], item) };
  });
  return { changes, cursor: page.deltaPath, startsAfresh };
}

/** 410: the cursor has expired, and only reading the whole list again gives a true picture. */
function isTooOld(problem: unknown): boolean {
  return problem instanceof GraphProblem && problem.status === 410;
}

function lacksColumn(problem: unknown): boolean {
  return problem instanceof GraphProblem && problem.status === 400;
}

function forgetting(problem: unknown, site: SiteLists, list: ListName): unknown {
  if (problem instanceof GraphProblem && problem.status === 404) site.forget(list);
  return problem;
}
