import { z } from 'zod';
import type { SettingName } from '../../http/settings-contract.ts';

/** Values as forms need them, in the form of the school's settings file. The server checks all that they may be. */

export const messageTimes = z.object({
  earliestAt: z.string(),
  latestAt: z.string(),
  morningAt: z.string(),
  endOfDayAt: z.string(),
  weekAt: z.string(),
});
export type MessageTimes = z.infer<typeof messageTimes>;

export const bands = z.object({
  bands: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      tone: z.string(),
      from: z.object({ percent: z.number(), included: z.boolean() }),
    }),
  ),
  caseBelowBandId: z.string(),
});
export type Bands = z.infer<typeof bands>;

export const publicity = z.object({
  classesAndGroups: z.boolean(),
  names: z.enum(['never', 'with-recorded-consent']),
  smallestGroup: z.number(),
});
export type Publicity = z.infer<typeof publicity>;

export const coverRows = z.array(
  z.object({ personId: z.string(), coverId: z.string(), from: z.string(), to: z.string() }),
);
export type CoverRows = z.infer<typeof coverRows>;

export const staffRows = z.array(z.object({ personId: z.string(), name: z.string() }));
export type StaffRows = z.infer<typeof staffRows>;

/** Settings whose form is the text of the file itself. */
export const AS_TEXT: readonly SettingName[] = ['calendars', 'staff'];

/** "12 or 95.5" as a number; not a number where it is none. */
export function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
