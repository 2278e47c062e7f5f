import { buildFigureBlock } from '../../domain/briefings/build-figure-block.ts';
import type { Briefing } from '../../domain/briefings/briefing.ts';
import type { BriefingView } from '../../domain/briefings/briefing-view.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import type { CardSubjects } from './card-kinds.ts';
import { figuresDay, loadBriefedGroup } from './load-briefed-group.ts';

/** What a briefing's card shows in one channel. */
export async function loadBriefingView(
  records: Records,
  school: School,
  { briefingId, yearGroup }: CardSubjects['briefing'],
): Promise<BriefingView> {
  const briefing = await records.briefings.get(school.schoolId, briefingId);
  if (briefing?.postedAt == null) throw new Error(`Briefing ${briefingId} has a card and was never posted.`);
  return briefingView(records, school, briefing, yearGroup, briefing.postedAt);
}

/** The same of a briefing that may not be out yet: its figures are those of the instant at which it is, or would be. */
export async function briefingView(
  records: Records,
  school: School,
  briefing: Briefing,
  yearGroup: number | null,
  at: Date,
): Promise<BriefingView> {
  const figuresOn = briefing.blocks.length === 0 ? null : figuresDay(school, at);
  const group = figuresOn === null ? null : await loadBriefedGroup(records, school, yearGroup, figuresOn);
  const readers = await records.briefings.readers(briefing.briefingId);
  return {
    text: briefing.text,
    authorName: school.staff.find(({ personId }) => personId === briefing.authorId)?.name ?? 'A colleague',
    postedOn: schoolTime(school, at).on,
    isCorrected: briefing.correctedAt !== null,
    isCancelled: briefing.state === 'cancelled',
    figuresOn,
    blocks: group === null ? [] : briefing.blocks.map((name) => buildFigureBlock(name, group)),
    readCount: readers.length,
    hasRead: false,
  };
}
