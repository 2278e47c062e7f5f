import { randomUUID } from 'node:crypto';
import { why } from '../../domain/authorise.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import type { ListFields, ListName } from '../../domain/lists/list-definition.ts';
import { rowProblems } from '../../domain/lists/row-problems.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { noteChange } from '../cases/note-change.ts';
import { printLike } from '../cases/seen-print.ts';
import { maySee } from './read-list-repairs.ts';

export type Repair =
  /** Gives columns a value that fits. A repeat has the same `repairId`. */
  | {
      readonly kind: 'correct';
      readonly repairId: string;
      readonly list: ListName;
      readonly itemId: string;
      readonly version: string;
      readonly fields: ListFields;
    }
  /** Makes a deleted row again, with all that it held. */
  | { readonly kind: 'restore'; readonly list: ListName; readonly itemId: string }
  /** It was deleted on purpose. */
  | { readonly kind: 'let-go'; readonly list: ListName; readonly itemId: string }
  /** It was not: it waits for a decision again. */
  | { readonly kind: 'take-back'; readonly list: ListName; readonly itemId: string }
  /** Of an edit that SharePoint does not have: write it over what is there, or leave what is there. */
  | { readonly kind: 'settle'; readonly writeId: string; readonly keep: 'ours' | 'theirs' };

export type RepairOutcome =
  | { readonly kind: 'done' }
  /** Nothing to repair any more: somebody has seen to it. */
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'not-allowed' | 'refused'; readonly message: string };

const DONE: RepairOutcome = { kind: 'done' };
const NOTHING_THERE: RepairOutcome = { kind: 'nothing-there' };

