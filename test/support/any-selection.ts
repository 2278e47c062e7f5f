import fc from 'fast-check';
import {
  CASE_EVENTS,
  PUPIL_ATTRIBUTES,
  PUPIL_LISTS,
  type Period,
  type Selector,
} from '../../src/domain/strategy/selector.ts';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { PORTSMOUTH } from './portsmouth.ts';
import type { InventedPupil } from './selection-school.ts';
import { LADDER } from './selection-values.ts';

const percent = fc.constantFrom(50, 88, 90, 92, 93, 95, 96, 98, 100);
const period = fc.constantFrom<Period>('day', 'week', 'half-term', 'term', 'year');
const bandId = fc.constantFrom(...LADDER.bands.map(({ id }) => id));
const code = fc.constantFrom('I', 'N', 'O', 'U', 'L', 'C', 'D', '-', '/ I', 'N \\', 'E', 'G');
const set = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: 2 }).map((some) => new Set(some));

/** A rule about attendance over a period: it picks nobody of whom nothing was possible. */
export const anyAttendanceSelector: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ name: fc.constant('below' as const), percent, orEqual: fc.boolean(), period }),
  fc.record({ name: fc.constant('at-least' as const), percent, period }),
  fc.record({ name: fc.constant('full-attendance' as const), period }),
  fc.record({ name: fc.constant('in-band' as const), bandIds: fc.tuple(bandId, bandId) }),
  fc.record({
    name: fc.constant('in-overlay' as const),
    overlayId: fc.constantFrom('watch', 'mentor', 'review-first'),
  }),
  fc.record({ name: fc.constant('heading-below' as const), percent }),
  fc.record({
    name: fc.constant('lowest' as const),
    count: fc.integer({ min: 1, max: 4 }),
    yearGroups: fc.constant([9]),
  }),
  fc.constantFrom<Selector>(
    { name: 'persistently-absent' },
    { name: 'severely-absent' },
    { name: 'at-risk-of-persistent-absence' },
    { name: 'narrative-missing' },
  ),
);

/** Every other rule that picks pupils. */
const anyOtherSelector: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ name: fc.constant('crossed-below' as const), percent, orEqual: fc.boolean() }),
  fc.record({ name: fc.constantFrom('entered-band' as const, 'rose-to-band' as const), bandId }),
  fc.record({
    name: fc.constantFrom(
      ...(['improved', 'declined', 'not-improved', 'improved-or-declined', 'high-or-improved'] as const),
    ),
    period,
  }),
  fc.constantFrom<Selector>(
    { name: 'concerning' },
    { name: 'absent-today' },
    { name: 'absent-today', session: 'AM' },
    { name: 'expected-back' },
    { name: 'absent-yesterday' },
    { name: 'first-day-of-absence' },
    { name: 'returning-today' },
    { name: 'consecutive-days', days: 3 },
    { name: 'no-contact', schoolDays: 2 },
    { name: 'poor-weekday', weekday: 5 },
    { name: 'pattern-overcome' },
    { name: 'unauthorised-pattern', sessions: 3, weeks: 6 },
    { name: 'at-penalty-threshold' },
    { name: 'approaching-penalty-threshold', sessions: 3 },
    { name: 'contract-open' },
    { name: 'contract-not-working' },
    { name: 'code-today', codes: ['L', 'U'] },
    { name: 'in-year-groups', yearGroups: [9] },
  ),
  fc.record({ name: fc.constant('code-in-period' as const), codes: fc.constant(['G', 'N', 'O', 'U']), period }),
  fc.constantFrom(...PUPIL_LISTS).map((list) => ({ name: 'on-list' as const, list })),
  fc.constantFrom(...PUPIL_ATTRIBUTES).map((attribute) => ({ name: 'with-attribute' as const, anyOf: [attribute] })),
  fc.constantFrom(...CASE_EVENTS).map((event) => ({ name: 'recorded' as const, event })),
);

export const anyPupilSelector: fc.Arbitrary<Selector> = fc.oneof(anyAttendanceSelector, anyOtherSelector);

/** The last six weeks of absence up to here, and perhaps something that people keep. */
export const ANY_SELECTION_ON = '2025-11-21';

const days = createSchoolDays([PORTSMOUTH]).within('2025-10-06', ANY_SELECTION_ON);
const day = fc.nat(days.length - 1).map((index) => days[index] ?? ANY_SELECTION_ON);
const event = fc.record({ event: fc.constantFrom(...CASE_EVENTS), on: day });

const facts = fc.record({
  attributes: set(PUPIL_ATTRIBUTES),
  lists: set(PUPIL_LISTS),
  hasNarrative: fc.boolean(),
  hasMentor: fc.boolean(),
  reviewOn: fc.option(day),
  contract: fc.option(fc.constant({ startedOn: '2025-11-04', reviewOn: '2025-11-20' })),
  expectedBackOn: fc.option(fc.constantFrom('2025-11-21', '2025-11-24', '2025-11-25')),
  reachedOn: fc.array(day, { maxLength: 2 }),
  openEvents: fc.array(event, { maxLength: 2 }),
});

export const anyPupil: fc.Arbitrary<InventedPupil> = fc.record({
  yearGroup: fc.constantFrom(8, 9),
  missed: fc.nat(30),
  marks: fc.dictionary(day, code, { maxKeys: 20 }),
  facts,
});
