import { randomBytes } from 'node:crypto';
import type { TenantChannel, TenantPerson, TenantSettings, TenantTeam } from '../tenant-context.ts';

/** The school's team as it now is: people rename it, and make, rename, delete and restore its channels. */
export interface Team {
  /** With the channels that are there now, General first. */
  now(): TenantTeam;
  rename(name: string): void;
  channel(id: string): TenantChannel | null;
  addChannel(name: string): TenantChannel;
  /** Null where the team has no such channel now. */
  renameChannel(id: string, name: string): TenantChannel | null;
  /** Null for General too: Teams does not let it go. */
  deleteChannel(id: string): TenantChannel | null;
  /** With its id, its name and its messages, as Teams does; null where no such channel was deleted. */
  restoreChannel(id: string): TenantChannel | null;
  members(): readonly TenantPerson[];
  /** False where the person is a member already. */
  addMember(person: TenantPerson): boolean;
  removeMember(person: TenantPerson): boolean;
}

type TeamSettings = TenantTeam & Pick<TenantSettings, 'people'>;

export function createTeam({ teamId, teamGroupId, teamName, channels: first, people }: TeamSettings): Team {
  let name = teamName;
  const channels = new Map(first.map((channel) => [channel.id, { channel, isDeleted: false }]));
  const members = new Set(people);
  const put = (channel: TenantChannel, isDeleted: boolean): TenantChannel => {
    channels.set(channel.id, { channel, isDeleted });
    return channel;
  };
  const find = (id: string, isDeleted: boolean): TenantChannel | null => {
    const found = channels.get(id);
    return found?.isDeleted === isDeleted ? found.channel : null;
  };
  const there = () => [...channels.values()].flatMap(({ channel, isDeleted }) => (isDeleted ? [] : [channel]));
  return {
    now: () => ({ teamId, teamGroupId, teamName: name, channels: there() }),
    rename: (given) => void (name = given),
    channel: (id) => find(id, false),
    addChannel: (given) => put({ id: `19:${randomBytes(16).toString('hex')}@thread.tacv2`, name: given }, false),
    renameChannel: (id, given) => {
      const channel = find(id, false);
      return channel === null ? null : put({ ...channel, name: given }, false);
    },
    deleteChannel: (id) => {
      const channel = id === teamId ? null : find(id, false);
      return channel === null ? null : put(channel, true);
    },
    restoreChannel: (id) => {
      const channel = find(id, true);
      return channel === null ? null : put(channel, false);
    },
    members: () => people.filter((person) => members.has(person)),
    addMember: (person) => !members.has(person) && members.add(person).has(person),
    removeMember: (person) => members.delete(person),
  };
}
