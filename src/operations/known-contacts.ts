import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { DayContact } from '../domain/first-day/ladder-day.ts';
import { CONTACT_OUTCOMES, CONTACT_WAYS } from '../domain/lists/contact-choices.ts';
import type { ListFields } from './ports.ts';
import type { Records } from './records.ts';

/** A contact with a pupil's family, whether or not SharePoint has taken it yet. */
export interface KnownContact {
  readonly pupilId: string;
  readonly contactedOn: IsoDate;
  readonly way: DayContact['way'];
  readonly outcome: DayContact['outcome'];
  /** The adult of the school who made it. */
  readonly by: string;
  readonly expectedBackOn: IsoDate | null;
  /** "Mother", "Uncle": who was reached, in the school's words. */
  readonly reached: string;
  /** Of tier 2. */
  readonly note: string;
  /** When it was recorded. */
  readonly at: Date;
}

/** The contacts made on a day. */
export async function contactsOn(records: Records, schoolId: string, on: IsoDate): Promise<KnownContact[]> {
  const written = await records.listItems.contactsOn(schoolId, on);
  return await joined(records, schoolId, written, (contact) => contact.contactedOn === on);
}

/** The contacts with the families of some pupils, up to a day and on it. */
export async function contactsOf(
  records: Records,
  schoolId: string,
  pupilIds: readonly string[],
  upTo: IsoDate,
): Promise<ReadonlyMap<string, readonly KnownContact[]>> {
  if (pupilIds.length === 0) return new Map();
  const wanted = new Set(pupilIds);
  const written = await records.listItems.contactsOf(schoolId, pupilIds);
  const known = await joined(
    records,
    schoolId,
    written,
    ({ pupilId, contactedOn }) => wanted.has(pupilId) && contactedOn <= upTo,
  );
  return Map.groupBy(known, ({ pupilId }) => pupilId);
}

/** Pupils whose family somebody has tried to reach that day. */
export async function pupilsContacted(records: Records, schoolId: string, on: IsoDate): Promise<Set<string>> {
  return new Set((await contactsOn(records, schoolId, on)).map(({ pupilId }) => pupilId));
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** SharePoint gives a date-only column back as midnight UTC; what a person typed into a text column may be no date. */
export function dateOf(value: ListFields[string] | undefined): IsoDate | null {
  return typeof value === 'string' && ISO_DATE.test(value) ? value.slice(0, 10) : null;
}

async function joined(
  { listWrites }: Records,
  schoolId: string,
  written: readonly { readonly fields: ListFields; readonly modifiedAt: string }[],
  isWanted: (contact: KnownContact) => boolean,
): Promise<KnownContact[]> {
  const waiting = await listWrites.notWritten(schoolId, 'contacts');
  const known = [
    ...written.map(({ fields, modifiedAt }) => contactOf(fields, new Date(modifiedAt))),
    ...waiting.map(({ fields, requestedAt }) => contactOf(fields, requestedAt)),
  ];
  return known.filter((contact) => contact !== null).filter(isWanted);
}

/** Somebody may have typed into SharePoint: a way or an outcome that is not ours counts as a call without an answer. */
function contactOf(fields: ListFields, at: Date): KnownContact | null {
  const contactedOn = dateOf(fields['ContactedOn']);
  const pupilId = wordsOf(fields, 'PupilId');
  if (pupilId === '' || contactedOn === null) return null;
  return {
    pupilId,
    contactedOn,
    way: CONTACT_WAYS.find((way) => way === fields['Way']) ?? 'phone',
    outcome: CONTACT_OUTCOMES.find((outcome) => outcome === fields['Outcome']) ?? 'no-answer',
    by: wordsOf(fields, 'RecordedBy'),
    expectedBackOn: dateOf(fields['ExpectedBackOn']),
    reached: wordsOf(fields, 'Reached'),
    note: wordsOf(fields, 'Note'),
    at,
  };
}

function wordsOf(fields: ListFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
