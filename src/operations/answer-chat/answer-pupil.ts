import { mayAtAll } from '../../domain/authorise.ts';
import { cardReply, textReply, type ChatReply } from '../../domain/chat/chat-reply.ts';
import { displayName, type Pupil } from '../../domain/pupil.ts';
import type { AnswerChatNeeds, ChatAsker } from './chat-question.ts';
import { pupilsMeant } from './pupils-meant.ts';
import { showPupil } from './show-pupil.ts';

/** Teams shows six buttons of a card. */
const MOST_CHOICES = 6;

const NO_ROLE = 'A pupil’s figures are for the attendance team, heads of year and tutors.';

/** One pupil; where several may be meant, whom of them. A pupil whom the person may not see is as one who is not there. */
export async function answerPupil(needs: AnswerChatNeeds, asker: ChatAsker, words: string): Promise<ChatReply> {
  if (!mayAtAll(asker.person, 'register.read')) return textReply(NO_ROLE);
  if (words === '') return cardReply({ title: 'Which pupil?', hasPupilSearch: true });
  const found = await pupilsMeant(needs, asker, words);
  const [first, second] = found;
  if (first === undefined) return textReply('None of the pupils whom you may see has a name like that.');
  if (second === undefined) return await showPupil(needs, asker, first.pupilId);
  const isMore = found.length > MOST_CHOICES;
  return cardReply({
    title: 'Which of them?',
    subtitle: isMore ? `${found.length} pupils may be meant; here are the nearest.` : null,
    hasPupilSearch: isMore,
    buttons: found.slice(0, isMore ? MOST_CHOICES - 1 : MOST_CHOICES).map(choiceOf),
  });
}

function choiceOf(pupil: Pupil) {
  return { kind: 'pupil', title: `${displayName(pupil)}, ${pupil.form}`, pupilId: pupil.pupilId } as const;
}
