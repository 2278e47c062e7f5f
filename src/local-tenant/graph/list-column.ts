import { z } from 'zod';

const flag = z.boolean().default(false);

/** The types of column, with the settings that SharePoint gives when none are named (microsoft.md 5.1). */
const columnTypes = {
  text: z.strictObject({
    allowMultipleLines: flag,
    appendChangesToExistingText: flag,
    linesForEditing: z.int().min(0).default(0),
    maxLength: z.int().min(1).max(255).default(255),
    textType: z.enum(['plain', 'richText']).optional(),
  }),
  choice: z.strictObject({
    allowTextEntry: flag,
    choices: z.array(z.string().min(1)).default([]),
    displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).default('dropDownMenu'),
  }),
  number: z.strictObject({
    decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
    displayAs: z.enum(['number', 'percentage']).default('number'),
    maximum: z.number().default(Number.MAX_VALUE),
    minimum: z.number().default(-Number.MAX_VALUE),
  }),
  dateTime: z.strictObject({
    displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
    format: z.enum(['dateOnly', 'dateTime']).default('dateTime'),
  }),
  boolean: z.strictObject({}),
  currency: z.strictObject({ locale: z.string().default('en-GB') }),
  lookup: z.strictObject({
    allowMultipleValues: flag,
    allowUnlimitedLength: flag,
    columnName: z.string().default('Title'),
    listId: z.string(),
    primaryLookupColumnId: z.string().optional(),
  }),
  personOrGroup: z.strictObject({
    allowMultipleSelection: flag,
    chooseFromType: z.enum(['peopleAndGroups', 'peopleOnly']).default('peopleOnly'),
    displayAs: z.string().default('nameWithPresence'),
  }),
  hyperlinkOrPicture: z.strictObject({ isPicture: flag }),
  calculated: z.strictObject({ format: z.string().optional(), formula: z.string(), outputType: z.string() }),
};

const TYPE_NAMES = [
  'text',
  'choice',
  'number',
  'dateTime',
  'boolean',
  'currency',
  'lookup',
  'personOrGroup',
  'hyperlinkOrPicture',
  'calculated',
] as const satisfies readonly (keyof typeof columnTypes)[];

export const columnDefinition = z
  .strictObject({
    name: z.string().min(1),
    displayName: z.string().min(1),
    description: z.string(),
    columnGroup: z.string().default('Custom Columns'),
    defaultValue: z.strictObject({ formula: z.string(), value: z.string() }).partial(),
    hidden: flag,
    indexed: flag,
    enforceUniqueValues: flag,
    readOnly: flag,
    required: flag,
    ...z.object(columnTypes).partial().shape,
  })
  .partial({ name: true, displayName: true, description: true, defaultValue: true });

/** A column as it stands, in the shape of Graph's `columnDefinition`. */
export type ListColumn = z.output<typeof columnDefinition> & {
  readonly id: string;
  /** The internal name: what `fields/…` is called. Never changes. */
  readonly name: string;
  readonly displayName: string;
};

/** The types that a column has: one, once it has been checked. */
export function typesOf(column: ListColumn): readonly string[] {
  return TYPE_NAMES.filter((type) => column[type] !== undefined);
}

/** Columns of people and lookups hold row ids, and are written and filtered as `{name}LookupId`. */
export function holdsLookupIds(column: ListColumn): boolean {
  return column.lookup !== undefined || column.personOrGroup !== undefined;
}

/** True for columns with any number of values in a row. */
export function isMultiple(column: ListColumn): boolean {
  return (
    column.choice?.displayAs === 'checkBoxes' ||
    column.lookup?.allowMultipleValues === true ||
    column.personOrGroup?.allowMultipleSelection === true
  );
}

/** microsoft.md 5.2. */
export function isIndexable(column: ListColumn): boolean {
  if (column.calculated ?? column.hyperlinkOrPicture) return false;
  return column.text?.allowMultipleLines !== true && !isMultiple(column);
}
