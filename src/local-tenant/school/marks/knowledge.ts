import { wallMinute } from '../calendar/london-time.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { KNOWN_BEFOREHAND, type SheetDraft } from './mark-sheet.ts';

const HALF_PAST_EIGHT = 510;
const DAY_ENDS = 915;

/** The wall minute on a school day, counted from the one at `position`; the year's last day takes what comes later. */
export function wallMinuteOn({ year }: SheetDraft, position: number, minuteOfDay: number): number {
  const last = year.days.length - 1;
  const day = year.days[Math.min(position, last)];
  if (day === undefined) throw new RangeError(`School year ${year.schoolYear} has no school day ${position}.`);
  return wallMinute(day.day, position > last ? DAY_ENDS : minuteOfDay);
}

/** When a parent tells the school why: some before the register, most that morning, a few days later. */
export function parentTellsAt(draft: SheetDraft, position: number, random: SeededRandom): number {
  const when = random.next();
  const moment = random.next();
  const between = (days: number, from: number, to: number): number =>
    wallMinuteOn(draft, position + days, Math.floor(from + moment * (to - from)));
  if (when < 0.34) return KNOWN_BEFOREHAND;
  if (when < 0.58) return between(0, HALF_PAST_EIGHT + 18, 568);
  if (when < 0.78) return between(0, 568, 660);
  if (when < 0.86) return between(0, 660, DAY_ENDS);
  if (when < 0.94) return between(1, HALF_PAST_EIGHT, 720);
  return between(2 + Math.floor(moment * 3), HALF_PAST_EIGHT, 900);
}

/** When the school gives up asking and writes O: within the five school days that N may stand (domain.md 1.3). */
export function schoolDecidesAt(draft: SheetDraft, position: number, random: SeededRandom): number {
  const days = random.between(2, 4);
  const minute = random.between(HALF_PAST_EIGHT + 30, DAY_ENDS - 15);
  // For a pupil who hardly comes the office knows already, and writes it the same morning.
  return draft.habits.tendency === 'severe'
    ? wallMinuteOn(draft, position, random.between(HALF_PAST_EIGHT + 40, 640))
    : wallMinuteOn(draft, position + days, minute);
}
