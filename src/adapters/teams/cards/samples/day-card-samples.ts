import type {
  EndOfDayView,
  RegistersMissingView,
  SecondCallsView,
  WelcomeBackView,
} from '../../../../domain/day-cards.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const on = '2026-11-23';
const MANY = Array.from({ length: 200 }, (_, index) => `Invented Pupil ${index + 1}`);

const registers = (forms: readonly string[]): RegistersMissingView => {
  return { on, session: 'AM', closesTime: '09:00', forms };
};

export const REGISTERS_MISSING_SAMPLES: readonly Sample<RegistersMissingView>[] = [
  { what: 'two registers', view: registers(['9A', '9B']) },
  { what: 'all in', view: registers([]) },
  { what: 'strange names', view: registers(STRANGE_NAMES) },
];

const returning = (names: readonly string[]): WelcomeBackView => ({
  on,
  pupils: names.map((name, index) => {
    return { name, form: '9A', schoolDaysAway: 1 + (index % 6), isExpectedToday: index % 2 === 0 };
  }),
});

export const WELCOME_BACK_SAMPLES: readonly Sample<WelcomeBackView>[] = [
  { what: 'two pupils', view: returning(['Tobias Marsh', 'Kit Moss']) },
  { what: 'strange names', view: returning(STRANGE_NAMES) },
  { what: '200 pupils', view: returning(MANY) },
];

const calls = (names: readonly string[]): SecondCallsView => ({
  on,
  calls: names.map((name, index) => {
    return { name, form: '9A', dueTime: '12:00', caller: index % 2 === 0 ? 'Pat Example' : null };
  }),
});

export const SECOND_CALLS_SAMPLES: readonly Sample<SecondCallsView>[] = [
  { what: 'two families', view: calls(['Tobias Marsh', 'Kit Moss']) },
  { what: 'none left', view: calls([]) },
  { what: 'strange names', view: calls(STRANGE_NAMES) },
  { what: '200 pupils', view: calls(MANY) },
];

const QUIET: EndOfDayView = {
  on,
  absent: [],
  registersMissing: [],
  unexplained: 0,
  ended: [],
  escalated: [],
  open: [],
};

export const END_OF_DAY_SAMPLES: readonly Sample<EndOfDayView>[] = [
  {
    what: 'everybody in hand',
    view: {
      ...QUIET,
      absent: [{ yearGroup: 9, names: ['Tobias Marsh', 'Kit Moss'] }],
      unexplained: 2,
      ended: ['Tobias Marsh: family reached by Pat Example at 09:40'],
      escalated: ['Kit Moss: safeguarding lead told at 10:11'],
    },
  },
  { what: 'nobody absent', view: QUIET },
  {
    what: 'strange names, not complete',
    view: { ...QUIET, unexplained: STRANGE_NAMES.length, open: STRANGE_NAMES, registersMissing: ['9A (afternoon)'] },
  },
  {
    what: '200 pupils',
    view: { ...QUIET, absent: [{ yearGroup: 9, names: MANY }], unexplained: 200, ended: MANY, escalated: MANY },
  },
];
