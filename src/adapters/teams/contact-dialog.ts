import { z } from 'zod';
import { dialog, dialogMessage, type BotAnswer } from './bot-answer.ts';
import type { BotHandlers, ContactFormRequest, RecordContactRequest } from './bot-handlers.ts';
import type { Log } from '../../operations/ports.ts';
import { contactFormCard, type TypedContact } from './cards/contact-form-card.ts';
import { readContactForm } from './read-contact-form.ts';
import type { InvokeTurn } from './read-turn.ts';

const RECORDED = 'Recorded. The card is being updated.';
const UNCERTAIN = 'Something went wrong in the app. Press Save again: what was recorded already is not recorded twice.';

/** task/fetch: the form, or the words of a refusal. Null if the click is not one on "Record a contact". */
export async function openContactDialog(
  handlers: BotHandlers,
  { origin, value }: InvokeTurn,
): Promise<BotAnswer | null> {
  const parsed = fetchValue.safeParse(value);
  if (!parsed.success) return null;
  const { deliveryId } = parsed.data.data;
  const opened = await handlers.openContactForm({ ...origin, deliveryId });
  if (opened.kind === 'refused') return dialogMessage(opened.message);
  return dialog(DIALOG_TITLE, contactFormCard(opened.view, deliveryId));
}

/** task/submit: a thank-you, or the form again with what is wrong above what was typed. Null if it is another form. */
export async function takeContactDialog(
  handlers: BotHandlers,
  log: Log,
  { origin, value }: InvokeTurn,
): Promise<BotAnswer | null> {
  const parsed = submitValue.safeParse(value);
  if (!parsed.success) return null;
  const { contactId, deliveryId, openedOn, ...typed } = parsed.data.data;
  const request = { ...origin, deliveryId };
  const read = readContactForm(contactId, typed, openedOn);
  const problems =
    read.kind === 'problems' ? read.problems : await recordOrSayWhy(handlers, log, { ...request, form: read.form });
  if (problems.length === 0) return dialogMessage(RECORDED);
  return await formAgain(handlers, request, contactId, typed, problems);
}

const DIALOG_TITLE = 'Record a contact';

const fetchValue = z.object({ data: z.object({ verb: z.literal('contact/open'), deliveryId: z.string().min(1) }) });

/** Teams leaves out an input that was left empty. */
const typedText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

const submitValue = z.object({
  data: z
    .object({
      verb: z.literal('contact/record'),
      contactId: z.string().min(1).max(100),
      deliveryId: z.string().min(1),
      openedOn: z.iso.date(),
      pupilId: typedText,
      reached: typedText,
      reachedOther: typedText,
      way: typedText,
      outcome: typedText,
      expectedBackOn: typedText,
      note: typedText,
    })
    .transform(({ verb: _verb, ...data }) => data),
});

/** No problems mean that it is recorded. */
async function recordOrSayWhy(
  handlers: BotHandlers,
  log: Log,
  request: RecordContactRequest,
): Promise<readonly string[]> {
  try {
    const outcome = await handlers.recordContact(request);
    return outcome.kind === 'refused' ? [outcome.message] : [];
  } catch (error) {
    log.error({ err: error }, 'A contact could not be recorded');
    return [UNCERTAIN];
  }
}

async function formAgain(
  handlers: BotHandlers,
  request: ContactFormRequest,
  contactId: string,
  typed: TypedContact,
  problems: readonly string[],
): Promise<BotAnswer> {
  const opened = await handlers.openContactForm(request);
  if (opened.kind === 'refused') return dialogMessage([...problems, opened.message].join(' '));
  return dialog(DIALOG_TITLE, contactFormCard({ ...opened.view, contactId }, request.deliveryId, typed, problems));
}
