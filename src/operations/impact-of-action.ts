import type { Action } from '../domain/actions/action.ts';
import { impactOf } from '../domain/actions/impact/action-impact.ts';
import { impactSentences } from '../domain/actions/impact/impact-sentences.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { calendarFor, type School } from '../domain/school.ts';
import { edgesOf } from '../domain/strategy/edges-of.ts';
import { measureThisYear } from './read-impact.ts';
import type { Records } from './records.ts';

/** What one action changed so far, in sentences, for those who review it. */
export async function impactOfAction(
  records: Records,
  school: School,
  { actionId, pupilIds }: Pick<Action, 'actionId' | 'pupilIds'>,
  today: IsoDate,
): Promise<string[]> {
  if (pupilIds.length === 0) return ['It is about no pupil, so attendance says nothing of it.'];
  const calendar = calendarFor(school, today);
  if (calendar === undefined) return [];
  const year = { calendar, today, othersFirst: () => Promise.resolve() };
  const { cases } = await measureThisYear(records, school, year, (each) => each.actionId === actionId);
  const measured = cases.get(actionId) ?? null;
  return impactSentences(impactOf(measured === null ? [] : [measured]), edgesOf(school.strategy));
}
