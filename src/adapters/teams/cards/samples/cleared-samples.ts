import type { ClearedView } from '../../../../operations/cards/cleared-content.ts';
import type { Sample } from './sample.ts';

export const CLEARED_SAMPLES: readonly Sample<ClearedView>[] = [
  {
    what: 'an absent list of last week',
    view: {
      what: 'The absent list of Year 9, AM',
      on: '2026-11-16',
      counts: ['12 pupils not in', '9 contacted', '2 came in later'],
    },
  },
  {
    what: 'a briefing that waited',
    view: { what: 'A briefing that waited for approval', on: '2026-11-16', counts: [] },
  },
];
