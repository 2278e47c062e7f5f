import { describe, expect, test } from '@jest/globals';
import { dueBetween } from '../../src/domain/strategy/occurrences.ts';
import { loadPack, PACK_IDS, type PackId } from '../../src/packs/load-pack.ts';
import { provisionNamed, selectorNamed } from '../support/pack-provisions.ts';
import { PORTSMOUTH } from '../support/portsmouth.ts';

const everyPack = PACK_IDS.map((packId) => [packId] as const);

describe('when and for how long (domain.md 6.3)', () => {
  test.each([
    ['priority-actions', 'S0-26', ['daily', 'half-termly', 'annually']],
    ['band-responses', 'S1-B1-T01', ['half-termly']],
    ['band-responses', 'S1-B5-T05', ['monthly']],
    ['role-provisions', 'S2-05', ['monthly']],
    ['role-provisions', 'S2-09', ['weekly']],
  ] as const)('AMB-25 where column and text disagree, %s %s is %j', (packId, provisionId, units) => {
    const { cadence, resolves } = provisionNamed(packId, provisionId);
    expect(cadence.map(({ unit }) => unit)).toEqual(units);
    expect(resolves).toContain('AMB-25');
  });

  test('AMB-25 calls go to those who have not answered the text', () => {
    const { steps } = loadPack('role-provisions').firstDayLadder;
    expect(steps.find(({ does }) => does === 'call')?.onlyIf).toBe('no-reply');
    expect(provisionNamed('role-provisions', 'S2-15').resolves).toContain('AMB-25');
  });

  test.each(everyPack)(
    'AMB-26 the first day is counted from the register’s close and ends with an arrival: %s',
    (packId) => {
      const { steps, cancelledByArrival } = loadPack(packId).firstDayLadder;
      expect(cancelledByArrival).toBe(true);
      expect(steps.length).toBeGreaterThan(1);
      const minutes = steps.map(({ minutesAfterClose }) => minutesAfterClose);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    },
  );

  test.each(['recommended', 'action-plan'] as const)(
    'AMB-26 message, call and decision are 0, 30 and 60 minutes: %s',
    (packId) => {
      const { steps } = loadPack(packId).firstDayLadder;
      const forAll = steps.filter(({ forWhom }) => forWhom === 'everyone');
      expect(forAll.map(({ does, minutesAfterClose }) => [does, minutesAfterClose])).toEqual([
        ['message', 0],
        ['call-every-contact', 30],
        ['welfare-decision', 60],
      ]);
    },
  );

  test.each(everyPack)(
    'AMB-30 five days away are a visit at the latest, a vulnerable pupil’s first day is enough: %s',
    (packId) => {
      const { thresholds, firstDayLadder } = loadPack(packId);
      expect([thresholds.homeVisitDays, thresholds.vulnerableVisitDays]).toEqual([5, 1]);
      const visits = firstDayLadder.steps.filter(({ does }) => does === 'welfare-decision');
      expect(visits.filter(({ onlyIf }) => onlyIf !== 'no-contact')).toEqual([]);
    },
  );

  test('AMB-30 of the documents each keeps its own time for a visit', () => {
    const sameDay = loadPack('action-plan').firstDayLadder.steps.at(-1);
    expect([sameDay?.does, sameDay?.minutesAfterClose]).toEqual(['welfare-decision', 60]);
    const [, whereCalled] = parts(selectorNamed('band-responses', 'S1-B3-D02'));
    const [, twoDays] = parts(selectorNamed('band-responses', 'S1-B3-D03'));
    expect([whereCalled, twoDays]).toEqual([{ name: 'first-day-of-absence' }, { name: 'no-contact', schoolDays: 2 }]);
    expect(loadPack('waves').provisions.find(({ id }) => id === 'S4-W1-16')?.asksTheSchool).toMatch(/home visits/);
  });

  test.each(everyPack)('AMB-31 four weeks, two weeks, 10 and 15 days are school days: %s', (packId) => {
    expect(loadPack(packId).durations).toMatchObject({
      contractSchoolDays: 20,
      contractReviewSchoolDays: 20,
      letterReviewSchoolDays: 10,
      catchUpSchoolDays: 10,
      monitoringSchoolDays: 15,
    });
  });

  test('AMB-31 "4 weekly" reviews are four school weeks', () => {
    expect(provisionNamed('band-responses', 'S1-B4-W01').cadence).toContainEqual({ unit: 'every-weeks', weeks: 4 });
  });
});

describe('what is done once, or no more (domain.md 6.3)', () => {
  test.each<[PackId, readonly string[]]>([
    ['role-provisions', ['S2-07', 'S2-10', 'S2-27']],
    ['priority-actions', []],
    ['band-responses', []],
    ['action-plan', []],
    ['waves', []],
  ])('AMB-41 what is obsolete or still to come is kept, inactive, and says why: %s', (packId, ids) => {
    const inactive = loadPack(packId).provisions.filter(({ active }) => !active);
    expect(inactive.map(({ id }) => id)).toEqual(ids);
    expect(inactive.filter(({ inactiveBecause }) => inactiveBecause === null)).toEqual([]);
  });

  test('AMB-41 nothing active asks for a code that is gone', () => {
    const selectors = PACK_IDS.flatMap((packId) => loadPack(packId).provisions)
      .filter(({ active }) => active)
      .map(({ selector }) => JSON.stringify(selector));
    expect(selectors.filter((selector) => /"(X|X0\d|I0\d|IO2|H|J|Y|F)"/.test(selector))).toEqual([]);
  });

  test.each<[PackId, Readonly<Record<string, string>>]>([
    ['band-responses', { 'S1-B4-R05': 'S1-B4-R03', 'S1-B5-T05': 'S1-B5-R07' }],
    ['action-plan', { 'S3-13': 'S3-09' }],
    [
      'waves',
      {
        'S4-W1-20': 'S4-W1-11',
        'S4-W1-29': 'S4-W1-25',
        'S4-W2-30': 'S4-W1-40',
        'S4-W2-31': 'S4-W1-41',
        'S4-W2-32': 'S4-W1-42',
        'S4-W2-33': 'S4-W1-43',
      },
    ],
  ])('AMB-42 a duplicate is kept and points to what is done: %s', (packId, originals) => {
    const duplicates = loadPack(packId).provisions.filter(({ duplicateOf }) => duplicateOf !== null);
    expect(Object.fromEntries(duplicates.map(({ id, duplicateOf }) => [id, duplicateOf]))).toEqual(originals);
    const provisions = loadPack(packId).provisions;
    const due = dueBetween({ provisions, calendars: [PORTSMOUTH], from: '2025-09-01', to: '2025-12-31' });
    expect(due.filter(({ provisionId }) => provisionId in originals)).toEqual([]);
  });

  test('AMB-42 the morning’s list and the end of the day’s report are two', () => {
    const windows = ['S0-15', 'S0-34'].map((id) => provisionNamed('priority-actions', id));
    expect(windows.map(({ duplicateOf }) => duplicateOf)).toEqual([null, null]);
    expect(windows.flatMap(({ cadence }) => cadence)).toEqual([
      { unit: 'daily', window: 'after-registers-close' },
      { unit: 'daily', window: 'end-of-day' },
    ]);
  });
});

function parts(selector: ReturnType<typeof selectorNamed>) {
  return selector.name === 'all-of' || selector.name === 'any-of' ? selector.selectors : [];
}
