import type { BriefingView } from '../../../../domain/briefings/briefing-view.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const BRIEFING: BriefingView = {
  text: 'Well done, **Year 9**. Please greet everybody who comes back by name.',
  authorName: 'Ann Author',
  postedOn: '2026-11-20',
  isCorrected: false,
  isCancelled: false,
  figuresOn: '2026-11-19',
  blocks: [
    {
      name: 'league',
      rows: [
        { rank: 1, form: '9A', attended: 285, possible: 300, percentText: '95.0%' },
        { rank: 2, form: '9B', attended: 276, possible: 300, percentText: '92.0%' },
      ],
      formsLeftOut: 1,
    },
    { name: 'full-attendance', count: 2, names: ['Priya Lockhart', 'Kit Moss'] },
    { name: 'concerns', rows: [{ label: 'Missed half or more', count: 'fewer than 5' }] },
  ],
  readCount: 1,
  hasRead: false,
};

export const BRIEFING_SAMPLES: readonly Sample<BriefingView>[] = [
  { what: 'an ordinary one', view: BRIEFING },
  { what: 'without figures', view: { ...BRIEFING, figuresOn: null, blocks: [], readCount: 0 } },
  { what: 'corrected, and read', view: { ...BRIEFING, isCorrected: true, hasRead: true, readCount: 24 } },
  { what: 'cancelled', view: { ...BRIEFING, isCancelled: true } },
  {
    what: 'strange names',
    view: { ...BRIEFING, blocks: [{ name: 'full-attendance', count: STRANGE_NAMES.length, names: STRANGE_NAMES }] },
  },
  {
    what: '200 pupils',
    view: {
      ...BRIEFING,
      blocks: [
        {
          name: 'full-attendance',
          count: 200,
          names: Array.from({ length: 200 }, (_, index) => `Invented Pupil ${index + 1}`),
        },
      ],
    },
  },
];
