import { attendanceCodeOfByte, isAbsence } from '../../domain/attendance-codes.ts';
import { why } from '../../domain/authorise.ts';
import type { EndOfDayView } from '../../domain/day-cards.ts';
import { closingStatement } from '../../domain/first-day/closing-statement.ts';
import { endedWords } from '../../domain/first-day/ended-words.ts';
import { timeOfMinutes } from '../../domain/first-day/time-of-minutes.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { loadLadder, type LadderEntry } from '../first-day/load-ladder.ts';
import { loadPupilSessions } from '../first-day/load-pupil-days.ts';
import { minutesOfDay } from '../first-day/minutes-of-day.ts';
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
  const entries = await loadLadder(records, school, on, now);
  const names = new Map(entries.map(({ pupil }) => [pupil.pupilId, displayName(pupil)]));
  const statement = closingStatement(
    entries.map((entry) => ({ ...entry, pupilId: entry.pupil.pupilId, escalation: escalationOf(school, entry) })),
  );
  const nameOf = ({ pupilId }: { readonly pupilId: string }) => names.get(pupilId) ?? 'A pupil';
  return {
    on,
    absent: await absentByYear(records, school, on),
    registersMissing: [
      ...(await missingRegisters(records, school, on, 'AM')).map(({ form }) => `${form} (morning)`),
      ...(await missingRegisters(records, school, on, 'PM')).map(({ form }) => `${form} (afternoon)`),
    ],
    unexplained: statement.unexplained,
    ended: entries.flatMap(({ pupil, standing }) =>
      standing.kind === 'ended' ? [`${displayName(pupil)}: ${endedWords(standing)}`] : [],
    ),
    escalated: statement.escalated.map((entry) => {
      return `${nameOf(entry)}: ${entry.to ?? ''} told at ${timeOfMinutes(entry.at ?? 0)}`;
    }),
    open: statement.open.map(nameOf),
  };
}

const TOLD = { 'told-safeguarding-lead': 'safeguarding lead', 'told-senior-leader': 'senior leaders' } as const;

/** The last that was told of the pupil. */
function escalationOf(school: School, { events }: LadderEntry) {
  for (const { what, at, on } of events.toReversed()) {
    if (what === 'told-safeguarding-lead' || what === 'told-senior-leader') {
      return { to: TOLD[what], at: minutesOfDay(school, on, at) };
    }
  }
  return null;
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
