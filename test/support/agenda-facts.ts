import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import type { AttendanceFigures } from '../../src/domain/figures/attendance-figures.ts';
import { NO_SESSIONS } from '../../src/domain/figures/attendance-figures.ts';
import type { AgendaFacts, AgendaMoment } from '../../src/domain/meetings/agenda-facts.ts';
import { loadPack } from '../../src/packs/load-pack.ts';
import { CALENDAR, ROLL } from './small-school.ts';

export const AGENDA_MOMENT: AgendaMoment = {
  on: '2026-11-23',
  days: createSchoolDays([CALENDAR]),
  bands: loadPack('recommended').bands,
  narrativeBelowPercent: 90,
  lastHeldOn: '2026-11-16',
};

/** So many sessions missed of so many possible. */
export function missed(count: number, possible: number): AttendanceFigures {
  return { ...NO_SESSIONS, possible, attended: possible - count, unauthorised: count };
}

const [FIRST] = ROLL;

/** A pupil about whom no rule says anything, unless a test says so. */
export function agendaFacts(over: Partial<AgendaFacts> & { readonly pupilId?: string } = {}): AgendaFacts {
  if (FIRST === undefined) throw new Error('The small school has pupils.');
  const { pupilId = 'p1', ...facts } = over;
  const figures = over.figures ?? missed(0, 100);
  return {
    pupil: { ...FIRST, pupilId },
    standing: { why: 'All 100 sessions attended.', percentText: '100%', bandLabel: null },
    figures,
    figuresBefore: figures,
    ...{ lacking: [], reviewOn: null, contractEndsOn: null, overdueActions: [], stillToDo: [] },
    ...{ carried: null, improved: null },
    ...facts,
  };
}
