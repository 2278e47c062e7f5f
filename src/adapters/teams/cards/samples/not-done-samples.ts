import type { NotDoneView } from '../../../../operations/cards/card-kinds.ts';
import type { Sample } from './sample.ts';

const NOT_DONE: NotDoneView = {
  on: '2026-11-23',
  moment: 'the morning list goes out',
  dueTime: '08:45',
  detail: 'Teams could not be reached.',
  isDone: false,
};

export const NOT_DONE_SAMPLES: readonly Sample<NotDoneView>[] = [
  { what: 'a list that did not go out', view: NOT_DONE },
  { what: 'made up since', view: { ...NOT_DONE, isDone: true } },
  { what: 'a moment that is no more', view: { ...NOT_DONE, dueTime: null, detail: null } },
];
