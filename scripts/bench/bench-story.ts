import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { sessionsOf } from '../../src/domain/calendar/school-sessions.ts';
import type { Person } from '../../src/domain/person.ts';
import type { School } from '../../src/domain/school.ts';
import { pupilRoute } from '../../src/http/routes/pupil-route.ts';
import { readPupilStory } from '../../src/operations/pupil-story/read-pupil-story.ts';
import type { Database } from '../../src/operations/records.ts';
import { loadPack } from '../../src/packs/load-pack.ts';
import { BENCH_CALENDAR, inventSchools } from './invent-schools.ts';

const PUPILS = 2_000;
const CONTACTS = 10_000;
const ACTIONS = 1_500;
const READS = 200;
const NOW = new Date('2026-07-14T10:00:00Z');

/** The page of a pupil, read of a school of two thousand at the end of its year by somebody who may see everything. */
export async function benchStory(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-bench-'));
  const opened = await openDatabase({ kind: 'embedded', folder });
  try {
    const database = createDatabase(opened.db, new PgBoss(opened.queueOptions));
    await fill(database);
    const route = pupilRoute({ readPupilStory: readPupilStory({ database, clock: () => NOW }) });
    const times: number[] = [];
    let bytes = 0;
    for (let read = 0; read < READS; read += 1) {
      const params = { pupilId: `p${(read * 37) % PUPILS}` };
      const startedAt = performance.now();
      const answer = await route.handle({ school: SCHOOL, person: CHAMPION, params, query: {}, body: null });
      bytes = JSON.stringify(answer.body).length;
      times.push(performance.now() - startedAt);
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => Math.round(times[Math.floor(share * READS)] ?? 0);
    console.log(`${PUPILS} pupils, ${CONTACTS} contacts, ${ACTIONS} actions; ${READS} stories, one after another.`);
    console.log(`Half within ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, slowest ${at(0.999)} ms; ${bytes} bytes.`);
  } finally {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const CHAMPION: Person = {
  personId: 'champion',
  name: 'Pat Example',
  roles: ['attendance-champion'],
  yearGroups: [],
  forms: [],
};

const SCHOOL: School = {
  schoolId: 'bench',
  name: 'Example Academy',
  timeZone: 'Europe/London',
  yearGroups: [7, 8, 9, 10, 11],
  sessions: {
    AM: { opensAt: '08:30', listAt: '08:45', closesAt: '09:00' },
    PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
  },
  messageTimes: { earliestAt: '07:30', latestAt: '18:00', morningAt: '08:00', endOfDayAt: '15:45', weekAt: '15:30' },
  briefingsNeedApproval: false,
  calendars: [BENCH_CALENDAR],
  teamId: 'team',
  teamGroupId: 'group',
  siteUrl: 'https://example.sharepoint.com/sites/attendance',
  inboxFolder: null,
  strategy: loadPack('recommended'),
  staff: [CHAMPION],
};

async function fill({ records }: Database): Promise<void> {
  const { schoolId } = SCHOOL;
  const ids = Array.from({ length: PUPILS }, (_, index) => `p${index}`);
  const pupils = ids.map((pupilId, index) => ({
    ...{ pupilId, upn: null, misId: String(index), surname: `Example ${index}`, forename: 'Kit' },
    ...{ yearGroup: 7 + (index % 5), form: `${7 + (index % 5)}${'ABCDEFGH'.charAt(index % 8)}` },
    ...{ admittedOn: null, leftOn: null },
  }));
  await records.pupils.save(schoolId, pupils, NOW);
  const [school] = inventSchools(1, PUPILS, sessionsOf(BENCH_CALENDAR));
  const years = (school?.pupils ?? []).map((marks, index) => ({ pupilId: `p${index}`, schoolYear: 2025, marks }));
  await records.marks.save(years);
  const rowOf = (itemId: string, fields: Record<string, string>) => ({
    ...{ kind: 'present' as const, item: { itemId, etag: '"1"', fields, modifiedAt: NOW.toISOString() } },
  });
  const contacts = Array.from({ length: CONTACTS }, (_, index) =>
    rowOf(`c${index}`, {
      ...{ Key: `c${index}`, PupilId: `p${index % PUPILS}`, ContactedOn: '2026-03-02', Way: 'phone' },
      ...{ Outcome: 'reached', Note: 'Spoke.', RecordedBy: 'Pat Example' },
    }),
  );
  const cases = ids.map((id) => rowOf(`r${id}`, { Key: id, Narrative: 'Agreed.', Barriers: 'Transport' }));
  for (const [list, rows] of [['contacts', contacts] as const, ['risk-register', cases] as const]) {
    const changes = rows.map(({ kind, item }) => ({ kind, item: { ...item, modifiedBy: null } }));
    await records.listItems.apply(schoolId, list, changes, false, NOW);
  }
  for (let index = 0; index < ACTIONS; index += 1) {
    const issuedAt = new Date(Date.UTC(2025, 9, 1 + (index % 200), 9));
    const pupilIds = Array.from({ length: 8 }, (_, at) => `p${(index * 11 + at * 173) % PUPILS}`);
    await records.actions.issue(
      {
        ...{ actionId: `a${index}`, schoolId, title: `Talk ${index}`, note: '', provisionId: null, pupilIds },
        ...{ occurrenceKey: null, ownerIds: ['champion'], issuedBy: 'champion', issuedAt, dueOn: '2026-05-01' },
        ...{ chain: [], escalatesAfterSchoolDays: 2, outcomes: [] },
      },
      { clickId: `a${index}`, by: 'champion', at: issuedAt, kind: 'issued', ownerIds: ['champion'] },
    );
  }
}
