import type { IsoDate } from '../../../domain/calendar/iso-date.ts';
import type { ContactForm } from '../../../operations/ports.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('contact-form');

/** Whom a contact can be about, and the contact's id, made when the form opens. */
export interface ContactFormView {
  readonly contactId: string;
  /** The school's date today: a pupil is expected back today or later. */
  readonly today: IsoDate;
  readonly pupils: readonly ContactFormPupil[];
}

export interface ContactFormPupil {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
  readonly contacted: boolean;
}

/** What the form's inputs hold, as text, by input id. */
export type TypedContact = Readonly<
  Record<'pupilId' | 'reached' | 'reachedOther' | 'way' | 'outcome' | 'expectedBackOn' | 'note', string>
>;

export const REACHED_OTHER = 'Other';
export const REACHED = ['Mother', 'Father', 'Carer', 'Grandparent', 'Pupil', REACHED_OTHER] as const;

export const EMPTY_CONTACT: TypedContact = {
  pupilId: '',
  reached: '',
  reachedOther: '',
  way: 'phone',
  outcome: '',
  expectedBackOn: '',
  note: '',
};

/** The dialog in which a contact is recorded; shown again with `problems` above what was typed. */
export function contactFormCard(
  view: ContactFormView,
  deliveryId: string,
  typed: TypedContact = EMPTY_CONTACT,
  problems: readonly string[] = [],
): AdaptiveCard {
  return renderCard('contact-form', template, {
    contactId: view.contactId,
    deliveryId,
    today: view.today,
    typed,
    pupils: [...view.pupils].sort((one, other) => Number(one.contacted) - Number(other.contacted)).map(pupilChoice),
    reachedChoices: REACHED.map((title) => ({ title, value: title })),
    ways: Object.entries(WAY_TITLES).map(([value, title]) => ({ value, title })),
    outcomes: Object.entries(OUTCOME_TITLES).map(([value, title]) => ({ value, title })),
    hasProblems: problems.length > 0,
    problems: problems.map((message) => ({ message: plainText(message) })),
  });
}

function pupilChoice({ pupilId, name, form, contacted }: ContactFormPupil) {
  return { value: pupilId, pupilId, title: `${plainText(name)}, ${plainText(form)}${contacted ? ' (contacted)' : ''}` };
}

const WAY_TITLES: Readonly<Record<ContactForm['way'], string>> = {
  phone: 'Phone call',
  text: 'Text message',
  visit: 'Home visit',
  meeting: 'Meeting',
  email: 'Email',
};

const OUTCOME_TITLES: Readonly<Record<ContactForm['outcome'], string>> = {
  reached: 'Reached',
  'no-answer': 'No answer',
  'message-left': 'Message left',
  'wrong-number': 'Wrong number',
  'not-at-home': 'Not at home',
};
