import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ListFields } from './ports.ts';
import type { Records } from './records.ts';

/** Pupils whose family somebody has tried to reach that day, whether or not SharePoint has taken the contact. */
export async function pupilsContacted(records: Records, schoolId: string, on: IsoDate): Promise<Set<string>> {
  const items = await records.listItems.contactsOn(schoolId, on);
  const notWritten = await records.listWrites.notWritten(schoolId, 'contacts');
  const notWrittenOfDay = notWritten.filter(({ fields }) => dateOf(fields['ContactedOn']) === on);
  const contacts: ListFields[] = [...items, ...notWrittenOfDay].map(({ fields }) => fields);
  return new Set(contacts.flatMap((fields) => (typeof fields['PupilId'] === 'string' ? [fields['PupilId']] : [])));
}

/** SharePoint gives a date-only column back as midnight UTC. */
export function dateOf(value: ListFields[string] | undefined): IsoDate | null {
  return typeof value === 'string' && value.length >= 10 ? value.slice(0, 10) : null;
}
