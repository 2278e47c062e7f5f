import {
  provisionRecorded,
  provisionSaid,
  provisionsPage,
  type ProvisionSaid,
  type ProvisionsPage,
} from '../../src/http/provisions-contract.ts';

export interface FakeProvisions {
  page: ProvisionsPage;
  readonly said: ProvisionSaid[];
  /** The spans that were asked for, as "from/to". */
  readonly spans: string[];
}

type Occurrence = ProvisionsPage['provisions'][number]['occurrences'][number];

const occurrence = (key: string, on: string, over: Partial<Occurrence> = {}): Occurrence => ({
  ...{ key, cadence: 'daily', opensOn: on, dueOn: on, window: null, status: 'unrecorded', isLate: false, evidence: [] },
  ...over,
});

/** November with something of each kind. */
export function inventedProvisions(): FakeProvisions {
  const at = '2026-11-20T15:46:00Z';
  const app = { kind: 'app', says: 'done', words: 'The report of the day went out.', note: '', by: null, at } as const;
  return {
    said: [],
    spans: [],
    page: {
      ...{ asOf: '2026-11-23T08:46:00Z', today: '2026-11-23', from: '2026-11-01', to: '2026-11-30' },
      spans: [{ name: 'Autumn 2026/27', from: '2026-09-02', to: '2026-12-18' }],
      bands: [
        { id: 'watch', label: '92% to under 95%' },
        { id: 'severe', label: 'Severe absence' },
      ],
      ...{ mayRecord: true, mayExport: true },
      provisions: [
        {
          ...{ provisionId: 'report', title: 'The day’s absences', area: 'The rest of the day', does: 'reports' },
          ...{ owners: ['Attendance officer'], bandIds: [] },
          occurrences: [
            occurrence('report/20', '2026-11-20', { status: 'done', evidence: [app] }),
            occurrence('report/23', '2026-11-23', { status: 'due', window: 'end-of-day' }),
          ],
        },
        {
          ...{ provisionId: 'talks', title: 'A senior leader talks once a week', area: 'Every week', does: 'assigns' },
          ...{ owners: ['Senior leader'], bandIds: ['severe'] },
          occurrences: [
            occurrence('talks/47', '2026-11-20', {
              ...{ cadence: 'weekly', opensOn: '2026-11-16', status: 'missed' },
              evidence: [
                { ...app, kind: 'action', says: 'not-done', words: 'The action was declined.', by: 'Kit Example' },
              ],
            }),
            occurrence('talks/48', '2026-11-27', { cadence: 'weekly', opensOn: '2026-11-23', status: 'due' }),
          ],
        },
        {
          ...{
            provisionId: 'ushering',
            title: 'Stand out on the routes to school',
            area: 'Before school',
            does: 'reminds',
          },
          ...{ owners: ['All staff'], bandIds: [] },
          occurrences: [occurrence('ushering/23', '2026-11-23', { status: 'due', window: 'arrival' })],
        },
      ],
    },
  };
}

/** The server's side of the calendar of provisions; null where a path is not its own. */
export function answerProvisions(state: FakeProvisions, pathname: string, query: URLSearchParams, body: string) {
  if (pathname === '/api/provisions') {
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
    state.spans.push(`${from}/${to}`);
    return { status: 200, body: provisionsPage.parse({ ...state.page, from, to }) };
  }
  if (pathname === '/api/provisions/workbook') return { status: 200, body: { workbook: true } };
  if (pathname !== '/api/provisions/records') return null;
  const said = provisionSaid.parse(JSON.parse(body));
  state.said.push(said);
  const evidence = {
    ...{ kind: 'person' as const, says: said.says === 'done' ? ('done' as const) : ('not-done' as const) },
    ...{ words: said.says === 'done' ? 'Recorded as done.' : 'Recorded as not done.', note: said.note },
    ...{ by: 'Pat Example', at: '2026-11-23T08:47:00Z' },
  };
  const statuses = { done: 'done', 'not-done': 'missed', withdrawn: 'due' } as const;
  state.page = {
    ...state.page,
    provisions: state.page.provisions.map((provision) => ({
      ...provision,
      occurrences: provision.occurrences.map((each) =>
        each.key === said.occurrenceKey
          ? { ...each, status: statuses[said.says], evidence: said.says === 'withdrawn' ? [] : [evidence] }
          : each,
      ),
    })),
  };
  return { status: 200, body: provisionRecorded.parse({ kind: 'recorded' }) };
}
