import { why } from '../../domain/authorise.ts';
import type { Briefing } from '../../domain/briefings/briefing.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';

export interface BriefingReaders {
  readonly read: readonly { readonly name: string; readonly readAt: Date }[];
  /** Staff whose year groups or forms the briefing is for and who have not said that they read it. */
  readonly notRead: readonly string[];
}

/** Who has read a briefing and who has not, of those whom its channels are for. For its author alone. */
export async function readersOf(
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
