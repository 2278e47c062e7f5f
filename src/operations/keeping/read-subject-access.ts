import { why, type Answer } from '../../domain/authorise.ts';
import { schoolYearOf } from '../../domain/calendar/school-session.ts';
import { fieldsOf, type SubjectAccess, type SubjectSection } from '../../domain/keeping/subject-access.ts';
import { LIST_DEFINITIONS, LIST_NAMES } from '../../domain/lists/list-definitions.ts';
import { decodeMarks } from '../../domain/marks.ts';
import type { Person } from '../../domain/person.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { Clock, ListName } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';

export interface SubjectAccessNeeds {
  readonly database: Pick<Database, 'records'>;
  readonly clock: Clock;
}

export type SubjectAccessAnswer =
  | { readonly kind: 'subject-access'; readonly access: SubjectAccess }
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'no-such-pupil' };

/** Marks are never kept for longer than this. */
const YEARS_BACK_MAX = 15;

/** Everything held about one pupil, leavers too. That it was taken out is recorded before it leaves. */
export function readSubjectAccess({ database: { records }, clock }: SubjectAccessNeeds) {
  return async (school: School, person: Person | 'command line', pupilId: string): Promise<SubjectAccessAnswer> => {
    const answer: Answer =
      person === 'command line'
        ? { kind: 'allowed', reason: 'at the app’s own computer' }
        : why(person, 'pupil.export', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const { schoolId } = school;
    const pupil = (await records.pupils.all(schoolId)).find((one) => one.pupilId === pupilId);
    if (pupil === undefined) return { kind: 'no-such-pupil' };
    const { on } = schoolTime(school, clock());
    const personId = person === 'command line' ? person : person.personId;
    const entry = { schoolId, at: clock(), personId, verb: 'pupil.export', subject: pupilId } as const;
    await records.audit.record({ ...entry, reason: answer.reason });
    const held = await records.keeping.ofPupil(schoolId, pupilId);
    const sections: SubjectSection[] = [
      ...held.map(({ title, rows, speaks }) => ({ title, rows: rows.map((row) => fieldsOf(row, speaks)) })),
      ...(await marksOf(records, schoolId, pupilId, schoolYearOf(on))),
      ...(await listsOf(records, schoolId, pupilId)),
    ];
    const about = { schoolName: school.name, pupilName: displayName(pupil), pupilId, madeOn: on };
    return { kind: 'subject-access', access: { ...about, sections: sections.filter(({ rows }) => rows.length > 0) } };
  };
}

async function marksOf({ marks }: Records, schoolId: string, pupilId: string, thisYear: number) {
  const sections: SubjectSection[] = [];
  for (let year = thisYear; year > thisYear - YEARS_BACK_MAX; year -= 1) {
    const own = (await marks.ofYear(schoolId, year)).find((one) => one.pupilId === pupilId);
    if (own === undefined) continue;
    const rows = decodeMarks(year, own.marks).map(({ on, session, code }) => fieldsOf({ on, session, code }, []));
    sections.push({ title: `Marks of the school year ${year} to ${year + 1}`, rows });
  }
  return sections;
}

async function listsOf({ listItems }: Records, schoolId: string, pupilId: string): Promise<SubjectSection[]> {
  const sections: SubjectSection[] = [];
  for (const list of LIST_NAMES) {
    const { pupilColumn, displayName: title } = LIST_DEFINITIONS[list];
    const isAbout = (value: unknown) => typeof value === 'string' && value.split(/[\s;,]+/).includes(pupilId);
    const rows = (await listItems.all(schoolId, list)).filter(
      ({ fields }) => pupilColumn !== null && isAbout(fields[pupilColumn]),
    );
    sections.push({
      title: `SharePoint list ${title}`,
      rows: rows.map(({ fields }) => fieldsOf(fields, written(list))),
    });
  }
  return sections;
}

/** Columns in which people write, and which name colleagues or family. */
function written(list: ListName): string[] {
  const { columns } = LIST_DEFINITIONS[list];
  return columns.filter(({ type }) => type.kind === 'paragraphs' || type.kind === 'line').map(({ name }) => name);
}
