import type { LegalRefusal, readLegalSteps, recordLegalStep } from '../../operations/cases/legal-steps.ts';
import { newLegalStep, type LegalSteps } from '../legal-steps-contract.ts';
import { problemAnswer, type Route, type RouteAnswer } from '../route.ts';
import { taking } from '../taking.ts';

export interface LegalStepsRoutesNeeds {
  readonly readLegalSteps: ReturnType<typeof readLegalSteps>;
  readonly recordLegalStep: ReturnType<typeof recordLegalStep>;
}

export function legalStepsRoutes({ readLegalSteps: read, recordLegalStep: record }: LegalStepsRoutesNeeds): Route[] {
  const path = '/api/legal-steps/:pupilId';
  return [
    {
      ...{ method: 'get', path, verb: 'legal.read' },
      handle: async ({ school, person, params }) => {
        const outcome = await read(school, person, params['pupilId'] ?? '');
        if (outcome.kind !== 'read') return refusalAnswer(outcome);
        const body: LegalSteps = { steps: [...outcome.steps] };
        return { status: 200, body };
      },
    },
    taking(newLegalStep, {
      ...{ method: 'post', path, verb: 'legal.write' },
      handle: async ({ school, person, params, body }) => {
        const outcome = await record(school, person, params['pupilId'] ?? '', body);
        return outcome.kind === 'recorded' ? { status: 200, body: { kind: 'recorded' } } : refusalAnswer(outcome);
      },
    }),
  ];
}

function refusalAnswer(outcome: LegalRefusal): RouteAnswer {
  switch (outcome.kind) {
    case 'no-such-pupil':
      return problemAnswer(404, 'not-found', 'This pupil is not on the school’s roll today.');
    case 'not-allowed':
      return problemAnswer(403, 'not-allowed', outcome.message);
    case 'not-right':
      return problemAnswer(400, 'bad-request', outcome.message);
  }
}
