import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { refreshCards } from '../refresh-cards.ts';
import { namingOf, type NamingAnswer, type NamingNeeds } from './read-naming.ts';

/** Briefings so far back lose the name of a pupil who is not to be named any more. */
const BRIEFINGS_LOOKED_AT = 100;

/**
 * Records that a family has agreed to their child being named in public, or agrees no more: who recorded it and when.
 * The same again changes nothing. A name that may not be shown any more goes from the cards that are out.
 */
export function recordNaming({ database, clock }: NamingNeeds) {
  return (school: School, person: Person, pupilId: string, isGiven: boolean): Promise<NamingAnswer> =>
    database.inTransaction(async (records) => {
      const { schoolId } = school;
      const pupil = (await records.pupils.all(schoolId)).find((each) => each.pupilId === pupilId);
      if (pupil === undefined) return { kind: 'no-such-pupil' };
      const answer = why(person, 'naming-consent.record', pupil);
      if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
      const now = await records.naming.of(schoolId, pupilId);
      if (now?.isGiven === isGiven) return namingOf(records, school, pupilId, true);
      const { personId } = person;
      const at = clock();
      await records.naming.note({ schoolId, pupilId, isGiven, recordedBy: personId, at });
      const entry = { schoolId, at, personId, subject: pupilId, reason: answer.reason };
      await records.audit.record({ ...entry, verb: 'naming-consent.record' });
      if (!isGiven) await takeNameFromCards(records, schoolId);
      return namingOf(records, school, pupilId, true);
    });
}

async function takeNameFromCards(records: Records, schoolId: string): Promise<void> {
  const recent = await records.briefings.recent(schoolId, BRIEFINGS_LOOKED_AT);
  const naming = recent.filter(
    ({ state, blocks }) => state === 'posted' && (blocks.includes('improved') || blocks.includes('full-attendance')),
  );
  if (naming.length === 0) return;
  await refreshCards(records, {
    schoolId,
    kind: 'briefing',
    about: naming.map(({ briefingId }) => ({ briefingId })),
  });
}
