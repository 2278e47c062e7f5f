import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import type { Cadence } from '../../../src/domain/strategy/cadence.ts';
import { dueBetween, type Occurrence } from '../../../src/domain/strategy/occurrences.ts';
import { replan, type PlannedOccurrence, type Replan } from '../../../src/domain/strategy/replan.ts';
import { anyCadence, anyCalendar } from '../../support/any-calendar.ts';
import { PORTSMOUTH, provisionOf, wholeDay } from '../../support/portsmouth.ts';

const dueIn = (calendar: SchoolCalendar, ...cadence: Cadence[]) =>
  dueBetween({ provisions: [provisionOf({ cadence })], calendars: [calendar], from: '2025-08-01', to: '2026-12-31' });
const planned = (occurrences: readonly Occurrence[], isSettled: (key: string) => boolean = () => false) =>
  occurrences.map((occurrence) => ({ ...occurrence, isSettled: isSettled(occurrence.key) }));

describe('a calendar that changes in mid-year', () => {
  // 24 October becomes an INSET day: the first half term ends on the 23rd.
  const changed = { ...PORTSMOUTH, inset: [...PORTSMOUTH.inset, wholeDay('2025-10-24')] };
  const before = dueIn(PORTSMOUTH, { unit: 'half-termly' });
  const after = dueIn(changed, { unit: 'half-termly' });

  test('moves what is open and keeps the rest', () => {
    const { kept, moved, added, withdrawn } = replan(planned(before), after);
    expect(moved.map(({ from, to }) => [from.key, from.dueOn, to.dueOn])).toEqual([
      ['P-1/half-termly/2025/1', '2025-10-24', '2025-10-23'],
    ]);
    expect(kept.map(({ key }) => key)).toEqual(before.slice(1).map(({ key }) => key));
    expect([added, withdrawn]).toEqual([[], []]);
  });

  test('moves what opens on another day though it is due on the same', () => {
    const inset = [...PORTSMOUTH.inset, wholeDay('2025-10-22')];
    const { moved } = replan(planned(before), dueIn({ ...PORTSMOUTH, inset }, { unit: 'half-termly' }));
    expect(moved.map(({ from, to }) => [from.opensOn, to.opensOn])).toEqual([['2025-10-17', '2025-10-16']]);
  });

  test('leaves what was done as it was', () => {
    const { kept, moved } = replan(
      planned(before, (key) => key.endsWith('/1')),
      after,
    );
    expect(moved).toEqual([]);
    expect(kept.map(({ dueOn }) => dueOn)).toContain('2025-10-24');
  });

  test('adds days that school has gained, and withdraws open ones that it has lost', () => {
    const [gained, lost] = ['2025-11-03', '2025-10-24'];
    const inset = [...PORTSMOUTH.inset.filter(({ on }) => on !== gained), wholeDay(lost)];
    const fresh = dueIn({ ...PORTSMOUTH, inset }, { unit: 'daily' });
    const plan = replan(planned(dueIn(PORTSMOUTH, { unit: 'daily' })), fresh);
    expect(plan.added.map(({ dueOn }) => dueOn)).toEqual([gained]);
    expect(plan.withdrawn.map(({ dueOn }) => dueOn)).toEqual([lost]);
  });

  test('does not withdraw a day that was done', () => {
    const settled = planned(dueIn(PORTSMOUTH, { unit: 'daily' }), () => true);
    expect(replan(settled, dueIn(changed, { unit: 'daily' })).kept).toEqual(settled);
  });
});

test('a first plan is all new', () => {
  const fresh = dueIn(PORTSMOUTH, { unit: 'termly', anchor: 'end' });
  expect(replan([], fresh)).toEqual({ kept: [], moved: [], added: fresh, withdrawn: [] });
});

describe('whatever changes', () => {
  const cadences = fc.array(anyCadence, { minLength: 1, maxLength: 4 });
  const change = fc
    .tuple(anyCalendar(2025), anyCalendar(2025), cadences, fc.func(fc.boolean()))
    .map(([old, next, cadence, isSettled]) => ({
      plan: planned(dueIn(old, ...cadence), (key) => isSettled(key)),
      fresh: dueIn(next, ...cadence),
    }));

  test('planning again changes nothing more', () => {
    fc.assert(
      fc.property(change, ({ plan, fresh }) => {
        const once = carriedOut(replan(plan, fresh));
        expect(replan(once, fresh)).toEqual({ kept: once, moved: [], added: [], withdrawn: [] });
      }),
      { numRuns: 25 },
    );
  });

  test('what is settled is kept as it is, and everything planned has one fate', () => {
    fc.assert(
      fc.property(change, ({ plan, fresh }) => {
        const { kept, moved, withdrawn } = replan(plan, fresh);
        expect(kept.filter(({ isSettled }) => isSettled)).toEqual(plan.filter(({ isSettled }) => isSettled));
        expect(kept.length + moved.length + withdrawn.length).toBe(plan.length);
      }),
      { numRuns: 25 },
    );
  });

  test('what is open afterwards is what the new calendar asks for and nobody has done', () => {
    fc.assert(
      fc.property(change, ({ plan, fresh }) => {
        const done = new Set(plan.filter(({ isSettled }) => isSettled).map(({ key }) => key));
        const open = carriedOut(replan(plan, fresh)).filter(({ isSettled }) => !isSettled);
        const asked = planned(fresh.filter(({ key }) => !done.has(key)));
        expect(byKey(open)).toEqual(byKey(asked));
      }),
      { numRuns: 25 },
    );
  });
});

function carriedOut({ kept, moved, added }: Replan): PlannedOccurrence[] {
  return [...kept, ...moved.map(({ to }) => ({ ...to, isSettled: false })), ...planned(added)];
}

function byKey(occurrences: readonly PlannedOccurrence[]): PlannedOccurrence[] {
  return occurrences.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
