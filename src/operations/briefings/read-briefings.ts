import { why } from '../../domain/authorise.ts';
import type { Briefing } from '../../domain/briefings/briefing.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { whyNotThere, type BriefingNeeds } from './on-briefing.ts';

export interface BriefingStanding {
  readonly briefing: Briefing;
  readonly readCount: number;
  /** For its author alone; null for anybody else. */
  readonly readers: BriefingReaders | null;
}

export interface BriefingReaders {
  readonly read: readonly { readonly name: string; readonly readAt: Date }[];
  /** Staff whose year groups or forms the briefing is for and who have not said that they read it. */
  readonly notRead: readonly string[];
}

const SHOWN = 30;

/** The newest briefings among those of channels in which the person may write. */
export function readBriefings({ database: { records } }: Pick<BriefingNeeds, 'database'>) {
  return async (school: School, person: Person): Promise<BriefingStanding[]> => {
    const found: BriefingStanding[] = [];
    for (const briefing of await records.briefings.recent(school.schoolId, SHOWN)) {
      const mayWrite = (await whyNotThere(records, school, person, 'briefing.write', briefing.channelIds)) === null;
      if (!mayWrite && briefing.authorId !== person.personId) continue;
      const reads = await records.briefings.readers(briefing.briefingId);
      const isAuthor = briefing.authorId === person.personId;
      const readers = isAuthor ? await readersOf(records, school, briefing, reads) : null;
      found.push({ briefing, readCount: reads.length, readers });
    }
    return found;
  };
}

async function readersOf(
  { pupils, places }: Records,
  school: School,
  { authorId, channelIds }: Briefing,
  reads: readonly { readonly personId: string; readonly readAt: Date }[],
): Promise<BriefingReaders> {
  const channels = (await places.channels(school.schoolId)).filter(({ channelId }) => channelIds.includes(channelId));
  const years = channels.map(({ yearGroup }) => yearGroup);
  const ofYears = (await pupils.all(school.schoolId)).filter(({ yearGroup }) => years.includes(yearGroup));
  const forms = new Set(ofYears.map(({ form }) => form));
  const isFor = (member: Person) =>
    years.includes(null) ||
    member.yearGroups.some((year) => years.includes(year)) ||
    member.forms.some((form) => forms.has(form));
  const nameOf = new Map(school.staff.map(({ personId, name }) => [personId, name]));
  const hasRead = new Set(reads.map(({ personId }) => personId));
  const expected = school.staff.filter(
    (member) => member.personId !== authorId && isFor(member) && why(member, 'briefing.read', {}).kind === 'allowed',
  );
  return {
    read: reads.map(({ personId, readAt }) => ({ name: nameOf.get(personId) ?? 'A former colleague', readAt })),
    notRead: expected.filter(({ personId }) => !hasRead.has(personId)).map(({ name }) => name),
  };
}
