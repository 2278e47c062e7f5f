import { why } from '../../domain/authorise.ts';
import type { ListColumn, ListName } from '../../domain/lists/list-definition.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import type { RowProblem } from '../../domain/lists/row-problems.ts';
import type { Person } from '../../domain/person.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type {
  DeletedRow,
  EditInTrouble,
  ListRepairs,
  ProblemShown,
  PupilToChoose,
  RowToRepair,
} from './list-repairs.ts';
import { rowsChangedElsewhere } from '../action-mirror/rows-changed-elsewhere.ts';
import { isSameWords } from '../../domain/same-words.ts';
import type { Clock, ListFields, ListItem } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import type { TroubledItem } from '../records/list-item-store.ts';
import type { ListWrite } from '../records/list-write-store.ts';

/** What the app fills in for itself: nobody decides about it. */
const MACHINERY = new Set(['Key', 'NarrativePrint', 'RecordedById', 'IssuedById', 'FiguresOn']);

/** As many rows as a person would look through; where somebody pastes a whole table, the others follow as these are seen to. */
const ROWS_MAX = 200;

/** Everything in the lists that waits for a person, as far as this one may see it. The read is audited. */
export function readListRepairs({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person): Promise<ListRepairs> => {
    const { records } = database;
    const { schoolId } = school;
    const isShown = ({ list }: { readonly list: ListName }) => maySee(person, list);
    const troubled = (await records.listItems.troubled(schoolId)).filter(isShown);
    const pupils = await records.pupils.all(schoolId);
    const onRoll = new Set(pupils.map(({ pupilId }) => pupilId));
    const strangers = await records.listItems.ofStrangers(schoolId, ROWS_MAX);
    const elsewhere = notAmong(troubled, await rowsChangedElsewhere(records, schoolId)).filter(isShown);
    const writes = (await records.listWrites.troubled(schoolId)).filter(isShown);
    const deleted = troubled.filter(({ deletedAt }) => deletedAt !== null);
    const present = troubled.filter(({ deletedAt }) => deletedAt === null);
    const faulty = present.map((row) => withStranger(row, onRoll));
    const found = [...faulty, ...elsewhere, ...strangers.items.map(aboutStranger)];
    const toRepair = found.slice(0, ROWS_MAX);
    const named = new Map(school.staff.map(({ personId, name }) => [personId, name]));
    await records.audit.record({
      schoolId,
      at: clock(),
      personId: person.personId,
      verb: 'list.repair',
      subject: `${toRepair.length + deleted.length + writes.length} rows`,
      pupilIds: pupilsOf(
        [...toRepair, ...deleted].map(({ item }) => item.fields),
        writes.map(({ fields }) => fields),
        onRoll,
      ),
      reason: why(person, 'list.repair', {}).reason,
    });
    const underWay = await corrected(records, schoolId, toRepair);
    const rows = toRepair.map((row) => rowShown(row, onRoll, underWay));
    return {
      asOf: clock(),
      rows,
      rowsNotShown: faulty.length + elsewhere.length + strangers.count - rows.length,
      pupils: rows.some(({ problems }) => problems.some(isAboutPupil)) ? pupils.map(choiceOf) : [],
      deleted: deleted.flatMap(({ list, item, deletedAt }): DeletedRow[] => {
        if (deletedAt === null) return [];
        const values = shownColumns(list, item.fields).map(({ name, displayName }) => {
          return { columnName: displayName, value: wordsIn(item.fields[name]) };
        });
        return [{ list, itemId: item.itemId, title: wordsIn(item.fields['Title']), deletedAt, values }];
      }),
      edits: await Promise.all(writes.map((write) => editShown(records, write, named))),
    };
  };
}

/** Whom the rows are about, as far as they say so. */
function pupilsOf(rows: readonly ListFields[], edits: readonly ListFields[], onRoll: ReadonlySet<string>): string[] {
  const named = [...rows, ...edits].flatMap((fields) => [wordsIn(fields['Key']), wordsIn(fields['PupilId'])]);
  return named.filter((id) => onRoll.has(id));
}

/** Legal steps are tier 3 (domain.md 5). */
export function maySee(person: Person, list: ListName): boolean {
  return list !== 'legal-steps' || why(person, 'legal.read', {}).kind === 'allowed';
}

