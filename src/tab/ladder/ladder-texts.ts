import type { LadderPage } from '../../http/ladder-contract.ts';
import { countText } from '../format/count-text.ts';
import { schoolTime } from '../format/school-date.ts';

/** "due at 09:30, in 12 minutes", "due at 09:30, 25 minutes ago", by the school's clock. */
export function dueText(dueTime: string, asOf: string): string {
  const left = minutesOf(dueTime) - minutesOf(schoolTime(asOf));
  if (left === 0) return `due at ${dueTime}, now`;
  return left > 0 ? `due at ${dueTime}, in ${minutesText(left)}` : `due at ${dueTime}, ${minutesText(-left)} ago`;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function minutesText(minutes: number): string {
  if (minutes >= 120) return `${Math.floor(minutes / 60)} hours`;
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** "3 on the ladder · 1 overdue · 5 resolved · 1 told". */
export function ladderCountsText({ rows, ended, escalated }: Pick<LadderPage, 'rows' | 'ended' | 'escalated'>): string {
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  const counts = [`${countText(rows.length)} on the ladder`];
  if (overdue > 0) counts.push(`${countText(overdue)} overdue`);
  counts.push(`${countText(ended.length)} resolved`);
  if (escalated.length > 0) counts.push(`${countText(escalated.length)} told to those who answer for it`);
  return counts.join(' · ');
}

/** "The day was closed at 15:45: 5 resolved, 1 told, nobody left over." */
export function closedText({ time, resolved, escalated, open }: NonNullable<LadderPage['closed']>): string {
  const left = open === 0 ? 'nobody left over' : `${countText(open)} in nobody’s hands`;
  return `The day was closed at ${time}: ${countText(resolved)} resolved, ${countText(escalated)} told, ${left}.`;
}

/** The part of the ladder that one year group has. */
export function ofYear(page: LadderPage, yearGroup: number | null): LadderPage {
  if (yearGroup === null) return page;
  const own = <Entry extends { readonly yearGroup: number }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.yearGroup === yearGroup);
  return {
    ...page,
    rows: own(page.rows),
    secondCalls: own(page.secondCalls),
    ended: own(page.ended),
    escalated: own(page.escalated),
    open: own(page.open),
  };
}
