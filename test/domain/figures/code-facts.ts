import type { AttendanceClass } from '../../../src/domain/attendance-codes.ts';

/** What is true of a code, where it is: everything that is not listed is false. */
export type CodeTruth =
  | 'possible'
  | 'attending'
  | 'on-site'
  | 'on-site-unknown'
  | 'late'
  | 'penalty-notice'
  | 'ten-day-return'
  | 'twenty-day-absence'
  | 'sickness-return'
  | 'reveals';

export interface CodeFacts {
  readonly code: string;
  readonly class: AttendanceClass;
  readonly truths: readonly CodeTruth[];
  readonly channelLabel: string | null;
}

const PRESENT: readonly CodeTruth[] = ['possible', 'attending', 'on-site'];
const OFF_SITE: readonly CodeTruth[] = ['possible', 'attending'];
const ABSENT: readonly CodeTruth[] = ['possible'];
const HELD_AGAINST: readonly CodeTruth[] = ['possible', 'penalty-notice', 'ten-day-return'];

const EDUCATED = 'Educated off site';
const AUTHORISED = 'Absent - authorised';
const UNAUTHORISED = 'Absent - unauthorised';
const NOT_EXPECTED = 'Not expected this session';

/** Every row of the reference table of codes (domain.md 1.1, 1.2, 2 and 5), copied by hand and not from the app's own. */
export const CODE_FACTS: readonly CodeFacts[] = [
  facts('/', 'present', PRESENT, 'Present'),
  facts('\\', 'present', PRESENT, 'Present'),
  facts('L', 'present', [...PRESENT, 'late'], 'Late'),
  facts('K', 'approved-educational-activity', [...OFF_SITE, 'reveals'], EDUCATED),
  facts('V', 'approved-educational-activity', OFF_SITE, EDUCATED),
  facts('P', 'approved-educational-activity', OFF_SITE, EDUCATED),
  facts('W', 'approved-educational-activity', OFF_SITE, EDUCATED),
  facts('B', 'approved-educational-activity', OFF_SITE, EDUCATED),
  facts('C', 'authorised', ABSENT, AUTHORISED),
  facts('C1', 'authorised', ABSENT, AUTHORISED),
  facts('C2', 'authorised', [...ABSENT, 'reveals'], NOT_EXPECTED),
  facts('E', 'authorised', [...ABSENT, 'reveals'], AUTHORISED),
  facts('I', 'authorised', [...ABSENT, 'sickness-return', 'reveals'], AUTHORISED),
  facts('J1', 'authorised', ABSENT, AUTHORISED),
  facts('M', 'authorised', [...ABSENT, 'reveals'], AUTHORISED),
  facts('R', 'authorised', [...ABSENT, 'reveals'], AUTHORISED),
  facts('S', 'authorised', ABSENT, NOT_EXPECTED),
  facts('T', 'authorised', [...ABSENT, 'reveals'], AUTHORISED),
  facts('G', 'unauthorised', [...HELD_AGAINST, 'twenty-day-absence'], UNAUTHORISED),
  facts('N', 'unauthorised', [...HELD_AGAINST, 'twenty-day-absence', 'on-site-unknown'], 'Absent - reason awaited'),
  facts('O', 'unauthorised', [...HELD_AGAINST, 'twenty-day-absence'], UNAUTHORISED),
  facts('U', 'unauthorised', [...HELD_AGAINST, 'on-site', 'late'], 'Late (after close)'),
  facts('D', 'not-possible', ['reveals'], 'At other school'),
  facts('Q', 'not-possible', ['reveals'], NOT_EXPECTED),
  facts('X', 'not-possible', [], NOT_EXPECTED),
  facts('Y1', 'not-possible', [], NOT_EXPECTED),
  facts('Y2', 'not-possible', [], NOT_EXPECTED),
  facts('Y3', 'not-possible', [], NOT_EXPECTED),
  facts('Y4', 'not-possible', [], NOT_EXPECTED),
  facts('Y5', 'not-possible', ['reveals'], NOT_EXPECTED),
  facts('Y6', 'not-possible', ['reveals'], NOT_EXPECTED),
  facts('Y7', 'not-possible', [], NOT_EXPECTED),
  facts('Z', 'administrative', [], null),
  facts('#', 'administrative', [], null),
  facts('H', 'authorised', ABSENT, AUTHORISED),
  facts('F', 'authorised', ABSENT, AUTHORISED),
  facts('J', 'approved-educational-activity', OFF_SITE, EDUCATED),
  facts('Y', 'not-possible', [], NOT_EXPECTED),
  facts('I01', 'authorised', [...ABSENT, 'reveals'], AUTHORISED),
  facts('I02', 'authorised', [...ABSENT, 'reveals'], AUTHORISED),
  // One row of the table, "X01..X07": history only, so that nobody speaks of them; X01 alone is not possible.
  facts('X01', 'not-possible', ['reveals'], null),
  ...['X02', 'X03', 'X04', 'X05', 'X06', 'X07'].map((code) =>
    facts(code, 'possible-only', ['possible', 'reveals'], null),
  ),
];

function facts(
  code: string,
  attendanceClass: AttendanceClass,
  truths: readonly CodeTruth[],
  channelLabel: string | null,
): CodeFacts {
  return { code, class: attendanceClass, truths, channelLabel };
}
