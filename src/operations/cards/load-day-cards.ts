import { why } from '../../domain/authorise.ts';
import type { RegistersMissingView, WelcomeBackView } from '../../domain/day-cards.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { missingRegisters } from '../first-day/missing-registers.ts';
import { returningPupils } from '../first-day/returning-pupils.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';
import type { CardSubjects } from './card-kinds.ts';

/** Whose chat a card is in; null for a channel, and for one who is on the staff list no more. */
export function personAt({ staff }: School, place: DeliveryPlace): Person | null {
  return place.kind === 'person' ? (staff.find(({ personId }) => personId === place.personId) ?? null) : null;
}

export async function loadRegistersMissingView(
  records: Records,
  school: School,
  { on, session }: CardSubjects['registers-missing'],
  place: DeliveryPlace,
): Promise<RegistersMissingView> {
  const person = personAt(school, place);
  const missing = person === null ? [] : await missingRegisters(records, school, on, session);
  const own = missing.filter((form) => person !== null && why(person, 'absent-list.read', form).kind === 'allowed');
  return { on, session, closesTime: school.sessions[session].closesAt, forms: own.map(({ form }) => form) };
}

/** A tutor's own forms only, whatever else the person may see: the others have tutors of their own. */
export async function loadWelcomeBackView(
  records: Records,
  school: School,
  { on }: CardSubjects['welcome-back'],
  place: DeliveryPlace,
): Promise<WelcomeBackView> {
  const person = personAt(school, place);
  // A form of somebody who is no tutor, or no longer one, is nobody's to look out for.
  const forms = person?.roles.includes('tutor') === true ? person.forms : [];
  const pupils = (await returningPupils(records, school, on)).filter(({ form }) => forms.includes(form));
  return { on, pupils };
}
