import { sql } from 'kysely';
import { describe, expect, test } from '@jest/globals';
import { PURGEABLE } from '../../../src/adapters/db/retention-sql.ts';
import { SUBJECT_TABLES } from '../../../src/adapters/db/subject-sql.ts';
import { testDatabase } from '../../support/test-database.ts';

const NO_PUPIL = {
  audit_chain: 'counts and prints of the records of access',
  channel: 'a place in Teams',
  installation: 'a place in Teams',
  ladder_closing: 'that a day was closed, and when',
  list_cursor: 'how far the lists were read',
  lists_run: 'lists of SharePoint, and no row of them',
  migration: 'which steps the database has taken',
  pace: 'when messages went out',
  personal_chat: 'a member of staff',
  purge_record: 'counts alone',
  reminder_stop: 'a member of staff',
  request_window: 'a member of staff, for a minute',
  saved_view: 'how a member of staff has a page filtered',
  settings_change: 'what a school has set',
  school_moment: 'what the timetable did',
  session_reading: 'that a register was read',
} as const;

/** Tables of which nothing is deleted by age, each with the reason. */
const KEPT: Readonly<Record<string, string>> = {
  ...NO_PUPIL,
  audit: 'who looked at whom: only ever added to, and names pupils by id alone',
  audit_pupil_set: 'as audit, of which it is a part',
  legal_hold: 'why something was not deleted; names the pupil by id alone',
  list_item: 'follows SharePoint, where rows of leavers are deleted first',
};

/** Tables of which subject access gives nothing by themselves, each with the reason. */
const NOT_GIVEN: Readonly<Record<string, string>> = {
  ...NO_PUPIL,
  audit: 'who has looked at the pupil is answered from the records of access',
  audit_pupil_set: 'as audit, of which it is a part',
  briefing: 'words to a channel, kept by no pupil',
  briefing_due: 'when a briefing goes out',
  briefing_event: 'words to a channel, kept by no pupil',
  briefing_read: 'a member of staff',
  delivery: 'which card went where: ids of actions, days and years',
  import_file: 'lines of a register file, whose values are the pupil’s marks and row',
  list_item: 'given list by list, by the column that names the pupil',
  list_mirror: 'says what the action says, which is given',
  mark_year: 'given decoded, session by session',
  meeting: 'when a meeting was; the pupil’s part is its items',
  meeting_decision: 'is an action, which is given',
  meeting_event: 'how a meeting went on; the pupil’s part is its items',
  meeting_present: 'a member of staff',
  provision_record: 'what the school does for everybody, kept by no pupil',
};

describe('every table of the database', () => {
  const opened = testDatabase('embedded');
  const names = async (which: 'all' | 'about a pupil') => {
    const { rows } = await sql<{ name: string; columns: string[] }>`
      select held.table_name as name, array_agg(held.column_name::text) as columns
      from information_schema.columns held
      join information_schema.tables known using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'
      group by 1 order by 1`.execute(opened.opened.db);
    const isAboutPupil = (column: string) => column.includes('pupil');
    return rows.filter(({ columns }) => which === 'all' || columns.some(isAboutPupil)).map(({ name }) => name);
  };
  /** Tables whose rows go with a row of another one, which may hang on a third. */
  const hangingOn = async (purged: readonly string[]) => {
    const { rows } = await sql<{ child: string; parent: string }>`
      select conrelid::regclass::text as child, confrelid::regclass::text as parent
      from pg_constraint where contype = 'f' and confdeltype = 'c'`.execute(opened.opened.db);
    const going = new Set(purged);
    for (let before = -1; before !== going.size;) {
      before = going.size;
      for (const { child, parent } of rows) if (going.has(parent)) going.add(child);
    }
    return going;
  };
  const purgedTables = () => Object.values(PURGEABLE).flatMap((some) => some.map(({ table }) => table));

  test('has a time after which its rows go, or a reason to be kept', async () => {
    const going = await hangingOn(purgedTables());
    expect((await names('all')).filter((name) => !going.has(name) && !(name in KEPT))).toEqual([]);
  });

  test('with a pupil in it is in what a subject is given, or is given otherwise, and why', async () => {
    const given = new Set(SUBJECT_TABLES.map(({ table }) => table));
    expect((await names('all')).filter((name) => !given.has(name) && !(name in NOT_GIVEN))).toEqual([]);
  });

  test('with a column that names a pupil is not passed over as one without pupils', async () => {
    expect((await names('about a pupil')).filter((name) => name in NO_PUPIL)).toEqual([]);
  });

  test('that is named here is there, and is named once', async () => {
    const there = await names('all');
    const named = [...Object.keys(KEPT), ...Object.keys(NOT_GIVEN), ...purgedTables()];
    expect([...named, ...SUBJECT_TABLES.map(({ table }) => table)].filter((name) => !there.includes(name))).toEqual([]);
    expect(SUBJECT_TABLES.filter(({ table }) => table in NOT_GIVEN)).toEqual([]);
  });
});
