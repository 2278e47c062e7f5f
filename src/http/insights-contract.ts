import { z } from 'zod';

/** Figures of many pupils. Whole numbers; shares in hundredths of a per cent; null where too few pupils stand behind it. */

const count = z.number().int();
const share = count.nullable();
const date = z.string();

const figures = z.object({
  possible: count,
  attended: count,
  authorised: count,
  unauthorised: count,
  late: count,
  unmarked: count,
  /** Attendance as people read it: "93.4%". */
  percent: z.string(),
});
export type InsightFigures = z.infer<typeof figures>;

const groupFigures = figures.extend({
  pupils: count,
  /** Null where so few that it would tell of somebody. */
  persistentlyAbsent: count.nullable(),
  severelyAbsent: count.nullable(),
});
export type InsightGroup = z.infer<typeof groupFigures>;

const times = z.array(z.object({ name: z.string(), firstOn: date, lastOn: date, figures: figures.nullable() }));

const national = z.object({ absence: share, persistentAbsence: share, severeAbsence: share });

/** GET /api/insights?period=year&yearGroup=9&group=pupil-premium : figures of whom the person may see, and no name. */
export const insightsPage = z.object({
  asOf: z.string(),
  period: z.object({ id: z.string(), name: z.string(), firstOn: date, lastOn: date }),
  yearGroup: count.nullable(),
  group: z.string().nullable(),
  /** What may be asked for. */
  periods: z.array(z.object({ id: z.string(), name: z.string() })),
  yearGroups: z.array(count),
  groups: z.array(z.object({ id: z.string(), words: z.string() })),
  /** Groups with fewer pupils are not shown; 1 shows all forms and years. */
  smallestGroup: count,
  /** Null where too few pupils stand behind what was asked for: then nothing else is told. */
  whole: groupFigures.nullable(),
  days: times,
  weeks: times,
  halfTerms: times,
  bands: z.array(z.object({ id: z.string(), label: z.string(), tone: z.string() })),
  /** Year to date at the end of each week; `inBands` in the order of the bands. */
  standings: z.array(
    z.object({
      on: date,
      pupils: count,
      persistentlyAbsent: count.nullable(),
      severelyAbsent: count.nullable(),
      inBands: z.array(count).nullable(),
    }),
  ),
  /** Null for those to whom groups and codes are not shown. */
  gaps: z
    .array(
      z.object({ id: z.string(), words: z.string(), has: groupFigures.nullable(), hasNot: groupFigures.nullable() }),
    )
    .nullable(),
  codes: z
    .array(z.object({ code: z.string().nullable(), meaning: z.string(), counts: z.string(), sessions: count }))
    .nullable(),
  weekdays: z.array(z.object({ weekday: count, session: z.enum(['AM', 'PM']), figures: figures.nullable() })),
  years: z.array(z.object({ yearGroup: count, figures: groupFigures.nullable() })),
  forms: z.array(z.object({ yearGroup: count, form: z.string(), figures: groupFigures.nullable() })),
  /** The same school weeks of last year; null where nothing is known of it. */
  lastYear: z
    .object({
      /** Whether last year's are the pupils of then, or those of now as they were then. */
      whose: z.enum(['school', 'same pupils']),
      now: figures,
      then: figures,
      weeks: z.array(z.object({ number: count, firstOn: date, now: figures.nullable(), then: figures.nullable() })),
    })
    .nullable(),
  national: z.object({
    source: z.string(),
    asOf: date,
    ours: national,
    rows: z.array(national.extend({ period: z.string(), phase: z.string(), series: z.string() })),
  }),
});
export type InsightsPage = z.infer<typeof insightsPage>;
