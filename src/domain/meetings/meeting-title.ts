import { schoolDate } from '../calendar/school-date.ts';
import { yearName } from '../year-name.ts';
import type { Meeting } from './meeting.ts';

/** "Attendance meeting, Year 9, Thursday 26 November": nobody writes it, so that no name can stand in it. */
export function meetingTitle({ heldOn, yearGroup }: Pick<Meeting, 'heldOn' | 'yearGroup'>): string {
  return ['Attendance meeting', ...(yearGroup === null ? [] : [yearName(yearGroup)]), schoolDate(heldOn)].join(', ');
}
