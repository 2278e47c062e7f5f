import type { BriefingWaitsView } from '../../domain/briefings/briefing-view.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { CardSubjects } from './card-kinds.ts';

/** A briefing, or the correction of one, for somebody who may approve it. */
export async function loadBriefingWaitsView(
  records: Records,
  school: School,
  { briefingId }: CardSubjects['briefing-waits'],
): Promise<BriefingWaitsView> {
  const briefing = await records.briefings.get(school.schoolId, briefingId);
  if (briefing === null) throw new Error(`Briefing ${briefingId} was offered and is not there.`);
  const channels = await records.places.channels(school.schoolId);
  return {
    writerName: school.staff.find(({ personId }) => personId === briefing.writtenBy)?.name ?? 'A colleague',
    text: briefing.correction ?? briefing.text,
    channelNames: channels.filter(({ channelId }) => briefing.channelIds.includes(channelId)).map(({ name }) => name),
    isCorrection: briefing.correction !== null,
    isWaiting: briefing.state === 'offered' || briefing.correction !== null,
  };
}
