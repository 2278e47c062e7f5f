import { halfTermsOf } from '../../src/domain/calendar/half-terms.ts';
import { sessionAtPosition, sessionsOf, spanOf } from '../../src/domain/calendar/school-sessions.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../src/domain/calendar/school-session.ts';
import { attendanceCode } from '../../src/domain/attendance-codes.ts';
import { countSessions, sessionsMissed } from '../../src/domain/figures/attendance-figures.ts';
import { weekdayProfile } from '../../src/domain/figures/weekday-profile.ts';
import { whyAtRisk } from '../../src/domain/figures/why-at-risk.ts';
import { patternSentence, weekdayComparison } from '../../src/domain/pupil-story/weekday-comparison.ts';
import { attendanceTrend } from '../../src/domain/pupil-story/attendance-trend.ts';
import { forecast } from '../../src/domain/pupil-story/forecast.ts';
import { gridByHalfTerm } from '../../src/domain/pupil-story/grid-by-half-term.ts';
import { horizonsOf } from '../../src/domain/pupil-story/horizons.ts';
import { yearGrid } from '../../src/domain/pupil-story/year-grid.ts';
import type { RegisterRow } from '../../src/http/contract.ts';
import type { PupilStory, StoryYear } from '../../src/http/pupil-contract.ts';
import { BANDS, NOW } from './invented-register.ts';
import { CALENDAR } from './small-school.ts';

const TODAY = '2026-11-23';

/** A pupil's story with something in each of its parts, told by the app's own rules of a year with absences of all kinds. */
export function inventedStory(row: RegisterRow): PupilStory {
  return {
    asOf: NOW,
    today: TODAY,
    row: { ...row, ...standing() },
    bands: [...BANDS],
    admittedOn: '2024-09-02',
    leftOn: null,
    leftOut: [],
    year: inventedYear(),
    case: {
      ...{ state: 'open', openedOn: '2026-10-05', openedBecause: 'Below 95%.', closedOn: null, closedBecause: '' },
      barriers: ['Transport', 'Friendships'],
      strategies: [
        { what: 'Met at the gate', from: '2026-10-06', reviewOn: '2026-12-01', fault: null },
        { what: 'Bus pass', from: null, reviewOn: null, fault: null },
      ],
      ...{ mentor: 'Lee Example', targetSessions: 20, nextReviewOn: '2026-12-01', isWaiting: false, lacking: [] },
    },
    notes: [{ noteId: 'n-1', at: '2026-11-20T15:00:00Z', by: 'Sam Example', words: 'For the fewest eyes.' }],
    mayAddNotes: true,
    attributes: ['young carer'],
    timeline: Array.from({ length: 20 }, (_, index) => ({
      kind: index % 3 === 0 ? ('action' as const) : ('contact' as const),
      on: `2026-11-${String(20 - (index % 19)).padStart(2, '0')}`,
      at: null,
      title: index % 3 === 0 ? 'Action given: Talk with the tutor' : 'Phone call: no answer',
      detail: index === 1 ? 'Will ring back after work.' : '',
      by: 'Pat Example',
    })),
    tried: [
      {
        ...{ actionId: 'a-1', title: 'Talk with the tutor', issuedOn: '2026-10-06', stands: 'done (Spoke)' },
        sentence: 'In the 25 school days before, 7 of 50 sessions missed; in the 25 after, 3 of 50 sessions missed.',
      },
    ],
    legal: {
      threshold:
        '4 sessions of unauthorised absence in the last ten school weeks; with 6 more the school has to consider a penalty notice.',
      steps: [
        {
          ...{ title: 'Attendance contract', parent: 'P1', from: '2026-11-02', to: '2026-12-18', isRunning: true },
          ...{ note: '', by: 'Sam Example' },
        },
      ],
    },
  };
}

const SCHOOL_WEEKDAYS = {
  possibleDays: [1300, 1300, 1300, 1300, 1290],
  missedDays: [84, 80, 79, 82, 96],
  onlyMornings: 20,
  onlyAfternoons: 22,
};

/** The head of the page says what its year says. */
function standing(): Partial<RegisterRow> {
  const { sessions, marks, counted } = inventedMarks();
  const figures = countSessions(marks, sessions, counted);
  return {
    sessionsMissed: sessionsMissed(figures),
    sessionsPossible: figures.possible,
    percent: (100 * figures.attended) / figures.possible,
    percentText: `${((100 * figures.attended) / figures.possible).toFixed(1)}%`,
    bandId: 'at-risk',
    why: whyAtRisk(figures, 0),
  };
}

function inventedMarks() {
  const sessions = sessionsOf(CALENDAR);
  const marks = new Uint8Array(HALF_DAYS_IN_A_YEAR);
  const counted = spanOf(sessions, '2026-08-01', TODAY);
  for (let position = 0; position < counted.end - 1; position += 1) {
    const { on, session } = sessionAtPosition(sessions, position);
    const isFridayOff = session === 'PM' && FRIDAYS_OFF.includes(on);
    marks[sessions.halfDays[position] ?? 0] = attendanceCode(isFridayOff ? 'O' : codeAt(position))?.byte ?? 0;
  }
  return { sessions, marks, counted };
}

const FRIDAYS_OFF = ['2026-10-02', '2026-10-16', '2026-11-20'];

export function inventedYear(): StoryYear {
  const { sessions, marks, counted } = inventedMarks();
  const profile = weekdayProfile(marks, sessions, counted);
  const outOf = profile.missedDays.reduce((sum, days) => sum + days, 0);
  const onRoll = spanOf(sessions, '2026-08-01', '2027-07-31');
  const figures = countSessions(marks, sessions, counted);
  return {
    schoolYear: 2026,
    halfTerms: gridByHalfTerm(yearGrid({ marks, sessions, counted, onRoll, today: TODAY }), halfTermsOf(CALENDAR)).map(
      ({ name, weeks }) => ({
        name,
        weeks: weeks.map(({ monday, days }) => ({
          monday,
          days: days.map(({ on, sessions: of }) => ({ on, sessions: [...of] })),
        })),
      }),
    ),
    codes: ['/', 'I', 'L', 'O', 'U', 'Y4'].map((code) => ({ code, meaning: attendanceCode(code)?.meaning ?? '' })),
    trend: attendanceTrend(marks, sessions, counted).map(({ monday, week, soFar }) => ({
      ...{ monday, missed: sessionsMissed(week), possible: week.possible, missedSoFar: sessionsMissed(soFar) },
      ...{ possibleSoFar: soFar.possible, percentText: `${((100 * soFar.attended) / soFar.possible).toFixed(1)}%` },
    })),
    edges: [98, 95, 92, 90, 50].map((percent, index) => ({ percent, label: BANDS[index]?.label ?? '' })),
    weekdays: weekdayComparison(profile, SCHOOL_WEEKDAYS, 1200),
    patterns: [patternSentence({ when: 5, missed: profile.missedDays[4] ?? 0, outOf, expected: outOf / 4 })],
    forecast: forecast(figures, horizonsOf({ calendar: CALENDAR, sessions, marks, onRoll, today: TODAY })).map(
      ({ on, remaining, sentence }) => ({ on, remaining, sentence }),
    ),
  };
}

/** Present, and now and then something else. */
function codeAt(position: number): string {
  const codes: Readonly<Record<number, string>> = {
    7: 'L',
    18: 'I',
    19: 'I',
    31: 'U',
    48: 'O',
    49: 'O',
    60: 'Y4',
    71: '',
  };
  return codes[position] ?? '/';
}
