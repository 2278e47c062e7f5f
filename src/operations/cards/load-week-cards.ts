import { buildFigureBlock } from '../../domain/briefings/build-figure-block.ts';
import { targetsView, type TargetsView } from '../../domain/briefings/targets-view.ts';
import { weeklySummary, type WeeklySummaryView } from '../../domain/briefings/weekly-summary.ts';
import type { School } from '../../domain/school.ts';
import type { Records } from '../records.ts';
import type { CardSubjects } from './card-kinds.ts';
import { loadBriefedGroup } from './load-briefed-group.ts';

/** A year group's week up to and with a day, by the marks as they are now. */
export async function loadWeeklySummaryView(
  records: Records,
  school: School,
  { yearGroup, on }: CardSubjects['weekly-summary'],
): Promise<WeeklySummaryView> {
  return weeklySummary(yearGroup, await loadBriefedGroup(records, school, yearGroup, on));
}

/** What a year group aims at after a day. */
export async function loadTargetsView(
  records: Records,
  school: School,
  { yearGroup, on }: CardSubjects['targets'],
): Promise<TargetsView> {
  return targetsView(yearGroup, buildFigureBlock('targets', await loadBriefedGroup(records, school, yearGroup, on)));
}
