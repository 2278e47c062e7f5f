import { sessionsOf } from '../../../src/domain/calendar/school-sessions.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { School } from '../../../src/domain/school.ts';
import type { Database } from '../../../src/operations/records.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { BENCH_CALENDAR, inventSchools } from '../invent-schools.ts';

export const PUPILS = 2_000;
export const CONTACTS = 10_000;
export const ACTIONS = 1_500;
export const NOW = new Date('2026-07-14T10:00:00Z');

export const CHAMPION: Person = {
  personId: 'champion',
  name: 'Pat Example',
  roles: ['attendance-champion'],
  yearGroups: [],
  forms: [],
};

/** A school of two thousand pupils. */
export const BENCH_SCHOOL: School = {
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
  agendaCap: 20,
  calendars: [BENCH_CALENDAR],
  teamId: 'team',
  teamGroupId: 'group',
  siteUrl: 'https://example.sharepoint.com/sites/attendance',
  inboxFolder: null,
  strategy: loadPack('recommended'),
  staff: [CHAMPION],
};

/** The end of its year: marks of every session, the register, contacts and actions. */
export async function fillSchool({ records }: Database): Promise<void> {
  const { schoolId } = BENCH_SCHOOL;
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
  const { provisions } = BENCH_SCHOOL.strategy;
  for (let index = 0; index < ACTIONS; index += 1) {
    const issuedAt = new Date(Date.UTC(2025, 9, 1 + (index % 200), 9));
    const pupilIds = Array.from({ length: 8 }, (_, at) => `p${(index * 11 + at * 173) % PUPILS}`);
    await records.actions.issue(
      {
        ...{ actionId: `a${index}`, schoolId, title: `Talk ${index}`, note: '', pupilIds },
        // A third are somebody's own, as schools have them.
        ...{ provisionId: index % 3 === 0 ? null : (provisions[index % provisions.length]?.id ?? null) },
        ...{ occurrenceKey: null, ownerIds: ['champion'], issuedBy: 'champion', issuedAt, dueOn: '2026-05-01' },
        ...{ chain: [], escalatesAfterSchoolDays: 2, outcomes: [] },
      },
      { clickId: `a${index}`, by: 'champion', at: issuedAt, kind: 'issued', ownerIds: ['champion'] },
    );
    if (index % 10 === 0) continue;
    const doneAt = new Date(issuedAt.getTime() + 3 * 86_400_000);
    const done = {
      clickId: `d${index}`,
      by: 'champion',
      at: doneAt,
      kind: 'done',
      outcome: '',
      note: 'Spoke.',
    } as const;
    await records.actions.add(`a${index}`, done, false);
  }
}
