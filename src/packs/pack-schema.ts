import { z } from 'zod';
import type { AttendanceBand } from '../domain/figures/attendance-band.ts';

/** A school's strategy as data. */
export const attendanceBand = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  label: z.string().min(1).max(60),
  tone: z.enum(['good', 'watch', 'concern', 'serious', 'severe']),
  fromPercent: z.int().min(0).max(100),
  edgeIncluded: z.boolean(),
}) satisfies z.ZodType<AttendanceBand>;

export const pack = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    bands: z.array(attendanceBand).min(1),
    /** A pupil below this band gets a row in the risk register. */
    caseBelowBandId: z.string(),
  })
  .superRefine(({ bands, caseBelowBandId }, context) => {
    if (!bands.some(({ id }) => id === caseBelowBandId)) {
      const allowed = bands.map(({ id }) => id).join(', ');
      context.addIssue({
        code: 'custom',
        path: ['caseBelowBandId'],
        message: `"${caseBelowBandId}" is none of ${allowed}`,
      });
    }
    for (const [index, band] of bands.entries()) {
      const better = bands[index - 1];
      if (bands.findIndex(({ id }) => id === band.id) !== index) {
        const message = `"${band.id}" is the id of another band too`;
        context.addIssue({ code: 'custom', path: ['bands', index, 'id'], message });
      }
      if (better !== undefined && better.fromPercent <= band.fromPercent) {
        const message = `bands go from the best down: ${band.fromPercent} follows ${better.fromPercent}`;
        context.addIssue({ code: 'custom', path: ['bands', index, 'fromPercent'], message });
      }
    }
    const last = bands.at(-1);
    if (last?.fromPercent !== 0 || !last.edgeIncluded) {
      context.addIssue({
        code: 'custom',
        path: ['bands'],
        message: 'the last band must hold everyone, from 0 with its edge',
      });
    }
  });

export type Pack = Readonly<z.infer<typeof pack>>;
