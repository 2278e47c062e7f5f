import { attendanceCodeOfByte, isAbsence } from '../../domain/attendance-codes.ts';
import { why } from '../../domain/authorise.ts';
import type { EndOfDayView } from '../../domain/day-cards.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { dayStatement, type StatementLine } from '../first-day/day-statement.ts';
import { loadLadder } from '../first-day/load-ladder.ts';
import { loadPupilSessions } from '../first-day/load-pupil-days.ts';
import { missingRegisters } from '../first-day/missing-registers.ts';
import type { Records } from '../records.ts';
import type { DeliveryPlace } from '../records/delivery-store.ts';
import type { CardSubjects } from './card-kinds.ts';
import { personAt } from './load-day-cards.ts';

/** How the day ended, as the person may see it whose chat the card is in. */
export async function loadEndOfDayView(
  records: Records,
  school: School,
  { on }: CardSubjects['end-of-day'],
  place: DeliveryPlace,
  now: Date,
): Promise<EndOfDayView> {
  const person = personAt(school, place);
  if (person === null || why(person, 'ladder.read', {}).kind === 'refused') {
    return { on, absent: [], registersMissing: [], unexplained: 0, ended: [], escalated: [], open: [] };
  }
  const statement = dayStatement(school, await loadLadder(records, school, on, now));
  const words = ({ name, how }: StatementLine) => `${name}: ${how}`;
  return {
    on,
    absent: await absentByYear(records, school, on),
    registersMissing: [
      ...(await missingRegisters(records, school, on, 'AM')).map(({ form }) => `${form} (morning)`),
      ...(await missingRegisters(records, school, on, 'PM')).map(({ form }) => `${form} (afternoon)`),
    ],
    unexplained: statement.unexplained,
    ended: statement.ended.map(words),
    escalated: statement.escalated.map(words),
    open: statement.open.map(({ name }) => name),
  };
}

async function absentByYear(records: Records, school: School, on: string): Promise<EndOfDayView['absent']> {
  const absent = (await loadPupilSessions(records, school, on)).filter(({ sessions }) => {
    const last = attendanceCodeOfByte(sessions.findLast(({ byte }) => byte !== 0)?.byte ?? 0);
    return last !== undefined && isAbsence(last) && last.onSite !== true;
  });
  const byYear = Map.groupBy(absent, ({ pupil }) => pupil.yearGroup);
  return school.yearGroups.flatMap((yearGroup) => {
    const names = byYear.get(yearGroup)?.map(({ pupil }) => displayName(pupil)) ?? [];
    return names.length === 0 ? [] : [{ yearGroup, names: names.sort((a, b) => a.localeCompare(b, 'en-GB')) }];
  });
}
