import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { YearChannel } from '../records/place-store.ts';

/** The year groups' channels in which a person may post an action. */
export async function ownChannels(
  { places }: Pick<Records, 'places'>,
  { schoolId }: School,
  person: Person,
): Promise<YearChannel[]> {
  const channels = await places.channels(schoolId);
  return channels.filter(
    ({ yearGroup }) => yearGroup !== null && why(person, 'action.issue', { yearGroup }).kind === 'allowed',
  );
}
