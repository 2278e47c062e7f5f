import { why } from '../../domain/authorise.ts';
import type { addCaseNote, readCaseNotes } from '../../operations/cases/case-notes.ts';
import type { changeCase } from '../../operations/cases/change-case.ts';
import type { readCaseCompleteness } from '../../operations/cases/read-case-completeness.ts';
import type { readCase } from '../../operations/cases/read-case.ts';
import { caseEdit, caseStateChange, newCaseNote, type CaseNotes } from '../cases-contract.ts';
import type { Route } from '../route.ts';
import { legalStepsRoutes, type LegalStepsRoutesNeeds } from './legal-steps-routes.ts';
import { taking } from '../taking.ts';
import { caseAnswerOf, caseChangedAnswer, completenessOf, notForThem } from './case-shown.ts';

export interface CaseRoutesNeeds extends LegalStepsRoutesNeeds {
  readonly readCase: ReturnType<typeof readCase>;
  readonly changeCase: ReturnType<typeof changeCase>;
  readonly readCaseNotes: ReturnType<typeof readCaseNotes>;
  readonly addCaseNote: ReturnType<typeof addCaseNote>;
  readonly readCaseCompleteness: ReturnType<typeof readCaseCompleteness>;
}

export function caseRoutes(needs: CaseRoutesNeeds): Route[] {
  return [
    readRoute(needs),
    editRoute(needs),
    stateRoute(needs),
    ...noteRoutes(needs),
    completenessRoute(needs),
    ...legalStepsRoutes(needs),
  ];
}

function readRoute({ readCase: read }: CaseRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/cases/:pupilId',
    verb: 'narrative.read',
    handle: async ({ school, person, params }) => {
      const outcome = await read(school, person, params['pupilId'] ?? '');
      if (outcome.kind !== 'read') return notForThem(outcome);
      const mayReadNotes = why(person, 'case-note.read', outcome.pupil).kind === 'allowed';
      const { barriers: barriersOffered } = school.strategy;
      return { status: 200, body: caseAnswerOf(outcome, { mayReadNotes, barriersOffered }) };
    },
  };
}

function editRoute({ changeCase: change }: CaseRoutesNeeds): Route {
  return taking(caseEdit, {
    method: 'put',
    path: '/api/cases/:pupilId',
    verb: 'narrative.write',
    handle: async ({ school, person, params, body }) => {
      const { changeId, version, fields } = body;
      const request = { changeId, version, ask: { kind: 'edit', fields } } as const;
      return caseChangedAnswer(school, await change(school, person, params['pupilId'] ?? '', request));
    },
  });
}

function stateRoute({ changeCase: change }: CaseRoutesNeeds): Route {
  return taking(caseStateChange, {
    method: 'post',
    path: '/api/cases/:pupilId/state',
    verb: 'narrative.write',
    handle: async ({ school, person, params, body }) => {
      const { changeId, version, to, reason } = body;
      const request = { changeId, version, ask: { kind: 'state', to, reason } } as const;
      return caseChangedAnswer(school, await change(school, person, params['pupilId'] ?? '', request));
    },
  });
}

function noteRoutes({ readCaseNotes: read, addCaseNote: add }: CaseRoutesNeeds): Route[] {
  const path = '/api/cases/:pupilId/notes';
  return [
    {
      ...{ method: 'get', path, verb: 'case-note.read' },
      handle: async ({ school, person, params }) => {
        const outcome = await read(school, person, params['pupilId'] ?? '');
        if (outcome.kind !== 'read') return notForThem(outcome);
        const body: CaseNotes = { notes: outcome.notes.map((note) => ({ ...note, at: note.at.toISOString() })) };
        return { status: 200, body };
      },
    },
    taking(newCaseNote, {
      ...{ method: 'post', path, verb: 'case-note.write' },
      handle: async ({ school, person, params, body }) => {
        const outcome = await add(school, person, params['pupilId'] ?? '', body);
        return outcome.kind === 'recorded' ? { status: 200, body: { kind: 'recorded' } } : notForThem(outcome);
      },
    }),
  ];
}

function completenessRoute({ readCaseCompleteness: read }: CaseRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/api/case-completeness',
    verb: 'narrative.read',
    handle: async ({ school, person }) => ({ status: 200, body: completenessOf(await read(school, person)) }),
  };
}
