import type { readCalendarText } from '../../operations/settings/read-calendar-text.ts';
import type { readStaffFile } from '../../operations/settings/read-staff-file.ts';
import { problemAnswer, type Route } from '../route.ts';
import {
  calendarFileAsked,
  staffFileAsked,
  type CalendarFileRead,
  type StaffFileRead,
} from '../settings-files-contract.ts';
import { taking } from '../taking.ts';

export interface SettingsFilesNeeds {
  readonly readCalendarText: ReturnType<typeof readCalendarText>;
  readonly readStaffFile: ReturnType<typeof readStaffFile>;
}

/** Files are read and shown; only what somebody then puts in force is recorded (settings-routes.ts). */
export function settingsFilesRoutes({ readCalendarText: calendar, readStaffFile: staff }: SettingsFilesNeeds): Route[] {
  return [
    taking(calendarFileAsked, {
      method: 'post',
      path: '/api/settings/calendar-file',
      verb: 'settings.change',
      handle: async ({ school, person, body: { text } }) => {
        const read = await Promise.resolve(calendar(school, person, text));
        if (read.kind === 'not-allowed') return problemAnswer(403, 'not-allowed', read.message);
        const refusals = [...read.refusals];
        const body: CalendarFileRead =
          read.kind === 'read' ? { ...read, schoolYears: [...read.schoolYears], refusals } : { ...read, refusals };
        return { status: 200, body };
      },
    }),
    taking(staffFileAsked, {
      method: 'post',
      path: '/api/settings/staff-file',
      verb: 'school.administer',
      handle: async ({ school, person, body: asked }) => {
        const read = await Promise.resolve(staff(school, person, asked));
        if (read.kind === 'not-allowed') return problemAnswer(403, 'not-allowed', read.message);
        if (read.kind === 'empty') return problemAnswer(400, 'bad-request', read.message);
        const body: StaffFileRead = { ...read, heads: [...read.heads], faults: [...read.faults] };
        return { status: 200, body };
      },
    }),
  ];
}
