import { z } from 'zod';
import type { ActionDraft } from '../../domain/actions/action-draft.ts';
import { ROLES } from '../../domain/person.ts';
import type { TypedAction } from './cards/action-form-card.ts';

/** What was typed as the draft that it means. What is wrong with it is said when it is planned. */
export function readActionDraft(actionId: string, typed: TypedAction): ActionDraft {
  const { provisionId, pupilGroup, dueIn } = typed;
  const isOwn = provisionId === '' || provisionId === 'own';
  return {
    actionId,
    provisionId: isOwn ? null : provisionId,
    title: typed.title,
    note: typed.note,
    // The people picker gives ids in the letters of its own.
    ownerIds: valuesOf(typed.ownerIds.toLowerCase()),
    roles: ROLES.filter((role) => valuesOf(typed.roles).includes(role)),
    pupilGroup: pupilGroup === 'as-named' ? '' : pupilGroup,
    pupilIds: [],
    pupilNames: typed.pupilNames,
    dueInSchoolDays: dueIn.trim() === '' ? Number.NaN : Number(dueIn),
    channelIds: valuesOf(typed.channelIds),
  };
}

function valuesOf(text: string): string[] {
  const values = text.split(',').map((value) => value.trim());
  return [...new Set(values.filter((value) => value !== ''))];
}

/** Teams leaves out an input that was left empty. */
const typedText = z
  .string()
  .max(8_000)
  .nullish()
  .transform((text) => text ?? '');

export const typedAction: z.ZodType<TypedAction> = z.object({
  provisionId: typedText,
  title: typedText,
  ownerIds: typedText,
  roles: typedText,
  pupilGroup: typedText,
  pupilNames: typedText,
  dueIn: typedText,
  note: typedText,
  channelIds: typedText,
});
