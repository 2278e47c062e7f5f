import { z } from 'zod';
import type { ContactFormRequest, RecordContactRequest } from '../bot-handlers.ts';
import { contactFormCard, type TypedContact } from '../cards/contact-form-card.ts';
import { readContactForm } from '../read-contact-form.ts';
import type { AnswerClick, ClickAnswer, VerbNeeds } from './verb.ts';

const RECORDED = 'Recorded. The card is being updated.';
const UNCERTAIN = 'Something went wrong in the app. Press Save again: what was recorded already is not recorded twice.';

/** The form, or the words of a refusal. */
export const openContactDialog: AnswerClick = async ({ handlers }, { origin, data }) => {
  const parsed = openData.safeParse(data);
  if (!parsed.success) return null;
  const { deliveryId } = parsed.data;
  const opened = await handlers.openContactForm({ ...origin, deliveryId });
  if (opened.kind === 'refused') return { kind: 'message', text: opened.message };
  return { kind: 'dialog', title: DIALOG_TITLE, card: contactFormCard(opened.view, deliveryId) };
};

/** A thank-you, or the form again with what is wrong above what was typed. */
export const takeContactDialog: AnswerClick = async (needs, { origin, data }) => {
  const parsed = typedData.safeParse(data);
  if (!parsed.success) return null;
  const { contactId, deliveryId, openedOn, ...typed } = parsed.data;
  const request = { ...origin, deliveryId };
  const read = readContactForm(contactId, typed, openedOn);
  const problems =
    read.kind === 'problems' ? read.problems : await recordOrSayWhy(needs, { ...request, form: read.form });
  if (problems.length === 0) return { kind: 'message', text: RECORDED };
  return await formAgain(needs, request, contactId, typed, problems);
};

const DIALOG_TITLE = 'Record a contact';

const openData = z.object({ deliveryId: z.string().min(1).max(100) });

/** Teams leaves out an input that was left empty. */
const typedText = z
  .string()
  .max(8_000)
  .nullish()
  .transform((text) => text ?? '');

const typedData = z.object({
  contactId: z.string().min(1).max(100),
  deliveryId: z.string().min(1).max(100),
  openedOn: z.iso.date(),
  pupilId: typedText,
  reached: typedText,
  reachedOther: typedText,
  way: typedText,
  outcome: typedText,
  expectedBackOn: typedText,
  note: typedText,
});

/** No problems mean that it is recorded. */
async function recordOrSayWhy({ handlers, log }: VerbNeeds, request: RecordContactRequest): Promise<readonly string[]> {
  try {
    const outcome = await handlers.recordContact(request);
    return outcome.kind === 'refused' ? [outcome.message] : [];
  } catch (error) {
    log.error({ err: error }, 'A contact could not be recorded');
    return [UNCERTAIN];
  }
}

async function formAgain(
  { handlers }: VerbNeeds,
  request: ContactFormRequest,
  contactId: string,
  typed: TypedContact,
  problems: readonly string[],
): Promise<ClickAnswer> {
  const opened = await handlers.openContactForm(request);
  if (opened.kind === 'refused') return { kind: 'message', text: [...problems, opened.message].join(' ') };
  const card = contactFormCard({ ...opened.view, contactId }, request.deliveryId, typed, problems);
  return { kind: 'dialog', title: DIALOG_TITLE, card };
}
