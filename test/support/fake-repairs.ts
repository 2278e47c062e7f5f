import {
  listRepair,
  listRepairs,
  listRepairTaken,
  type ListRepairRequest,
  type ListRepairsPage,
} from '../../src/http/list-repairs-contract.ts';
import { problemAnswer } from './fake-tab-api.ts';

export interface FakeRepairs {
  page: ListRepairsPage;
  readonly asked: ListRepairRequest[];
}

/** One of each thing that can wait for somebody. */
export function inventedRepairs(): FakeRepairs {
  const row = { version: '"1"', modifiedBy: 'Lee Example', isOnItsWay: false };
  const about = { column: 'PupilId', columnName: 'Pupil', kind: 'no-pupil', value: '', choices: [] };
  const how = { column: 'Way', columnName: 'How', kind: 'not-a-choice', value: 'pigeon', choices: ['phone', 'visit'] };
  const missed = { column: 'Missed', columnName: 'Sessions missed', kind: 'not-a-number', value: 'a few', choices: [] };
  return {
    asked: [],
    page: {
      asOf: '2026-11-23T08:46:00Z',
      rows: [
        {
          ...row,
          list: 'contacts',
          itemId: '7',
          title: 'Rang the Moss family',
          problems: [
            { ...about, kind: 'no-pupil' },
            { ...how, kind: 'not-a-choice' },
          ],
        },
        {
          ...row,
          list: 'risk-register',
          itemId: '8',
          title: 'Moss, Ida',
          problems: [{ ...missed, kind: 'not-a-number' }],
        },
      ],
      rowsNotShown: 0,
      pupils: [
        { pupilId: 'p-1', name: 'Moss, Ida', yearGroup: 9, form: '9B' },
        { pupilId: 'p-2', name: 'Moss, Tom', yearGroup: 7, form: '7A' },
      ],
      deleted: [
        {
          ...{ list: 'risk-register', itemId: '9', title: 'Moss, Tom', deletedAt: '2026-11-22T15:10:00Z' },
          values: [{ columnName: 'Narrative', value: 'Years of work.' }],
        },
      ],
      edits: [
        {
          ...{
            writeId: 'w-1',
            list: 'risk-register',
            title: 'Example, Ada',
            state: 'conflict',
            requestedBy: 'Kit Example',
          },
          ...{ detail: '', requestedAt: '2026-11-23T08:00:00Z' },
          fields: [{ columnName: 'Narrative', ours: 'Ours.', theirs: 'Theirs.' }],
        },
        {
          ...{ writeId: 'w-2', list: 'contacts', title: 'A visit', state: 'waiting', requestedBy: 'Kit Example' },
          ...{ detail: 'SharePoint does not answer.', requestedAt: '2026-11-23T08:10:00Z' },
          fields: [{ columnName: 'How', ours: 'visit', theirs: null }],
        },
      ],
    },
  };
}

/** The server's side of what waits in the lists; null where a path is not its own. */
export function answerRepairs(state: FakeRepairs, method: string, pathname: string, body: string) {
  if (pathname !== '/api/list-repairs') return null;
  if (method === 'GET') return { status: 200, body: listRepairs.parse(state.page) };
  const asked = listRepair.safeParse(JSON.parse(body));
  if (!asked.success) return problemAnswer(400, 'bad-request', asked.error.message);
  state.asked.push(asked.data);
  const request = asked.data;
  if (request.kind === 'take-back') {
    state.page = { ...state.page, deleted: inventedRepairs().page.deleted };
    return { status: 202, body: listRepairTaken.parse({ kind: 'recorded' }) };
  }
  const isRow = (row: { readonly list: string; readonly itemId: string }) =>
    'itemId' in request && row.list === request.list && row.itemId === request.itemId;
  const { rows, deleted, edits } = state.page;
  state.page = {
    ...state.page,
    rows: rows.map((row) => (isRow(row) ? { ...row, isOnItsWay: true } : row)),
    deleted: deleted.filter((row) => !isRow(row)),
    edits: edits.filter(({ writeId }) => !('writeId' in request) || writeId !== request.writeId),
  };
  return { status: 202, body: listRepairTaken.parse({ kind: 'recorded' }) };
}
