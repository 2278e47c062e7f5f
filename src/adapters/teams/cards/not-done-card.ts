import type { NotDoneView } from '../../../operations/cards/card-kinds.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('not-done');

/** Tells the attendance champion what did not happen by its time; edited once it has. */
export function notDoneCard({ on, moment, dueTime, detail, isDone }: NotDoneView, deliveryId: string): AdaptiveCard {
  const title = isDone ? '✓ It has happened now' : '! Something did not happen';
  return renderCard('not-done', template, {
    deliveryId,
    title,
    summary: title,
    when: dueTime === null ? schoolDate(on) : `${schoolDate(on)}, due at ${dueTime}`,
    what: plainText(moment),
    hasDetail: detail !== null,
    detail: plainText(detail ?? ''),
    advice: isDone
      ? 'Nothing need be done.'
      : 'The app goes on trying. Ask whoever looks after the app to run the command "doctor", and until then use the Every Session tab.',
  });
}