/** A row of the register about somebody who never was on roll; those of former pupils are no fault. */
function aboutStranger(item: ListItem): TroubledItem {
  return { list: 'risk-register', item, problems: [strangerIn(item)], deletedAt: null };
}

function withStranger(row: TroubledItem, onRoll: ReadonlySet<string>): TroubledItem {
  const key = wordsIn(row.item.fields['Key']);
  if (row.list !== 'risk-register' || key === '' || onRoll.has(key)) return row;
  return { ...row, problems: [...row.problems, strangerIn(row.item)] };
}

function strangerIn({ fields }: ListItem): RowProblem {
  return { column: 'Key', kind: 'no-pupil', value: wordsIn(fields['Key']) };
}

/** What is troubled otherwise too is put right first. */
function notAmong(known: readonly TroubledItem[], rows: readonly TroubledItem[]): TroubledItem[] {
  const ids = new Set(known.map(({ list, item }) => `${list}/${item.itemId}`));
  return rows.filter(({ list, item }) => !ids.has(`${list}/${item.itemId}`));
}

/** Rows of which a correction waits, as "list/itemId". */
async function corrected(
  { listWrites }: Records,
  schoolId: string,
  rows: readonly TroubledItem[],
): Promise<ReadonlySet<string>> {
  const lists = [...new Set(rows.map(({ list }) => list))];
  const waiting = await Promise.all(lists.map((list) => listWrites.waiting(schoolId, list)));
  return new Set(waiting.flat().map(({ list, itemId }) => `${list}/${itemId ?? ''}`));
}

function isAboutPupil({ kind }: ProblemShown): boolean {
  return kind === 'no-pupil' || kind === 'unknown-pupil';
}

function choiceOf(pupil: Pupil): PupilToChoose {
  const { pupilId, yearGroup, form } = pupil;
  return { pupilId, name: `${pupil.surname}, ${pupil.forename}`, yearGroup, form };
}

function rowShown(
  { list, item, problems }: TroubledItem,
  onRoll: ReadonlySet<string>,
  underWay: ReadonlySet<string>,
): RowToRepair {
  const { columns } = LIST_DEFINITIONS[list];
  const shown = problems.map(({ column: name, kind, value, meant }): ProblemShown => {
    const column = columns.find((one) => one.name === name);
    const ofColumn = column?.type.kind === 'choice' ? column.type.choices : [];
    const choices = meant === undefined ? ofColumn : [meant];
    const isStranger = kind === 'no-pupil' && value !== '' && !onRoll.has(value);
    return {
      column: name,
      columnName: column?.displayName ?? name,
      kind: isStranger ? 'unknown-pupil' : kind,
      value,
      choices,
    };
  });
  const { itemId, etag: version, modifiedBy, fields } = item;
  const isOnItsWay = underWay.has(`${list}/${itemId}`);
  return { list, itemId, version, title: wordsIn(fields['Title']), modifiedBy, isOnItsWay, problems: shown };
}

async function editShown(
  { listItems }: Records,
  write: ListWrite,
  named: ReadonlyMap<string, string>,
): Promise<EditInTrouble> {
  const { writeId, list, rowKey, state, detail, requestedBy, requestedAt } = write;
  const there = await listItems.byKey(write.schoolId, list, rowKey);
  const fields = shownColumns(list, write.fields).flatMap(({ name, displayName: columnName }) => {
    const ours = wordsIn(write.fields[name]);
    const theirs = there === null ? null : wordsIn(there.fields[name]);
    return isSameWords(ours, theirs) && theirs !== null ? [] : [{ columnName, ours, theirs }];
  });
  return {
    writeId,
    list,
    title: wordsIn(there?.fields['Title'] ?? write.fields['Title']),
    state: state === 'written' ? 'waiting' : state,
    detail: detail ?? '',
    requestedBy: named.get(requestedBy) ?? requestedBy,
    requestedAt,
    fields,
  };
}

function shownColumns(list: ListName, fields: ListFields): readonly ListColumn[] {
  return LIST_DEFINITIONS[list].columns.filter(({ name }) => !MACHINERY.has(name) && (fields[name] ?? null) !== null);
}

function wordsIn(value: ListFields[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
