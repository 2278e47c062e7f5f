import { describe, expect, test } from '@jest/globals';
import { dueBetween } from '../../src/domain/strategy/occurrences.ts';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { halfTermsOf } from '../../src/domain/calendar/half-terms.ts';
import { loadPack, PACK_IDS } from '../../src/packs/load-pack.ts';
import { PORTSMOUTH } from '../support/portsmouth.ts';
import { ROWS } from './document-rows.ts';

const DOCUMENTS = PACK_IDS.filter((packId) => packId !== 'recommended');
const LETTER_OF: Readonly<Record<string, string>> = {
  daily: 'D',
  weekly: 'W',
  'every-weeks': '4',
  monthly: 'M',
  'half-termly': 'H',
  termly: 'T',
  annually: 'A',
  ongoing: 'O',
  'as-required': 'R',
  event: 'E',
};

/** Rows where the document says two things and the pack takes one, or one thing twice (AMB-25, AMB-42). */
const RESOLVED: Readonly<Record<string, string>> = {
  'S1-B1-T01': 'H',
  'S2-05': 'M',
  'S2-12': 'WH',
  'S2-01': 'DD',
  'S4-W1-02': 'DD',
};

function rowsOf(packId: string): { readonly rowId: string; readonly ticks: string }[] {
  const rows = (ROWS[packId] ?? '').split(';').map((row) => row.trim().split(' '));
  return rows.flatMap(([rowId = '', ticks = '']) => {
    return rowId === '' ? [] : [{ rowId, ticks: RESOLVED[rowId] ?? ticks.replace('-', '') }];
  });
}

test('the documents have 346 rows', () => {
  expect(DOCUMENTS.map((packId) => rowsOf(packId).length)).toEqual([46, 99, 38, 26, 137]);
});

describe.each(DOCUMENTS)('%s', (packId) => {
  const { provisions } = loadPack(packId);

  test('holds every row of its document in order, and nothing else', () => {
    const rowIds = rowsOf(packId).map(({ rowId }) => rowId);
    expect(provisions.map(({ id }) => id)).toEqual(rowIds);
    expect(provisions.map(({ source }) => source)).toEqual(rowIds);
  });

  test('falls due as the document ticks it', () => {
    const ticks = provisions.map(({ id, cadence }) => `${id} ${cadence.map(({ unit }) => LETTER_OF[unit]).join('')}`);
    expect(ticks.map(sorted)).toEqual(rowsOf(packId).map(({ rowId, ticks: each }) => sorted(`${rowId} ${each}`)));
  });

  test('over a year, is due as often as its ticks say', () => {
    const days = createSchoolDays([PORTSMOUTH]);
    const perYear: Readonly<Record<string, number>> = {
      daily: days.all.length,
      weekly: days.weeks.length,
      'every-weeks': Math.floor(days.weeks.length / 4),
      monthly: new Set(days.all.map((on) => on.slice(0, 7))).size,
      'half-termly': halfTermsOf(PORTSMOUTH).length,
      termly: 3,
      annually: 1,
    };
    const due = dueBetween({ provisions, calendars: [PORTSMOUTH], from: '2025-08-01', to: '2026-07-31' });
    for (const { id, cadence, active, duplicateOf } of provisions) {
      const expected = cadence.reduce((sum, each) => sum + (isPartOfTheYear(each) ? 0 : (perYear[each.unit] ?? 0)), 0);
      const found = due.filter(
        (each) => each.provisionId === id && !cadence.some((c) => isPartOfTheYear(c) && c.unit === each.cadence),
      );
      expect([id, found.length]).toEqual([id, active && duplicateOf === null ? expected : 0]);
    }
  });

  test('every active provision for pupils runs a selector', () => {
    const without = provisions.filter(
      ({ active, trigger: { kind }, selector }) =>
        active && (kind === 'pupils' || kind === 'classes') && selector === null,
    );
    expect(without).toEqual([]);
  });

  test('says everything in words of its own, without anybody’s name', () => {
    for (const { title } of provisions)
      expect(title).not.toMatch(/arbor|bromcom|cpoms|mcas|parentpay|twitter|knowsley/i);
    expect(new Set(provisions.map(({ title }) => title)).size).toBeGreaterThan(provisions.length * 0.7);
  });
});

/** Once in the year, or only after it, where the document says so: counted in the tests of cadences. */
function isPartOfTheYear(cadence: object): boolean {
  return 'only' in cadence || 'afterHalfTerm' in cadence;
}

function sorted(row: string): string {
  const [rowId = '', ticks = ''] = row.split(' ');
  return `${rowId} ${Array.from(ticks).toSorted().join('')}`;
}
