import {
  caseAnswer,
  caseChanged,
  caseCompleteness,
  caseEdit,
  caseStateChange,
  newCaseNote,
  type CaseAnswer,
  type CaseChanged,
  type CaseEdit,
  type CaseStateChange,
  type PupilCaseShown,
} from '../../src/http/cases-contract.ts';
import type { PupilStory } from '../../src/http/pupil-contract.ts';

export interface FakeCases {
  /** Else the fake of the register's page answers, which changes many cases at once. */
  isOn: boolean;
  known: CaseAnswer;
  readonly edits: CaseEdit[];
  readonly states: CaseStateChange[];
  readonly notes: string[];
  /** Edits are taken and wait, as while SharePoint does not answer. */
  sharePointIsAway: boolean;
  /** What a pupil's story tells of it. */
  readonly inStory: () => Pick<PupilStory, 'case'>;
}

/** One pupil's case, whichever pupil is asked for. */
export function inventedCases(): FakeCases {
  const known: CaseAnswer = {
    ...{ pupilId: 'pupil-3', name: 'Example, Ada', yearGroup: 9, form: '9B', version: '"1"', isWaiting: false },
    case: {
      ...{ state: 'open', openedBy: 'rule', openedOn: '2026-10-05', openedBecause: 'Below 95%.' },
      ...{ closedOn: null, closedBecause: '', barriers: ['Transport', 'Friendships'] },
      strategies: [
        { what: 'Met at the gate', from: '2026-10-06', reviewOn: '2026-12-01', fault: null },
        { what: 'Bus pass', from: null, reviewOn: null, fault: null },
      ],
      ...{ mentor: 'Lee Example', targetSessions: 20, narrative: '', nextReviewOn: '2026-12-01' },
    },
    ...{ lacking: [], history: [], mayWrite: true, mayReadNotes: true, barriersOffered: ['Transport', 'Anxiety'] },
  };
  const fake: FakeCases = {
    ...{ isOn: false, known, edits: [], states: [], notes: [], sharePointIsAway: false },
    inStory: () => ({ case: storyCaseOf(fake.known) }),
  };
  return fake;
}

/** Somebody else changes the case, as in SharePoint itself. */
export function changeCaseAsSomebodyElse(fake: FakeCases, part: Partial<PupilCaseShown>): void {
  const { known } = fake;
  if (known.case === null) throw new Error('There is no case to change.');
  fake.known = { ...known, case: { ...known.case, ...part }, version: nextVersion(known) };
}

const COMPLETENESS = {
  ...{
    on: '2026-11-23',
    belowPercent: 95,
    all: { due: 30, complete: 12, lacking: { barrier: 9, strategy: 8, review: 7 } },
  },
  years: [
    { yearGroup: 7, figures: { due: 10, complete: 10, lacking: { barrier: 0, strategy: 0, review: 0 } } },
    { yearGroup: 9, figures: { due: 20, complete: 2, lacking: { barrier: 9, strategy: 8, review: 7 } } },
    { yearGroup: 10, figures: null },
  ],
};

export function answerCases(fake: FakeCases, method: string, pathname: string, body: string) {
  if (pathname === '/api/case-completeness') return { status: 200, body: caseCompleteness.parse(COMPLETENESS) };
  const asked = /^\/api\/cases\/[^/]+(\/state|\/notes)?$/.exec(pathname);
  if (asked === null || !fake.isOn) return null;
  if (asked[1] === '/notes') {
    fake.notes.push(newCaseNote.parse(JSON.parse(body)).words);
    return { status: 200, body: { kind: 'recorded' } };
  }
  if (asked[1] === '/state') return changeState(fake, caseStateChange.parse(JSON.parse(body)));
  if (method === 'PUT') return edit(fake, caseEdit.parse(JSON.parse(body)));
  return { status: 200, body: caseAnswer.parse(fake.known) };
}

function edit(fake: FakeCases, asked: CaseEdit) {
  fake.edits.push(asked);
  const { known } = fake;
  const { strategies, ...fields } = asked.fields;
  const part = {
    ...fields,
    ...(strategies && { strategies: strategies.map((each) => ({ ...each, fault: null })) }),
  } as Partial<PupilCaseShown>;
  if (asked.version !== known.version) return answer(409, conflictOf(known, part));
  changeCaseAsSomebodyElse(fake, part);
  return saved(fake);
}

function changeState(fake: FakeCases, asked: CaseStateChange) {
  fake.states.push(asked);
  changeCaseAsSomebodyElse(fake, { state: asked.to });
  return saved(fake);
}

function saved({ known, sharePointIsAway }: FakeCases) {
  if (known.case === null || known.version === null) throw new Error('There is no case.');
  const kind = sharePointIsAway ? 'waiting' : 'saved';
  return answer(sharePointIsAway ? 202 : 200, { kind, case: known.case, version: known.version });
}

const COLUMNS = [
  ['barriers', 'Barriers', 'Barriers'],
  ['strategies', 'Strategies', 'Strategies'],
  ['mentor', 'Mentor', 'Mentor'],
  ['targetSessions', 'TargetSessions', 'Target in sessions'],
] as const;

function conflictOf(known: CaseAnswer, part: Partial<PupilCaseShown>): CaseChanged {
  const words = (value: string | number | readonly unknown[] | null | undefined) =>
    Array.isArray(value) ? value.map(lineOf).join('\n') : `${(value as string | number | null) ?? ''}`;
  const fields = COLUMNS.filter(([key]) => key in part && words(part[key]) !== words(known.case?.[key])).map(
    ([key, column, columnName]) => {
      return { column, columnName, yours: words(part[key]), theirs: words(known.case?.[key]) };
    },
  );
  const version = known.version ?? '';
  return { kind: 'conflict', version, modifiedBy: 'Lee Example', modifiedAt: '2026-11-23T08:46:30Z', fields };
}

function lineOf(value: unknown): string {
  return typeof value === 'string' ? value : (value as { what: string }).what;
}

function answer(status: number, body: CaseChanged) {
  return { status, body: caseChanged.parse(body) };
}

function nextVersion({ version }: CaseAnswer): string {
  return `"${Number(version?.replaceAll('"', '') ?? 0) + 1}"`;
}

function storyCaseOf({ case: known, isWaiting, lacking }: CaseAnswer): PupilStory['case'] {
  if (known === null) return null;
  const { state, openedOn, openedBecause, closedOn, closedBecause, mentor, targetSessions, nextReviewOn } = known;
  const shown = { state, openedOn, openedBecause, closedOn, closedBecause, mentor, targetSessions, nextReviewOn };
  return { ...shown, barriers: known.barriers, strategies: known.strategies, isWaiting, lacking };
}
