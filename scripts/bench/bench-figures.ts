import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { sessionsOf, wholeYear, type SchoolSessions } from '../../src/domain/calendar/school-sessions.ts';
import { spellsOf } from '../../src/domain/figures/absence-spells.ts';
import { bandOf } from '../../src/domain/figures/attendance-band.ts';
import { countSessions, figuresOf, type AttendanceFigures } from '../../src/domain/figures/attendance-figures.ts';
import { exceptionsOf } from '../../src/domain/figures/exceptions.ts';
import { weekdayPatterns } from '../../src/domain/figures/weekday-pattern.ts';
import { weekdayProfileOf } from '../../src/domain/figures/weekday-profile.ts';
import { createLegalCalendar } from '../../src/domain/legal/legal-calendar.ts';
import { legalClock, legalMoment } from '../../src/domain/legal/legal-clock.ts';
import { LEGAL_FIGURES } from '../../src/domain/legal/legal-figures.ts';
import { loadPack } from '../../src/packs/load-pack.ts';
import { countInDuckDb } from './count-in-duckdb.ts';
import { BENCH_CALENDAR, inventSchools, type InventedSchool } from './invent-schools.ts';

const SCHOOLS = 100;
const PUPILS = 1_000;
const RUNS = 5;

/**
 * All figures of a hundred schools in one process, beside a bare loop that reads every byte and beside DuckDB counting the
 * same marks from its own table.
 */
export async function benchFigures(): Promise<void> {
  const sessions = sessionsOf(BENCH_CALENDAR);
  const before = process.memoryUsage().rss;
  const schools = inventSchools(SCHOOLS, PUPILS, sessions);
  const perSchool = Math.round((process.memoryUsage().rss - before) / SCHOOLS / 1024);
  const marks = SCHOOLS * PUPILS * sessions.halfDays.length;
  console.log(`${SCHOOLS} schools of ${PUPILS} pupils, ${sessions.halfDays.length} sessions: ${marks} marks.`);
  console.log(`Marks of one school in memory: ${perSchool} KiB.`);
  const bare = best(() => readEveryByte(schools));
  const figures = best(() => countAll(schools, sessions));
  const everything = best(() => everythingOf(schools, sessions));
  const tenth = best(() => everythingOf(schools.slice(0, SCHOOLS / 10), sessions));
  const duckDb = await countInDuckDb(schools, sessions, RUNS);
  say('a bare loop that reads every byte', bare, bare);
  say('the plain figures', figures, bare);
  say('figures, bands, spells, weekday profiles and patterns, legal clock', everything, bare);
  say('DuckDB: the counts alone', duckDb, bare);
  console.log(`Everything against DuckDB's counts: ${(everything / duckDb).toFixed(2)}.`);
  console.log(`Ten times the pupils took ${(everything / tenth).toFixed(1)} times as long.`);
}

function readEveryByte(schools: readonly InventedSchool[]): number {
  let sum = 0;
  for (const { pupils } of schools) {
    for (const marks of pupils) for (let index = 0; index < marks.length; index += 1) sum += marks[index] ?? 0;
  }
  return sum;
}

function countAll(schools: readonly InventedSchool[], sessions: SchoolSessions): AttendanceFigures[] {
  const span = wholeYear(sessions);
  return schools.flatMap(({ pupils }) => pupils.map((marks) => countSessions(marks, sessions, span)));
}

const { bands } = loadPack('recommended');
const legalCalendar = createLegalCalendar(createSchoolDays([BENCH_CALENDAR]));
const LAST_DAY = '2026-07-22';
const [legalFigures] = LEGAL_FIGURES;

function everythingOf(schools: readonly InventedSchool[], sessions: SchoolSessions): number {
  const span = wholeYear(sessions);
  if (legalFigures === undefined) throw new Error('There are no legal figures.');
  const moment = legalMoment(legalCalendar, legalFigures, LAST_DAY);
  let found = 0;
  for (const { pupils } of schools) {
    const profiles = pupils.map((marks, index) => {
      const exceptions = exceptionsOf(marks, sessions, span);
      const figures = figuresOf(exceptions);
      found += bandOf(bands, figures) === null ? 0 : spellsOf(exceptions).length;
      found += legalClock(moment, [exceptions]).counted;
      return { pupilId: String(index), profile: weekdayProfileOf(exceptions) };
    });
    found += weekdayPatterns(profiles).size;
  }
  return found;
}

/** Milliseconds of the fastest run: the others were disturbed. */
function best(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}

function say(what: string, durationMs: number, bareMs: number): void {
  console.log(`${durationMs.toFixed(0).padStart(6)} ms  ${(durationMs / bareMs).toFixed(2).padStart(6)} ×  ${what}`);
}
