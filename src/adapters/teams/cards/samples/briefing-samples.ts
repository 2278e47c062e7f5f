import type { BriefingView, BriefingWaitsView } from '../../../../domain/briefings/briefing-view.ts';
import type { DayTarget, FigureBlock, LeagueRow } from '../../../../domain/briefings/figure-block.ts';
import type { TargetsView } from '../../../../domain/briefings/targets-view.ts';
import type { WeeklySummaryView } from '../../../../domain/briefings/weekly-summary.ts';
import type { Sample } from './sample.ts';

const form = (rank: number, name: string, attended: number, percentText: string): LeagueRow => {
  return { rank, form: name, attended, possible: 270, percentText };
};

const LEAGUE: Extract<FigureBlock, { rows: readonly LeagueRow[] }> = {
  name: 'league',
  rows: [form(1, '9B', 264, '97.8%'), form(2, '9A', 258, '95.6%'), form(3, '9C', 241, '89.3%')],
  formsLeftOut: 0,
};

const TARGETS: Extract<FigureBlock, { rows: readonly DayTarget[] }> = {
  name: 'targets',
  rows: [
    {
      of: 'next-day',
      firstOn: '2026-11-23',
      lastOn: '2026-11-23',
      possible: 360,
      missAtMost: 14,
      lastYear: { missed: 21, possible: 352 },
    },
    {
      of: 'next-week',
      firstOn: '2026-11-23',
      lastOn: '2026-11-27',
      possible: 1_800,
      missAtMost: 72,
      lastYear: { missed: 118, possible: 1_760 },
    },
  ],
};

const CONCERNS: FigureBlock = {
  name: 'concerns',
  rows: [
    { label: 'Less attendance this week than last', count: '11' },
    { label: 'Missed a tenth of sessions or more this year', count: '23' },
    { label: 'Missed half or more', count: 'fewer than 5' },
  ],
};

const BRIEFING: BriefingView = {
  text: 'A good week, **Year 9**. Please thank your forms, and ring by 10:00 on Monday:\n\n- first days first\n- then second days',
  authorName: 'Ann Author',
  postedOn: '2026-11-20',
  isCorrected: false,
  isCancelled: false,
  figuresOn: '2026-11-19',
  blocks: [LEAGUE, { name: 'improved', count: 31, names: [] }, CONCERNS, TARGETS],
  readCount: 7,
  hasRead: false,
};

export const BRIEFING_SAMPLES: readonly Sample<BriefingView>[] = [
  { what: 'a Friday’s words with figures', view: BRIEFING },
  {
    what: 'words alone, corrected',
    view: { ...BRIEFING, blocks: [], figuresOn: null, isCorrected: true, readCount: 0 },
  },
  { what: 'read by the person who sees it', view: { ...BRIEFING, readCount: 1, hasRead: true } },
  { what: 'withdrawn', view: { ...BRIEFING, isCancelled: true } },
  {
    what: 'the longest words, and every figure of a large school',
    view: {
      ...BRIEFING,
      text: 'Attendance is everybody’s work. '.repeat(62),
      blocks: [
        {
          name: 'league',
          rows: Array.from({ length: 60 }, (_, index) => form(index + 1, `13-Form-${index}`, 260, '96.3%')),
          formsLeftOut: 3,
        },
        { name: 'full-attendance', count: 412, names: [] },
        { name: 'improved', withheld: 'Too few pupils to show figures without showing somebody’s own.' },
        CONCERNS,
        TARGETS,
      ],
    },
  },
];

const WAITS: BriefingWaitsView = {
  writerName: 'Ann Author',
  text: BRIEFING.text,
  channelNames: ['Year 8', 'Year 9'],
  isCorrection: false,
  isWaiting: true,
};

export const BRIEFING_WAITS_SAMPLES: readonly Sample<BriefingWaitsView>[] = [
  { what: 'a briefing for two channels', view: WAITS },
  { what: 'a correction', view: { ...WAITS, text: 'The east gate, not the west.', isCorrection: true } },
  { what: 'seen to', view: { ...WAITS, isWaiting: false } },
];

const WEEK: WeeklySummaryView = {
  yearGroup: 9,
  firstOn: '2026-11-16',
  upTo: '2026-11-20',
  forms: LEAGUE.rows,
  formsLeftOut: 1,
  total: { attended: 763, possible: 810, percentText: '94.2%' },
  improved: 12,
  fullAttendance: 57,
};

export const WEEKLY_SUMMARY_SAMPLES: readonly Sample<WeeklySummaryView>[] = [
  { what: 'an ordinary week', view: WEEK },
  { what: 'where forms are not shown in public', view: { ...WEEK, forms: [], formsLeftOut: 0 } },
];

export const TARGETS_SAMPLES: readonly Sample<TargetsView>[] = [
  { what: 'the next day and the next week', view: { yearGroup: 9, rows: TARGETS.rows } },
  {
    what: 'a year group that was not here last year',
    view: { yearGroup: 7, rows: TARGETS.rows.map((row) => ({ ...row, lastYear: null })) },
  },
];
