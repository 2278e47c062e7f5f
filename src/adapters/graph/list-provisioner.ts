import { z } from 'zod';
import type { ListColumn, ListDefinition } from '../../domain/lists/list-definition.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import { planList, type FoundColumn, type PlannedObstacle, type PlannedStep } from '../../domain/lists/plan-list.ts';
import type { ListProvisioner, ProvisionObstacle, ProvisionPlan, ProvisionStep } from '../../operations/ports.ts';
import { graphColumn, indexing, keyDescription, toFoundColumn, toGraphColumn } from './graph-column.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { nameOf, readAnswer } from './graph-request.ts';
import type { GraphRequest } from './graph-request.ts';
import type { SiteAccess } from './site-access.ts';
import type { SiteLists } from './site-lists.ts';

/**
 * Makes the lists and mends them (microsoft.md 5.1–5.3). Making a list needs more rights than using it (section 4), so
 * this runs as a step of its own, best with an administrator's sign-in; with `access` it also lets the app into the
 * site. Throws GraphProblem.
 */
export function createListProvisioner(
  graph: GraphClient,
  site: SiteLists,
  access: SiteAccess | null = null,
): ListProvisioner {
  const find = async ({ list }: ListDefinition) => {
    const path = await site.findList(list);
    return { path, found: path === null ? null : await readColumns(graph, path) };
  };
  return {
    async plan() {
      const plans: ProvisionPlan[] = [];
      for (const definition of Object.values(LIST_DEFINITIONS)) {
        const { steps, obstacles } = planList(definition, (await find(definition)).found);
        plans.push({
          steps: steps.map((step) => told(definition, step)),
          obstacles: obstacles.map((obstacle) => ({ list: definition.list, ...obstacle })),
        });
      }
      const entry = (await access?.plan()) ?? [];
      return {
        steps: [...plans.flatMap(({ steps }) => steps), ...entry],
        obstacles: plans.flatMap(({ obstacles }) => obstacles),
      };
    },
    async provision(progress) {
      const done: ProvisionStep[] = [];
      const obstacles: ProvisionObstacle[] = [];
      const tell = (step: ProvisionStep) => {
        done.push(step);
        progress(step);
      };
      for (const definition of Object.values(LIST_DEFINITIONS)) {
        let { path, found } = await find(definition);
        if (path === null) {
          path = await makeList(graph, site, definition);
          tell(told(definition, { does: 'make-list' }));
          // A new list is looked over too: an index asked for together with the list is not always made.
          found = await readColumns(graph, path);
        }
        const plan = planList(definition, found);
        obstacles.push(...plan.obstacles.map((obstacle) => ({ list: definition.list, ...obstacle })));
        for (const step of plan.steps) {
          const { isDone, obstacle } = await carryOut(graph, path, step);
          if (isDone) tell(told(definition, step));
          if (obstacle !== null) obstacles.push({ list: definition.list, ...obstacle });
        }
        site.forget(definition.list);
      }
      for (const step of (await access?.plan()) ?? []) {
        await access?.letAppIn();
        tell(step);
      }
      return { steps: done, obstacles };
    },
  };
}

async function readColumns(graph: GraphClient, listPath: string): Promise<readonly FoundColumn[]> {
  const columns: FoundColumn[] = [];
  for await (const page of graph.pages(`${listPath}/columns`, 'background')) {
    columns.push(...readAnswer(z.array(graphColumn), page.items, 'GET …/columns').map(toFoundColumn));
  }
  return columns;
}

async function makeList(graph: GraphClient, site: SiteLists, definition: ListDefinition): Promise<string> {
  const { displayName, description, columns } = definition;
  const path = `${await site.sitePath()}/lists`;
  const body = { displayName, description, columns: columns.map(toGraphColumn), list: { template: 'genericList' } };
  const request: GraphRequest = { method: 'POST', path, body };
  const { id } = readAnswer(z.object({ id: z.string() }), await graph.send(request, 'background'), nameOf(request));
  return `${path}/${encodeURIComponent(id)}`;
}

interface Outcome {
  readonly isDone: boolean;
  readonly obstacle: PlannedObstacle | null;
}

/** SharePoint may refuse an index: on a long list, or because of what the column holds. The column is made without it. */
async function carryOut(graph: GraphClient, listPath: string, step: PlannedStep): Promise<Outcome> {
  if (step.does === 'make-list') return { isDone: true, obstacle: null };
  const path = `${listPath}/columns`;
  try {
    await graph.send(requestOf(path, step), 'background');
    return { isDone: true, obstacle: null };
  } catch (problem) {
    if (!(problem instanceof GraphProblem && [400, 409, 422].includes(problem.status ?? 0))) throw problem;
    if (!('column' in step) || !step.column.indexed) throw problem;
    const obstacle = withoutIndex(step.column, problem);
    if (step.does === 'index-column') return { isDone: false, obstacle };
    if (step.does !== 'add-column') throw problem;
    const { indexed: _indexed, unique: _unique, ...plain } = step.column;
    await graph.send({ method: 'POST', path, body: toGraphColumn(plain) }, 'background');
    return { isDone: true, obstacle };
  }
}

function withoutIndex({ name, displayName, unique }: ListColumn, { message }: GraphProblem): PlannedObstacle {
  const whatToDo = unique
    ? `Empty or correct the rows whose ${name} is there twice, and provision again.`
    : `In SharePoint: list settings → Indexed columns → ${displayName}.`;
  return { column: name, found: `${name} has no index: ${message}`, whatToDo };
}

function requestOf(path: string, step: Exclude<PlannedStep, { does: 'make-list' }>): GraphRequest {
  if (step.does === 'add-column') return { method: 'POST', path, body: toGraphColumn(step.column) };
  const change = { method: 'PATCH', path: `${path}/${encodeURIComponent(step.columnId)}` } as const;
  switch (step.does) {
    case 'index-column':
      return { ...change, body: indexing(step.column) };
    case 'add-choices':
      return { ...change, body: { choice: { choices: step.choices } } };
    case 'rename-column':
      return { ...change, body: { displayName: step.to } };
    case 'note-version':
      return { ...change, body: { description: keyDescription(step.column) } };
  }
}

function told({ list, displayName }: ListDefinition, step: PlannedStep): ProvisionStep {
  const column = 'column' in step ? step.column.name : null;
  return { list, column, does: step.does, words: `${displayName}: ${wordsOf(step)}` };
}

function wordsOf(step: PlannedStep): string {
  switch (step.does) {
    case 'make-list':
      return 'make the list';
    case 'add-column':
      return `add column ${step.column.name}`;
    case 'index-column':
      return `index column ${step.column.name}${step.column.unique ? ', with unique values' : ''}`;
    case 'add-choices':
      return `add choices to ${step.column.name}`;
    case 'rename-column':
      return `call column ${step.column.name} “${step.to}”`;
    case 'note-version':
      return 'note the version of the list';
  }
}
