import { why } from '../domain/authorise.ts';
import type { AbsentListView } from '../domain/absent-list-view.ts';
import type { Person } from '../domain/person.ts';
import type { SchoolSession } from '../domain/calendar/school-session.ts';
import type { School } from '../domain/school.ts';
import { loadAbsentListViews } from './cards/load-absent-list.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { latestSession } from './school-time.ts';

export interface AbsentListsOfNow extends SchoolSession {
  readonly readAt: Date | null;
  readonly years: readonly AbsentListView[];
}

/** The absent lists of the session now, whole, for the year groups and forms that a person may see; null out of school. */
export function readAbsentLists({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, yearGroup: number | null): Promise<AbsentListsOfNow | null> => {
    const session = latestSession(school, clock());
    if (session === null) return null;
    const { records } = database;
    const readAt = await records.marks.readAt(school.schoolId, session.on, session.session);
    const asked = school.yearGroups.filter((year) => yearGroup === null || year === yearGroup);
    const years: AbsentListView[] = [];
    for (const view of await loadAbsentListViews(records, school, session, asked, false)) {
      const { yearGroup: year } = view;
      const mayForm = (form: string) => why(person, 'absent-list.read', { yearGroup: year, form }).kind === 'allowed';
      const pupils = view.pupils.filter(({ form }) => mayForm(form));
      const arrived = view.arrived.filter(({ form }) => mayForm(form));
      const missingRegisters = view.missingRegisters.filter(mayForm);
      const seesWholeYear = why(person, 'absent-list.read', { yearGroup: year }).kind === 'allowed';
      const seesSome = pupils.length + arrived.length + missingRegisters.length > 0;
      // Nobody on a list is good news only once a register has said so: without any, the roll may be missing too.
      const isGoodNews = seesWholeYear && readAt !== null;
      if (isGoodNews || seesSome) years.push({ ...view, pupils, arrived, missingRegisters });
    }
    return { ...session, readAt, years };
  };
}
