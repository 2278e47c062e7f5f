import { describe, expect, test } from '@jest/globals';
import { isPersistentlyAbsent } from '../../src/domain/figures/attendance-figures.ts';
import { bandOf } from '../../src/domain/figures/attendance-band.ts';
import { yearToDate } from '../../src/domain/strategy/rules/attendance-rules.ts';
import { select } from '../../src/domain/strategy/select-pupils.ts';
import { selectionMoment } from '../../src/domain/strategy/selection-moment.ts';
import type { Selector } from '../../src/domain/strategy/selector.ts';
import { loadPack, PACK_IDS } from '../../src/packs/load-pack.ts';
import { demoSchoolSubjects } from '../support/demo-school-subjects.ts';

/** A Thursday in the spring, with half a year of registers behind it. */
const ON = '2027-03-11';
const { subjects, calendars } = demoSchoolSubjects(ON);
const pupilIds = new Set(subjects.map(({ pupil }) => pupil.pupilId));

describe.each(PACK_IDS)('the strategy %s on the school of the demo', (packId) => {
  const pack = loadPack(packId);
  const moment = selectionMoment(ON, calendars, pack);
  const active = pack.provisions.flatMap(({ id, active: isActive, selector }) =>
    isActive && selector !== null ? [{ id, selector }] : [],
  );

  test('every active provision with a selector picks pupils of the school, each with a reason', () => {
    expect(active.length).toBeGreaterThan(10);
    for (const { id, selector } of active) {
      const selection = select(selector, subjects, moment);
      if (selection.kind === 'classes') continue;
      const picked = selection.pupils.map(({ pupilId }) => pupilId);
      expect([id, new Set(picked).size]).toEqual([id, picked.length]);
      expect([id, picked.filter((pupilId) => !pupilIds.has(pupilId))]).toEqual([id, []]);
      expect([id, selection.pupils.filter(({ why }) => why.trim() === '')]).toEqual([id, []]);
    }
  });

  test('every pupil is in one band, and some are in each', () => {
    const counts = new Map(pack.bands.map(({ id }) => [id, 0]));
    for (const subject of subjects) {
      const band = bandOf(pack.bands, yearToDate(subject));
      if (band !== null) counts.set(band.id, (counts.get(band.id) ?? 0) + 1);
    }
    expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(subjects.length);
    expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
  });
});

describe('what the recommended strategy finds there', () => {
  const moment = selectionMoment(ON, calendars, loadPack('recommended'));
  const countOf = (selector: Selector) => {
    const selection = select(selector, subjects, moment);
    return selection.kind === 'pupils' ? selection.pupils.length : selection.classes.length;
  };

  test('about a fifth is persistently absent, as in the country', () => {
    const persistent = countOf({ name: 'persistently-absent' });
    expect(persistent).toBe(subjects.filter((subject) => isPersistentlyAbsent(yearToDate(subject))).length);
    expect(persistent / subjects.length).toBeGreaterThan(0.15);
    expect(persistent / subjects.length).toBeLessThan(0.3);
  });

  test('the lists of a day are as long as people can work through', () => {
    expect(countOf({ name: 'absent-today' })).toBeGreaterThan(40);
    expect(countOf({ name: 'absent-today' })).toBeLessThan(200);
    expect(countOf({ name: 'returning-today' })).toBeGreaterThan(5);
    expect(countOf({ name: 'first-day-of-absence' })).toBeLessThan(countOf({ name: 'absent-today' }));
    expect(countOf({ name: 'poor-weekday', weekday: 5 })).toBeLessThan(30);
    expect(countOf({ name: 'lowest', count: 10, yearGroups: [10, 11], schoolYear: 'last' })).toBeGreaterThanOrEqual(10);
  });

  test('forms are ranked, all forty of them', () => {
    expect(countOf({ name: 'class-ranking', period: 'week' })).toBe(40);
  });
});
