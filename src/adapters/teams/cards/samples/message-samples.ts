import { absenceMessage, DEFAULT_ABSENCE_MESSAGE } from '../../../../domain/first-day/absence-message.ts';
import type { MessagesDueView } from '../../../../operations/cards/card-kinds.ts';
import type { LadderMessagesView } from '../ladder-messages-card.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const session = { on: '2026-11-23', session: 'AM' } as const;

export const MESSAGES_DUE_SAMPLES: readonly Sample<MessagesDueView>[] = [
  {
    what: 'twelve messages',
    view: {
      ...session,
      years: [
        { yearGroup: 7, count: 3 },
        { yearGroup: 9, count: 9 },
      ],
      dueTime: '09:00',
    },
  },
  { what: 'all sent', view: { ...session, years: [], dueTime: null } },
];

const messagesFor = (names: readonly string[]): LadderMessagesView => ({
  batchId: 'sample',
  messages: names.map((name, index) => {
    const about = { ...session, schoolName: 'Example Academy', forename: name.split(' ')[0] ?? name };
    return { pupilId: `p${index}`, name, form: '9A', text: absenceMessage(DEFAULT_ABSENCE_MESSAGE, about) };
  }),
});

export const LADDER_MESSAGES_SAMPLES: readonly Sample<LadderMessagesView>[] = [
  { what: 'two messages', view: messagesFor(['Tobias Marsh', 'Kit Moss']) },
  { what: 'strange names', view: messagesFor(STRANGE_NAMES) },
  {
    what: '200 pupils',
    view: messagesFor(Array.from({ length: 200 }, (_, index) => `Invented Pupil ${index + 1}`)),
  },
];
