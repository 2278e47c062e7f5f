import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { CONTACT_OUTCOMES, CONTACT_WAYS } from '../../domain/lists/contact-choices.ts';
import type { ContactForm } from '../../operations/ports.ts';
import { REACHED, REACHED_OTHER, type TypedContact } from './cards/contact-form-card.ts';

export type ReadContactForm =
  | { readonly kind: 'form'; readonly form: ContactForm }
  /** What to put right, one sentence each, in the order of the form. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Checks what was typed. A date before `today` is refused, because nobody is expected back in the past. */
export function readContactForm(contactId: string, typed: TypedContact, today: IsoDate): ReadContactForm {
  const parsed = contactFormSchema(today).safeParse(typed);
  if (!parsed.success) return { kind: 'problems', problems: parsed.error.issues.map(({ message }) => message) };
  const { reachedOther, ...form } = parsed.data;
  const reached = form.reached === REACHED_OTHER ? reachedOther : form.reached;
  return { kind: 'form', form: { ...form, contactId, reached } };
}

const contactFormSchema = (today: IsoDate) =>
  z
    .object({
      pupilId: z.string().min(1, 'Choose the pupil.').max(100, 'Choose the pupil.'),
      reached: z.enum(REACHED, 'Choose who you contacted.'),
      reachedOther: z.string().trim().max(60, 'Say who you contacted in 60 characters or fewer.'),
      way: z.enum(CONTACT_WAYS, 'Choose how you made contact.'),
      outcome: z.enum(CONTACT_OUTCOMES, 'Choose what came of it.'),
      expectedBackOn: z
        .string()
        .refine((text) => text === '' || isIsoDate(text), {
          error: 'Give the date expected back as a date, or leave it empty.',
          abort: true,
        })
        .refine((text) => text === '' || text >= today, 'The date expected back is in the past: give today or later.')
        .transform((text) => (text === '' ? null : text)),
      note: z.string().trim().max(500, 'Shorten the note to 500 characters.'),
    })
    .refine(({ reached, reachedOther }) => reached !== REACHED_OTHER || reachedOther !== '', {
      message: 'Say who you contacted, because you chose Other.',
    });
