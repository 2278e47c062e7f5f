import { why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { SessionName } from '../../domain/calendar/school-session.ts';
import { absenceMessage, DEFAULT_ABSENCE_MESSAGE } from '../../domain/first-day/absence-message.ts';
import { timeOfMinutes } from '../../domain/first-day/time-of-minutes.ts';
import type { Person } from '../../domain/person.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { onStep } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';

/** A message that a family should get now. The app sends none: people do, by what the school uses for it. */
export interface PreparedMessage {
  readonly pupil: Pupil;
  /** The session that the pupil has been away since. */
  readonly session: SessionName;
  readonly text: string;
  /** "09:00". */
  readonly dueTime: string;
}

/** Everybody on the step of a message whom the person may see to, by form and name. */
export async function prepareMessages(
  records: Records,
  school: School,
  person: Person,
  on: IsoDate,
  now: Date,
): Promise<PreparedMessage[]> {
  const text = school.absenceMessage ?? DEFAULT_ABSENCE_MESSAGE;
  const due = onStep(await loadLadder(records, school, on, now)).filter(
    ({ pupil, standing }) =>
      standing.step.does === 'message' && why(person, 'ladder.message', pupil).kind === 'allowed',
  );
  const byName = new Intl.Collator('en-GB', { numeric: true });
  return due
    .map(({ pupil, standing: { session, dueAt } }) => {
      const about = { schoolName: school.name, forename: pupil.forename, on, session };
      return { pupil, session, text: absenceMessage(text, about), dueTime: timeOfMinutes(dueAt) };
    })
    .toSorted(
      ({ pupil: one }, { pupil: other }) =>
        byName.compare(one.form, other.form) || byName.compare(one.surname, other.surname),
    );
}
