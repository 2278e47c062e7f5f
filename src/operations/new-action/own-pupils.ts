import { why } from '../../domain/authorise.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';

/** The pupils on roll about whom a person may give actions. */
export async function ownPupils(
  { pupils }: Pick<Records, 'pupils'>,
  { schoolId }: School,
  person: Person,
  on: IsoDate,
): Promise<Pupil[]> {
  const all = await pupils.all(schoolId);
  return all.filter((pupil) => isOnRoll(pupil, on) && why(person, 'action.issue', pupil).kind === 'allowed');
}
