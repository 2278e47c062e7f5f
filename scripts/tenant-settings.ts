import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const session = z.object({ opensAt: z.string(), cutOffAt: z.string(), closesAt: z.string() });

/** What the local tenant tells of its school, as far as an app has to be told it. */
const described = z.object({
  school: z.object({
    name: z.string(),
    yearGroups: z.array(z.number()),
    sessionTimes: z.object({ AM: session, PM: session }),
  }),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  teamId: z.string(),
  teamGroupId: z.string(),
  siteUrl: z.string(),
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      roles: z.array(z.string()),
      yearGroups: z.array(z.number()),
      forms: z.array(z.string()),
    }),
  ),
  calendars: z.array(z.unknown()),
});

export type DescribedSchool = z.infer<typeof described>;

export const SCHOOL_ID = 'invented-school';
/** Any id will do where no Teams checks it; it must be the same in links to the tab. */
export const TEAMS_APP_ID = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export async function describeSchool(tenantUrl: string): Promise<DescribedSchool> {
  const response = await fetch(`${tenantUrl}/control/school`);
  return described.parse(await response.json());
}

/** Empty is "not set", and keeps out what the environment or an .env file here says of a real school's app. */
const NOT_OF_THIS_COMPUTER = {
  DATABASE_URL: '',
  CLIENT_CERTIFICATE_THUMBPRINT: '',
  CLIENT_CERTIFICATE_PRIVATE_KEY: '',
  CLIENT_CERTIFICATE_FILE: '',
  AZURE_FEDERATED_TOKEN_FILE: '',
  MANAGED_IDENTITY_CLIENT_ID: '',
  LOCAL_RUN: '',
};

export interface AppPlace {
  readonly tenantUrl: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly schoolsFolder: string;
  readonly inboxFolder: string;
}

/** Writes the school's settings file as an administrator would, and gives the app's environment. */
export async function writeSettings(school: DescribedSchool, place: AppPlace): Promise<Record<string, string>> {
  await mkdir(place.schoolsFolder, { recursive: true });
  const file = path.join(place.schoolsFolder, `${SCHOOL_ID}.json`);
  await writeFile(file, JSON.stringify(schoolFile(school, place.inboxFolder), null, 2));
  return {
    PORT: String(place.port),
    SCHOOLS_FOLDER: place.schoolsFolder,
    DATA_FOLDER: place.dataFolder,
    CLIENT_ID: school.clientId,
    TENANT_ID: school.tenantId,
    CLIENT_SECRET: school.clientSecret,
    TEAMS_APP_ID,
    LICENCE_COUNT: '1500',
    LOGIN_URL: place.tenantUrl,
    GRAPH_URL: place.tenantUrl,
    BOT_OPENID_METADATA_URL: `${place.tenantUrl}/v1/.well-known/openidconfiguration`,
    FRAME_ANCESTORS: `${place.tenantUrl} ${place.tenantUrl.replace('127.0.0.1', 'localhost')}`,
    CLOCK_URL: `${place.tenantUrl}/control/clock`,
    LOG_LEVEL: 'warn',
    ...NOT_OF_THIS_COMPUTER,
  };
}

function schoolFile({ school, people, calendars, teamId, teamGroupId, siteUrl }: DescribedSchool, inboxFolder: string) {
  const times = ({ opensAt, cutOffAt, closesAt }: z.infer<typeof session>) => ({ opensAt, listAt: cutOffAt, closesAt });
  return {
    schoolId: SCHOOL_ID,
    name: school.name,
    timeZone: 'Europe/London',
    yearGroups: school.yearGroups,
    sessions: { AM: times(school.sessionTimes.AM), PM: times(school.sessionTimes.PM) },
    calendars,
    teamId,
    teamGroupId,
    siteUrl,
    inboxFolder,
    staff: people,
  };
}
