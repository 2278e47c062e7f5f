import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { loadStandings, type PupilStanding } from './load-standings.ts';
import { narrativeAccess, type NarrativeAccess } from './narrative-access.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { riskCaseOf, type RiskCase } from './risk-register-row.ts';
import { schoolTime } from './school-time.ts';

export interface ReadRiskRegisterNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface RegisterEntry {
  readonly standing: PupilStanding;
  readonly access: NarrativeAccess;
  /** Null also where the person may not read it. */
  readonly riskCase: RiskCase | null;
}

export interface RiskRegister {
  readonly rows: readonly RegisterEntry[];
  readonly listReadAt: Date | null;
}

/** The pupils whom a person may see, with their standing and what people wrote about them. The read is audited. */
export function readRiskRegister({ database, clock }: ReadRiskRegisterNeeds) {
  return async (school: School, person: Person): Promise<RiskRegister> => {
    const { records } = database;
    const { schoolId } = school;
    const now = clock();
    const standings = await loadStandings(records, school, schoolTime(school, now).on);
    const reasons = new Set<string>();
    const inScope = standings.flatMap((standing) => {
      const answer = why(person, 'register.read', standing.pupil);
      if (answer.kind === 'refused') return [];
      reasons.add(answer.reason);
      return [{ standing, access: narrativeAccess(person, standing.pupil) }];
    });
    const ofCases = inScope.flatMap(({ standing, access }) => (access === 'none' ? [] : [standing.pupil.pupilId]));
    const items = await records.listItems.ofKeys(schoolId, 'risk-register', ofCases);
    const itemOf = new Map(items.map((item) => [item.fields['Key'], item]));
    const waiting = await records.listWrites.waiting(schoolId, 'risk-register');
    const waitingOf = Map.groupBy(waiting, ({ rowKey }) => rowKey);
    const rows = inScope.map(({ standing, access }): RegisterEntry => {
      if (access === 'none') return { standing, access, riskCase: null };
      const { pupilId } = standing.pupil;
      return { standing, access, riskCase: riskCaseOf(itemOf.get(pupilId) ?? null, waitingOf.get(pupilId) ?? []) };
    });
    const pupilIds = rows.map(({ standing }) => standing.pupil.pupilId);
    const reason = [...reasons].join('; ') || 'nobody in scope';
    const read = { schoolId, at: now, personId: person.personId, reason };
    await records.audit.record({ ...read, verb: 'register.read', subject: `${rows.length} pupils`, pupilIds });
    const told = rows.flatMap(({ riskCase, standing }) => (riskCase === null ? [] : [standing.pupil.pupilId]));
    if (told.length > 0) {
      const subject = `${told.length} pupils`;
      await records.audit.record({ ...read, verb: 'narrative.read', subject, pupilIds: told });
    }
    return { rows, listReadAt: (await records.listItems.cursor(schoolId, 'risk-register'))?.readAt ?? null };
  };
}
