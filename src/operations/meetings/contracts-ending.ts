import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { dateOf } from '../known-contacts.ts';
import type { Records } from '../records.ts';

/** When the attendance contract that runs on a day ends, by pupil: the nearest end where there are several. */
export async function contractsEnding(
  { listItems }: Pick<Records, 'listItems'>,
  schoolId: string,
  on: IsoDate,
): Promise<ReadonlyMap<string, IsoDate>> {
  const ends = new Map<string, IsoDate>();
  for (const { fields } of await listItems.all(schoolId, 'legal-steps')) {
    const { PupilId: pupilId, Step: step } = fields;
    const endsOn = dateOf(fields['EndsOn']);
    if (typeof pupilId !== 'string' || step !== 'attendance-contract' || endsOn === null || endsOn < on) continue;
    const known = ends.get(pupilId);
    if (known === undefined || endsOn < known) ends.set(pupilId, endsOn);
  }
  return ends;
}
