import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anchorHash, linkHash, pupilSetOf } from '../../../src/operations/access-records/chain.ts';
import { checkRecentChain } from '../../../src/operations/access-records/check-recent-chain.ts';
import { verifyChain } from '../../../src/operations/access-records/verify-chain.ts';
import type { AuditChain, AuditRow, AuditStore } from '../../../src/operations/records/audit-store.ts';
import { person } from '../../support/school-in-records.ts';

const SCHOOL_ID = 'quarry-lane';
type Kept = { chain: AuditChain; before: AuditRow[]; rows: AuditRow[]; sets: Map<string, string[]> };

const word = fc.constantFrom('a', 'b', 'p1', 'p2', '');
const anyRow = fc.record({
  at: fc.integer({ min: 0, max: 2_000_000_000_000 }).map((ms) => new Date(ms)),
  personId: word,
  behindPersonId: fc.option(word),
  verb: fc.constantFrom('register.read', 'narrative.read'),
  subject: word,
  pupilIds: fc.option(fc.array(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 4 })),
  reason: word,
  cameFrom: fc.constantFrom('tab', 'card', 'app'),
  outcome: fc.constantFrom('allowed', 'refused'),
});
type Drawn = Parameters<Parameters<typeof anyRow.map>[0]>[0];

const anyChain = fc.tuple(fc.array(anyRow, { maxLength: 3 }), fc.array(anyRow, { minLength: 1, maxLength: 12 }));

function keep([before, after]: readonly [readonly Drawn[], readonly Drawn[]]): Kept {
  const sets = new Map<string, string[]>();
  const rowOf = ({ pupilIds, ...drawn }: Drawn, seq: number | null): AuditRow => {
    const set = pupilIds === null ? null : pupilSetOf(pupilIds);
    if (set !== null) sets.set(set.setId, set.pupilIds);
    return { ...drawn, schoolId: SCHOOL_ID, seq, pupilSet: set?.setId ?? null, hash: null };
  };
  const old = before.map((drawn) => rowOf(drawn, null));
  const anchor = anchorHash(SCHOOL_ID, old);
  let hash = anchor;
  const rows = after.map((drawn, index) => {
    const row = rowOf(drawn, index + 1);
    hash = linkHash(hash, row);
    return { ...row, hash };
  });
  const begun = { schoolId: SCHOOL_ID, anchoredAt: new Date(0), anchorRows: old.length, anchorHash: anchor };
  return { chain: { ...begun, seq: rows.length, hash }, before: old, rows, sets };
}

const storeOf = ({ chain, before, rows, sets }: Kept) => {
  const audit: Pick<AuditStore, 'chain' | 'chained' | 'unchained' | 'pupilSet'> = {
    chain: () => Promise.resolve(chain),
    unchained: () => Promise.resolve(before),
    pupilSet: (setId) => Promise.resolve(sets.get(setId) ?? null),
    chained: (_school, after, limit) => {
      const later = rows.filter(({ seq }) => (seq ?? 0) > after);
      return Promise.resolve(later.toSorted((one, other) => (one.seq ?? 0) - (other.seq ?? 0)).slice(0, limit));
    },
  };
  return { audit: audit as AuditStore };
};

const verdictOn = (kept: Kept, noted: { seq: number; hash: string } | null = null) =>
  verifyChain(storeOf(kept), SCHOOL_ID, noted);

const at = (rows: readonly AuditRow[], place: number) => place % rows.length;

/** What somebody might do who can write to the tables, and who does not work out hashes anew. */
const DEEDS: Readonly<Record<string, (kept: Kept, place: number) => Kept>> = {
  'a record is removed': (kept, place) => ({ ...kept, rows: kept.rows.toSpliced(at(kept.rows, place), 1) }),
  'the last records are removed': (kept, place) => ({ ...kept, rows: kept.rows.slice(0, at(kept.rows, place)) }),
  'a record is removed and the rest close up': (kept, place) => ({
    ...kept,
    rows: kept.rows.toSpliced(at(kept.rows, place), 1).map((row, index) => ({ ...row, seq: index + 1 })),
  }),
  'a person is changed': (kept, place) => changed(kept, place, { personId: 'somebody else' }),
  'a subject is changed': (kept, place) => changed(kept, place, { subject: 'p9' }),
  'a time is changed': (kept, place) => changed(kept, place, { at: new Date(2_000_000_000_001) }),
  'a reason is changed': (kept, place) => changed(kept, place, { reason: 'another' }),
  'who was behind it is changed': (kept, place) => changed(kept, place, { behindPersonId: 'somebody else' }),
  'two records change places': (kept, place) => {
    const [one, other] = [at(kept.rows, place), at(kept.rows, place + 1)];
    if (one === other) return changed(kept, place, { subject: 'p9' });
    const rows = kept.rows.map((row, index) => {
      const from = index === one ? kept.rows[other] : index === other ? kept.rows[one] : row;
      return { ...row, ...from, seq: row.seq };
    });
    return { ...kept, rows };
  },
  'a record is put in': (kept, place) => {
    const row = kept.rows[at(kept.rows, place)];
    return row === undefined ? kept : { ...kept, rows: [...kept.rows, { ...row, seq: kept.rows.length + 1 }] };
  },
  'a record from before the chain is put in': (kept, place) => {
    const row = kept.rows[at(kept.rows, place)];
    return row === undefined ? kept : { ...kept, before: [...kept.before, { ...row, seq: null, hash: null }] };
  },
};

