import type { readListRepairs } from '../../operations/list-repairs/read-list-repairs.ts';
import type { repairList } from '../../operations/list-repairs/repair-list.ts';
import { listRepair, type ListRepairsPage, type ListRepairTaken } from '../list-repairs-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface ListRepairsNeeds {
  readonly readListRepairs: ReturnType<typeof readListRepairs>;
  readonly repairList: ReturnType<typeof repairList>;
}

export function listRepairsRoutes({ readListRepairs: read, repairList: repair }: ListRepairsNeeds): Route[] {
  const place = { path: '/api/list-repairs', verb: 'list.repair' } as const;
  return [
    {
      ...place,
      method: 'get',
      handle: async ({ school, person }) => {
        const { asOf, rows, rowsNotShown, pupils, deleted, edits } = await read(school, person);
        const body: ListRepairsPage = {
          asOf: asOf.toISOString(),
          rows: rows.map(({ problems, ...row }) => ({
            ...row,
            problems: problems.map(({ choices, ...problem }) => ({ ...problem, choices: [...choices] })),
          })),
          rowsNotShown,
          pupils: [...pupils],
          deleted: deleted.map(({ deletedAt, values, ...row }) => {
            return { ...row, deletedAt: deletedAt.toISOString(), values: [...values] };
          }),
          edits: edits.map(({ requestedAt, fields, ...edit }) => {
            return { ...edit, requestedAt: requestedAt.toISOString(), fields: [...fields] };
          }),
        };
        return { status: 200, body };
      },
    },
    taking(listRepair, {
      ...place,
      method: 'post',
      handle: async ({ school, person, body }) => {
        const outcome = await repair(school, person, body);
        switch (outcome.kind) {
          case 'done':
            return { status: 202, body: { kind: 'recorded' } satisfies ListRepairTaken };
          case 'nothing-there':
            return problemAnswer(404, 'not-found', 'Somebody has seen to this row. Load the page again.');
          case 'not-allowed':
            return problemAnswer(403, 'not-allowed', outcome.message);
          case 'refused':
            return problemAnswer(400, 'bad-request', outcome.message);
        }
      },
    }),
  ];
}
