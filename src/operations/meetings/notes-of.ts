import { schoolDate } from '../../domain/calendar/school-date.ts';
import type { PupilCase } from '../../domain/cases/pupil-case.ts';
import type { CaseNotes } from '../../domain/meetings/stage-view.ts';

/** A case as the stage shows it to those who may read what is written. */
export function notesOf(pupilCase: PupilCase | null): CaseNotes | null {
  if (pupilCase === null) return null;
  const { narrative, barriers, strategies, mentor, nextReviewOn, targetSessions } = pupilCase;
  return {
    narrative: narrative.trim(),
    barriers,
    strategies: strategies.map(({ what, reviewOn }) =>
      reviewOn === null ? what : `${what} (review ${schoolDate(reviewOn)})`,
    ),
    mentor: mentor === '' ? null : mentor,
    reviewOn: nextReviewOn,
    targetSessions,
  };
}
