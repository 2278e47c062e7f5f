import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { SessionName } from '../../domain/calendar/school-session.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { loadPupilSessions } from './load-pupil-days.ts';

export interface MissingRegister {
  readonly form: string;
  readonly yearGroup: number;
}

/** The forms that have a session whose register nobody has taken, in a school's order. */
export async function missingRegisters(
  records: Records,
  school: School,
  on: IsoDate,
  session: SessionName,
): Promise<MissingRegister[]> {
  const missing = (await loadPupilSessions(records, school, on)).filter(({ sessions }) =>
    sessions.some((own) => own.session === session && !own.isTaken),
  );
  const byForm = new Map(missing.map(({ pupil: { form, yearGroup } }) => [form, { form, yearGroup }]));
  return [...byForm.values()].sort((a, b) => a.form.localeCompare(b.form, 'en-GB', { numeric: true }));
}
