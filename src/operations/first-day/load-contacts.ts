import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { DayContact } from '../../domain/first-day/ladder-day.ts';
import type { EarlierContact } from '../../domain/first-day/usual-caller.ts';
import type { School } from '../../domain/school.ts';
import { CONTACT_OUTCOMES, CONTACT_WAYS, type ListFields } from '../ports.ts';
import { dateOf } from '../pupils-contacted.ts';
import type { Records } from '../records.ts';
import { minutesOfDay } from './minutes-of-day.ts';

export interface PupilContacts {
  readonly ofDay: readonly DayContact[];
  readonly earlier: readonly EarlierContact[];
}

/** The contacts with each pupil's family, whether or not SharePoint has taken them yet. */
export async function loadContacts(
  { listItems, listWrites }: Records,
  school: School,
  on: IsoDate,
): Promise<ReadonlyMap<string, PupilContacts>> {
  const { schoolId } = school;
  const written = (await listItems.all(schoolId, 'contacts')).map(({ fields, modifiedAt }) => {
    return { fields, at: new Date(modifiedAt) };
  });
  const waiting = (await listWrites.notWritten(schoolId, 'contacts')).map(({ fields, requestedAt }) => {
    return { fields, at: requestedAt };
  });
  const known = [...written, ...waiting].flatMap(({ fields, at }) => {
    const contactedOn = dateOf(fields['ContactedOn']);
    const pupilId = wordsOf(fields, 'PupilId');
    return pupilId === '' || contactedOn === null || contactedOn > on ? [] : [{ fields, at, contactedOn, pupilId }];
  });
  const byPupil = Map.groupBy(known, ({ pupilId }) => pupilId);
  return new Map(
    [...byPupil].map(([pupilId, contacts]) => [
      pupilId,
      {
        ofDay: contacts
          .filter(({ contactedOn }) => contactedOn === on)
          .map(({ fields, at }) => dayContact(fields, minutesOfDay(school, on, at))),
        earlier: contacts
          .filter(({ contactedOn }) => contactedOn < on)
          .map(({ fields, contactedOn }) => {
            const wasReached = fields['Outcome'] === 'reached';
            return { by: wordsOf(fields, 'RecordedBy'), wasReached, at: contactedOn };
          }),
      },
    ]),
  );
}

/** Somebody may have typed into SharePoint: a way or an outcome that is not ours counts as a call without an answer. */
function dayContact(fields: ListFields, at: number): DayContact {
  return {
    way: CONTACT_WAYS.find((way) => way === fields['Way']) ?? 'phone',
    outcome: CONTACT_OUTCOMES.find((outcome) => outcome === fields['Outcome']) ?? 'no-answer',
    at,
    by: wordsOf(fields, 'RecordedBy'),
  };
}

function wordsOf(fields: ListFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
