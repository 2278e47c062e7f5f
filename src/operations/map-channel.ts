import { why } from '../domain/authorise.ts';
import { yearGroupOf } from '../domain/channels-by-year.ts';
import { yearName } from '../domain/year-name.ts';
import type { AnswerChatNeeds, ChatAsker } from './answer-chat/chat-question.ts';
import { sendWhatIsDue } from './send-what-is-due.ts';

export interface ChannelSaid {
  readonly teamId: string;
  readonly channelId: string;
  /** "year 9", or "no year group". */
  readonly words: string;
}

/** Somebody said in a channel whose it is. It takes the year group from whichever channel had it; what is due follows. */
export function mapChannel({ database, clock }: AnswerChatNeeds) {
  return async ({ school, person }: ChatAsker, { teamId, channelId, words }: ChannelSaid): Promise<string> => {
    const answer = why(person, 'channel.map', {});
    if (answer.kind === 'refused') return `${answer.reason} Only they may say whose channel this is.`;
    if (teamId !== school.teamId) return 'This Team is not the one in your school’s settings.';
    const yearGroup = yearGroupOf(words, school.yearGroups);
    if (yearGroup === null && !NO_YEAR.test(words)) {
      return `Say it as "this is year 9" or "this is no year group". Your school has: ${school.yearGroups.map(yearName).join(', ')}.`;
    }
    const { schoolId } = school;
    const { personId } = person;
    return await database.inTransaction(async (records) => {
      const channels = await records.places.channels(schoolId);
      const channel = channels.find((known) => known.channelId === channelId);
      if (channel === undefined) return 'I do not know this channel yet. Say it again in a minute.';
      const rivals = channels.filter(
        (known) => yearGroup !== null && known.yearGroup === yearGroup && known.channelId !== channelId,
      );
      const changed = [
        { ...channel, yearGroup, mappedBy: personId },
        ...rivals.map((rival) => ({ ...rival, yearGroup: null })),
      ];
      await records.places.saveChannels(schoolId, changed, clock());
      const subject = `channel ${channelId}`;
      await records.audit.record({
        schoolId,
        at: clock(),
        personId,
        verb: 'channel.map',
        subject,
        reason: answer.reason,
      });
      await sendWhatIsDue(records, school, clock());
      if (yearGroup === null) return 'This channel is no year group’s from now on: I post no list here.';
      const instead =
        rivals.length === 0 ? '' : ` ${rivals.map(({ name }) => name).join(', ')} is no year group’s any more.`;
      return `This is ${yearName(yearGroup)}’s channel from now on.${instead}`;
    });
  };
}

const NO_YEAR = /^(?:no|not a|nobody.?s?)\b/iu;
