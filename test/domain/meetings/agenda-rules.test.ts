import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPersistentlyAbsent, isSeverelyAbsent } from '../../../src/domain/figures/attendance-figures.ts';
import type { AgendaFacts } from '../../../src/domain/meetings/agenda-facts.ts';
import { AGENDA_PLAN } from '../../../src/domain/meetings/agenda-plan.ts';
import { AGENDA_RULES } from '../../../src/domain/meetings/agenda-rules.ts';
import { buildAgenda, reasonsFor } from '../../../src/domain/meetings/build-agenda.ts';
import { missesUntil } from '../../../src/domain/meetings/misses-until.ts';
import { agendaFacts, AGENDA_MOMENT, missed } from '../../support/agenda-facts.ts';

const said = (over: Partial<AgendaFacts>) => reasonsFor(agendaFacts(over), AGENDA_MOMENT).map(({ words }) => words);

describe('a rule says in a sentence why a pupil is on the agenda', () => {
  test.each<[string, Partial<AgendaFacts>, string[]]>([
    ['nothing', {}, []],
    ['not reached', { carried: 'not-reached' }, ['Carried over from Monday 16 November: there was no time.']],
    ['put off', { carried: 'put-off' }, ['Carried over from Monday 16 November: it was put off.']],
    [
      'still to do',
      { stillToDo: [{ title: 'Ring home', dueOn: '2026-11-20' }] },
      ['Agreed on Monday 16 November and still to be done: Ring home.'],
    ],
    [
      'overdue action',
      { overdueActions: [{ title: 'Ring home', dueOn: '2026-11-20' }] },
      ['Overdue: Ring home (due Friday 20 November).'],
    ],
    ['review in time', { reviewOn: '2026-11-23' }, []],
    ['review overdue', { reviewOn: '2026-11-20' }, ['The review was due on Friday 20 November.']],
    ['contract that ran out', { contractEndsOn: '2026-11-20' }, []],
    ['contract ending', { contractEndsOn: '2026-12-07' }, ['The attendance contract ends on Monday 7 December.']],
    ['contract ending in 11 school days', { contractEndsOn: '2026-12-08' }, []],
    ['at 90%', { lacking: ['barrier'], figures: missed(12, 120) }, []],
    [
      'below 90% without words',
      { lacking: ['barrier', 'review'], figures: missed(13, 120) },
      ['Below 90%, and the case has no barrier, no review inside 30 days.'],
    ],
    ['near', { figures: missed(11, 113) }, ['1 more session missed would be persistent absence.']],
    ['near severe', { figures: missed(59, 120) }, ['2 more sessions missed would be severe absence.']],
    ['not near', { figures: missed(8, 117) }, []],
  ])('%s', (_what, over, words) => {
    expect(said(over)).toEqual(words);
  });

  test('down a band since a school week ago, and not up', () => {
    const [down] = said({ figuresBefore: missed(5, 110), figures: missed(11, 120) });
    expect(down).toMatch(/^Down since a school week ago: from “.*” to “.*”\.$/);
    expect(said({ figuresBefore: missed(11, 110), figures: missed(11, 160) })).toEqual([]);
  });

  test('near a threshold is counted exactly', () => {
    const sessions = fc
      .integer({ min: 1, max: 380 })
      .chain((possible) => fc.record({ possible: fc.constant(possible), count: fc.nat({ max: possible }) }));
    fc.assert(
      fc.property(sessions, ({ possible, count }) => {
        for (const [inEach, isSo] of [
          [10, isPersistentlyAbsent],
          [2, isSeverelyAbsent],
        ] as const) {
          const misses = missesUntil(missed(count, possible), inEach);
          const after = (more: number) => isSo(missed(count + more, possible + more));
          if (misses <= 0) expect(isSo(missed(count, possible))).toBe(true);
          else expect([after(misses - 1), after(misses)]).toEqual([false, true]);
        }
      }),
    );
  });

  test('each rule has its place in the order', () => {
    expect(AGENDA_PLAN.order.toSorted()).toEqual(AGENDA_RULES.toSorted());
  });
});

describe('an agenda', () => {
  const overdue = { overdueActions: [{ title: 'Ring home', dueOn: '2026-11-20' }] };

  test('has what was promised first, then the order of the plan, then the more missed', () => {
    const { agenda } = buildAgenda(
      [
        agendaFacts({ pupilId: 'near', figures: missed(11, 113) }),
        agendaFacts({ pupilId: 'late', ...overdue, figures: missed(3, 100) }),
        agendaFacts({ pupilId: 'later', ...overdue, figures: missed(7, 100) }),
        agendaFacts({ pupilId: 'both', ...overdue, reviewOn: '2026-11-20' }),
        agendaFacts({ pupilId: 'carried', carried: 'put-off' }),
        agendaFacts({ pupilId: 'fine' }),
      ],
      AGENDA_MOMENT,
      10,
    );
    expect(agenda.map(({ pupilId }) => pupilId)).toEqual(['carried', 'both', 'later', 'late', 'near']);
  });

  test('is no longer than the cap, but for those who were carried over; and says how many had no room', () => {
    const many = Array.from({ length: 9 }, (_, place) => agendaFacts({ pupilId: `p${place}`, ...overdue }));
    const carried = ['c1', 'c2'].map((pupilId) => agendaFacts({ pupilId, carried: 'not-reached' }));
    const { agenda, leftOut } = buildAgenda([...many, ...carried], AGENDA_MOMENT, 5);
    expect(agenda).toHaveLength(7);
    expect(agenda.slice(0, 2).map(({ pupilId }) => pupilId)).toEqual(['c1', 'c2']);
    expect(leftOut).toBe(4);
  });

  test('praises those who improved and are not talked about, the more missed first', () => {
    const improved = 'This half term better.';
    const { improvers } = buildAgenda(
      [
        agendaFacts({ pupilId: 'little', improved, figures: missed(1, 100) }),
        agendaFacts({ pupilId: 'much', improved, figures: missed(8, 117) }),
        agendaFacts({ pupilId: 'talked-about', improved, ...overdue }),
      ],
      AGENDA_MOMENT,
      5,
    );
    expect(improvers.map(({ pupilId }) => pupilId)).toEqual(['much', 'little']);
  });
});
