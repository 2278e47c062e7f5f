import { why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { yearName } from '../../domain/year-name.ts';
import { assignChannel } from '../assign-channel.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';

export interface ChannelWanted {
  readonly channelId: string;
  /** Null for a channel that is no year group's. */
  readonly yearGroup: number | null;
}

export type ChannelMapped =
  | { readonly kind: 'mapped'; readonly words: string }
  | { readonly kind: 'not-allowed' | 'unknown-channel' | 'unknown-year'; readonly message: string };

/** Says whose a channel is, as somebody may also say in the channel itself (map-channel.ts). */
export function mapYearChannel({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, { channelId, yearGroup }: ChannelWanted): Promise<ChannelMapped> => {
    const answer = why(person, 'channel.map', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    if (yearGroup !== null && !school.yearGroups.includes(yearGroup)) {
      return { kind: 'unknown-year', message: `The school has no ${yearName(yearGroup)}.` };
    }
    return database.inTransaction(async (records) => {
      const asked = { channelId, yearGroup, reason: answer.reason };
      const assigned = await assignChannel(records, school, person, asked, clock());
      if (assigned.kind === 'unknown-channel') {
        return { kind: 'unknown-channel', message: 'The Team has no such channel any more. Load the page again.' };
      }
      const { channel, rivals } = assigned;
      const whose = yearGroup === null ? 'is no year group’s' : `is ${yearName(yearGroup)}’s channel`;
      const instead = rivals.map(({ name }) => ` ${name} is no year group’s any more.`).join('');
      return { kind: 'mapped', words: `${channel.name} ${whose} from now on.${instead}` };
    });
  };
}
