import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Person } from '../../src/domain/person.ts';
import type { Request } from '../../src/domain/actions/act-on-action.ts';
import type { CardSubject } from '../../src/operations/cards/card-kinds.ts';
import type { DeliveryPlace } from '../../src/operations/records/delivery-store.ts';
import { issueBriefing } from '../../src/operations/briefings/issue-briefing.ts';
import { openContactForm } from '../../src/operations/open-contact-form.ts';
import { recordContact } from '../../src/operations/record-contact.ts';
import { createStaffDirectory } from '../../src/staff-directory.ts';
import { wireActions } from '../../src/wire-actions.ts';
import { wireBot } from '../../src/wire-bot.ts';
import { wireLadder } from '../../src/wire-ladder.ts';
import type { PracticeConnector } from '../adapters/teams/practice-connector.ts';
import { botOverHttp } from './bot-over-http.ts';
import type { TestDatabase } from './open-test-database.ts';
import { at, channelOf, MORNING, person, schoolInRecords } from './school-in-records.ts';

export type ClickStage = Awaited<ReturnType<typeof clickStage>>;
export type Player = 'champion' | 'officer' | 'lead' | 'tutor' | 'otherTutor' | 'stranger';

/** A school at 09:06 with two pupils away, its bot behind the app's own HTTP server, and people who click. */
export async function clickStage({ database, opened }: TestDatabase, connector: PracticeConnector) {
  const [suffix, staff] = [randomUUID().slice(0, 8), [] as Person[]];
  const inRecords = await schoolInRecords(database, { staff });
  const { school } = inRecords;
  const join = (name: string, ...args: Parameters<typeof person>) => {
    const one = person(args[0], { ...args[1], personId: `${name}-${suffix}` });
    staff.push(one);
    return one;
  };
  const people = {
    champion: join('champion', 'attendance-champion'),
    officer: join('officer', 'attendance-officer'),
    lead: join('lead', 'safeguarding-lead'),
    tutor: join('tutor', 'tutor', { forms: ['9B'] }),
    otherTutor: join('other', 'tutor', { forms: ['9A'] }),
    stranger: person('tutor', { personId: `stranger-${suffix}` }),
  } satisfies Record<Player, Person>;
  await inRecords.mark('/');
  await inRecords.mark('N', [4, 5]);
  const needs = { database, clock: () => at('09:06') };
  const handlers = wireBot({
    ...needs,
    schools: [school],
    staff: createStaffDirectory([school]),
    installBot: () => Promise.reject(new Error('Nobody installs the app here.')),
    followChannels: () => Promise.reject(new Error('Nobody renames a channel here.')),
    openContactForm: openContactForm(needs),
    recordContact: recordContact(needs),
    ...wireActions(needs),
    ...wireLadder(needs),
  });
  const listening = await botOverHttp(connector, handlers);
  const channelId = channelOf(school, 9);
  const deliver = async (subject: CardSubject, place: DeliveryPlace) => {
    const deliveryId = randomUUID();
    const given = { deliveryId, key: deliveryId, schoolId: school.schoolId, subject, place, late: false };
    await database.records.deliveries.intend(given, at('08:45'));
    return deliveryId;
  };
  return {
    ...inRecords,
    people,
    channelId,
    absentList: () =>
      deliver({ kind: 'absent-list', ...MORNING, yearGroup: 9 }, { kind: 'channel', teamId: school.teamId, channelId }),
    overdueCard: () =>
      deliver(
        { kind: 'ladder-overdue', on: MORNING.on, told: 'safeguarding-lead' },
        { kind: 'person', personId: people.lead.personId },
      ),
    briefing: async () => {
      const briefingId = randomUUID();
      const content = { text: 'Well done.', blocks: [], channelIds: [channelId], postAt: null };
      await issueBriefing(needs)(school, people.champion, briefingId, content);
      const about = { schoolId: school.schoolId, kind: 'briefing', about: [{ briefingId }] } as const;
      const [card] = await database.records.deliveries.about(about);
      return { briefingId, deliveryId: card?.deliveryId ?? '' };
    },
    /** What somebody else does to an action in the meantime. */
    act: (by: Player, actionId: string, request: Request) =>
      wireActions(needs).actOnAction(school, people[by], { actionId, clickId: randomUUID(), request }),
    needs,
    renameChannel: (name: string) =>
      database.records.places.saveChannels(
        school.schoolId,
        [{ channelId, teamId: school.teamId, name, yearGroup: 9 }],
        at('09:06'),
      ),
    /** One click, over HTTP; `token` and `parts` are others than Teams would send. */
    invoke: (
      by: Player,
      name: string,
      value: unknown,
      { inChat = false, token = '', parts = {} }: { inChat?: boolean; token?: string; parts?: object } = {},
    ) =>
      listening.invoke(people[by], inChat ? null : { teamId: school.teamId, channelId }, {
        ...{ name, value, token, parts: { ...parts } },
      }),
    /** What stands in each table, as a mark of it: who read what, and where Teams is called, are written each time. */
    recorded: async () => {
      const { rows: tables } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('audit', 'audit_chain', 'audit_pupil_set', 'installation')
      `.execute(opened.db);
      const all = [...tables.map(({ name }) => ['public', name] as const), ['pgboss', 'job'] as const];
      const marks = await Promise.all(
        all.map(async ([schema, name]) => {
          const { rows } = await sql<{ mark: string | null }>`
            select md5(string_agg(t::text, '|' order by t::text)) as mark from ${sql.table(`${schema}.${name}`)} t
          `.execute(opened.db);
          return [name, rows[0]?.mark ?? ''] as const;
        }),
      );
      return new Map(marks);
    },
    stop: () => listening.stop(),
  };
}
