import type { SchoolDay } from '../calendar/school-years.ts';
import { observanceDays } from './observance-days.ts';
import { wallMinuteOn } from './knowledge.ts';
import { enterDay, enterSession, isPresent, KNOWN_BEFOREHAND, type SheetDraft } from './mark-sheet.ts';

/** M: the dentist, the hospital; for one session, often without a word beforehand. */
export function enterAppointments(draft: SheetDraft): void {
  const random = draft.randomFor('appointments');
  for (let slot = 0; slot < draft.sheet.codes.length; slot += 1) {
    if (!random.chance(0.0044)) continue;
    const cardShownAt = wallMinuteOn(draft, slot >> 1, slot % 2 === 0 ? random.between(530, 690) : 830);
    enterSession(draft, slot, 'M', random.chance(0.6) ? KNOWN_BEFOREHAND : cardShownAt);
  }
}

/** G: a holiday nobody granted, more often than not on one side of the school's own. */
export function enterHolidays(draft: SheetDraft): void {
  const random = draft.randomFor('holiday');
  if (!random.chance(draft.yearGroup === 11 ? 0.05 : 0.14)) return;
  const { days } = draft.year;
  const length = random.pick([2, 3, 5, 5, 5, 8, 10]);
  const ends = lastDaysBeforeAHoliday(days);
  const lastDay = random.chance(0.65) ? random.pick(ends) : random.between(length, days.length - 1);
  const askedFirst = random.chance(0.6);
  const minute = random.between(540, 900);
  for (let position = lastDay - length + 1; position <= lastDay; position += 1) {
    // Otherwise found out when the pupil is back, or when N has stood long enough.
    const foundOutOn = Math.min(lastDay + 2, position + 4);
    enterDay(draft, position, 'G', askedFirst ? KNOWN_BEFOREHAND : wallMinuteOn(draft, foundOutOn, minute));
  }
}

/** C: leave in exceptional circumstances, such as a funeral. J1: an interview at a college, in Year 11. */
export function enterGrantedLeave(draft: SheetDraft): void {
  const random = draft.randomFor('leave');
  const lastPosition = draft.year.days.length - 1;
  const leaveOn = random.between(0, lastPosition);
  if (random.chance(0.07)) enterDay(draft, leaveOn, 'C', KNOWN_BEFOREHAND);
  const interviewOn = random.between(80, lastPosition);
  if (draft.yearGroup === 11 && random.chance(0.25)) enterSession(draft, interviewOn * 2, 'J1', KNOWN_BEFOREHAND);
}

/** R: a day set apart by the religious body to which the family belongs. */
export function enterReligiousObservance(draft: SheetDraft): void {
  const random = draft.randomFor('observance');
  if (!random.chance(0.13)) return;
  for (const on of observanceDays(draft.year.schoolYear)) {
    const position = draft.year.positionOf.get(on);
    if (position !== undefined) enterDay(draft, position, 'R', KNOWN_BEFOREHAND);
  }
}

/** S: Year 11 in the last two weeks before they leave, in school only for examinations. */
export function enterStudyLeave(draft: SheetDraft): void {
  if (draft.yearGroup !== 11) return;
  const random = draft.randomFor('study-leave');
  draft.year.days.forEach(({ on }, position) => {
    const hasExamination = random.chance(0.45);
    if (on < draft.year.studyLeaveFrom) return;
    if (!hasExamination || !isPresent(draft, position * 2)) enterDay(draft, position, 'S', KNOWN_BEFOREHAND);
  });
}

function lastDaysBeforeAHoliday(days: readonly SchoolDay[]): number[] {
  return days.flatMap(({ day }, position) => ((days[position + 1]?.day ?? day) - day > 5 ? [position] : []));
}
