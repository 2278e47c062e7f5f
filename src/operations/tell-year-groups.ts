import { buildFigureBlock } from '../domain/briefings/build-figure-block.ts';
import type { BriefedGroup } from '../domain/briefings/build-figure-block.ts';
import { targetsView } from '../domain/briefings/targets-view.ts';
import { weeklySummary } from '../domain/briefings/weekly-summary.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import { loadBriefedGroup, ofYear } from './cards/load-briefed-group.ts';
import { intendCard } from './intend-card.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';

/** What each year group's channel is told of itself: its week as it ends, and after each day what to aim at next. */
export type YearCardKind = 'weekly-summary' | 'targets';

/** Whether there is anything to show: a card without a figure is not sent. */
const IS_WORTH_SENDING: { readonly [Kind in YearCardKind]: (yearGroup: number, group: BriefedGroup) => boolean } = {
  'weekly-summary': (yearGroup, group) => weeklySummary(yearGroup, group).total !== null,
  targets: (yearGroup, group) => targetsView(yearGroup, buildFigureBlock('targets', group)).rows.length > 0,
};

/** One card for each year group's channel, whose key makes it once a day. */
export function tellYearGroups({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return (school: School, on: IsoDate, kind: YearCardKind): Promise<void> =>
    database.inTransaction(async (records) => {
      const { schoolId } = school;
      const everybody = await loadBriefedGroup(records, school, null, on);
      for (const { channelId, teamId, yearGroup } of await records.places.channels(schoolId)) {
        if (yearGroup === null || !school.yearGroups.includes(yearGroup)) continue;
        if (!IS_WORTH_SENDING[kind](yearGroup, ofYear(everybody, yearGroup))) continue;
        const key = `${kind}/${schoolId}/${on}/${channelId}`;
        const place = { kind: 'channel', teamId, channelId } as const;
        await intendCard(records, { key, schoolId, subject: { kind, yearGroup, on }, place, late: false }, clock());
      }
    });
}
