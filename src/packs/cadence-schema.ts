import { z } from 'zod';
import type { Cadence, DayWindow, YearAnchor } from '../domain/strategy/cadence.ts';
import { slug } from './edge-schema.ts';

export const dayWindow = z.enum([
  'before-school',
  'arrival',
  'before-registers-close',
  'morning-register',
  'after-registers-close',
  'period-1',
  'later-in-the-day',
  'afternoon-register',
  '15:00',
  'end-of-day',
  'evening',
]) satisfies z.ZodType<DayWindow>;

const month = z.int().min(1).max(12);

const yearAnchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('end') }),
  z.strictObject({ kind: z.literal('month'), month }),
  z.strictObject({ kind: z.literal('august') }),
  z.strictObject({ kind: z.literal('months'), fromMonth: month, toMonth: month }),
]) satisfies z.ZodType<YearAnchor>;

export const cadence = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('daily'), window: dayWindow.exactOptional() }),
  z.strictObject({
    unit: z.literal('weekly'),
    weekday: z.int().min(1).max(5).exactOptional(),
    window: dayWindow.exactOptional(),
    afterHalfTerm: z.int().min(1).max(5).exactOptional(),
  }),
  z.strictObject({ unit: z.literal('every-weeks'), weeks: z.int().min(2).max(20) }),
  z.strictObject({ unit: z.literal('monthly') }),
  z.strictObject({ unit: z.literal('half-termly'), only: z.int().min(1).max(6).exactOptional() }),
  z.strictObject({ unit: z.literal('termly'), anchor: z.enum(['start', 'end', 'governors']) }),
  z.strictObject({ unit: z.literal('annually'), anchor: yearAnchor }),
  z.strictObject({ unit: z.literal('event'), event: slug }),
  z.strictObject({ unit: z.literal('ongoing') }),
  z.strictObject({ unit: z.literal('as-required') }),
]) satisfies z.ZodType<Cadence>;
