import { welcomePerson, welcomeTeam, type WelcomeView } from '../../domain/chat/welcome.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';

/** The first message of the app in a place, for whoever is there now. */
export async function loadWelcomeView(
  { places }: Records,
  { schoolId, yearGroups, staff }: School,
  place: DeliveryPlace,
): Promise<WelcomeView> {
  if (place.kind === 'channel') return welcomeTeam(yearGroups, await places.channels(schoolId));
  const { personId } = place;
  const person = staff.find((member) => member.personId === personId);
  return welcomePerson(person ?? { personId, name: '', roles: [], yearGroups: [], forms: [] });
}
