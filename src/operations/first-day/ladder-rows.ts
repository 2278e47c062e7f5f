import { why } from '../../domain/authorise.ts';
import type { OnStep } from '../../domain/first-day/ladder-standing.ts';
import { NEUTRAL_STEPS, raiseWords, type LadderRow } from '../../domain/first-day/ladder-view.ts';
import { orderOfLadder } from '../../domain/first-day/order-of-ladder.ts';
import { timeOfMinutes } from '../../domain/first-day/time-of-minutes.ts';
import { triedWords } from '../../domain/first-day/tried-words.ts';
import type { Person } from '../../domain/person.ts';
import { displayName } from '../../domain/pupil.ts';
import { ATTRIBUTE_WORDS } from '../../domain/strategy/attribute-words.ts';
import type { LadderEntry } from './load-ladder.ts';

export type EntryOnStep = LadderEntry & { readonly standing: OnStep };

export function onStep(entries: readonly LadderEntry[]): EntryOnStep[] {
  return entries.flatMap((entry) => {
    const { standing } = entry;
    return standing.kind === 'on-step' ? [{ ...entry, standing }] : [];
  });
}

/** Who is on a step, as one person may see it: vulnerable pupils first for everybody, why for few. */
export function ladderRows(entries: readonly LadderEntry[], person: Person): LadderRow[] {
  const allowed = onStep(entries).filter(({ pupil }) => why(person, 'ladder.read', pupil).kind === 'allowed');
  const ordered = orderOfLadder(
    allowed.map((entry) => {
      return { ...entry, name: displayName(entry.pupil), isVulnerable: entry.vulnerableBecause.length > 0 };
    }),
  );
  return ordered.map((entry) => rowOf(entry, entry.name, why(person, 'ladder.reasons.read', entry.pupil).kind));
}

function rowOf(entry: EntryOnStep, name: string, reasons: 'allowed' | 'refused'): LadderRow {
  const { pupil, standing, usualCaller } = entry;
  const maySee = reasons === 'allowed';
  const { step } = standing;
  const title = step.forWhom === 'vulnerable' && !maySee ? NEUTRAL_STEPS[step.does] : step.title;
  const raised = raiseWords(standing.raise, maySee);
  return {
    pupilId: pupil.pupilId,
    name,
    form: pupil.form,
    yearGroup: pupil.yearGroup,
    step: raised === null ? title : `${title}; ${raised}`,
    dueTime: timeOfMinutes(standing.dueAt),
    isOverdue: standing.isOverdue,
    tried: triedWords(standing.contacts),
    usualCaller,
    reasons: maySee ? entry.vulnerableBecause.map((attribute) => ATTRIBUTE_WORDS[attribute]) : null,
  };
}
