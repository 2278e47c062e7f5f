import type { BriefingNeeds } from './on-briefing.ts';

/** Takes up briefings whose time has come, in case their job was lost, or the school's clock went on without the computer's. */
export async function queueDueBriefings({ database: { records }, clock }: BriefingNeeds): Promise<void> {
  for (const due of await records.briefings.due(clock())) await records.jobs.enqueue('post-briefing', due);
}
