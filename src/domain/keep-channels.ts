import { channelsByYear, yearGroupOf } from './channels-by-year.ts';

export interface ListedChannel {
  readonly channelId: string;
  readonly name: string;
}

export interface KnownChannel extends ListedChannel {
  /** Null for a channel that is no year group's. */
  readonly yearGroup: number | null;
  /** Who said in the channel whose it is; without one, its name says so. */
  readonly mappedBy?: string;
}

/**
 * Whose each channel is, now that the Team has these: what a person said stays; else the name says so; and a channel
 * whose new name says nothing ("The nines") keeps its year group, while no other channel has it.
 */
export function keepChannels(
  known: readonly KnownChannel[],
  listed: readonly ListedChannel[],
  yearGroups: readonly number[],
): KnownChannel[] {
  const before = new Map(known.map((channel) => [channel.channelId, channel]));
  const said = listed.flatMap((channel): KnownChannel[] => {
    const { mappedBy, yearGroup = null } = before.get(channel.channelId) ?? {};
    return mappedBy === undefined ? [] : [{ ...channel, yearGroup, mappedBy }];
  });
  const taken = new Set(said.map(({ yearGroup }) => yearGroup));
  const unsaid = listed.filter(({ channelId }) => !said.some((channel) => channel.channelId === channelId));
  const named = channelsByYear(unsaid, yearGroups).map((channel) =>
    taken.has(channel.yearGroup) ? { ...channel, yearGroup: null } : channel,
  );
  for (const { yearGroup } of named) taken.add(yearGroup);
  const kept = named.map((channel) => {
    const was = before.get(channel.channelId)?.yearGroup ?? null;
    const saysNothing = channel.yearGroup === null && yearGroupOf(channel.name, yearGroups) === null;
    return saysNothing && was !== null && !taken.has(was) ? { ...channel, yearGroup: was } : channel;
  });
  return [...said, ...kept];
}
