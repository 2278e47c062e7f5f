import path from 'node:path';
import { createListChanges } from '../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../src/adapters/graph/site-lists.ts';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { emptyYearOfMarks, withMark } from '../../src/domain/marks.ts';
import { createServer } from '../../src/http/create-server.ts';
import { caseRoutes } from '../../src/http/routes/case-routes.ts';
import { keepCases } from '../../src/operations/keep-cases.ts';
import { openCases } from '../../src/operations/open-cases.ts';
import { readList } from '../../src/operations/read-lists.ts';
import type { Database } from '../../src/operations/records.ts';
import { sendListWrite } from '../../src/operations/send-list-write.ts';
import { wireCases } from '../../src/wire-cases.ts';
import type { SchoolTenant } from '../adapters/graph/school-tenant.ts';
import { createVirtualTimer } from '../adapters/graph/virtual-timer.ts';
import { person, schoolInRecords } from './school-in-records.ts';
import { CALENDAR } from './small-school.ts';
import { tokenFor, signedIn } from './start-meeting-server.ts';

export const STAFF = {
  champion: person('attendance-champion', { name: 'Charlie Champion' }),
  officer: person('attendance-officer', { name: 'Olu Officer' }),
  tutor: person('tutor', { name: 'Toni Tutor', forms: ['9A'] }),
};

const DAYS = createSchoolDays([CALENDAR]).all;
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A school under 90% of which gets a case, and is clear of that from 90.5% on three school days. */
export async function caseSchool(database: Database, tenant: SchoolTenant) {
  const inRecords = await schoolInRecords(database, { staff: Object.values(STAFF), siteUrl: tenant.school.siteUrl });
  const { school: settings } = inRecords;
  const strategy = {
    ...settings.strategy,
    bands: [
      { id: 'good', label: '90% and over', tone: 'good', from: { percent: 90, included: true } },
      { id: 'poor', label: 'Under 90%', tone: 'concern', from: { percent: 0, included: true } },
    ],
    caseBelowBandId: 'good',
    cases: { clearByPoints: 0.5, clearSchoolDays: 3, openFor: [] },
  } as const;
  const school = { ...settings, strategy };
  const graph = tenant.graph({ timer: createVirtualTimer() });
  const site = createSiteLists(graph, school.siteUrl);
  await createListProvisioner(graph, site).provision(() => undefined);
  const lists = createSchoolLists(graph, site);
  let now = new Date('2026-09-02T09:00:00Z');
  const clock = () => now;
  const parts = { database, clock, listsOf: () => lists };
  const send = sendListWrite({ ...parts, machineClock: clock });
  const read = readList({ database, clock, changesOf: () => createListChanges(graph, site) });
  const cases = { ...parts, schools: [school], log: SILENT, sendListWrite: send, patienceMs: 20_000 };
  const server = createServer({
    routes: caseRoutes(wireCases(cases)),
    signIn: (authorization) => Promise.resolve(signedIn(authorization)),
    noteRefusal: () => Promise.resolve(),
    findPerson: (personId) => {
      const found = school.staff.find((one) => one.personId === personId);
      return found === undefined ? null : { person: found, school };
    },
    allowRequest: () => Promise.resolve(null),
    receiveActivity: () => Promise.resolve({ status: 404 }),
    health: () => Promise.resolve({ status: 200, body: {} }),
    tab: { folder: path.resolve(import.meta.dirname, 'no-tab'), frameAncestors: '' },
    log: SILENT,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    school,
    pupilId: inRecords.pupil(1).pupilId,
    /** The school's clock goes to 09:05 of a school day of the year, counted from 1. */
    onDay: (number: number) => void (now = new Date(`${DAYS[number - 1] ?? ''}T09:05:00Z`)),
    passMinutes: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
    /** The first pupil is in all year but for both sessions of some school days; the others are always in. */
    missDays: async (numbers: readonly number[]) => {
      const missed = new Set(numbers.map((number) => DAYS[number - 1]));
      const marksOf = (isMissed: (on: string) => boolean) =>
        DAYS.reduce((marks, on) => {
          const [am, pm] = isMissed(on) ? (['O', 'O'] as const) : (['/', '\\'] as const);
          return withMark(withMark(marks, { on, session: 'AM' }, am), { on, session: 'PM' }, pm);
        }, emptyYearOfMarks());
      const [absent, present] = [marksOf((on) => missed.has(on)), marksOf(() => false)];
      await database.records.marks.save(
        inRecords.pupils.map(({ pupilId }, index) => {
          return { pupilId, schoolYear: 2026, marks: index === 0 ? absent : present };
        }),
      );
    },
    keep: () => keepCases({ database, clock, readList: read, openCases: openCases(parts) })(school),
    readList: () => read(school.schoolId, 'risk-register'),
    /** The minute's rhythm. */
    sendDue: async () => {
      for (const writeId of await database.records.listWrites.due(now)) await send(writeId);
    },
    ask: async (method: string, place: string, by: keyof typeof STAFF, body?: object) => {
      const headers = {
        authorization: `Bearer ${tokenFor(STAFF[by].personId)}`,
        'content-type': 'application/json',
      };
      const url = `http://127.0.0.1:${server.address().port}/api/${place}`;
      const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      const answer: unknown = await response.json();
      return { status: response.status, answer };
    },
    stop: () => {
      server.close();
      server.server.closeAllConnections();
    },
  };
}
