import { caseAnswer, caseChanged, caseEdit } from '../../src/http/cases-contract.ts';
import type { Register, RegisterRow } from '../../src/http/contract.ts';
import {
  exportRequest,
  registerFacts,
  savedViews,
  viewRequest,
  type ExportRequest,
  type RegisterFacts,
  type SavedViewShown,
} from '../../src/http/register-contract.ts';

/** What the page of the register asks besides its rows. */
export interface FakeRegisterPage {
  facts: RegisterFacts;
  views: SavedViewShown[];
  readonly mentors: Map<string, string>;
  readonly exported: ExportRequest[];
  /** Cases that somebody else changes at the moment at which a change of theirs comes. */
  readonly contested: Set<string>;
}

export function inventedRegisterPage({ rows }: Register): FakeRegisterPage {
  const facts = rows.map(({ pupilId, percent }, index) => ({
    pupilId,
    moved: index % 12 === 0 ? ('down' as const) : null,
    lacking: (percent ?? 100) < 92 && index % 3 !== 0 ? (['barrier', 'review'] as const).slice() : [],
    barriers: index % 40 === 0 ? ['Bus does not come'] : [],
    mentor: '',
    groups: index % 5 === 0 ? ['pupil-premium'] : [],
  }));
  const groups = [{ id: 'pupil-premium', label: 'pupil premium' }];
  const may = { mayExport: true, mayIssue: true };
  const page = { today: '2026-11-23', facts, groups, ownYearGroups: [9], ownForms: [], ...may };
  return { facts: page, views: [], mentors: new Map(), exported: [], contested: new Set() };
}

interface Asked {
  readonly method: string;
  readonly pathname: string;
  readonly body: string;
}

/** Null where a path is not one of these. `put` writes a case's review into the register. */
export function answerRegisterPage(
  state: FakeRegisterPage,
  { method, pathname, body }: Asked,
  { rows, put }: { readonly rows: readonly RegisterRow[]; readonly put: (row: RegisterRow, on: string | null) => void },
): { readonly status: number; readonly body: unknown } | null {
  if (pathname === '/api/register/facts') return { status: 200, body: registerFacts.parse(state.facts) };
  if (pathname === '/api/register/views') {
    if (method === 'POST') changeViews(state, body);
    return { status: 200, body: savedViews.parse({ views: state.views }) };
  }
  if (pathname === '/api/register/export') {
    state.exported.push(exportRequest.parse(JSON.parse(body)));
    return { status: 200, body: 'the file' };
  }
  const pupilId = /^\/api\/cases\/([^/]+)$/.exec(pathname)?.[1];
  const row = rows.find((each) => each.pupilId === pupilId);
  if (row === undefined) return null;
  const version = `v ${row.case?.nextReviewOn ?? ''} ${state.mentors.get(row.pupilId) ?? ''}`;
  if (method === 'GET') return { status: 200, body: caseAnswer.parse({ ...caseOf(state, row), version }) };
  const { fields } = caseEdit.parse(JSON.parse(body));
  if (state.contested.delete(row.pupilId)) {
    const theirs = {
      kind: 'conflict',
      version,
      modifiedBy: 'Lee Example',
      modifiedAt: '2026-11-23T08:46:00Z',
      fields: [],
    };
    return { status: 409, body: caseChanged.parse(theirs) };
  }
  if (fields.mentor !== undefined) state.mentors.set(row.pupilId, fields.mentor);
  if (fields.nextReviewOn !== undefined) put(row, fields.nextReviewOn);
  return { status: 200, body: caseChanged.parse({ kind: 'saved', case: caseOf(state, row).case, version }) };
}

function changeViews(state: FakeRegisterPage, body: string): void {
  const request = viewRequest.parse(JSON.parse(body));
  const viewId = request.kind === 'save' ? request.view.viewId : request.viewId;
  const others = state.views.filter((view) => view.viewId !== viewId);
  state.views = request.kind === 'save' ? [...others, request.view] : others;
}

function caseOf(state: FakeRegisterPage, { pupilId, name, yearGroup, form, case: riskCase }: RegisterRow) {
  return {
    ...{ pupilId, name, yearGroup, form, isWaiting: false, lacking: [], history: [] },
    ...{ mayWrite: true, mayReadNotes: false, barriersOffered: [] },
    case: {
      ...{ state: 'open', openedBy: 'hand', openedOn: null, openedBecause: '', closedOn: null, closedBecause: '' },
      ...{ barriers: [], strategies: [], mentor: state.mentors.get(pupilId) ?? '', targetSessions: null },
      ...{ narrative: riskCase?.narrative ?? '', nextReviewOn: riskCase?.nextReviewOn ?? null },
    },
  };
}
