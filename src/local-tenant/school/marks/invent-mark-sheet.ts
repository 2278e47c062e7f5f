import type { SchoolYear } from '../calendar/school-years.ts';
import type { InventedPupil } from '../roll/invent-cohort.ts';
import { yearGroupOn } from '../roll/roll.ts';
import { createSeededRandom } from '../seeded-random.ts';
import { enterFixtures, enterTrips, enterWorkExperience } from './activities.ts';
import { enterEducationElsewhere, enterPartTimeTimetable, enterSuspensions } from './arrangements.ts';
import { attendanceHabits } from './attendance-habits.ts';
import { enterIllness } from './illness.ts';
import { enterLateness } from './lateness.ts';
import {
  enterAppointments,
  enterGrantedLeave,
  enterHolidays,
  enterReligiousObservance,
  enterStudyLeave,
} from './leave.ts';
import { enterSession, KNOWN_BEFOREHAND, presentThroughout, type MarkSheet, type SheetDraft } from './mark-sheet.ts';
import { enterFridayAfternoons, enterUnexplainedAbsence } from './unexplained-absence.ts';

/** A pupil's whole school year, future included: who asks decides how far to look. */
export function inventMarkSheet(seed: string | number, pupil: InventedPupil, year: SchoolYear): MarkSheet {
  const yearGroup = yearGroupOn(pupil, `${year.schoolYear}-09-01`);
  const draft: SheetDraft = {
    sheet: presentThroughout(year),
    pupil,
    year,
    yearGroup,
    habits: attendanceHabits(seed, pupil, yearGroup, year.schoolYear),
    randomFor: (purpose) => createSeededRandom(seed, purpose, pupil.upn, year.schoolYear),
  };
  // The order is which reason wins where two meet: the later.
  enterLateness(draft);
  enterUnexplainedAbsence(draft);
  enterFridayAfternoons(draft);
  enterIllness(draft);
  enterAppointments(draft);
  enterGrantedLeave(draft);
  enterHolidays(draft);
  enterPartTimeTimetable(draft);
  enterSuspensions(draft);
  enterTrips(draft, seed);
  enterFixtures(draft);
  enterWorkExperience(draft);
  enterReligiousObservance(draft);
  enterEducationElsewhere(draft);
  enterStudyLeave(draft);
  blankWhatIsNoSession(draft);
  return draft.sheet;
}

function blankWhatIsNoSession(draft: SheetDraft): void {
  const { admittedOn, leavesOn } = draft.pupil;
  draft.year.days.forEach(({ on, hasMorning, hasAfternoon }, position) => {
    const isOnRoll = admittedOn <= on && on <= leavesOn;
    if (!isOnRoll || !hasMorning) enterSession(draft, position * 2, '', KNOWN_BEFOREHAND);
    if (!isOnRoll || !hasAfternoon) enterSession(draft, position * 2 + 1, '', KNOWN_BEFOREHAND);
  });
}
