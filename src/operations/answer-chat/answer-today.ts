import type { AbsentListView } from '../../domain/absent-list-view.ts';
import { cardReply, textReply, type ChatSection } from '../../domain/chat/chat-reply.ts';
import { counted } from '../../domain/counted.ts';
import { yearName } from '../../domain/year-name.ts';
import { readAbsentLists } from '../read-absent-lists.ts';
import { schoolTime } from '../school-time.ts';
import type { AnswerCommand } from './chat-question.ts';

/** Who is not in, in the years and forms that the person looks after, as the channels have it: no reason, no code. */
export const answerToday: AnswerCommand = async (needs, { school, person }) => {
  const lists = await readAbsentLists(needs)(school, person, null);
  if (lists === null) return textReply('No session has begun today, so nobody is missing.');
  const { years, session, readAt } = lists;
  if (years.length === 0) {
    return textReply(
      readAt === null
        ? `No ${session} register has come in yet.`
        : 'Everybody is in, of the pupils whom the staff list gives you.',
    );
  }
  const missing = years.flatMap(({ pupils }) => pupils);
  const [only] = years;
  return cardReply({
    title: `${counted(missing.length, 'pupil')} not in`,
    subtitle: readAt === null ? `${session}, no register yet` : `${session}, as of ${schoolTime(school, readAt).time}`,
    facts: [
      { name: 'Families contacted', value: String(missing.filter(({ contacted }) => contacted).length) },
      { name: 'Registers not in', value: years.flatMap((year) => year.missingRegisters).join(', ') || 'none' },
    ],
    sections: years.map(sectionOf),
    buttons: [
      {
        kind: 'tab',
        title: 'Open Today',
        place: years.length === 1 && only !== undefined ? `today/${only.yearGroup}` : 'today',
      },
    ],
  });
};

function sectionOf({ yearGroup, pupils }: AbsentListView): ChatSection {
  return {
    heading: `${yearName(yearGroup)}: ${pupils.length === 0 ? 'everybody in' : `${pupils.length} not in`}`,
    items: pupils.map(({ name, form, contacted }) => `${name} (${form}${contacted ? ', contacted' : ''})`),
  };
}
