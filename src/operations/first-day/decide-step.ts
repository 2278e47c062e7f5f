import { why } from '../../domain/authorise.ts';
import { decisionFault, type DecisionWords } from '../../domain/first-day/check-decision.ts';
import { endedWords } from '../../domain/first-day/ended-words.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { loadLadder, type LadderEntry } from './load-ladder.ts';
import { refreshLadderCards } from './refresh-ladder-cards.ts';

export interface DecideStepNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface StepDecision extends DecisionWords {
  /** Made when the form opens: a repeat has no further effect. */
  readonly decisionId: string;
  readonly pupilId: string;
}

export type DecisionOutcome =
  | { readonly kind: 'decided' }
  /** The pupil is not on the ladder any more: somebody came first, or the pupil did. */
  | { readonly kind: 'stale'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** A person entitled to it has decided what happens about a pupil who is away: recorded with their name, and the ladder ends. */
export function decideStep({ database, clock }: DecideStepNeeds) {
  return (school: School, person: Person, decision: StepDecision): Promise<DecisionOutcome> =>
    database.inTransaction(async (records) => {
      const now = clock();
      const { schoolId } = school;
      const { decisionId, pupilId, what, seenToBy, note } = decision;
      const { on } = schoolTime(school, now);
      // Two people may decide at once: the second is told of the first.
      await records.marks.lock(schoolId);
      if ((await records.ladder.ofDay(schoolId, on)).some(({ eventId }) => eventId === decisionId)) {
        return { kind: 'decided' };
      }
      const entry = (await loadLadder(records, school, on, now)).find(({ pupil }) => pupil.pupilId === pupilId);
      const answer = why(person, 'ladder.decide', entry?.pupil ?? {});
      if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
      if (entry?.standing.kind !== 'on-step') return { kind: 'stale', message: staleWords(entry) };
      const fault = decisionFault(decision);
      if (fault !== null) return { kind: 'refused', message: fault };
      const { personId, name } = person;
      await records.ladder.record(schoolId, {
        ...{ eventId: decisionId, pupilId, on, step: entry.standing.step.id, what },
        ...{ by: name, byPersonId: personId, seenToBy: seenToBy === '' ? null : seenToBy, note, at: now },
      });
      await refreshLadderCards(records, schoolId, on);
      const { reason } = answer;
      await records.audit.record({ schoolId, at: now, personId, verb: 'ladder.decide', subject: pupilId, reason });
      return { kind: 'decided' };
    });
}

function staleWords(entry: LadderEntry | undefined): string {
  const how = entry?.standing.kind === 'ended' ? `: ${endedWords(entry.standing)}` : '';
  return `This pupil is not on the ladder any more${how}. Nothing is left to decide.`;
}
