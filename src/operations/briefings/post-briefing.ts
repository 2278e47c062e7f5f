import type { Briefing } from '../../domain/briefings/briefing.ts';
import type { School } from '../../domain/school.ts';
import { intendCard } from '../intend-card.ts';
import type { Records } from '../records.ts';
import type { BriefingNeeds } from './on-briefing.ts';

/** Posts a scheduled briefing once its time has come. Before it, after a cancellation and a second time it does nothing. */
export function postBriefing({ database, clock }: BriefingNeeds) {
  return (school: School, briefingId: string): Promise<void> =>
    database.inTransaction(async (records) => {
      const now = clock();
      const briefing = await records.briefings.hold(school.schoolId, briefingId);
      if (briefing?.state !== 'scheduled' || briefing.postAt === null || briefing.postAt > now) return;
      await records.briefings.note(briefing, { kind: 'posted', by: briefing.writtenBy, at: now });
      await intendCards(records, school, briefing, now);
    });
}

/** One card for each channel, whose key makes it once. A channel that is gone has none. */
export async function intendCards(
  records: Records,
  { schoolId }: School,
  { briefingId, channelIds }: Briefing,
  now: Date,
): Promise<void> {
  for (const { channelId, teamId, yearGroup } of await records.places.channels(schoolId)) {
    if (!channelIds.includes(channelId)) continue;
    const key = `briefing/${schoolId}/${briefingId}/${channelId}`;
    const subject = { kind: 'briefing', briefingId, yearGroup } as const;
    const place = { kind: 'channel', teamId, channelId } as const;
    await intendCard(records, { key, schoolId, subject, place, late: false }, now);
  }
}

/** Asks for the cards of a briefing to be brought up to date, with the jobs that do it. */
export async function refreshBriefing(records: Records, schoolId: string, briefingId: string): Promise<void> {
  const stale = await records.deliveries.wantRefresh({ schoolId, kind: 'briefing', about: [{ briefingId }] });
  for (const { deliveryId } of stale) await records.jobs.enqueue('send-delivery', { deliveryId });
}
