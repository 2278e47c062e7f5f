import { likelihoodOn } from './attendance-habits.ts';
import { parentTellsAt } from './knowledge.ts';
import { enterDay, enterSession, KNOWN_BEFOREHAND, type SheetDraft } from './mark-sheet.ts';

/** A spell does not outlast a week's holiday. */
const RECOVERED_AFTER_DAYS = 7;

/** Spells of illness, I: from one day to several weeks, more in winter, told to the school by a parent. */
export function enterIllness(draft: SheetDraft): void {
  const { days } = draft.year;
  const { illness, illnessGoesOn, drift } = draft.habits;
  const random = draft.randomFor('illness');
  let knownAt: number | null = null;
  days.forEach((day, position) => {
    const sinceLastDay = day.day - (days[position - 1]?.day ?? day.day);
    const goesOn: boolean = knownAt !== null && sinceLastDay < RECOVERED_AFTER_DAYS && random.chance(illnessGoesOn);
    const begins = !goesOn && random.chance(illness * likelihoodOn(day, position / days.length, drift));
    if (!goesOn && !begins) knownAt = null;
    else if (begins && random.chance(0.12)) {
      // Sent home at lunch: the school knows.
      enterSession(draft, position * 2 + 1, 'I', KNOWN_BEFOREHAND);
      knownAt = KNOWN_BEFOREHAND;
    } else {
      if (begins || knownAt === null) knownAt = parentTellsAt(draft, position, random);
      enterDay(draft, position, 'I', knownAt);
    }
  });
}
