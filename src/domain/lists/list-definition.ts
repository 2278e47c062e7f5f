export type ListName = 'risk-register' | 'contacts' | 'actions' | 'legal-steps';

/** Values by internal column name. Dates are ISO 8601 strings, as SharePoint gives them. */
export type ListFields = Readonly<Record<string, string | number | boolean | null>>;

/** One column of our own; `Title`, which every list has, is not among them. */
export interface ListColumn {
  /** Internal name: short ASCII, because SharePoint encodes anything else and never changes it (microsoft.md 5.3). */
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly type: ColumnType;
  /** Wanted for filters and views; the number of indexes is limited to 20 a list (microsoft.md 5.2). */
  readonly indexed?: true;
  readonly unique?: true;
  /** Lines of a form of their own (cases/strategy-lines.ts); one that cannot be read is shown for repair. */
  readonly holds?: 'strategies';
}

export type ColumnType =
  | { readonly kind: 'line' }
  | { readonly kind: 'paragraphs' }
  | { readonly kind: 'number'; readonly decimalPlaces: 'none' | 'two' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** A way of looking at the list that people open in SharePoint itself. */
export interface ListView {
  readonly title: string;
  /** Internal names, in order. */
  readonly columns: readonly string[];
  /** Indexed columns alone: a view over 5,000 rows opens only through an index (microsoft.md 5.2). */
  readonly sortBy: string;
  readonly descending?: true;
  readonly only?: { readonly column: string; readonly is: string };
}

export interface ListDefinition {
  readonly list: ListName;
  /** How people see the list, and how the app finds it. */
  readonly displayName: string;
  readonly description: string;
  /** The column that says which pupil a row is about; null where a row may be about nobody in particular. */
  readonly pupilColumn: string | null;
  readonly columns: readonly ListColumn[];
  /** The first is the one that people see when they open the list. */
  readonly views: readonly ListView[];
}

export const LINE = { kind: 'line' } as const;
export const PARAGRAPHS = { kind: 'paragraphs' } as const;
export const WHOLE_NUMBER = { kind: 'number', decimalPlaces: 'none' } as const;
export const DATE = { kind: 'date' } as const;

/** A row's identity in this app. Unique, so that a repeated create makes no second row. */
export const KEY_COLUMN: ListColumn = {
  name: 'Key',
  displayName: 'Key',
  description: 'How Every Session knows the row. Leave it as it is.',
  type: LINE,
  indexed: true,
  unique: true,
};
