import type { LackingPart } from '../../domain/cases/case-completeness.ts';
import type { PupilCase } from '../../domain/cases/pupil-case.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { RISK_REGISTER_LIST } from '../../domain/lists/risk-register-list.ts';
import type { Person } from '../../domain/person.ts';
import type { StoryEvent } from '../../domain/pupil-story/story-event.ts';
import type { StoryRights } from '../../domain/pupil-story/story-parts.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import { caseRow } from '../cases/case-row.ts';
import { caseShown } from '../cases/read-case.ts';
import { narrativeAccess } from '../narrative-access.ts';
import type { RegisterEntry } from '../read-risk-register.ts';
import type { Records } from '../records.ts';
import type { KnownCaseChange } from '../records/case-store.ts';
import { riskCaseOf } from '../risk-register-row.ts';
import { schoolTime } from '../school-time.ts';
import { staffName } from './staff-name.ts';

export type ShownChange = KnownCaseChange;

export interface StoryCase {
  readonly pupilCase: PupilCase;
  readonly version: string;
  readonly isWaiting: boolean;
  readonly lacking: readonly LackingPart[];
  readonly history: readonly ShownChange[];
}

interface CaseReading {
  readonly records: Records;
  readonly school: School;
  readonly person: Person;
  readonly pupil: Pupil;
  readonly rights: StoryRights;
  readonly today: IsoDate;
  readonly hasLeft: boolean;
}

/** The pupil's case, and the same row as the register's page has it; neither where the person may not read it. */
export async function loadStoryCase({
  records,
  school,
  person,
  pupil,
  rights,
  today,
  hasLeft,
}: CaseReading): Promise<Pick<RegisterEntry, 'access' | 'riskCase'> & { readonly shown: StoryCase | null }> {
  const access = narrativeAccess(person, pupil);
  if (!rights.may.case || access === 'none') return { access: 'none', riskCase: null, shown: null };
  const row = await caseRow(records, school.schoolId, pupil.pupilId);
  const { pupilCase, version, isWaiting, lacking } = caseShown(person, pupil, row, today);
  const history = await records.cases.history(school.schoolId, pupil.pupilId);
  return {
    // Nobody writes about a pupil who has left.
    access: hasLeft ? 'read' : access,
    riskCase: riskCaseOf(row.item, row.waiting),
    shown: pupilCase === null || version === null ? null : { pupilCase, version, isWaiting, lacking, history },
  };
}

const KINDS: Readonly<Record<KnownCaseChange['kind'], string>> = {
  opened: 'Case opened',
  closed: 'Case closed',
  reopened: 'Case opened again',
  edited: 'Case changed',
};

/** "Case changed: Barriers, Mentor", without the words themselves: the case has them as they are now. */
export function caseEvents(school: School, changes: readonly ShownChange[]): StoryEvent[] {
  return changes.map((change) => {
    const names = change.fields.map(({ column }) => NAMES.get(column) ?? column);
    const isEdit = change.kind === 'edited' && names.length > 0;
    return {
      kind: 'case' as const,
      on: schoolTime(school, change.at).on,
      at: change.at,
      title: isEdit ? `${KINDS[change.kind]}: ${names.join(', ')}` : KINDS[change.kind],
      detail: change.reason,
      by: authorOf(school, change.by),
    };
  });
}

const NAMES = new Map(RISK_REGISTER_LIST.columns.map(({ name, displayName }) => [name, displayName]));

function authorOf(school: School, by: KnownCaseChange['by']): string {
  if (by.kind === 'person') return staffName(school, by.personId);
  return by.kind === 'rule' ? 'the strategy' : by.name || 'somebody in SharePoint';
}
