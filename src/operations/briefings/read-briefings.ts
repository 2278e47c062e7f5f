import { isSelf, why } from '../../domain/authorise.ts';
import type { Briefing } from '../../domain/briefings/briefing.ts';
import { whyNot, type BriefingDeed } from '../../domain/briefings/why-not.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { YearChannel } from '../records/place-store.ts';
import { rightThere, type BriefingNeeds } from './on-briefing.ts';
import { readersOf, type BriefingReaders } from './readers-of.ts';

export interface BriefingEntry {
  readonly briefing: Briefing;
  /** Its channels as they are called now, and whether its card is in them. A channel that is gone is not here. */
  readonly channels: readonly { readonly name: string; readonly card: CardStanding }[];
  readonly readCount: number;
  /** For its author alone; null for anybody else. */
  readonly readers: BriefingReaders | null;
  /** What the person may do to it now. */
  readonly may: readonly BriefingDeed[];
}

export type CardStanding = 'none' | 'on-its-way' | 'out' | 'failed';

export interface BriefingsPage {
  readonly asOf: Date;
  /** Where the person may write: empty for those who only read. */
  readonly channels: readonly YearChannel[];
  readonly entries: readonly BriefingEntry[];
}

const SHOWN = 30;
const DEEDS: Readonly<Record<BriefingDeed, 'briefing.write' | 'briefing.approve'>> = {
  redraft: 'briefing.write',
  offer: 'briefing.write',
  approve: 'briefing.approve',
  return: 'briefing.approve',
  send: 'briefing.write',
  correct: 'briefing.write',
  cancel: 'briefing.write',
};

/** The newest briefings: those in channels in which the person may write in every state, others once they are out. */
export function readBriefings({ database: { records }, clock }: BriefingNeeds) {
  return async (school: School, person: Person): Promise<BriefingsPage> => {
    const all = await records.places.channels(school.schoolId);
    const mayWriteIn = ({ yearGroup }: YearChannel) =>
      why(person, 'briefing.write', yearGroup === null ? {} : { yearGroup }).kind === 'allowed';
    const entries: BriefingEntry[] = [];
    for (const briefing of await records.briefings.recent(school.schoolId, SHOWN)) {
      const may = await deedsFor(records, school, person, briefing);
      const isConcerned = may.writes || may.approves || isSelf(person, briefing.authorId);
      if (!isConcerned && briefing.state !== 'posted') continue;
      const reads = await records.briefings.readers(briefing.briefingId);
      const isAuthor = isSelf(person, briefing.authorId);
      const readers = isAuthor ? await readersOf(records, school, briefing, reads) : null;
      const channels = await channelsOf(records, school, briefing, all);
      entries.push({ briefing, channels, readCount: reads.length, readers, may: may.deeds });
    }
    return { asOf: clock(), channels: all.filter(mayWriteIn), entries };
  };
}

async function deedsFor(records: Records, school: School, person: Person, briefing: Briefing) {
  const { channelIds } = briefing;
  const writes = (await rightThere(records, school, person, 'briefing.write', channelIds)).kind === 'allowed';
  const approves = (await rightThere(records, school, person, 'briefing.approve', channelIds)).kind === 'allowed';
  const policy = { needsApproval: school.briefingsNeedApproval };
  const deeds = (Object.keys(DEEDS) as BriefingDeed[]).filter(
    (deed) =>
      (DEEDS[deed] === 'briefing.write' ? writes : approves) &&
      whyNot(deed, briefing, person.personId, policy) === null,
  );
  return { writes, approves, deeds };
}

async function channelsOf(
  { deliveries }: Records,
  { schoolId }: School,
  { briefingId, channelIds }: Briefing,
  all: readonly YearChannel[],
): Promise<BriefingEntry['channels']> {
  const cards = await deliveries.about({ schoolId, kind: 'briefing', about: [{ briefingId }] });
  return all
    .filter(({ channelId }) => channelIds.includes(channelId))
    .map(({ channelId, name }) => {
      const card = cards.find(({ place }) => place.kind === 'channel' && place.channelId === channelId);
      if (card === undefined) return { name, card: 'none' };
      if (card.state === 'failed') return { name, card: 'failed' };
      return { name, card: card.state === 'posted' ? 'out' : 'on-its-way' };
    });
}