/** Puts a row right as a person decides. Recorded here with the job that takes it to SharePoint, in one transaction. */
export function repairList({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, repair: Repair): Promise<RepairOutcome> => {
    const answer = why(person, 'list.repair', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const { schoolId } = school;
    const { personId } = person;
    return database.inTransaction(async (records) => {
      const list = 'list' in repair ? repair.list : (await records.listWrites.get(repair.writeId))?.list;
      if (list === undefined) return NOTHING_THERE;
      if (!maySee(person, list))
        return { kind: 'not-allowed', message: 'Legal steps are for the attendance champion.' };
      const outcome = await carryOut(records, { schoolId, personId, now: clock() }, repair);
      if (outcome.kind === 'done') {
        const subject = 'itemId' in repair ? `${repair.list} ${repair.itemId}` : repair.writeId;
        await records.audit.record({
          schoolId,
          at: clock(),
          personId,
          verb: 'list.repair',
          subject,
          reason: answer.reason,
        });
      }
      return outcome;
    });
  };
}

interface Asked {
  readonly schoolId: string;
  readonly personId: string;
  readonly now: Date;
}

async function carryOut(records: Records, asked: Asked, repair: Repair): Promise<RepairOutcome> {
  switch (repair.kind) {
    case 'correct':
      return correct(records, asked, repair);
    case 'restore':
      return restore(records, asked, repair);
    case 'let-go':
      return letGo(records, asked, repair, asked.now);
    case 'take-back':
      return letGo(records, asked, repair, null);
    case 'settle':
      return settle(records, asked, repair);
  }
}

async function correct(
  records: Records,
  { schoolId, personId, now }: Asked,
  { repairId, list, itemId, version, fields }: Extract<Repair, { kind: 'correct' }>,
): Promise<RepairOutcome> {
  const row = await records.listItems.byItemId(schoolId, list, itemId);
  if (row === null || row.deletedAt !== null) return NOTHING_THERE;
  const definition = LIST_DEFINITIONS[list];
  const names = Object.keys(fields);
  const unknown = names.find((name) => !definition.columns.some((column) => column.name === name));
  if (unknown !== undefined) return { kind: 'refused', message: `The list has no column ${unknown}.` };
  const [left] = rowProblems(definition, fields).filter(({ column }) => names.includes(column));
  if (left !== undefined)
    return { kind: 'refused', message: `“${left.value}” does not fit the column ${left.column}.` };
  const pupilId = definition.pupilColumn === null ? undefined : fields[definition.pupilColumn];
  if (pupilId !== undefined) {
    const pupils = await records.pupils.all(schoolId);
    if (!pupils.some((pupil) => pupil.pupilId === pupilId)) {
      return { kind: 'refused', message: 'No pupil of the school has this id.' };
    }
  }
  const key = row.item.fields['Key'];
  const isNew = await records.listWrites.request({
    ...{ writeId: repairId, schoolId, list, itemId, etag: version, basedOn: null, fields },
    rowKey: typeof key === 'string' && key !== '' ? key : `#${itemId}`,
    ...{ requestedBy: personId, requestedAt: now },
  });
  if (!isNew) return DONE;
  await records.jobs.enqueue('send-list-write', { writeId: repairId });
  if (list === 'risk-register' && typeof key === 'string' && key !== '') {
    const by = { kind: 'person', personId } as const;
    const change = {
      schoolId,
      changeId: repairId,
      pupilId: key,
      at: now,
      by,
      kind: 'edited',
      writeId: repairId,
    } as const;
    await noteChange(records, { ...change, before: row.item.fields, written: fields });
  }
  return DONE;
}

async function letGo(
  { listItems }: Records,
  { schoolId }: Asked,
  { list, itemId }: Extract<Repair, { kind: 'let-go' | 'take-back' }>,
  at: Date | null,
): Promise<RepairOutcome> {
  return (await listItems.letGo(schoolId, list, itemId, at)) ? DONE : NOTHING_THERE;
}

async function restore(
  records: Records,
  { schoolId, personId, now }: Asked,
  { list, itemId }: Extract<Repair, { kind: 'restore' }>,
): Promise<RepairOutcome> {
  const row = await records.listItems.byItemId(schoolId, list, itemId);
  // Whoever takes it first has it: a second person finds nothing there.
  if (row?.deletedAt == null || !(await records.listItems.forget(schoolId, list, itemId))) return NOTHING_THERE;
  const bad = new Set(row.problems.map(({ column }) => column));
  const held = Object.entries(row.item.fields).filter(([name, value]) => value !== null && !bad.has(name));
  const fields = Object.fromEntries(held.filter(([name]) => name !== 'Key'));
  const key = row.item.fields['Key'];
  const rowKey = typeof key === 'string' && key !== '' ? key : randomUUID();
  const writeId = randomUUID();
  await records.listWrites.request({
    ...{ writeId, schoolId, list, rowKey, itemId: null, etag: null, basedOn: null, fields },
    ...{ requestedBy: personId, requestedAt: now },
  });
  await records.jobs.enqueue('send-list-write', { writeId });
  return DONE;
}

async function settle(
  records: Records,
  { schoolId, now }: Asked,
  { writeId, keep }: Extract<Repair, { kind: 'settle' }>,
): Promise<RepairOutcome> {
  const write = await records.listWrites.get(writeId);
  if (write?.schoolId !== schoolId || (write.state !== 'conflict' && write.state !== 'refused')) return NOTHING_THERE;
  if (keep === 'theirs') {
    await records.listWrites.withdraw(writeId);
    await records.cases.takeBack(schoolId, writeId, now);
    return DONE;
  }
  const there = await records.listItems.byKey(schoolId, write.list, write.rowKey);
  const isWords = write.list === 'risk-register';
  await records.listWrites.takeUp(writeId, {
    itemId: there?.itemId ?? (write.rowKey.startsWith('#') ? write.itemId : null),
    etag: there?.etag ?? (write.rowKey.startsWith('#') ? write.etag : null),
    basedOn: isWords ? printLike(write.basedOn ?? '', there?.fields ?? {}) : null,
  });
  await records.jobs.enqueue('send-list-write', { writeId });
  return DONE;
}
