import type { answerListsRun, readListsRun } from '../../operations/lists-run/answer-lists-run.ts';
import type { startListsRun } from '../../operations/lists-run/start-lists-run.ts';
import { listsRunAnswer, listsRunAsked, type ListsRunPage, type ListsRunTaken } from '../lists-run-contract.ts';
import { problemAnswer, type Route } from '../route.ts';
import { taking } from '../taking.ts';

export interface ListsRunRoutesNeeds {
  readonly readListsRun: ReturnType<typeof readListsRun>;
  readonly startListsRun: ReturnType<typeof startListsRun>;
  readonly answerListsRun: ReturnType<typeof answerListsRun>;
}

const TAKEN = { status: 202, body: { kind: 'taken' } satisfies ListsRunTaken };

export function listsRunRoutes({
  readListsRun: read,
  startListsRun: start,
  answerListsRun: say,
}: ListsRunRoutesNeeds): Route[] {
  return [
    {
      method: 'get',
      path: '/api/lists-run',
      verb: 'school.administer',
      handle: async ({ school }) => {
        const run = await read(school);
        const nameOf = (id: string) =>
          school.staff.find(({ personId }) => personId === id)?.name ?? 'A former colleague';
        const body: ListsRunPage = {
          run: run && {
            ...{ runId: run.runId, state: run.state, words: run.words, signedInAs: run.signedInAs },
            ...{ startedBy: nameOf(run.startedBy), startedAt: run.startedAt.toISOString() },
            steps: run.steps.map(({ words }) => words),
            done: run.done.map(({ words }) => words),
            obstacles: run.obstacles.map(({ found, whatToDo }) => ({ found, whatToDo })),
          },
        };
        return { status: 200, body };
      },
    },
    taking(listsRunAsked, {
      method: 'post',
      path: '/api/lists-run',
      verb: 'school.administer',
      handle: async ({ school, person, body: { runId } }) => {
        const outcome = await start(school, person, runId);
        if (outcome.kind === 'started') return TAKEN;
        return problemAnswer(outcome.kind === 'under-way' ? 409 : 403, outcome.kind, outcome.message);
      },
    }),
    taking(listsRunAnswer, {
      method: 'post',
      path: '/api/lists-run/answer',
      verb: 'school.administer',
      handle: async ({ school, person, body }) => {
        const outcome = await say(school, person, body);
        if (outcome.kind === 'answered') return TAKEN;
        return problemAnswer(outcome.kind === 'over' ? 409 : 403, outcome.kind, outcome.message);
      },
    }),
  ];
}
