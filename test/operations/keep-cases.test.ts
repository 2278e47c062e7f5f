import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AttendanceBand } from '../../src/domain/figures/attendance-band.ts';
import { keepCases } from '../../src/operations/keep-cases.ts';
import { openCases } from '../../src/operations/open-cases.ts';
import type { ListChangePage, ListEdit, ListFields, ListItem, ListWriteOutcome } from '../../src/operations/ports.ts';
import { readList } from '../../src/operations/read-lists.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const BANDS: readonly AttendanceBand[] = [
  { id: 'good', label: '90% and over', tone: 'good', from: { percent: 90, included: true } },
  { id: 'poor', label: 'Under 90%', tone: 'concern', from: { percent: 0, included: true } },
];

class Away extends Error {
  readonly retry = true;
}

describe.each(DATABASE_KINDS)('keeping cases, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let sent: { readonly what: string; readonly fields: ListFields }[];
  let answer: (item: ListItem) => ListWriteOutcome;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await forgetJobs(opened);
    sent = [];
    answer = (item) => ({ kind: 'written', item });
    await known.mark('/');
    await known.mark('O', [1]);
  });

  const history = (number: number) =>
    opened.database.records.cases.history(known.school.schoolId, known.pupil(number).pupilId);
  /** What a row shows of a pupil who has missed the one session there was. */
  const figures = (number: number): ListFields => {
    const { forename, surname, yearGroup, form } = known.pupil(number);
    return { Title: `${forename} ${surname}`, YearGroup: yearGroup, Form: form, Missed: 1 };
  };
  const items = () => opened.database.records.listItems.all(known.school.schoolId, 'risk-register');
  const row = (number: number, etag: string, fields: ListFields): ListItem => {
    const itemId = `item-${number}`;
    const all = { Key: known.pupil(number).pupilId, ...fields };
    return { itemId, etag, fields: all, modifiedAt: at('08:00').toISOString(), modifiedBy: null };
  };
  const page = (numbers: readonly ListItem[], over: Partial<ListChangePage> = {}): ListChangePage => ({
    changes: numbers.map((item) => ({ kind: 'present', item })),
    cursor: 'next',
    startsAfresh: false,
    ...over,
  });
  async function* pagesOf(pages: readonly (ListChangePage | Error)[]) {
    for (const one of pages) {
      await Promise.resolve();
      if (one instanceof Error) throw one;
      yield one;
    }
  }
  const read = (pages: readonly (ListChangePage | Error)[]) => {
    const changesOf = () => ({ changesSince: () => pagesOf(pages) });
    return readList({ database: opened.database, clock: () => at('09:00'), changesOf });
  };
  const keep = (...pages: (ListChangePage | Error)[]) => {
    const { database } = opened;
    const write = (what: string, item: ListItem) => {
      sent.push({ what, fields: item.fields });
      return Promise.resolve(answer(item));
    };
    const listsOf = () => ({
      create: () => Promise.reject(new Error('Cases are opened together.')),
      createMany: (_list: string, rows: readonly ListFields[]) =>
        Promise.all(rows.map((fields) => write('create', { ...row(1, 'e1', {}), fields }))),
      update: () => Promise.reject(new Error('Figures are renewed together.')),
      remove: () => Promise.resolve({ kind: 'gone' as const }),
      updateMany: (_list: string, edits: readonly ListEdit[]) =>
        Promise.all(
          edits.map(({ itemId, etag, fields }) =>
            write(`update ${itemId} ${etag}`, { ...row(1, 'e9', {}), itemId, fields }),
          ),
        ),
    });
    const open = openCases({ database, clock: () => at('09:00'), listsOf });
    const thresholds = { ...known.school.strategy.thresholds, provisionalBelowSessions: 0 };
    const strategy = { ...known.school.strategy, bands: BANDS, caseBelowBandId: 'good', thresholds };
    const keeping = keepCases({ database, clock: () => at('09:00'), readList: read(pages), openCases: open });
    return keeping({ ...known.school, strategy });
  };

  test('gives a row to a pupil who has come below the band, and to nobody twice', async () => {
    expect(await keep(page([]))).toMatchObject({ kind: 'kept', opened: 1, refreshed: 0, leftOut: 0 });
    const because = 'By rule, under 90%: 1 of 1 session missed; too early in the year to say more.';
    const asOpened = { CaseState: 'open', OpenedOn: '2026-11-23', OpenedBecause: because };
    expect(sent).toMatchObject([
      { what: 'create', fields: { Key: known.pupil(1).pupilId, Band: 'Under 90%', ...asOpened } },
    ]);
    expect(await history(1)).toMatchObject([{ kind: 'opened', by: { kind: 'rule' }, standing: 'written' }]);
    expect(await keep(page([]))).toMatchObject({ opened: 0, refreshed: 0 });
    expect(await jobsWaiting(opened, 'open-cases')).toEqual([]);
  });

  test('brings the figures of a row up to date when its band has changed, and no column of people', async () => {
    const shown = [
      row(1, 'e1', { ...figures(1), CaseState: 'open', Band: '90% and over', Narrative: 'Words.' }),
      row(2, 'e2', { ...figures(2), CaseState: 'open', Missed: 0, Band: ' 90% and over' }),
    ];
    expect(await keep(page(shown))).toMatchObject({ opened: 0, refreshed: 1, leftOut: 0 });
    expect(sent).toMatchObject([{ what: 'update item-1 e1', fields: { Band: 'Under 90%', Missed: 1, Possible: 1 } }]);
    const written = Object.keys(sent[0]?.fields ?? {});
    expect(written.filter((name) => /Narrative|Review/.test(name))).toEqual([]);
  });

  test('does not open anew the case whose row somebody deleted', async () => {
    expect(await keep(page([row(1, 'e1', { ...figures(1), CaseState: 'open', Band: 'Under 90%' })]))).toMatchObject({
      opened: 0,
      refreshed: 0,
    });
    const deleted: ListChangePage = { ...page([]), changes: [{ kind: 'deleted', itemId: 'item-1' }] };
    expect(await keep(deleted)).toMatchObject({ opened: 0, refreshed: 0 });
    expect(sent).toEqual([]);
  });

  test('closes the case of a pupil who has left, and no other', async () => {
    const left = { ...known.pupil(1), leftOn: '2026-11-20' };
    await opened.database.records.pupils.save(known.school.schoolId, [left], at('08:00'));
    const shown = [
      row(1, 'e1', { CaseState: 'open', OpenedBecause: 'By hand: x' }),
      row(2, 'e2', { CaseState: 'open' }),
    ];
    expect(await keep(page(shown))).toMatchObject({ closed: 1 });
    expect(sent[0]).toEqual({
      what: 'update item-1 e1',
      fields: {
        ...{ CaseState: 'closed', ClosedOn: '2026-11-23' },
        ClosedBecause: 'By rule: left the school’s roll on Friday 20 November.',
      },
    });
    expect(await history(1)).toMatchObject([{ kind: 'closed', by: { kind: 'rule' } }]);
  });

  test('leaves a row that somebody changed meanwhile for the next time', async () => {
    const theirs = {
      ...row(1, 'e5', { Band: 'x', CaseState: 'open', Narrative: 'Newer.' }),
      modifiedAt: at('08:50').toISOString(),
    };
    answer = () => ({ kind: 'conflict', current: theirs });
    expect(await keep(page([row(1, 'e1', { CaseState: 'open', Band: 'x' })]))).toMatchObject({
      refreshed: 0,
      leftOut: 0,
      refused: 0,
    });
    expect(await items()).toEqual([theirs]);
  });

  test.each<{ what: string; outcome: ListWriteOutcome; leftOut: number; jobs: number }>([
    { what: 'is away', outcome: { kind: 'try-later', retryAfterMs: null, detail: '503' }, leftOut: 2, jobs: 1 },
    { what: 'lacks consent', outcome: { kind: 'refused', code: 'accessDenied', detail: '' }, leftOut: 2, jobs: 1 },
    { what: 'refuses the rows', outcome: { kind: 'refused', code: 'invalidRequest', detail: '' }, leftOut: 0, jobs: 0 },
  ])('comes back for what was left out, and not for what is refused: SharePoint $what', async (given) => {
    answer = () => given.outcome;
    await known.mark('O', [2]);
    const shown = [1, 2].map((number) => row(number, 'e1', { CaseState: 'open', Band: 'x' }));
    expect(await keep(page(shown))).toMatchObject({ refreshed: 0, leftOut: given.leftOut });
    expect(await jobsWaiting(opened, 'open-cases')).toHaveLength(given.jobs);
  });

  test('writes nothing and comes back when the register cannot be read', async () => {
    expect(await keep(new Away('no answer'))).toEqual({ kind: 'later', detail: 'no answer' });
    expect(sent).toEqual([]);
    const { schoolId } = known.school;
    expect(await jobsWaiting(opened, 'open-cases')).toEqual([{ data: { schoolId }, afterMs: 300_000 }]);
  });

  test('lets a bug be seen', async () => {
    await expect(keep(new TypeError('a bug'))).rejects.toThrow('a bug');
    expect(await jobsWaiting(opened, 'open-cases')).toEqual([]);
  });

  test('a list that is read from the start stays as it was until all of it has come', async () => {
    const { schoolId } = known.school;
    await read([page([row(1, 'e1', {}), row(2, 'e2', {})], { startsAfresh: true })])(schoolId, 'risk-register');
    const first = page([row(3, 'e3', {})], { startsAfresh: true, cursor: null });
    await expect(read([first, new Away('no answer')])(schoolId, 'risk-register')).rejects.toThrow('no answer');
    expect((await items()).map(({ itemId }) => itemId).toSorted()).toEqual(['item-1', 'item-2']);
    await read([first, page([row(4, 'e4', {})])])(schoolId, 'risk-register');
    expect((await items()).map(({ itemId }) => itemId).toSorted()).toEqual(['item-3', 'item-4']);
  });
});
