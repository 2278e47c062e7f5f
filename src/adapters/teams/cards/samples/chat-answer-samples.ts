import { cardReply, type ChatCard, type ChatReply } from '../../../../domain/chat/chat-reply.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const PUPIL = cardOf(
  cardReply({
    title: 'Kit Moss',
    subtitle: 'Year 9, 9B',
    facts: [
      { name: 'Attendance', value: '90.8%' },
      { name: 'Missed', value: '14 of 152 sessions' },
      { name: 'Band', value: '90% to under 95%' },
      { name: 'Why', value: '14 of 152 sessions missed; absent for the last 2 sessions in a row.' },
    ],
    buttons: [{ kind: 'tab', title: 'Open the pupil’s page', place: 'pupil/p5' }],
  }),
);

export const CHAT_ANSWER_SAMPLES: readonly Sample<ChatCard>[] = [
  { what: 'a pupil', view: PUPIL },
  { what: 'which pupil', view: cardOf(cardReply({ title: 'Which pupil?', hasPupilSearch: true })) },
  {
    what: 'a choice of strange names',
    view: cardOf(
      cardReply({
        title: 'Which of them?',
        buttons: STRANGE_NAMES.slice(0, 6).map((title) => ({ kind: 'pupil', title, pupilId: 'p1' }) as const),
      }),
    ),
  },
  {
    what: 'today with 200 pupils',
    view: cardOf(
      cardReply({
        title: '200 pupils not in',
        subtitle: 'AM, as of 08:46',
        facts: [
          { name: 'Families contacted', value: '12' },
          { name: 'Registers not in', value: 'none' },
        ],
        sections: [
          { heading: 'Year 9: 200 not in', items: Array.from({ length: 200 }, (_, at) => `Invented Pupil ${at + 1}`) },
        ],
        buttons: [{ kind: 'tab', title: 'Open Today', place: 'today/9' }],
      }),
    ),
  },
];

function cardOf(reply: ChatReply): ChatCard {
  if (reply.kind === 'text') throw new Error('A card is a card.');
  return reply.card;
}
