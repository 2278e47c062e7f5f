import { loadPack } from '../../src/packs/load-pack.ts';
import type { School } from '../../src/domain/school.ts';
import { CALENDAR } from './small-school.ts';

/** A school of two year groups, with the calendar of small-school.ts. */
export const SCHOOL: School = {
  schoolId: 'quarry-lane',
  name: 'Quarry Lane School',
  timeZone: 'Europe/London',
  yearGroups: [8, 9],
  sessions: {
    AM: { opensAt: '08:30', listAt: '08:45', closesAt: '09:00' },
    PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
  },
  messageTimes: { earliestAt: '07:30', latestAt: '18:00', morningAt: '08:00', endOfDayAt: '15:45', weekAt: '15:30' },
  briefingsNeedApproval: false,
  agendaCap: 20,
  calendars: [CALENDAR],
  teamId: '19:quarry@thread.tacv2',
  teamGroupId: '99999999-2222-4333-8444-555555555555',
  siteUrl: 'https://quarry.sharepoint.com/sites/attendance',
  inboxFolder: null,
  strategy: loadPack('recommended'),
  staff: [],
};
