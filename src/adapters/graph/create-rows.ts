import { z } from 'zod';
import type { ListFields, ListItem, ListName, ListWriteOutcome } from '../../operations/ports.ts';
import type { BatchAnswer } from './graph-batch.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import { toGraphFields } from './list-fields.ts';
import { graphItem, toListItem } from './list-item.ts';

type Row = ListFields & { readonly Key: string };

/**
 * After these a row may be there: it already had the key (SharePoint's status for that is not documented), or the
 * answer to its creation went astray.
 */
const MAY_EXIST_STATUSES = new Set<number | null>([null, 400, 409, 500, 502, 504]);

const createdItem = graphItem.omit({ fields: true });
const foundItems = z.object({ value: z.array(graphItem) });

/** Throws GraphProblem. `listPath` is `/sites/…/lists/…`. */
export async function createRow(
  graph: GraphClient,
  listPath: string,
  list: ListName,
  row: Row,
): Promise<ListWriteOutcome> {
  const request = creation(listPath, list, row);
  try {
    return { kind: 'written', item: itemCreated(list, request, row, await graph.send(request, 'person')) };
  } catch (problem) {
    if (!(problem instanceof GraphProblem) || !MAY_EXIST_STATUSES.has(problem.status)) throw problem;
    const item = itemFound(list, await graph.send(lookup(listPath, row), 'person'));
    if (item === null) throw problem;
    return { kind: 'written', item };
  }
}

/** The item or the problem of each row, in order. */
export async function createRows(
  graph: GraphClient,
  listPath: string,
  list: ListName,
  rows: readonly Row[],
): Promise<readonly (ListItem | GraphProblem)[]> {
  const creations = rows.map((row) => ({ row, request: creation(listPath, list, row) }));
  const answers = await graph.batch(
    creations.map(({ request }) => request),
    'background',
  );
  const results = creations.map(({ row, request }, index) => {
    const answer = answerAt(answers, index);
    const result = answer.kind === 'done' ? itemCreated(list, request, row, answer.body) : answer.problem;
    return { row, result };
  });
  const inDoubt = results.filter(
    ({ result }) => result instanceof GraphProblem && MAY_EXIST_STATUSES.has(result.status),
  );
  const found = await findRows(
    graph,
    listPath,
    list,
    inDoubt.map(({ row }) => row),
  );
  return results.map(({ row, result }) => (result instanceof GraphProblem ? (found.get(row.Key) ?? result) : result));
}

async function findRows(
  graph: GraphClient,
  listPath: string,
  list: ListName,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, ListItem>> {
  const answers = await graph.batch(
    rows.map((row) => lookup(listPath, row)),
    'background',
  );
  const found = rows.flatMap((row, index) => {
    const answer = answerAt(answers, index);
    const item = answer.kind === 'done' ? itemFound(list, answer.body) : null;
    return item === null ? [] : [[row.Key, item] as const];
  });
  return new Map(found);
}

function creation(listPath: string, list: ListName, row: Row): GraphRequest {
  return { method: 'POST', path: `${listPath}/items`, body: { fields: toGraphFields(LIST_DEFINITIONS[list], row) } };
}

function lookup(listPath: string, row: Row): GraphRequest {
  const filter = encodeURIComponent(`fields/Key eq '${row.Key.replaceAll("'", "''")}'`);
  return { method: 'GET', path: `${listPath}/items?$expand=fields&$filter=${filter}&$top=1` };
}

/** The fields are those sent: Graph's answer to a creation has been seen with dates in another time zone. */
function itemCreated(list: ListName, request: GraphRequest, row: Row, answer: unknown): ListItem {
  const created = readAnswer(createdItem, answer, nameOf(request));
  return toListItem(LIST_DEFINITIONS[list], { ...created, fields: row });
}

function itemFound(list: ListName, answer: unknown): ListItem | null {
  const [item] = readAnswer(foundItems, answer, 'a look for a row by its key').value;
  return item === undefined ? null : toListItem(LIST_DEFINITIONS[list], item);
}

function answerAt(answers: readonly BatchAnswer[], index: number): BatchAnswer {
  const answer = answers[index];
  if (answer === undefined) throw new Error(`A batch gave ${answers.length} answers, none for request ${index + 1}.`);
  return answer;
}
