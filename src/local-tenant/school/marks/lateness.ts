import { wallMinuteOn } from './knowledge.ts';
import { enterSession, type SheetDraft } from './mark-sheet.ts';

/** Minutes of the day between which pupils arrive; the register closes between the two (domain.md 1.2). */
const ARRIVALS = [
  { session: 0, share: 1, late: [522, 539], afterClose: [541, 650] },
  { session: 1, share: 0.3, late: [797, 819], afterClose: [821, 865] },
] as const;

/** L before the register closes, U after it; until then the pupil is N like everybody else who is not there. */
export function enterLateness(draft: SheetDraft): void {
  const { late, lateAfterClose } = draft.habits;
  const random = draft.randomFor('late');
  for (let position = 0; position < draft.year.days.length; position += 1) {
    for (const { session, share, ...minutes } of ARRIVALS) {
      const chance = random.next();
      const isAfterClose = chance < lateAfterClose * share;
      if (chance >= (late + lateAfterClose) * share) continue;
      const [from, to] = isAfterClose ? minutes.afterClose : minutes.late;
      const arrivesAt = wallMinuteOn(draft, position, random.between(from, to));
      enterSession(draft, position * 2 + session, isAfterClose ? 'U' : 'L', arrivesAt);
    }
  }
}
