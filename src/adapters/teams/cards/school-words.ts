/** As a school writes a date; cards say it in many places. */
export { schoolDate } from '../../../domain/calendar/school-date.ts';
