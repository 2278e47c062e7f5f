import { defineColumn } from './define-column.ts';
import { isRefusal } from './graph-result.ts';
import type { ListColumn } from './list-column.ts';

const SYSTEM_COLUMNS = [
  { name: 'Title', displayName: 'Title', columnGroup: 'Custom Columns', readOnly: false, text: {} },
  { name: 'ContentType', displayName: 'Content Type', columnGroup: '_Hidden', text: {} },
  { name: 'ID', displayName: 'ID', number: {} },
  { name: 'Modified', displayName: 'Modified', dateTime: { format: 'dateTime' } },
  { name: 'Created', displayName: 'Created', dateTime: { format: 'dateTime' } },
  { name: 'Author', displayName: 'Created By', personOrGroup: {} },
  { name: 'Editor', displayName: 'Modified By', personOrGroup: {} },
  { name: '_UIVersionString', displayName: 'Version', text: {} },
  { name: 'Attachments', displayName: 'Attachments', boolean: {} },
  { name: 'LinkTitle', displayName: 'Title', text: {} },
] as const;

/** What every list of the template `genericList` begins with. */
export function systemColumns(): ListColumn[] {
  return SYSTEM_COLUMNS.map((definition) => {
    const column = defineColumn({ columnGroup: 'Base Columns', readOnly: true, ...definition });
    if (isRefusal(column))
      throw new Error(`The system column ${definition.name} is wrongly defined: ${column.message}`);
    return column;
  });
}
