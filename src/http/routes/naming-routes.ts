import type { NamingAnswer, readNaming } from '../../operations/naming/read-naming.ts';
import type { recordNaming } from '../../operations/naming/record-naming.ts';
import { namingEdit, type Naming } from '../briefings-contract.ts';
import { problemAnswer, type Route, type RouteAnswer } from '../route.ts';
import { taking } from '../taking.ts';

export interface NamingRoutesNeeds {
  readonly readNaming: ReturnType<typeof readNaming>;
  readonly recordNaming: ReturnType<typeof recordNaming>;
}

/** Whether a pupil may be named in public, read and recorded. */
export function namingRoutes({ readNaming: read, recordNaming: record }: NamingRoutesNeeds): Route[] {
  const path = '/api/pupils/:pupilId/naming';
  return [
    {
      method: 'get',
      path,
      verb: 'naming-consent.read',
      handle: async ({ school, person, params }) => answerOf(await read(school, person, params['pupilId'] ?? '')),
    },
    taking(namingEdit, {
      method: 'put',
      path,
      verb: 'naming-consent.record',
      handle: async ({ school, person, params, body }) => {
        return answerOf(await record(school, person, params['pupilId'] ?? '', body.isGiven));
      },
    }),
  ];
}

function answerOf(answer: NamingAnswer): RouteAnswer {
  switch (answer.kind) {
    case 'no-such-pupil':
      return problemAnswer(404, 'not-found', 'This pupil is not on the school’s roll.');
    case 'not-allowed':
      return problemAnswer(403, 'not-allowed', answer.message);
    case 'naming': {
      const { isGiven, recorded, mayRecord, schoolNames } = answer;
      const by = recorded === null ? null : { by: recorded.by, at: recorded.at.toISOString() };
      const body: Naming = { isGiven, recorded: by, mayRecord, schoolNames };
      return { status: 200, body };
    }
  }
}
