import type { ListColumn, ListDefinition, ListView } from './list-definition.ts';
import type { ListStep } from './list-steps.ts';

const INDEXES_MAX = 20;
const NAME = /^[A-Z][A-Za-z]{1,30}$/;
/** Names that every list of SharePoint has already. */
const TAKEN = new Set(['Title', 'ID', 'Id', 'Created', 'Modified', 'Author', 'Editor', 'Version', 'ContentType']);

/** What SharePoint could not keep in these definitions, in words; empty when all is well (microsoft.md 5.2, 5.3). */
export function definitionFaults(definitions: readonly ListDefinition[], steps: readonly ListStep[]): string[] {
  const titles = definitions.map(({ displayName }) => displayName);
  return [
    ...repeated(titles).map((title) => `Two lists are called "${title}".`),
    ...definitions.flatMap((definition) => faultsOf(definition)),
    ...steps.flatMap((step, index) =>
      step.number === index + 1 ? [] : [`Step ${step.number} should be ${index + 1}.`],
    ),
    ...steps.flatMap((step) => renameFaults(step, definitions)),
  ];
}

function faultsOf({ list, columns, views, pupilColumn }: ListDefinition): string[] {
  const names = columns.map(({ name }) => name);
  const indexes = columns.filter(({ indexed }) => indexed).length;
  return [
    ...repeated(names).map((name) => `has two columns ${name}.`),
    ...columns.flatMap((column) => columnFaults(column)),
    ...(indexes > INDEXES_MAX ? [`has ${indexes} indexes; ${INDEXES_MAX} are allowed.`] : []),
    ...(columns.some(({ name, unique }) => name === 'Key' && unique) ? [] : ['has no unique Key.']),
    ...(pupilColumn === null || names.includes(pupilColumn) ? [] : [`has no column ${pupilColumn} for its pupil.`]),
    ...repeated(views.map(({ title }) => title)).map((title) => `has two views "${title}".`),
    ...views.flatMap((view) => viewFaults(view, columns)),
  ].map((fault) => `${list} ${fault}`);
}

function columnFaults({ name, type, indexed, unique }: ListColumn): string[] {
  return [
    ...(NAME.test(name) && !TAKEN.has(name) ? [] : [`has a column that cannot be called "${name}".`]),
    ...(indexed && type.kind === 'paragraphs' ? [`has an index on ${name}, which holds several lines.`] : []),
    ...(unique && !indexed ? [`has unique values without an index in ${name}.`] : []),
    ...(type.kind === 'choice' && repeated(type.choices).length > 0 ? [`has a choice twice in ${name}.`] : []),
  ];
}

function viewFaults({ title, columns: shown, sortBy, only }: ListView, columns: readonly ListColumn[]): string[] {
  const isIndexed = (name: string) => columns.some((column) => column.name === name && column.indexed);
  const unknown = shown.filter((name) => name !== 'Title' && !columns.some((column) => column.name === name));
  const filter = columns.find(({ name }) => name === only?.column);
  const isChoice = only === undefined || (filter?.type.kind === 'choice' && filter.type.choices.includes(only.is));
  return [
    ...unknown.map((name) => `has a view "${title}" of a column ${name} that is not there.`),
    ...(isIndexed(sortBy) ? [] : [`has a view "${title}" in the order of ${sortBy}, which has no index.`]),
    ...(only === undefined || isIndexed(only.column)
      ? []
      : [`has a view "${title}" of ${only.column}, which has no index.`]),
    ...(isChoice ? [] : [`has a view "${title}" of a choice that ${only.column} does not have.`]),
  ];
}

function renameFaults({ number, renames }: ListStep, definitions: readonly ListDefinition[]): string[] {
  return renames.flatMap(({ list, column }) => {
    const found = definitions
      .find((definition) => definition.list === list)
      ?.columns.find(({ name }) => name === column);
    return found === undefined ? [`Step ${number} renames ${column} of ${list}, which is not there.`] : [];
  });
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
