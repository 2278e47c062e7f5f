import type { ActionDraft, ActionOffer, DraftField } from '../../../http/actions-contract.ts';

/** What is in the form; the number of days is kept as it is typed. */
export interface FormState extends Omit<ActionDraft, 'dueInSchoolDays'> {
  readonly dueIn: string;
}

export function emptyForm({ actionId }: ActionOffer, pupilIds: readonly string[]): FormState {
  return {
    actionId,
    provisionId: null,
    title: '',
    note: '',
    ownerIds: [],
    roles: [],
    pupilGroup: '',
    pupilIds: [...pupilIds],
    pupilNames: '',
    dueIn: '5',
    channelIds: [],
  };
}

export function draftOf({ dueIn, ...form }: FormState): ActionDraft {
  return { ...form, dueInSchoolDays: /^\d{1,4}$/.test(dueIn.trim()) ? Number(dueIn) : null };
}

export type Problems = readonly { readonly field: DraftField; readonly message: string }[];

/** What a field shows beside itself: all that is wrong with it. */
export function problemOf(problems: Problems, field: DraftField): { validationMessage?: string } {
  const messages = problems.filter((problem) => problem.field === field).map(({ message }) => message);
  return messages.length === 0 ? {} : { validationMessage: messages.join(' ') };
}

/** The id with it, or without it. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
