import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { loadStandings, type PupilStanding } from './load-standings.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { riskCaseOf, type RiskCase } from './risk-register-row.ts';
import { schoolTime } from './school-time.ts';

export interface ReadRiskRegisterNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export interface RiskRegister {
  readonly rows: readonly { readonly standing: PupilStanding; readonly riskCase: RiskCase | null }[];
  readonly listReadAt: Date | null;
}

/** The pupils whom a person may see, with their standing and what people wrote about them. The read is audited. */
export function readRiskRegister({ database, clock }: ReadRiskRegisterNeeds) {
  return async (school: School, person: Person): Promise<RiskRegister> => {
    const { records } = database;
    const { schoolId } = school;
    const now = clock();
    const standings = await loadStandings(records, school, schoolTime(school, now).on);
    const items = await records.listItems.all(schoolId, 'risk-register');
    const itemOf = new Map(items.map((item) => [item.fields['Key'], item]));
    const waiting = await records.listWrites.waiting(schoolId, 'risk-register');
    const waitingOf = new Map(waiting.map((write) => [write.rowKey, write]));
    const reasons = new Set<string>();
    const rows = standings.flatMap((standing) => {
      const answer = why(person, 'register.read', standing.pupil);
      if (answer.kind === 'refused') return [];
      reasons.add(answer.reason);
      const { pupilId } = standing.pupil;
      const mayRead = why(person, 'narrative.read', standing.pupil).kind === 'allowed';
      const riskCase = mayRead ? riskCaseOf(itemOf.get(pupilId) ?? null, waitingOf.get(pupilId) ?? null) : null;
      return [{ standing, riskCase }];
    });
    await records.audit.record({
      schoolId,
      at: now,
      personId: person.personId,
      verb: 'register.read',
      subject: `${rows.length} pupils`,
      reason: [...reasons].join('; ') || 'nobody in scope',
    });
    return { rows, listReadAt: (await records.listItems.cursor(schoolId, 'risk-register'))?.readAt ?? null };
  };
}
