import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { CONTACT_OUTCOMES, CONTACT_WAYS } from '../domain/lists/contact-choices.ts';

/** What a member of staff records on the card. */
export interface ContactForm {
  /** Made when the form was opened: a repeated submit has the same one and takes effect once. */
  readonly contactId: string;
  readonly pupilId: string;
  /** "Mother", "Uncle", "Pupil": who was reached, in the school's words. */
  readonly reached: string;
  readonly way: (typeof CONTACT_WAYS)[number];
  readonly outcome: (typeof CONTACT_OUTCOMES)[number];
  readonly expectedBackOn: IsoDate | null;
  readonly note: string;
}
