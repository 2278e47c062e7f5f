import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { caseRuleOf } from '../../domain/cases/case-rule.ts';
import { textIn } from '../../domain/lists/field-values.ts';
import { isSameWords } from '../../domain/same-words.ts';
import type { School } from '../../domain/school.ts';
import { loadStandings, type PupilStanding } from '../load-standings.ts';
import type { ListFields, ListItem } from '../ports.ts';
import type { Database } from '../records.ts';
import { figureFields } from '../risk-register-row.ts';
import { loadAttendanceByDay } from './attendance-by-day.ts';
import { leaverEdit, ruleEdit, type RuleEdit } from './rule-edits.ts';

/** What the app would write into one pupil's row. */
export interface DueCaseWrite {
  readonly pupilId: string;
  readonly item: ListItem | null;
  readonly edit: RuleEdit | null;
  readonly fields: ListFields;
}

/** What the strategy and the figures of a day change in the register. */
export async function dueCaseWrites({ records }: Database, school: School, on: IsoDate): Promise<DueCaseWrite[]> {
  const { schoolId } = school;
  const attendanceOf = await loadAttendanceByDay(records, school, on);
  if (attendanceOf === null) return [];
  const rule = caseRuleOf(school.strategy);
  const pupils = await records.pupils.all(schoolId);
  const pupilIds = pupils.map(({ pupilId }) => pupilId);
  const known = await records.listItems.ofKeys(schoolId, 'risk-register', pupilIds);
  const itemOf = new Map(known.map((item) => [textIn(item.fields['Key']), item]));
  // A person decides whether a row that somebody deleted comes back, with what was written in it.
  const troubled = await records.listItems.troubled(schoolId);
  const deleted = troubled.filter(({ list, deletedAt }) => list === 'risk-register' && deletedAt !== null);
  const waiting = await records.listWrites.waiting(schoolId, 'risk-register');
  const untouchable = new Set([
    ...deleted.map(({ item }) => textIn(item.fields['Key'])),
    ...waiting.map(({ rowKey }) => rowKey),
  ]);
  const standings = await loadStandings(records, school, on);
  const leavers = pupils.flatMap((pupil): DueCaseWrite[] => {
    const item = itemOf.get(pupil.pupilId);
    const edit = item === undefined || untouchable.has(pupil.pupilId) ? null : leaverEdit(pupil, item, on);
    return item === undefined || edit === null ? [] : [{ pupilId: pupil.pupilId, item, edit, fields: edit.written }];
  });
  const onRoll = standings.flatMap((standing): DueCaseWrite[] => {
    const { pupilId } = standing.pupil;
    const item = itemOf.get(pupilId) ?? null;
    if (untouchable.has(pupilId)) return [];
    const edit = ruleEdit(rule, pupilId, item, attendanceOf(standing));
    if (edit === null && (item === null || !haveFiguresChanged(item, standing, on))) return [];
    return [{ pupilId, item, edit, fields: { ...figureFields(standing, on), ...edit?.written } }];
  });
  return [...onRoll, ...leavers];
}

/** Every school day adds to the possible sessions of everybody: that alone is not worth a request. */
function haveFiguresChanged({ fields }: ListItem, standing: PupilStanding, on: IsoDate): boolean {
  const now = figureFields(standing, on);
  return ['Band', 'Missed', 'Title', 'YearGroup', 'Form'].some((column) => {
    const [shown, is] = [fields[column] ?? null, now[column] ?? null];
    if (typeof shown === 'number' || typeof is === 'number') return shown !== is;
    return !isSameWords(textIn(shown), textIn(is));
  });
}
