import { z } from 'zod';
import type { ListName, ListProvisioner } from '../../operations/ports.ts';
import { graphColumn, indexing, isIndexedAsWanted, isOfType, toGraphColumn } from './graph-column.ts';
import type { GraphColumn } from './graph-column.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { LIST_DEFINITIONS } from './list-definitions.ts';
import type { ListColumn, ListDefinition } from './list-definitions.ts';
import type { SiteLists } from './site-lists.ts';

/** How a column falls short of its definition. */
interface Shortfall {
  readonly column: ListColumn;
  readonly kind: 'missing' | 'not-indexed' | 'other-type';
  readonly columnId: string | null;
}

/**
 * Makes the lists and mends them (microsoft.md 5.1–5.3). Making a list needs more rights than using it (section 4), so
 * this runs as a step of its own. `inspect` names only the lists that lack something. Throws GraphProblem.
 */
export function createListProvisioner(graph: GraphClient, site: SiteLists): ListProvisioner {
  const shortfallsOf = async (definition: ListDefinition, path: string): Promise<readonly Shortfall[]> =>
    compare(definition, await readColumns(graph, path));
  return {
    async inspect() {
      const faults: { list: ListName; missing: 'list' | readonly string[] }[] = [];
      for (const definition of Object.values(LIST_DEFINITIONS)) {
        const path = await site.findList(definition.list);
        const shortfalls = path === null ? [] : await shortfallsOf(definition, path);
        if (path === null) faults.push({ list: definition.list, missing: 'list' });
        else if (shortfalls.length > 0) faults.push({ list: definition.list, missing: shortfalls.map(describe) });
      }
      return faults;
    },
    async provision(progress) {
      for (const definition of Object.values(LIST_DEFINITIONS)) {
        const path = (await site.findList(definition.list)) ?? (await makeList(graph, site, definition, progress));
        // A new list is looked over too: an index asked for together with the list is not always made.
        for (const shortfall of await shortfallsOf(definition, path)) {
          await mend(graph, path, definition, shortfall);
          progress(`${definition.displayName}: ${done(shortfall)}`);
        }
        site.forget(definition.list);
      }
    },
  };
}

async function readColumns(graph: GraphClient, listPath: string): Promise<readonly GraphColumn[]> {
  const columns: GraphColumn[] = [];
  for await (const page of graph.pages(`${listPath}/columns`, 'background')) {
    columns.push(...readAnswer(z.array(graphColumn), page.items, 'GET …/columns'));
  }
  return columns;
}

function compare(definition: ListDefinition, columns: readonly GraphColumn[]): readonly Shortfall[] {
  return definition.columns.flatMap((column): readonly Shortfall[] => {
    const found = columns.find(({ name }) => name === column.name);
    if (found === undefined) return [{ column, kind: 'missing', columnId: null }];
    if (!isOfType(column, found)) return [{ column, kind: 'other-type', columnId: found.id }];
    return isIndexedAsWanted(column, found) ? [] : [{ column, kind: 'not-indexed', columnId: found.id }];
  });
}

async function makeList(
  graph: GraphClient,
  site: SiteLists,
  definition: ListDefinition,
  progress: (done: string) => void,
): Promise<string> {
  const { displayName, description, columns } = definition;
  const path = `${await site.sitePath()}/lists`;
  const body = { displayName, description, columns: columns.map(toGraphColumn), list: { template: 'genericList' } };
  const request: GraphRequest = { method: 'POST', path, body };
  const { id } = readAnswer(z.object({ id: z.string() }), await graph.send(request, 'background'), nameOf(request));
  progress(`${displayName}: list made`);
  return `${path}/${encodeURIComponent(id)}`;
}

async function mend(graph: GraphClient, listPath: string, definition: ListDefinition, fault: Shortfall): Promise<void> {
  const { column, kind, columnId } = fault;
  if (kind === 'other-type') throw cannotMend(definition, column);
  const path = `${listPath}/columns`;
  const request: GraphRequest =
    columnId === null
      ? { method: 'POST', path, body: toGraphColumn(column) }
      : { method: 'PATCH', path: `${path}/${encodeURIComponent(columnId)}`, body: indexing(column) };
  await graph.send(request, 'background');
}

function describe({ column, kind }: Shortfall): string {
  switch (kind) {
    case 'missing':
      return column.name;
    case 'not-indexed':
      return `${column.name} (${column.unique ? 'index and unique values' : 'index'})`;
    case 'other-type':
      return `${column.name} (is of another type)`;
  }
}

function done({ column, kind }: Shortfall): string {
  return kind === 'missing' ? `column ${column.name} added` : `column ${column.name} indexed`;
}

function cannotMend(definition: ListDefinition, column: ListColumn): GraphProblem {
  return new GraphProblem({
    status: 409,
    code: 'column-of-another-type',
    message:
      `The list "${definition.displayName}" has a column ${column.name} of another type than the app's. ` +
      'Move what it holds to a new column, delete it, and provision again.',
    retry: false,
  });
}
