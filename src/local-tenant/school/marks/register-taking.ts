import { dayNumber } from '../calendar/day-number.ts';
import { wallMinute } from '../calendar/london-time.ts';
import type { SessionName } from '../invented-school.ts';
import { createSeededRandom } from '../seeded-random.ts';

/** Minutes of the day. In good time is before the first export of the session. */
const WINDOWS = {
  AM: { inGoodTime: [514, 524], late: [526, 534], veryLate: [536, 566] },
  PM: { inGoodTime: [791, 799], late: [801, 808], veryLate: [811, 822] },
} as const;

/**
 * The wall minute at which each form's register was taken. In every session one or two forms are late, one of them
 * sometimes so late that somebody has to go and ask.
 */
export function registersTakenAt(
  seed: string | number,
  on: string,
  session: SessionName,
  forms: readonly string[],
): ReadonlyMap<string, number> {
  const random = createSeededRandom(seed, 'registers', on, session);
  const windows = WINDOWS[session];
  const day = dayNumber(on);
  const lateForm = random.pick(forms);
  const otherLateForm = random.chance(0.6) ? random.pick(forms) : lateForm;
  const takenAt = (form: string): number => {
    const window = form === otherLateForm ? windows.veryLate : form === lateForm ? windows.late : windows.inGoodTime;
    return wallMinute(day, random.between(window[0], window[1]));
  };
  return new Map(forms.map((form) => [form, takenAt(form)]));
}
