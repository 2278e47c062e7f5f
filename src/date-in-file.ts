import { z } from 'zod';
import { isIsoDate } from './domain/calendar/iso-date.ts';
import { readWrittenDate } from './domain/calendar/written-date.ts';

/** A date in a settings file in any form that written-date.ts reads; ISO afterwards. */
export const dateInFile = z
  .string()
  .overwrite((text) => {
    const date = readWrittenDate(text);
    return date.kind === 'date' ? date.on : text;
  })
  .refine(isIsoDate, { error: ({ input }) => faultOf(String(input)) });

function faultOf(text: string): string {
  const date = readWrittenDate(text);
  return date.kind === 'fault' ? date.message : '';
}
