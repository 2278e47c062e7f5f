import { counted } from '../../../domain/counted.ts';
import { yearName } from '../../../domain/year-name.ts';
import type { MessagesDueView } from '../../../operations/cards/card-kinds.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('messages-due');

/** To attendance officers at the close of the register: how many families should get a message now. */
export function messagesDueCard(
  { on, session, years, dueTime }: MessagesDueView,
  deliveryId: string,
  tabLink: string,
): AdaptiveCard {
  const count = years.reduce((total, year) => total + year.count, 0);
  const isDone = count === 0;
  return renderCard('messages-due', template, {
    deliveryId,
    tabLink,
    isDue: !isDone,
    title: isDone ? '✓ No message is left to send' : `! ${counted(count, 'message')} to send to families`,
    when: `${schoolDate(on)}, ${session === 'AM' ? 'morning' : 'afternoon'}${dueTime === null ? '' : `, due at ${dueTime}`}`,
    years: years.map((year) => `${yearName(year.yearGroup)}: ${year.count}`).join(' · '),
    advice: isDone
      ? 'Each was sent, or the pupil has come in, or the register has a reason.'
      : 'The app has the list and the text. Send them by what your school uses for messages, then say so there.',
  });
}
