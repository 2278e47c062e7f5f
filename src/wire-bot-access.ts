import type { BotHandlers, Refused, TurnOrigin } from './adapters/teams/bot-handlers.ts';
import { isRefusalOfRights, mayAtAll, why, type Verb } from './domain/authorise.ts';
import type { Person } from './domain/person.ts';
import type { School } from './domain/school.ts';
import { noteRefusal } from './operations/access-records/note-refusal.ts';
import type { Clock } from './operations/ports.ts';
import type { Database } from './operations/records.ts';
import type { StaffDirectory } from './staff-directory.ts';

export interface BotAccessNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly schools: readonly School[];
  readonly staff: StaffDirectory;
}

export const UNKNOWN_PERSON: Refused = {
  kind: 'refused',
  message: 'Your name is not on the school’s staff list for this app. Ask the school’s administrator to add it.',
};

/** Asked before every click: whether the person may do such a thing at all. Who may not is recorded. */
export function refusalOf({ database, clock, schools, staff }: BotAccessNeeds): BotHandlers['refusalOf'] {
  const note = noteRefusal({ database, clock });
  return async ({ personId, place, rule, clicked }) => {
    const known = staff.find(personId);
    const refusal = { personId, verb: rule, subject: clicked };
    if (known === null) {
      const schoolId = schools.find(({ teamId }) => teamId === place.teamId)?.schoolId ?? null;
      await note({ ...refusal, schoolId, reason: 'on no staff list' });
      return UNKNOWN_PERSON;
    }
    if (mayAtAll(known.person, rule)) return null;
    const { reason } = why(known.person, rule, {});
    await note({ ...refusal, schoolId: known.school.schoolId, reason });
    return { kind: 'refused', message: reason };
  };
}

export type AnswerStaff = ReturnType<typeof answerStaff>;

/** Answers somebody of the staff, and records where the answer is that this pupil or group is not theirs. */
export function answerStaff({ database, clock, staff }: BotAccessNeeds) {
  const note = noteRefusal({ database, clock });
  return async <Answer extends { readonly kind: string }>(
    { personId, ...asked }: TurnOrigin & { readonly deliveryId?: string; readonly actionId?: string },
    verb: Verb,
    answer: (known: { readonly school: School; readonly person: Person }) => Promise<Answer>,
  ): Promise<Answer | Refused> => {
    const known = staff.find(personId);
    if (known === null) return UNKNOWN_PERSON;
    const answered = await answer(known);
    const reason = 'message' in answered && typeof answered.message === 'string' ? answered.message : '';
    if (isRefusalOfRights(reason)) {
      const subject = asked.actionId ?? asked.deliveryId ?? verb;
      await note({ schoolId: known.school.schoolId, personId, verb, subject, reason });
    }
    return answered;
  };
}
