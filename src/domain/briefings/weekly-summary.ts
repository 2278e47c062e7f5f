import type { IsoDate } from '../calendar/iso-date.ts';
import { mondayOf } from '../calendar/school-days.ts';
import { percentText } from '../figures/percent-text.ts';
import type { BriefedGroup } from './build-figure-block.ts';
import { selectedPupils } from './build-figure-block.ts';
import type { LeagueRow } from './figure-block.ts';
import { formTable } from './form-table.ts';

/** A year group's week as its channel may be told of it: figures of forms, counts, and no name (AMB-47; domain.md 5). */
export interface WeeklySummaryView {
  readonly yearGroup: number;
  readonly firstOn: IsoDate;
  /** The last day whose marks are in it. */
  readonly upTo: IsoDate;
  /** Empty where the strategy does not show forms in public, or all are too small. */
  readonly forms: readonly LeagueRow[];
  readonly formsLeftOut: number;
  /** Of the forms shown; null where there is none. */
  readonly total: { readonly attended: number; readonly possible: number; readonly percentText: string } | null;
  /** Pupils of the forms shown. */
  readonly improved: number;
  readonly fullAttendance: number;
}

export function weeklySummary(
  yearGroup: number,
  { subjects, moment, publicity, edges }: BriefedGroup,
): WeeklySummaryView {
  const table = formTable(subjects, moment, 'week', publicity, edges);
  const shown = new Set(table.rows.map(({ form }) => form));
  const count = (name: 'improved' | 'full-attendance') =>
    selectedPupils(name, subjects, moment).filter(({ form }) => shown.has(form)).length;
  const { attended, possible } = table.total;
  return {
    yearGroup,
    firstOn: mondayOf(moment.on),
    upTo: moment.on,
    forms: publicity.policy.classesAndGroups ? table.rows : [],
    formsLeftOut: table.formsLeftOut,
    total: possible === 0 ? null : { attended, possible, percentText: percentText(table.total, edges) },
    improved: count('improved'),
    fullAttendance: count('full-attendance'),
  };
}
