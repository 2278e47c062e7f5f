import { why } from '../../domain/authorise.ts';
import { matchPupils } from '../../domain/chat/match-pupils.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import { schoolTime } from '../school-time.ts';
import type { AnswerChatNeeds, ChatAsker } from './chat-question.ts';

/** The pupils on roll whom words may mean, of those whom the person may see; best first. */
export async function pupilsMeant(
  { database, clock }: AnswerChatNeeds,
  { school, person }: ChatAsker,
  words: string,
): Promise<Pupil[]> {
  const { on } = schoolTime(school, clock());
  const pupils = await database.records.pupils.all(school.schoolId);
  const own = pupils.filter((pupil) => isOnRoll(pupil, on) && why(person, 'register.read', pupil).kind === 'allowed');
  return matchPupils(own, words);
}
