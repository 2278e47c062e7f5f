import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { bodyRefusal } from './body-refusal.ts';
import { type GraphRefusal, invalidRequest, isRefusal } from './graph-result.ts';
import { columnDefinition, isIndexable, type ListColumn, typesOf } from './list-column.ts';

/** Makes a column of a definition. */
export function defineColumn(definition: unknown): ListColumn | GraphRefusal {
  const parsed = columnDefinition.safeParse(definition);
  if (!parsed.success) return bodyRefusal(parsed.error, 'microsoft.graph.columnDefinition');
  const label = parsed.data.name ?? parsed.data.displayName;
  if (label === undefined) return invalidRequest('A column needs a name.');
  const name = internalName(label);
  return checked({ ...parsed.data, id: randomUUID(), name, displayName: parsed.data.displayName ?? label });
}

/** Changes the named properties of a column; settings of its type are changed one by one. */
export function redefineColumn(column: ListColumn, changes: unknown): ListColumn | GraphRefusal {
  const asked = z.record(z.string(), z.unknown()).safeParse(changes);
  if (!asked.success) return bodyRefusal(asked.error, 'microsoft.graph.columnDefinition');
  const { id, ...before } = column;
  const after = columnDefinition.safeParse({ ...before, ...mergeSettings(before, asked.data) });
  if (!after.success) return bodyRefusal(after.error, 'microsoft.graph.columnDefinition');
  const { name, displayName } = after.data;
  if (name !== column.name) return invalidRequest(`The name of the column '${column.name}' cannot be changed.`);
  const changed = checked({ ...after.data, id, name, displayName: displayName ?? column.displayName });
  if (isRefusal(changed) || typesOf(changed)[0] === typesOf(column)[0]) return changed;
  return invalidRequest(`The type of the column '${column.name}' cannot be changed.`);
}

/** SharePoint's form of a name: other characters as `_xHHHH_`, 32 characters at most (microsoft.md 5.3). */
function internalName(label: string): string {
  const encode = (character: string): string => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  return label.replace(/\W/g, encode).slice(0, 32);
}

function checked(column: ListColumn): ListColumn | GraphRefusal {
  const types = typesOf(column);
  if (types.length !== 1) {
    return invalidRequest(`The column '${column.name}' needs exactly one type; it has ${types.join(', ') || 'none'}.`);
  }
  if (column.indexed && !isIndexable(column)) {
    return invalidRequest(`The column '${column.name}' is of a type that cannot be indexed.`);
  }
  if (column.enforceUniqueValues && !column.indexed) {
    return invalidRequest(`The column '${column.name}' must be indexed to enforce unique values.`);
  }
  if (column.enforceUniqueValues && column.boolean) {
    return invalidRequest(`The column '${column.name}' is of a type that cannot enforce unique values.`);
  }
  return column;
}

function mergeSettings(before: Record<string, unknown>, changes: Record<string, unknown>): Record<string, unknown> {
  const merged = Object.entries(changes).map(([name, value]) => {
    const old = before[name];
    const bothObjects = isRecord(value) && isRecord(old);
    return [name, bothObjects ? { ...old, ...value } : value] as const;
  });
  return Object.fromEntries(merged);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
