import { why } from '../domain/authorise.ts';
import { yearGroupOf } from '../domain/channels-by-year.ts';
import { yearName } from '../domain/year-name.ts';
import { assignChannel } from './assign-channel.ts';
import type { AnswerChatNeeds, ChatAsker } from './answer-chat/chat-question.ts';

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
    return await database.inTransaction(async (records) => {
      const asked = { channelId, yearGroup, reason: answer.reason };
      const assigned = await assignChannel(records, school, person, asked, clock());
      if (assigned.kind === 'unknown-channel') return 'I do not know this channel yet. Say it again in a minute.';
      const { rivals } = assigned;
      if (yearGroup === null) return 'This channel is no year group’s from now on: I post no list here.';
      const instead =
        rivals.length === 0 ? '' : ` ${rivals.map(({ name }) => name).join(', ')} is no year group’s any more.`;
      return `This is ${yearName(yearGroup)}’s channel from now on.${instead}`;
    });
  };
}

const NO_YEAR = /^(?:no|not a|nobody.?s?)\b/iu;
