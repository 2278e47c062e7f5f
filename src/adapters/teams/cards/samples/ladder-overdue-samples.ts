import type { LadderRow } from '../../../../domain/first-day/ladder-view.ts';
import type { LadderOverdueView } from '../../../../operations/cards/card-kinds.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

/** A step as a senior leader sees it: without reasons. */
export const SAMPLE_LADDER_ROW: LadderRow = {
  pupilId: 'p1',
  name: 'Tobias Marsh',
  form: '9A',
  yearGroup: 9,
  step: 'Ring every contact',
  dueTime: '09:30',
  isOverdue: true,
  tried: '1 call',
  usualCaller: 'Pat Example',
  reasons: null,
};

const named = (name: string, index: number): LadderRow => ({ ...SAMPLE_LADDER_ROW, pupilId: `p${index}`, name });

export const LADDER_OVERDUE_SAMPLES: readonly Sample<LadderOverdueView>[] = [
  {
    what: 'two steps',
    view: {
      on: '2026-11-23',
      told: 'safeguarding-lead',
      mayDecide: true,
      rows: ['Tobias Marsh', 'Kit Moss'].map(named),
    },
  },
  { what: 'nothing any more', view: { on: '2026-11-23', told: 'safeguarding-lead', mayDecide: true, rows: [] } },
  {
    what: 'strange names',
    view: { on: '2026-11-23', told: 'senior-leader', mayDecide: true, rows: STRANGE_NAMES.map(named) },
  },
  {
    what: '200 pupils',
    view: {
      on: '2026-11-23',
      told: 'senior-leader',
      mayDecide: true,
      rows: Array.from({ length: 200 }, (_, index) => named(`Invented Pupil ${index + 1}`, index)),
    },
  },
];
