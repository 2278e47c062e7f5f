import { why } from '../../domain/authorise.ts';
import { caseCompleteness, lackingIn, type CaseCompleteness } from '../../domain/cases/case-completeness.ts';
import { isBelow } from '../../domain/figures/percent-edge.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { loadStandings } from '../load-standings.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { loadCases } from './load-cases.ts';

export interface CompletenessRead extends CaseCompleteness {
  readonly on: IsoDate;
  /** A narrative is wanted of everybody below this. */
  readonly belowPercent: number;
}

/** How many of the pupils who need a narrative have a whole one, in the year groups that a person may read of. */
export function readCaseCompleteness({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person): Promise<CompletenessRead> => {
    const { records } = database;
    const { schoolId, strategy } = school;
    const { on } = schoolTime(school, clock());
    const belowPercent = strategy.thresholds.narrativeBelowPercent;
    const standings = (await loadStandings(records, school, on)).filter(
      ({ pupil, figures }) => isBelow(figures, belowPercent) && why(person, 'narrative.read', pupil).kind === 'allowed',
    );
    const caseOf = await loadCases(
      records,
      schoolId,
      standings.map(({ pupil }) => pupil.pupilId),
    );
    const due = standings.map(({ pupil: { pupilId, yearGroup } }) => {
      return { yearGroup, lacking: lackingIn(caseOf(pupilId), on) };
    });
    const readable = school.yearGroups.filter(
      (yearGroup) => why(person, 'narrative.read', { yearGroup }).kind === 'allowed',
    );
    return { on, belowPercent, ...caseCompleteness(readable, due) };
  };
}
