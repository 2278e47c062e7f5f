import type { ColumnType, ListColumn, ListDefinition } from './list-definition.ts';
import { LIST_STEPS, LISTS_VERSION, versionIn, type ListStep } from './list-steps.ts';

/** A column as it is in SharePoint. */
export interface FoundColumn {
  readonly columnId: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Null for a type that no column of ours has. */
  readonly kind: ColumnType['kind'] | null;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  readonly choices: readonly string[];
}

export const LIST_STEP_KINDS = [
  'make-list',
  'add-column',
  'add-choices',
  'index-column',
  'rename-column',
  'note-version',
] as const;
export type ListStepKind = (typeof LIST_STEP_KINDS)[number];

export type PlannedStep =
  | { readonly does: 'make-list' }
  | { readonly does: 'add-column'; readonly column: ListColumn }
  | { readonly does: 'index-column'; readonly column: ListColumn; readonly columnId: string }
  | {
      readonly does: 'add-choices';
      readonly column: ListColumn;
      readonly columnId: string;
      /** The school's choices first, as they are, then those of ours that it lacks. */
      readonly choices: readonly string[];
    }
  | { readonly does: 'rename-column'; readonly column: ListColumn; readonly columnId: string; readonly to: string }
  | { readonly does: 'note-version'; readonly column: ListColumn; readonly columnId: string };

export interface PlannedObstacle {
  readonly column: string | null;
  readonly found: string;
  readonly whatToDo: string;
}

export interface ListPlan {
  readonly steps: readonly PlannedStep[];
  readonly obstacles: readonly PlannedObstacle[];
}

const INDEXES_MAX = 20;
const NOTHING: ListPlan = { steps: [], obstacles: [] };

/**
 * What it takes to bring a list up to its definition: what is missing is made, and nothing is taken away. Columns that
 * the school added, the names it gave and the choices it added stay. `found` is null for a list that is not there.
 */
export function planList(
  definition: ListDefinition,
  found: readonly FoundColumn[] | null,
  steps: readonly ListStep[] = LIST_STEPS,
): ListPlan {
  if (found === null) return { steps: [{ does: 'make-list' }], obstacles: [] };
  const newest = steps.at(-1)?.number ?? LISTS_VERSION;
  const version = versionIn(found.find(({ name }) => name === 'Key')?.description);
  if (version > newest) return { steps: [], obstacles: [fromTheFuture(version, newest)] };
  const wanted = definition.columns.map((column) => ({
    column,
    there: found.find(({ name }) => name === column.name),
  }));
  const kinds = joined(wanted.map(({ column, there }) => planColumn(column, there)));
  const indexes = planIndexes(wanted, found);
  return joined([
    kinds,
    indexes,
    { steps: renames(definition, found, version, steps), obstacles: [] },
    notes(wanted, version, newest),
  ]);
}

interface Wanted {
  readonly column: ListColumn;
  readonly there: FoundColumn | undefined;
}

function planColumn(column: ListColumn, there: FoundColumn | undefined): ListPlan {
  const { name, type } = column;
  if (there === undefined) return { steps: [{ does: 'add-column', column }], obstacles: [] };
  if (there.kind !== type.kind) {
    const whatToDo = `Move what ${name} holds to a new column, delete it, and provision again.`;
    return { steps: [], obstacles: [{ column: name, found: `The column ${name} is of another type.`, whatToDo }] };
  }
  if (type.kind !== 'choice') return NOTHING;
  const lacking = type.choices.filter((choice) => !there.choices.includes(choice));
  if (lacking.length === 0) return NOTHING;
  const choices = [...there.choices, ...lacking];
  return { steps: [{ does: 'add-choices', column, columnId: there.columnId, choices }], obstacles: [] };
}

/** Indexes that the school made count towards the limit, and so do those that come with a new column. */
function planIndexes(wanted: readonly Wanted[], found: readonly FoundColumn[]): ListPlan {
  const fits = ({ column, there }: Wanted) => there === undefined || there.kind === column.type.kind;
  const added = wanted.filter(({ column, there }) => there === undefined && column.indexed).length;
  let count = found.filter(({ isIndexed }) => isIndexed).length + added;
  return joined(
    wanted.filter(fits).map(({ column, there }): ListPlan => {
      if (there === undefined || !column.indexed) return NOTHING;
      if (there.isIndexed && (there.isUnique || !column.unique)) return NOTHING;
      if (!there.isIndexed) count += 1;
      if (count > INDEXES_MAX) return { steps: [], obstacles: [noRoomForIndex(column)] };
      return { steps: [{ does: 'index-column', column, columnId: there.columnId }], obstacles: [] };
    }),
  );
}

function renames(
  { list, columns }: ListDefinition,
  found: readonly FoundColumn[],
  version: number,
  steps: readonly ListStep[],
): PlannedStep[] {
  const due = steps.filter(({ number }) => number > version).flatMap((step) => step.renames);
  return due.flatMap(({ list: of, column: name, from, to }): PlannedStep[] => {
    const column = columns.find((one) => one.name === name);
    const there = found.find((one) => one.name === name && one.displayName === from);
    if (of !== list || column === undefined || there === undefined) return [];
    return [{ does: 'rename-column', column, columnId: there.columnId, to }];
  });
}

/** Noted last, so that a run that breaks off does the steps again. */
function notes(wanted: readonly Wanted[], version: number, newest: number): ListPlan {
  const key = wanted.find(({ column }) => column.name === 'Key');
  if (key?.there === undefined || version === newest) return NOTHING;
  return { steps: [{ does: 'note-version', column: key.column, columnId: key.there.columnId }], obstacles: [] };
}

function fromTheFuture(version: number, newest: number): PlannedObstacle {
  const found = `The list is of version ${version}, and this app makes version ${newest}.`;
  return { column: null, found, whatToDo: 'Bring this app up to date; it leaves the list as it is.' };
}

function noRoomForIndex({ name }: ListColumn): PlannedObstacle {
  const whatToDo = `Take the index from a column that the school added, and provision again.`;
  return { column: name, found: `${name} has no index, and the list has ${INDEXES_MAX} already.`, whatToDo };
}

function joined(plans: readonly ListPlan[]): ListPlan {
  return { steps: plans.flatMap(({ steps }) => steps), obstacles: plans.flatMap(({ obstacles }) => obstacles) };
}
