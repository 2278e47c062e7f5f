import {
  accessRecords,
  accessRecordsChoices,
  chainState,
  type AccessRecord,
  type AccessRecordsChoices,
  type ChainState,
} from '../../src/http/access-records-contract.ts';

export interface FakeAccessRecords {
  records: AccessRecord[];
  choices: AccessRecordsChoices;
  chain: ChainState;
  /** How many come at once. */
  atOnce: number;
  /** What was asked, in order, as it stood in the address. */
  readonly asked: string[];
}

const PEOPLE = [
  { personId: '10000001-2222-4333-8444-555555555555', name: 'Kit Example' },
  { personId: '20000001-2222-4333-8444-555555555555', name: 'Pat Example' },
] as const;
const PUPILS = [
  { pupilId: 'pupil-3', name: 'Zofia Nowicka', form: '9B' },
  { pupilId: 'pupil-4', name: 'Żaneta Example-Longsurname-Of-The-Family', form: '7A' },
] as const;
const RISKS = 'See pupils’ attendance figures, bands and the sessions behind them';

export function inventedAccessRecords(): FakeAccessRecords {
  const [kit, pat] = PEOPLE;
  const [zofia] = PUPILS;
  const record = (seq: number, over: Partial<AccessRecord>): AccessRecord => ({
    ...{ seq, at: `2026-11-23T08:${10 + seq}:00Z`, who: kit, behind: null, kind: 'read', what: RISKS, pupil: null },
    ...{ pupilCount: null, subject: 'pupil-3', reason: 'tutor, own forms', from: 'tab', ...over },
  });
  return {
    records: [
      record(5, { behind: pat, pupilCount: 28, subject: '28 pupils' }),
      record(4, {
        ...{ kind: 'refusal', what: 'See where a pupil stands on the legal route', pupil: zofia, from: 'chat' },
        reason: 'This needs one of these roles: attendance champion, senior leader.',
      }),
      record(3, { kind: 'export', what: 'Take the risk register out of the app as a file', subject: '12 pupils' }),
      record(2, { kind: 'change', what: 'Give somebody an action', subject: 'f0c4a2b6-1111-4222-8333-444455556666' }),
      record(1, { at: '2026-11-20T15:46:00Z', who: pat, pupil: zofia, from: 'card' }),
    ],
    choices: { people: [...PEOPLE], pupils: [...PUPILS] },
    chain: { records: 5, checked: 5, faults: [] },
    atOnce: 3,
    asked: [],
  };
}

/** The server's side of records of access; null where a path is not one of theirs. */
export function answerAccessRecords(state: FakeAccessRecords, pathname: string, query: URLSearchParams) {
  if (!pathname.startsWith('/api/access-records')) return null;
  if (pathname.endsWith('/choices')) return { status: 200, body: accessRecordsChoices.parse(state.choices) };
  if (pathname.endsWith('/chain')) return { status: 200, body: chainState.parse(state.chain) };
  state.asked.push(`${pathname.replace('/api/access-records', '')}?${query.toString()}`);
  if (pathname.endsWith('/file')) return { status: 200, body: {} };
  const before = Number(query.get('before') ?? Infinity);
  const fitting = state.records.filter(
    ({ seq, kind, who, pupil, at }) =>
      seq < before &&
      (query.get('kind') ?? kind) === kind &&
      (query.get('personId') ?? who.personId) === who.personId &&
      (query.get('pupilId') === null || query.get('pupilId') === pupil?.pupilId) &&
      (query.get('from') ?? '') <= at.slice(0, 10) &&
      (query.get('to') ?? '9') >= at.slice(0, 10),
  );
  const records = fitting.slice(0, state.atOnce);
  const last = records.at(-1)?.seq ?? 0;
  const body = { since: '2026-09-01T07:00:00Z', records, before: fitting.length > records.length ? last : null };
  return { status: 200, body: accessRecords.parse(body) };
}
