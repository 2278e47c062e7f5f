import { bandOf } from '../../figures/attendance-band.ts';
import { sessionsMissed, type AttendanceFigures } from '../../figures/attendance-figures.ts';
import { EXCUSED, movementOf, type Movement } from '../../figures/movement.ts';
import { isBelow, reaches } from '../../figures/percent-edge.ts';
import { figuresBefore, figuresDaysAgo, figuresOver, spanOver } from '../figures-over.ts';
import type { SelectionMoment } from '../selection-moment.ts';
import type { SelectionSubject } from '../selection-subject.ts';
import type { Period } from '../selector.ts';
import { missedOf, yearToDate } from './attendance-rules.ts';
import { isAbsentOn } from './day-marks.ts';
import type { PupilRules } from './pupil-rule.ts';

/** A crossing is new for a school week, so that a weekly list has everybody who came into it (AMB-16). */
const NEW_FOR_SCHOOL_DAYS = 5;

/** Rules about change: between bands, and between one period and the like period before (AMB-16, AMB-20, AMB-21). */
export const MOVEMENT_RULES: PupilRules<
  | 'crossed-below'
  | 'entered-band'
  | 'rose-to-band'
  | 'improved'
  | 'declined'
  | 'not-improved'
  | 'improved-or-declined'
  | 'high-or-improved'
  | 'concerning'
> = {
  'crossed-below': ({ percent, orEqual = false }, subject, moment) => {
    const before = figuresDaysAgo(subject, moment, NEW_FOR_SCHOOL_DAYS);
    const now = yearToDate(subject);
    const edge = { percent, included: !orEqual };
    const hasCrossed = before.possible > 0 && now.possible > 0 && reaches(before, edge) && !reaches(now, edge);
    return hasCrossed ? `${missedOf(now)}; a school week ago ${missedOf(before)}` : null;
  },
  'entered-band': ({ bandId }, subject, moment) => bandChange(subject, moment, bandId, 'down'),
  'rose-to-band': ({ bandId }, subject, moment) => bandChange(subject, moment, bandId, 'up'),
  improved: ({ period }, subject, moment) => movedAs(subject, moment, period, ['improved']),
  declined: ({ period }, subject, moment) => movedAs(subject, moment, period, ['declined']),
  'not-improved': ({ period }, subject, moment) =>
    // Who misses nothing has nothing to improve.
    sessionsMissed(figuresOver(subject, moment, period)) === 0
      ? null
      : movedAs(subject, moment, period, ['declined', 'unchanged']),
  'improved-or-declined': ({ period }, subject, moment) => movedAs(subject, moment, period, ['improved', 'declined']),
  'high-or-improved': ({ period }, subject, moment) => {
    const figures = figuresOver(subject, moment, period);
    const { highPercent } = moment.pack.rewards;
    const isHigh = figures.possible > 0 && reaches(figures, { percent: highPercent, included: true });
    return isHigh ? missedOf(figures) : movedAs(subject, moment, period, ['improved']);
  },
  concerning: (_, subject, moment) => {
    const figures = yearToDate(subject);
    if (subject.facts.lists.has('not-concerning')) return null;
    if (subject.facts.lists.has('concerning')) return 'named by the attendance team';
    if (isBelow(figures, moment.pack.thresholds.concerningBelowPercent)) return missedOf(figures);
    const yesterday = moment.days.add(moment.on, -1);
    if (yesterday !== null && isAbsentOn(subject, yesterday)) return 'absent on the last school day';
    return movedAs(subject, moment, 'half-term', ['declined']);
  },
};

/** How a pupil's attendance over a period compares with the like period before. Illness is nobody's decline (AMB-21). */
export function movementOver(subject: SelectionSubject, moment: SelectionMoment, period: Period): Movement {
  const { bands, rewards } = moment.pack;
  const before = figuresBefore(subject, moment, period);
  const after = figuresOver(subject, moment, period);
  const movement = movementOf(bands, before, after, rewards.improvedPoints);
  if (movement === 'improved' || movement === 'cannot-say') return movement;
  return isExcusedOnly(subject, moment, period, after) ? 'cannot-say' : movement;
}

function movedAs(
  subject: SelectionSubject,
  moment: SelectionMoment,
  period: Period,
  wanted: readonly Movement[],
): string | null {
  if (!wanted.includes(movementOver(subject, moment, period))) return null;
  const before = missedOf(figuresBefore(subject, moment, period));
  return `${missedOf(figuresOver(subject, moment, period))}; before that ${before}`;
}

function isExcusedOnly(
  subject: SelectionSubject,
  moment: SelectionMoment,
  period: Period,
  figures: AttendanceFigures,
): boolean {
  if (figures.authorised === 0 || figures.unauthorised > 0) return false;
  const { marks, sessions } = subject;
  const { first, end } = spanOver(subject, moment, period);
  let excused = 0;
  for (let at = first; at < end; at += 1) excused += EXCUSED[marks[sessions.halfDays[at] ?? 0] ?? 0] ?? 0;
  return excused === sessionsMissed(figures);
}

/** Who falls through a band has entered it too, because its support is theirs (AMB-13); who rises is in the new band. */
function bandChange(
  subject: SelectionSubject,
  moment: SelectionMoment,
  bandId: string,
  direction: 'up' | 'down',
): string | null {
  const { bands } = moment.pack;
  const now = yearToDate(subject);
  const to = bandOf(bands, now);
  const from = bandOf(bands, figuresDaysAgo(subject, moment, NEW_FOR_SCHOOL_DAYS));
  if (to === null || from === null) return null;
  const place = bands.findIndex(({ id }) => id === bandId);
  const [before, after] = [bands.indexOf(from), bands.indexOf(to)];
  const hasMoved = direction === 'down' ? before < place && place <= after : after === place && place < before;
  return hasMoved ? `${missedOf(now)}: from ${from.label}` : null;
}
