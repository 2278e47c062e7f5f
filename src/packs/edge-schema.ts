import { z } from 'zod';
import type { AttendanceBand } from '../domain/figures/attendance-band.ts';
import type { Edge } from '../domain/figures/percent-edge.ts';
import type { Grade, Overlay } from '../domain/strategy/pack.ts';

export const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens, a letter first');
export const label = z.string().min(1).max(60);
export const percent = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), 'two decimals at most');

/** A share of possible sessions, and whether reaching it exactly counts. */
export const edge = z.strictObject({ percent, included: z.boolean() }) satisfies z.ZodType<Edge>;

export const attendanceBand = z.strictObject({
  id: slug,
  label,
  tone: z.enum(['good', 'watch', 'concern', 'serious', 'severe']),
  from: edge,
}) satisfies z.ZodType<AttendanceBand>;

/** A range across bands. `until` keeps in those who are in, until they reach it. */
export const overlay = z.strictObject({
  id: slug,
  label,
  from: edge.nullable(),
  upTo: edge.nullable(),
  until: edge.nullable(),
}) satisfies z.ZodType<Overlay>;

/** A colour or a letter. */
export const grade = z.strictObject({
  id: slug,
  label,
  from: edge,
  upTo: edge.nullable(),
}) satisfies z.ZodType<Grade>;

/** Faults of a list that goes from the best down, and in which nothing may fall between two. */
export function faultsOfSteps(steps: readonly { readonly id: string; readonly from: Edge }[], name: string): Fault[] {
  return steps.flatMap(({ id, from }, index) => {
    const better = steps[index - 1];
    const faults: Fault[] = [];
    if (steps.findIndex((step) => step.id === id) !== index) {
      faults.push({ path: [name, index, 'id'], message: `"${id}" is the id of another too` });
    }
    if (better !== undefined && better.from.percent < from.percent) {
      const message = `these go from the best down: ${from.percent} follows ${better.from.percent}`;
      faults.push({ path: [name, index, 'from', 'percent'], message });
    }
    if (better !== undefined && better.from.percent === from.percent && (better.from.included || !from.included)) {
      const message = `nobody could be here: who reaches ${from.percent} is in "${better.id}"`;
      faults.push({ path: [name, index, 'from'], message });
    }
    return faults;
  });
}

export interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}
