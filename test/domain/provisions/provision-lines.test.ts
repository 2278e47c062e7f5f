import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/iso-date.ts';
import { APP_PARTS, appPartOf } from '../../../src/domain/provisions/app-evidence.ts';
import { bandsOfSelector } from '../../../src/domain/provisions/bands-of-selector.ts';
import { provisionLines, type Evidence, type ProvisionStatus } from '../../../src/domain/provisions/provision-lines.ts';
import { dueBetween } from '../../../src/domain/strategy/occurrences.ts';
import { SCHOOL_MOMENTS } from '../../../src/jobs/timetable.ts';
import { roleTitle } from '../../../src/domain/strategy/role-title.ts';
import { loadPack, PACK_IDS } from '../../../src/packs/load-pack.ts';
import { CALENDAR } from '../../support/small-school.ts';

const { provisions, bands } = loadPack('recommended');
const term = { provisions, calendars: [CALENDAR], from: '2026-11-02', to: '2026-11-27' };
const TODAY = '2026-11-18';

const evidence = (over: Partial<Evidence>): Evidence => ({
  ...{ kind: 'person', provisionId: 'weekly-briefing', occurrenceKey: null, on: TODAY, says: 'done', by: 'p-1' },
  ...{ at: new Date('2026-11-18T10:00:00Z'), words: 'Recorded as done.', note: '', opens: null, ...over },
});
const lineOf = (found: readonly Evidence[], today = TODAY, dueOn = '2026-11-20') => {
  const lines = provisionLines({ ...term, today, evidence: found });
  const line = lines.find((each) => each.provisionId === 'weekly-briefing' && each.dueOn === dueOn);
  if (line === undefined) throw new Error('No such line.');
  return line;
};

describe('how an occurrence stands', () => {
  const key = lineOf([]).key;
  const mine = (over: Partial<Evidence>) => evidence({ occurrenceKey: key, ...over });

  test.each<[string, Evidence[], string, ProvisionStatus]>([
    ['before its days', [], '2026-11-13', 'ahead'],
    ['on its first day', [], '2026-11-16', 'due'],
    ['on its last day', [], '2026-11-20', 'due'],
    ['after them with nothing on record', [], '2026-11-21', 'unrecorded'],
    [
      'after them with an action that nobody answered',
      [mine({ kind: 'action', says: 'begun' })],
      '2026-11-21',
      'unrecorded',
    ],
    [
      'after them with an action that was declined',
      [mine({ kind: 'action', says: 'not-done' })],
      '2026-11-21',
      'missed',
    ],
    ['while it can still be done, though one declined it', [mine({ kind: 'action', says: 'not-done' })], TODAY, 'due'],
    ['with a person’s word that it was not', [mine({ says: 'not-done' })], TODAY, 'missed'],
    ['done', [mine({})], '2026-11-21', 'done'],
  ])('%s', (_what, found, today, status) => expect(lineOf(found, today).status).toBe(status));

  test('a person’s last word goes before anything else', () => {
    const action = mine({ kind: 'action', at: new Date('2026-11-17T10:00:00Z') });
    const not = mine({ says: 'not-done', at: new Date('2026-11-19T10:00:00Z') });
    expect(lineOf([not, action]).status).toBe('missed');
    expect(lineOf([not, mine({ at: new Date('2026-11-20T10:00:00Z') })]).status).toBe('done');
  });

  test('what was done after the last day is late', () => {
    expect(lineOf([mine({ on: '2026-11-20' })]).isLate).toBe(false);
    expect(lineOf([mine({ on: '2026-11-23' })]).isLate).toBe(true);
  });

  test('without the key it counts for the days that it lies in, and for no other', () => {
    expect(lineOf([evidence({ on: '2026-11-16' })]).status).toBe('done');
    expect(lineOf([evidence({ on: '2026-11-13' })]).status).toBe('due');
    expect(lineOf([evidence({ on: '2026-11-13' })], TODAY, '2026-11-13').status).toBe('done');
  });
});

describe('a calendar of provisions', () => {
  const day = fc.integer({ min: 0, max: 320 }).map((days) => addDays('2026-09-01', days));
  const some: fc.Arbitrary<Evidence> = fc
    .record({
      provision: fc.constantFrom(...provisions),
      on: day,
      says: fc.constantFrom('done' as const, 'not-done' as const, 'begun' as const),
      kind: fc.constantFrom('action' as const, 'app' as const, 'person' as const),
    })
    .map(({ provision, on, says, kind }) => evidence({ provisionId: provision.id, on, says, kind }));

  test('has each occurrence exactly once, whatever is on record', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PACK_IDS),
        day,
        fc.integer({ min: 0, max: 140 }),
        day,
        fc.array(some),
        (id, from, days, today, found) => {
          const question = {
            provisions: loadPack(id).provisions,
            calendars: [CALENDAR],
            from,
            to: addDays(from, days),
          };
          const lines = provisionLines({ ...question, today, evidence: found });
          expect(lines.map(({ key }) => key)).toEqual(dueBetween(question).map(({ key }) => key));
          expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('goes from ahead over due to its end as days pass, and what was done stays done', () => {
    const order: readonly ProvisionStatus[] = ['ahead', 'due', 'unrecorded'];
    fc.assert(
      fc.property(day, day, fc.array(some), (one, other, found) => {
        const [earlier, later] = [one, other].toSorted();
        const at = (today = '') => provisionLines({ ...term, today, evidence: found });
        const after = at(later);
        for (const [index, line] of at(earlier).entries()) {
          const now = after[index];
          if (line.status === 'done') expect(now?.status).toBe('done');
          else if (now?.status !== 'missed') {
            expect(order.indexOf(now?.status ?? 'ahead')).toBeGreaterThanOrEqual(order.indexOf(line.status));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('what the app does itself is on record under names that the timetable has', () => {
  const names = SCHOOL_MOMENTS.map(({ name }) => name);
  for (const { moments } of APP_PARTS) for (const moment of moments) expect(names).toContain(moment);
});

test('the app’s part is found in every pack by the row that the provision comes from', () => {
  const named = (provisionId: string) => provisions.find(({ id }) => id === provisionId);
  expect(named('absent-list')).toBeDefined();
  expect(appPartOf(named('absent-list') ?? { id: '', source: '', alsoFrom: [] })?.words).toMatch(/absent list/);
  expect(appPartOf({ id: 'S0-35', source: 'S0-35', alsoFrom: [] })?.words).toMatch(/targets/);
  expect(appPartOf({ id: 'own', source: 'governors', alsoFrom: [] })).toBeNull();
});

test('the bands of a provision are those that its selector names or reaches', () => {
  expect(bandsOfSelector({ name: 'in-band', bandIds: ['severe', 'none'] }, bands)).toEqual(['severe']);
  const below = bandsOfSelector({ name: 'below', percent: 92 }, bands);
  expect(below.length).toBeGreaterThan(0);
  expect(bands.filter(({ id }) => below.includes(id)).every(({ from }) => from.percent < 92)).toBe(true);
  expect(bandsOfSelector({ name: 'concerning' }, bands)).toEqual([]);
  expect(bandsOfSelector(null, bands)).toEqual([]);
});

test('an owner is called as the strategy calls them, or by the part’s own name', () => {
  const pack = loadPack('recommended');
  expect(roleTitle(pack, 'principal')).toBe('Head teacher');
  expect(roleTitle({ roles: {} }, 'support-staff')).toBe('Support staff');
});
