import { why } from '../../domain/authorise.ts';
import type { LadderDecision } from '../../domain/first-day/ladder-day.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { refreshCards } from '../refresh-cards.ts';
import { schoolTime } from '../school-time.ts';
import { onStep } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';

export interface DecideStepNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface StepDecision {
  /** Made when the form opens: a repeat has no further effect. */
  readonly decisionId: string;
  readonly pupilId: string;
  readonly what: LadderDecision['what'];
}

export type DecisionOutcome = { readonly kind: 'decided' } | { readonly kind: 'refused'; readonly message: string };

/** A person entitled to it has decided what happens about a pupil who is away: recorded with their name, and the ladder ends. */
export function decideStep({ database, clock }: DecideStepNeeds) {
  return (school: School, person: Person, { decisionId, pupilId, what }: StepDecision): Promise<DecisionOutcome> =>
    database.inTransaction(async (records) => {
      const now = clock();
      const { schoolId } = school;
      const { on } = schoolTime(school, now);
      if ((await records.ladder.ofDay(schoolId, on)).some(({ eventId }) => eventId === decisionId)) {
        return { kind: 'decided' };
      }
      const entry = onStep(await loadLadder(records, school, on, now)).find(({ pupil }) => pupil.pupilId === pupilId);
      const answer = why(person, 'ladder.decide', entry?.pupil ?? {});
      if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
      if (entry === undefined) {
        return { kind: 'refused', message: 'This pupil is not on the ladder any more: nothing is left to decide.' };
      }
      const { personId, name } = person;
      const step = entry.standing.step.id;
      await records.ladder.record(schoolId, {
        ...{ eventId: decisionId, pupilId, on, step, what },
        ...{ by: name, byPersonId: personId, at: now },
      });
      await refreshCards(records, { schoolId, kind: 'ladder-overdue', about: [{ on }] });
      const { reason } = answer;
      await records.audit.record({ schoolId, at: now, personId, verb: 'ladder.decide', subject: pupilId, reason });
      return { kind: 'decided' };
    });
}
