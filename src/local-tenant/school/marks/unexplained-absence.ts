import { likelihoodOn } from './attendance-habits.ts';
import { schoolDecidesAt } from './knowledge.ts';
import { enterDay, enterSession, type SheetDraft } from './mark-sheet.ts';

const FRIDAY = 5;

/** Absence that nobody explains: N until the school writes O. Days, or an afternoon that somebody slips away from. */
export function enterUnexplainedAbsence(draft: SheetDraft): void {
  const { days } = draft.year;
  const { unexplained, unexplainedGoesOn, drift } = draft.habits;
  const random = draft.randomFor('unexplained');
  let goesOn = false;
  days.forEach((day, position) => {
    const likelihood = likelihoodOn(day, position / days.length, drift);
    const begins: boolean = !goesOn && random.chance(unexplained * likelihood * likelihood);
    const isAfternoonOnly = begins && random.chance(0.3);
    const decidedAt = goesOn || begins ? schoolDecidesAt(draft, position, random) : 0;
    if (isAfternoonOnly) enterSession(draft, position * 2 + 1, 'O', decidedAt);
    else if (goesOn || begins) enterDay(draft, position, 'O', decidedAt);
    goesOn = (goesOn || (begins && !isAfternoonOnly)) && random.chance(unexplainedGoesOn);
  });
}

/** The few pupils for whom the week ends at Friday lunch, more often than not. */
export function enterFridayAfternoons(draft: SheetDraft): void {
  if (!draft.habits.missesFridayAfternoons) return;
  const random = draft.randomFor('friday');
  draft.year.days.forEach((day, position) => {
    if (day.weekday !== FRIDAY || !random.chance(0.55)) return;
    enterSession(draft, position * 2 + 1, 'O', schoolDecidesAt(draft, position, random));
  });
}
