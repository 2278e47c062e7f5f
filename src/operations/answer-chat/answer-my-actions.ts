import { schoolDate } from '../../domain/calendar/school-date.ts';
import { cardReply, textReply } from '../../domain/chat/chat-reply.ts';
import { counted } from '../../domain/counted.ts';
import { readActions, type ActionEntry } from '../read-actions.ts';
import type { AnswerCommand } from './chat-question.ts';

/** What the person has been asked to do and has not done yet, what is overdue first. */
export const answerMyActions: AnswerCommand = async (needs, { school, person }) => {
  const { entries } = await readActions(needs)(school, person);
  const mine = entries.filter(({ isMine }) => isMine);
  if (mine.length === 0) return textReply('You have no action to do.');
  const overdue = mine.filter(({ isOverdue }) => isOverdue);
  const inTime = mine.filter(({ isOverdue }) => !isOverdue);
  return cardReply({
    title: `You have ${counted(mine.length, 'action')} to do`,
    sections: [
      ...(overdue.length === 0 ? [] : [{ heading: 'Overdue', items: overdue.map(inWords) }]),
      ...(inTime.length === 0 ? [] : [{ heading: 'To do', items: inTime.map(inWords) }]),
    ],
    buttons: [{ kind: 'tab', title: 'Open in the tab', place: 'actions' }],
  });
};

function inWords({ action }: ActionEntry): string {
  return `${action.title} (by ${schoolDate(action.dueOn)})`;
}
