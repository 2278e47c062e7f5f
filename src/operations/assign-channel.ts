import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import type { Records } from './records.ts';
import type { YearChannel } from './records/place-store.ts';
import { sendWhatIsDue } from './send-what-is-due.ts';

export interface Assignment {
  readonly channelId: string;
  /** Null for a channel that is no year group's. */
  readonly yearGroup: number | null;
  /** By what right. */
  readonly reason: string;
}

export type Assigned =
  | { readonly kind: 'unknown-channel' }
  /** `rivals`: channels that had the year group and are without one now. */
  | { readonly kind: 'assigned'; readonly channel: YearChannel; readonly rivals: readonly YearChannel[] };

/** Gives a channel a year group, which it takes from whichever channel had it; what is due there follows. */
export async function assignChannel(
  records: Records,
  school: School,
  { personId }: Pick<Person, 'personId'>,
  { channelId, yearGroup, reason }: Assignment,
  now: Date,
): Promise<Assigned> {
  const { schoolId } = school;
  const channels = await records.places.channels(schoolId);
  const channel = channels.find((known) => known.channelId === channelId);
  if (channel === undefined) return { kind: 'unknown-channel' };
  const rivals = channels.filter(
    (known) => yearGroup !== null && known.yearGroup === yearGroup && known.channelId !== channelId,
  );
  const changed = [
    { ...channel, yearGroup, mappedBy: personId },
    ...rivals.map((rival) => ({ ...rival, yearGroup: null })),
  ];
  await records.places.saveChannels(schoolId, changed, now);
  const subject = `channel ${channelId}`;
  await records.audit.record({ schoolId, at: now, personId, verb: 'channel.map', subject, reason });
  await sendWhatIsDue(records, school, now);
  return { kind: 'assigned', channel, rivals };
}
