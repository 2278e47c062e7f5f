import type { saveNarrative } from '../../operations/save-narrative.ts';
import { narrativeEdit, type NarrativeAnswer, type NarrativeEdit } from '../contract.ts';
import { problemAnswer, type Route, type RouteAnswer } from '../route.ts';
import { registerRowOf } from './register-row.ts';
import { taking } from '../taking.ts';

export interface NarrativeRouteNeeds {
  readonly saveNarrative: ReturnType<typeof saveNarrative>;
}

export function narrativeRoute({ saveNarrative: save }: NarrativeRouteNeeds): Route {
  return taking(narrativeEdit, {
    method: 'put',
    path: '/api/register/:pupilId/narrative',
    verb: 'narrative.write',
    handle: async ({ school, person, params, body }) => {
      const { narrative, nextReviewOn, etag } = body;
      const outcome = await save(school, person, params['pupilId'] ?? '', { narrative, nextReviewOn, version: etag });
      return answerOf(outcome, body);
    },
  });
}

function answerOf(
  outcome: Awaited<ReturnType<NarrativeRouteNeeds['saveNarrative']>>,
  edit: NarrativeEdit,
): RouteAnswer {
  switch (outcome.kind) {
    case 'saved':
    case 'waiting': {
      const { kind, standing, riskCase } = outcome;
      const body: NarrativeAnswer = { kind, row: registerRowOf({ standing, access: 'write', riskCase }) };
      return { status: outcome.kind === 'saved' ? 200 : 202, body };
    }
    case 'conflict': {
      const { narrative, nextReviewOn, etag, modifiedBy, modifiedAt } = outcome.theirs;
      const body: NarrativeAnswer = {
        kind: 'conflict',
        yours: { narrative: edit.narrative, nextReviewOn: edit.nextReviewOn },
        theirs: { narrative, nextReviewOn, etag, modifiedBy, modifiedAt },
      };
      return { status: 409, body };
    }
    case 'not-allowed':
      return problemAnswer(403, 'not-allowed', outcome.message);
    case 'no-such-pupil':
      return problemAnswer(404, 'not-found', 'This pupil is not on the school’s roll today.');
    case 'refused':
      return problemAnswer(502, 'unavailable', `SharePoint did not take it: ${outcome.message}`);
  }
}
