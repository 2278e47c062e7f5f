import { ATTENDANCE_CODES, isCodeValidOn } from '../attendance-codes.ts';
import type { MarkRefusalReason, PlacedMark } from './judge-mark.ts';
import type { KnownDay } from './known-days.ts';
import type { Pupil } from '../pupil.ts';
import type { RefusalDetail } from './refusal-list.ts';
import { whyNoSession } from '../calendar/why-no-session.ts';

/** What was allowed, and a sentence that says what is wrong and what to do. */
export function explainRefusedMark(
  reason: MarkRefusalReason,
  { pupil, day, session, code }: PlacedMark,
  schoolYears: readonly number[],
): Pick<RefusalDetail, 'allowed' | 'message'> {
  switch (reason) {
    case 'outside-known-years':
      return {
        allowed: `a date in a school year whose calendar is known (${listOf(schoolYears.map(schoolYearName))})`,
        message: `${day.on} is in school year ${schoolYearName(day.schoolYear)}, whose calendar is not known. Check the date, or add the calendar.`,
      };
    case 'unknown-code':
      return { allowed: codesOn(day), message: `"${code}" is not an attendance code.` };
    case 'code-not-in-force':
      return { allowed: codesOn(day), message: `${code} was not an attendance code in force on ${day.on}.` };
    case 'in-the-future':
      return { allowed: 'a date up to today', message: `${day.on} has not come yet.` };
    case 'not-on-roll':
      return {
        allowed: datesOnRoll(pupil),
        message: `The pupil was not on the roll on ${day.on}. Check the date, or import the roll again.`,
      };
    case 'not-a-school-day': {
      const why = day.calendar === undefined ? '' : `: it is ${whyNoSession(day.calendar, pupil, day.on, session)}`;
      const ofWhom = day.open[session] ? ` of ${pupil.form}` : '';
      return {
        allowed: 'a session of the school calendar',
        message: `${day.on} ${session} is not a session${ofWhom}${why}. Check the date, or the school calendar.`,
      };
    }
  }
}

/** "2026/27". */
export function schoolYearName(schoolYear: number): string {
  return `${schoolYear}/${String((schoolYear + 1) % 100).padStart(2, '0')}`;
}

function codesOn(day: KnownDay): string {
  const inForce = ATTENDANCE_CODES.filter((entry) => isCodeValidOn(entry, day.on));
  return inForce.map(({ code }) => code).join(' ');
}

function datesOnRoll({ admittedOn, leftOn }: Pupil): string {
  const from = admittedOn === null ? [] : [`from ${admittedOn}`];
  const until = leftOn === null ? [] : [`until ${leftOn}`];
  return ['a date', ...from, ...until].join(' ');
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? 'none yet' : items.join(', ');
}
