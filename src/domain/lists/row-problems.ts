import { strategyFaults } from '../cases/strategy-lines.ts';
import type { ListColumn, ListDefinition, ListFields } from './list-definition.ts';

/** What a person should put right in a row. The value stays as it is until they do. */
export interface RowProblem {
  readonly column: string;
  readonly kind:
    'no-pupil' | 'not-a-number' | 'not-a-date' | 'not-a-choice' | 'not-text' | 'not-strategies' | 'changed-elsewhere';
  /** As it is in the row; empty where nothing is. */
  readonly value: string;
  /** Of a column that the app keeps by its own records: what these say. */
  readonly meant?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/;

/**
 * Values that do not fit their columns, as when the school has changed a column's type or taken a choice away, and rows
 * that people added in SharePoint without saying whom they are about.
 */
export function rowProblems({ columns, pupilColumn }: ListDefinition, fields: ListFields): RowProblem[] {
  return columns.flatMap((column): RowProblem[] => {
    const { name } = column;
    const value = fields[name] ?? null;
    if (value === null || value === '') {
      return name === pupilColumn ? [{ column: name, kind: 'no-pupil', value: '' }] : [];
    }
    const kind = misfit(column, value);
    return kind === null ? [] : [{ column: name, kind, value: String(value) }];
  });
}

function misfit({ type, holds }: ListColumn, value: string | number | boolean): RowProblem['kind'] | null {
  switch (type.kind) {
    case 'number':
      return typeof value === 'number' ? null : 'not-a-number';
    case 'date':
      return typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'not-a-date';
    case 'choice':
      return type.choices.some((choice) => choice === value) ? null : 'not-a-choice';
    case 'line':
    case 'paragraphs':
      if (typeof value !== 'string') return 'not-text';
      return holds === 'strategies' && strategyFaults(value).length > 0 ? 'not-strategies' : null;
  }
}
