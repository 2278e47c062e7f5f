import { attendanceCode, type AttendanceClass } from '../../domain/attendance-codes.ts';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import { sessionsMissed, type AttendanceFigures } from '../../domain/figures/attendance-figures.ts';
import { SMALLEST_GROUP_SHOWN, type GroupFigures } from '../../domain/figures/group-figures.ts';
import { percentText } from '../../domain/figures/percent-text.ts';
import { GAP_ATTRIBUTES, type GroupGap } from '../../domain/insights/group-gaps.ts';
import { nationalFor, phaseOf } from '../../domain/insights/national-figures.ts';
import type { School } from '../../domain/school.ts';
import { ATTRIBUTE_WORDS } from '../../domain/strategy/attribute-words.ts';
import { edgesOf } from '../../domain/strategy/edges-of.ts';
import type { TimeLine } from '../../operations/insights/insight-sections.ts';
import type { Insights } from '../../operations/insights/read-insights.ts';
import type { InsightFigures, InsightGroup, InsightsPage } from '../insights-contract.ts';

const COUNTS: Readonly<Record<AttendanceClass, string>> = {
  present: 'Present',
  'approved-educational-activity': 'Present, educated off site',
  authorised: 'Authorised absence',
  unauthorised: 'Unauthorised absence',
  'possible-only': 'Possible, neither present nor absent',
  'not-possible': 'Not a possible session',
  administrative: 'Not counted',
};

export function insightsBody(school: School, insights: Insights, yearGroup: number | null): InsightsPage {
  const { asOf, period, periods, scope, sections, national } = insights;
  const shown = createShown(school, scope.smallest);
  const { whole, linesOf, groupOf, figuresOf, countOf } = { ...shown, whole: sections?.whole ?? null };
  const years = [...new Set(scope.reach.map((pupil) => pupil.yearGroup))].toSorted((a, b) => a - b);
  const groupsOfReach = GAP_ATTRIBUTES.filter((id) => scope.reach.some(({ attributes }) => attributes.has(id)));
  return {
    asOf: asOf.toISOString(),
    ...{ period: { ...period }, yearGroup, group: scope.group, smallestGroup: scope.smallest },
    periods: periods.map(({ id, name }) => ({ id, name })),
    yearGroups: years,
    groups: scope.mayGroups ? groupsOfReach.map((id) => ({ id, words: ATTRIBUTE_WORDS[id] })) : [],
    whole: whole === null ? null : groupOf(whole),
    days: linesOf(sections?.days, ({ firstOn }) => schoolDate(firstOn)),
    weeks: linesOf(sections?.weeks, ({ firstOn }) => schoolDate(firstOn)),
    halfTerms: linesOf(
      sections?.halfTerms,
      ({ firstOn }) =>
        periods.find((each) => each.id.startsWith('half-term') && each.firstOn >= firstOn)?.name ?? firstOn,
    ),
    bands: school.strategy.bands.map(({ id, label, tone }) => ({ id, label, tone })),
    standings: (sections?.standings ?? []).map(({ on, pupils, persistentlyAbsent, severelyAbsent, inBands }) => ({
      ...{ on, pupils, persistentlyAbsent: countOf(persistentlyAbsent), severelyAbsent: countOf(severelyAbsent) },
      // One band hidden could be found from the others.
      inBands: inBands.every((count) => countOf(count) !== null) ? [...inBands] : null,
    })),
    gaps:
      sections?.gaps?.map(({ attribute, words, sides }) => ({
        ...{ id: attribute, words },
        ...sidesOf(sides),
      })) ?? null,
    codes:
      sections?.codes?.map(({ code, meaning, class: attendanceClass, sessions }) => ({
        ...{ code, meaning: code === null ? meaning : (attendanceCode(code)?.meaning ?? meaning), sessions },
        counts: COUNTS[attendanceClass],
      })) ?? null,
    weekdays: (sections?.weekdays ?? []).map((figures, index) => ({
      weekday: Math.floor(index / 2) + 1,
      session: index % 2 === 0 ? 'AM' : 'PM',
      figures: figures === null ? null : figuresOf(figures),
    })),
    years: (sections?.leagues.years ?? []).map((line) => ({
      yearGroup: line.yearGroup,
      figures: line.figures === null ? null : lineOf(line.figures),
    })),
    forms: (sections?.leagues.forms ?? []).map((line) => ({
      ...{ yearGroup: line.yearGroup, form: line.form },
      figures: line.figures === null ? null : lineOf(line.figures),
    })),
    lastYear: lastYearOf(),
    national: {
      ...{ source: national.source, asOf: national.asOf },
      ours: oursOf(sections?.ofNationalCohort ?? null, countOf),
      rows: nationalFor(national, phaseOf(school.yearGroups)).map((row) => ({ ...row })),
    },
  };

  /** Lines add up to the whole: a count that is left out of one could be found from the others. */
  function lineOf(figures: GroupFigures): InsightGroup {
    const line = groupOf(figures);
    return scope.smallest === 1 ? line : { ...line, persistentlyAbsent: null, severelyAbsent: null };
  }

  function sidesOf(sides: GroupGap['sides']) {
    if (sides === null) return { has: null, hasNot: null };
    const [has, hasNot] = [groupOf(sides.has), groupOf(sides.hasNot)];
    const bothOf = (count: 'persistentlyAbsent' | 'severelyAbsent', side: InsightGroup) =>
      has[count] === null || hasNot[count] === null ? null : side[count];
    const told = (side: InsightGroup): InsightGroup => ({
      ...side,
      persistentlyAbsent: bothOf('persistentlyAbsent', side),
      severelyAbsent: bothOf('severelyAbsent', side),
    });
    return { has: told(has), hasNot: told(hasNot) };
  }

  function lastYearOf(): InsightsPage['lastYear'] {
    const last = sections?.lastYear ?? null;
    if (last === null) return null;
    const smallest = scope.group === null ? scope.smallest : SMALLEST_GROUP_SHOWN;
    return {
      ...{ whose: last.whose, now: figuresOf(last.now), then: figuresOf(last.then) },
      weeks: last.weeks.map(({ number, firstOn, now, then, pupils }) => ({
        ...{ number, firstOn },
        now: pupils < smallest ? null : figuresOf(now),
        then: pupils < smallest || then.possible === 0 ? null : figuresOf(then),
      })),
    };
  }
}