function changed(kept: Kept, place: number, change: Partial<AuditRow>): Kept {
  const rows = kept.rows.map((row, index) => (index === at(kept.rows, place) ? { ...row, ...change } : row));
  return { ...kept, rows };
}

describe('a chain of records of access', () => {
  test('is sound as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyChain, async (drawn) => {
        const kept = keep(drawn);
        const { faults, records, end } = await verdictOn(kept);
        expect({ faults, records, end }).toEqual({
          faults: [],
          records: kept.rows.length,
          end: { seq: kept.chain.seq, hash: kept.chain.hash },
        });
      }),
      { numRuns: 100 },
    );
  });

  test.each(Object.entries(DEEDS))('shows that %s', async (_what, deed) => {
    await fc.assert(
      fc.asyncProperty(anyChain, fc.nat(20), async (drawn, place) => {
        const verdict = await verdictOn(deed(keep(drawn), place));
        expect(verdict.faults).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('shows that a set of pupils was changed, or is gone', async () => {
    const kept = keep([[], [{ ...plain(), pupilIds: ['p1', 'p2'] }]]);
    const [setId = ''] = kept.sets.keys();
    expect((await verdictOn({ ...kept, sets: new Map([[setId, ['p1']]]) })).faults).toHaveLength(1);
    expect((await verdictOn({ ...kept, sets: new Map() })).faults).toHaveLength(1);
  });

  test('written anew from one record on, end and all, is told from the end that was noted down', async () => {
    const honest = keep([[], [plain(), { ...plain(), personId: 'b' }, plain()]]);
    const forged = keep([[], [plain(), { ...plain(), personId: 'p2' }, plain()]]);
    const noted = { seq: 3, hash: honest.chain.hash };
    expect((await verdictOn(forged)).faults).toEqual([]);
    expect((await verdictOn(forged, noted)).faults).toHaveLength(1);
    expect((await verdictOn(honest, noted)).faults).toEqual([]);
    const shorter = keep([[], [plain()]]);
    expect((await verdictOn(shorter, noted)).faults).toEqual([{ seq: 3, found: 'The noted record is missing.' }]);
  });

  test('tells each fault once, and goes on from what is there', async () => {
    const kept = keep([[], Array.from({ length: 9 }, plain)]);
    const { faults } = await verdictOn({ ...kept, rows: kept.rows.filter(({ seq }) => seq !== 3 && seq !== 6) });
    expect(faults).toEqual([
      { seq: 4, found: 'Records 3 to 3 are missing.' },
      { seq: 7, found: 'Records 6 to 6 are missing.' },
    ]);
  });
});

describe('the newest records of a chain', () => {
  const LEAD = person('safeguarding-lead');
  const check = (kept: Kept) => checkRecentChain({ records: storeOf(kept), recent: 4 })({ schoolId: SCHOOL_ID }, LEAD);
  const nine = () => keep([[], Array.from({ length: 9 }, plain)]);

  test('are checked alone, and hold', async () => {
    expect(await check(nine())).toEqual({ records: 9, checked: 4, faults: [] });
    const four = keep([[], Array.from({ length: 4 }, plain)]);
    expect(await check(four)).toEqual({ records: 4, checked: 4, faults: [] });
    const changed = four.rows.map((row) => (row.seq === 1 ? { ...row, personId: 'b' } : row));
    expect((await check({ ...four, rows: changed }))?.faults).toMatchObject([{ seq: 1 }]);
  });

  test('show it when one of them, or the one before them, is not as it was', async () => {
    const kept = nine();
    const without = (seq: number) => ({ ...kept, rows: kept.rows.filter((row) => row.seq !== seq) });
    for (const [seq, shown] of [
      [5, 6],
      [6, 7],
      [7, 8],
      [9, 9],
    ] as const) {
      expect((await check(without(seq)))?.faults[0]).toMatchObject({ seq: shown });
    }
    const changed = kept.rows.map((row) => (row.seq === 7 ? { ...row, reason: 'b' } : row));
    expect((await check({ ...kept, rows: changed }))?.faults).toMatchObject([{ seq: 7 }]);
  });

  test('are not told of to anybody else', async () => {
    const ask = checkRecentChain({ records: storeOf(nine()) });
    expect(await ask({ schoolId: SCHOOL_ID }, person('administrator'))).toBeNull();
  });
});

function plain(): Drawn {
  return {
    at: new Date(0),
    personId: 'a',
    behindPersonId: null,
    verb: 'register.read',
    subject: 'p1',
    pupilIds: null,
    reason: '',
    cameFrom: 'tab',
    outcome: 'allowed',
  };
}
