import { z } from 'zod';
import { attendanceCode } from '../domain/attendance-codes.ts';
import { CASE_EVENTS, PUPIL_ATTRIBUTES, PUPIL_LISTS, type Period, type Selector } from '../domain/strategy/selector.ts';
import { percent, slug } from './edge-schema.ts';

const period = z.enum(['day', 'week', 'half-term', 'term', 'year']) satisfies z.ZodType<Period>;
const schoolYear = z.enum(['this', 'last']);
const yearGroups = z.array(z.int().min(-1).max(14)).min(1);
const codes = z.array(z.string().refine((code) => attendanceCode(code) !== undefined, 'is no attendance code')).min(1);
const named = <Name extends string>(name: Name) => z.strictObject({ name: z.literal(name) });

/** A rule that picks pupils or classes: docs/packs.md says in words what each does. */
export const selector: z.ZodType<Selector> = z.lazy(() =>
  z.discriminatedUnion('name', [
    named('in-band').extend({ bandIds: z.array(slug).min(1) }),
    named('in-overlay').extend({ overlayId: slug }),
    named('below').extend({ percent, orEqual: z.boolean().exactOptional(), period: period.exactOptional() }),
    named('at-least').extend({ percent, period: period.exactOptional() }),
    named('full-attendance').extend({ period }),
    named('persistently-absent').extend({ schoolYear: schoolYear.exactOptional() }),
    named('severely-absent'),
    named('at-risk-of-persistent-absence'),
    named('lowest').extend({ count: z.int().min(1), yearGroups, schoolYear: schoolYear.exactOptional() }),
    named('crossed-below').extend({ percent, orEqual: z.boolean().exactOptional() }),
    named('entered-band').extend({ bandId: slug }),
    named('rose-to-band').extend({ bandId: slug }),
    named('heading-below').extend({ percent }),
    named('improved').extend({ period }),
    named('declined').extend({ period }),
    named('not-improved').extend({ period }),
    named('improved-or-declined').extend({ period }),
    named('high-or-improved').extend({ period }),
    named('concerning'),
    named('code-today').extend({ codes }),
    named('code-in-period').extend({ codes, period }),
    named('absent-today').extend({ session: z.enum(['AM', 'PM']).exactOptional() }),
    named('expected-back'),
    named('absent-yesterday'),
    named('first-day-of-absence'),
    named('returning-today'),
    named('consecutive-days').extend({ days: z.int().min(1).max(190) }),
    named('no-contact').extend({ schoolDays: z.int().min(1).max(20) }),
    named('poor-weekday').extend({ weekday: z.int().min(1).max(5) }),
    named('pattern-overcome'),
    named('unauthorised-pattern').extend({ sessions: z.int().min(1), weeks: z.int().min(1) }),
    named('at-penalty-threshold'),
    named('approaching-penalty-threshold').extend({ sessions: z.int().min(1) }),
    named('with-attribute').extend({ anyOf: z.array(z.enum(PUPIL_ATTRIBUTES)).min(1) }),
    named('on-list').extend({ list: z.enum(PUPIL_LISTS) }),
    named('in-year-groups').extend({ yearGroups }),
    named('narrative-missing'),
    named('contract-open'),
    named('contract-not-working'),
    named('recorded').extend({ event: z.enum(CASE_EVENTS) }),
    named('all-of').extend({ selectors: z.array(selector).min(2) }),
    named('any-of').extend({ selectors: z.array(selector).min(2) }),
    named('classes-reaching').extend({ percent, above: z.boolean().exactOptional(), period }),
    named('class-ranking').extend({ period, first: z.int().min(1).exactOptional() }),
  ]),
);