function createShown(school: School, smallest: number) {
  const edges = edgesOf(school.strategy);
  const figuresOf = (figures: AttendanceFigures): InsightFigures => {
    const { possible, attended, authorised, unauthorised, late, unmarked } = figures;
    return { possible, attended, authorised, unauthorised, late, unmarked, percent: percentText(figures, edges) };
  };
  /** A few pupils are told of by their number, to those who see no pupil by name. */
  const countOf = (count: number) => (count > 0 && count < smallest ? null : count);
  const groupOf = (figures: GroupFigures): InsightGroup => {
    const { pupils, persistentlyAbsent, severelyAbsent } = figures;
    const shown = { persistentlyAbsent: countOf(persistentlyAbsent), severelyAbsent: countOf(severelyAbsent) };
    return { ...figuresOf(figures), pupils, ...shown };
  };
  const linesOf = (lines: readonly TimeLine[] | undefined, nameOf: (line: TimeLine) => string) =>
    (lines ?? []).map((line) => ({
      ...{ name: nameOf(line), firstOn: line.firstOn, lastOn: line.lastOn },
      figures: line.figures === null ? null : figuresOf(line.figures),
    }));
  return { figuresOf, countOf, groupOf, linesOf };
}

function oursOf(
  figures: GroupFigures | null,
  countOf: (count: number) => number | null,
): InsightsPage['national']['ours'] {
  if (figures === null || figures.possible === 0)
    return { absence: null, persistentAbsence: null, severeAbsence: null };
  const { pupils, persistentlyAbsent, severelyAbsent, possible } = figures;
  const share = (part: number, whole: number) => Math.floor((20_000 * part + whole) / (2 * whole));
  const shareOf = (count: number) => (countOf(count) === null ? null : share(count, pupils));
  return {
    absence: share(sessionsMissed(figures), possible),
    persistentAbsence: shareOf(persistentlyAbsent),
    severeAbsence: shareOf(severelyAbsent),
  };
}
