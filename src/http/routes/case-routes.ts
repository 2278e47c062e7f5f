import { why } from '../../domain/authorise.ts';
import type { readCase } from '../../operations/cases/read-case.ts';
import { problemAnswer, type Route } from '../route.ts';
import { caseAnswerOf } from './case-shown.ts';

export interface CaseRoutesNeeds {
  readonly readCase: ReturnType<typeof readCase>;
}

export function caseRoutes({ readCase: read }: CaseRoutesNeeds): Route[] {
  return [
    {
      method: 'get',
      path: '/api/cases/:pupilId',
      verb: 'narrative.read',
      handle: async ({ school, person, params }) => {
        const outcome = await read(school, person, params['pupilId'] ?? '');
        switch (outcome.kind) {
          case 'no-such-pupil':
            return problemAnswer(404, 'not-found', 'This pupil is not on the school’s roll today.');
          case 'not-allowed':
            return problemAnswer(403, 'not-allowed', outcome.message);
          case 'read': {
            const mayReadNotes = why(person, 'case-note.read', outcome.pupil).kind === 'allowed';
            const { barriers: barriersOffered } = school.strategy;
            return { status: 200, body: caseAnswerOf(outcome, { mayReadNotes, barriersOffered }) };
          }
        }
      },
    },
  ];
}
