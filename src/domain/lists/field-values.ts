import type { IsoDate } from '../calendar/iso-date.ts';
import type { ListFields } from './list-definition.ts';

type FieldValue = ListFields[string] | undefined;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** What a column holds as words; empty where it holds none. */
export function textIn(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}

/** SharePoint gives a date-only column back as midnight UTC; what a person typed into a text column may be no date. */
export function dateIn(value: FieldValue): IsoDate | null {
  return typeof value === 'string' && ISO_DATE.test(value) ? value.slice(0, 10) : null;
}

export function wholeNumberIn(value: FieldValue): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
