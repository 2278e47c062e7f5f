import { createHash } from 'node:crypto';
import type { TenantPerson, TenantSettings, TenantTeam } from './tenant-context.ts';

/** What the tenant needs to know of the invented school. */
export interface SchoolInTeams {
  readonly name: string;
  readonly yearGroups: readonly number[];
  readonly people: readonly TenantPerson[];
}

const TEAM_NAME = 'Attendance';
const TENANT_ID = '6f0b54a2-6f0e-4c8e-9d3a-2f7d0c1e5a10';
const CLIENT_ID = 'b1d6c1de-52c4-4c5e-8a57-0d2f3e6a9c21';
const CLIENT_SECRET = 'local-tenant-demonstration-secret';
const TEAM_GROUP_ID = '0c9e1f36-7a5d-4f0b-b8c2-91d4e7a3f5b2';
const SITE_HOST = 'school.sharepoint.example';
const SITE_COLLECTION_ID = '5d2a7c94-31b8-4e6f-a0d7-c86b1f92e340';
const SITE_WEB_ID = 'e7f3b8d1-94c0-4a25-8b6e-3d1fa75c2960';

/** A secondary school with a sixth form. */
const OTHER_YEAR_GROUPS = [7, 8, 9, 10, 11, 12, 13];

/** Ids are fixed, so that an app configured once fits every later start. */
export function settingsFor(school: SchoolInTeams, otherTeamCount: number): TenantSettings {
  const teamId = channelIdOf('General');
  return {
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    schoolName: school.name,
    teamId,
    teamGroupId: TEAM_GROUP_ID,
    teamName: TEAM_NAME,
    channels: [
      { id: teamId, name: 'General' },
      ...school.yearGroups.map((year) => ({ id: channelIdOf(`Year ${year}`), name: `Year ${year}` })),
    ],
    otherTeams: Array.from({ length: otherTeamCount }, (_, index) => otherTeam(index + 1)),
    siteId: `${SITE_HOST},${SITE_COLLECTION_ID},${SITE_WEB_ID}`,
    siteUrl: `https://${SITE_HOST}/sites/attendance`,
    people: school.people,
  };
}

function otherTeam(number: number): TenantTeam {
  const name = `Attendance of school ${number}`;
  const channel = (channelName: string) => ({ id: channelIdOf(`${name} ${channelName}`), name: channelName });
  const general = channel('General');
  return {
    teamId: general.id,
    teamGroupId: `${TEAM_GROUP_ID.slice(0, -12)}${String(number).padStart(12, '0')}`,
    teamName: name,
    channels: [general, ...OTHER_YEAR_GROUPS.map((year) => channel(`Year ${year}`))],
  };
}

function channelIdOf(name: string): string {
  return `19:${createHash('sha256').update(name).digest('hex').slice(0, 32)}@thread.tacv2`;
}
