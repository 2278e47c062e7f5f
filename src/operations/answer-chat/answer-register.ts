import { mayAtAll, why } from '../../domain/authorise.ts';
import { cardReply, textReply } from '../../domain/chat/chat-reply.ts';
import { counted } from '../../domain/counted.ts';
import { loadStandings } from '../load-standings.ts';
import { schoolTime } from '../school-time.ts';
import type { AnswerCommand } from './chat-question.ts';

const NO_ROLE = 'The risk register is for the attendance team, heads of year and tutors.';

/** How many of the person's pupils are in each band, without a name. */
export const answerRegister: AnswerCommand = async ({ database, clock }, { school, person }) => {
  if (!mayAtAll(person, 'register.read')) return textReply(NO_ROLE);
  const { on } = schoolTime(school, clock());
  const standings = await loadStandings(database.records, school, on);
  const own = standings.filter(({ pupil }) => why(person, 'register.read', pupil).kind === 'allowed');
  const bands = school.strategy.bands.map(({ id, label }) => ({
    name: label,
    value: String(own.filter(({ band }) => band?.id === id).length),
  }));
  const unplaced = own.filter(({ band }) => band === null).length;
  return cardReply({
    title: 'Risk register',
    subtitle: `${counted(own.length, 'pupil')} whom you may see, this school year so far`,
    facts: unplaced === 0 ? bands : [...bands, { name: 'No session yet', value: String(unplaced) }],
    buttons: [{ kind: 'tab', title: 'Open the risk register', place: 'register' }],
  });
};
