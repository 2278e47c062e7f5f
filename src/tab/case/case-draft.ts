import { z } from 'zod';
import type { CaseEdit, PupilCaseShown } from '../../http/cases-contract.ts';

const strategy = z.object({ what: z.string(), from: z.string().nullable(), reviewOn: z.string().nullable() });

/** What somebody has changed in the form and not saved; what is left out is as it was. */
export const caseDraft = z.object({
  barriers: z.array(z.string()).optional(),
  strategies: z.array(strategy).optional(),
  mentor: z.string().optional(),
  /** As typed: it may be no number yet. */
  target: z.string().optional(),
});
export type CaseDraft = z.infer<typeof caseDraft>;

/** All that the form holds. */
export interface CaseValues {
  readonly barriers: string[];
  readonly strategies: z.infer<typeof strategy>[];
  readonly mentor: string;
  readonly target: string;
}

export type EditedFields = CaseEdit['fields'];

/** What the form shows: the case as it is, and over it what was changed. */
export function caseValues(known: PupilCaseShown | null, draft: CaseDraft): CaseValues {
  const strategies = (known?.strategies ?? []).map(({ what, from, reviewOn }) => ({ what, from, reviewOn }));
  return {
    barriers: draft.barriers ?? known?.barriers ?? [],
    strategies: draft.strategies ?? strategies,
    mentor: draft.mentor ?? known?.mentor ?? '',
    target: draft.target ?? known?.targetSessions?.toString() ?? '',
  };
}

/** What is to be sent: only what differs from the case as it was read. */
export function editedFields(known: PupilCaseShown | null, draft: CaseDraft): EditedFields {
  const [was, is] = [caseValues(known, {}), tidied(caseValues(known, draft))];
  const differs = (part: keyof CaseValues) => JSON.stringify(was[part]) !== JSON.stringify(is[part]);
  return {
    ...(differs('barriers') && { barriers: is.barriers }),
    ...(differs('strategies') && { strategies: is.strategies }),
    ...(differs('mentor') && { mentor: is.mentor }),
    ...(differs('target') && { targetSessions: is.target === '' ? null : Number(is.target) }),
  };
}

/** The same fields as they were, to undo an edit with; null where a line could not be written again as it stood. */
export function fieldsBefore(known: PupilCaseShown | null, edited: EditedFields): EditedFields | null {
  if (known === null) return null;
  if (edited.strategies !== undefined && known.strategies.some(({ fault }) => fault !== null)) return null;
  const was = caseValues(known, {});
  return {
    ...(edited.barriers !== undefined && { barriers: was.barriers }),
    ...(edited.strategies !== undefined && { strategies: was.strategies }),
    ...(edited.mentor !== undefined && { mentor: was.mentor }),
    ...(edited.targetSessions !== undefined && { targetSessions: known.targetSessions }),
  };
}

const LONGEST_TARGET = 400;

/** What is to be put right before it can be saved, with the value and the place; null where nothing is. */
export function draftProblem(values: CaseValues): string | null {
  const { target, strategies } = values;
  if (!/^\d{0,3}$/.test(target.trim()) || Number(target) > LONGEST_TARGET) {
    return `Target: “${target}” is not a number of sessions from 0 to ${LONGEST_TARGET}. Leave it empty for no target.`;
  }
  for (const [index, { what, from, reviewOn }] of strategies.entries()) {
    if (what.trim() === '' && (from !== null || reviewOn !== null)) {
      return `Strategy ${index + 1} has a date and no words. Say what is done, or remove it.`;
    }
    if (from !== null && reviewOn !== null && reviewOn < from) {
      return `Strategy ${index + 1}, “${what.trim()}”: its review is before its start. Give a later review.`;
    }
  }
  return null;
}

function tidied({ barriers, strategies, mentor, target }: CaseValues): CaseValues {
  return {
    barriers: [...new Set(barriers.map((barrier) => barrier.trim()))].filter((barrier) => barrier !== ''),
    strategies: strategies.map((each) => ({ ...each, what: each.what.trim() })).filter(({ what }) => what !== ''),
    mentor: mentor.trim(),
    target: target.trim(),
  };
}
