import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { loadConfig } from '../../src/config.ts';
import type { Verb } from '../../src/domain/authorise.ts';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import { emptyYearOfMarks, withMark } from '../../src/domain/marks.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import type { School } from '../../src/domain/school.ts';
import { wire } from '../../src/wire.ts';
import { inMemoryLists } from './in-memory-lists.ts';
import { copyReadyDatabase } from './ready-database.ts';
import { at, schoolInRecords } from './school-in-records.ts';
import { CALENDAR } from './small-school.ts';

/** Words that are about one pupil, and the rule by which somebody may read them wherever they stand. */
export interface Secret {
  readonly pupil: Pupil;
  readonly words: string;
  /** Any of them will do. Null for a name, which whoever may do what was asked to the pupil may read. */
  readonly verbs: readonly Verb[] | null;
}

const ID = '8a3d3c1e-0f5a-4a7e-9d0b-1c2d3e4f5a6b';
const CONFIG = {
  ...{ SCHOOLS_FOLDER: 'schools', CLIENT_ID: ID, TENANT_ID: ID, TEAMS_APP_ID: ID, CLIENT_SECRET: 'made-up-5517' },
  ...{ LOGIN_URL: 'http://127.0.0.1:1', GRAPH_URL: 'http://127.0.0.1:1', LOG_LEVEL: 'silent' },
};
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NOW = () => at('09:06');

/**
 * The whole app in this process, with a school of which each pupil's names, narrative, notes and steps are words that
 * occur nowhere else. The first half of each form is in, the others have been away for weeks and are missing today.
 */
export async function schoolOfSecrets(staff: readonly Person[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-secrets-'));
  const place = path.join(folder, 'database');
  await copyReadyDatabase(place);
  const school = await fill(place, staff);
  const config = loadConfig({ ...CONFIG, DATA_FOLDER: folder });
  const app = await wire({ config, schools: [school], clock: NOW, log: SILENT });
  const pupils = inventedPupils();
  const closed = once(() => app.close());
  return {
    ...{ app, school, pupils, secrets: pupils.flatMap(secretsOf) },
    /** Closes the app, and gives what its queues hold, in a line for each job. */
    queued: async (): Promise<string[]> => {
      await closed();
      const opened = await openDatabase({ kind: 'embedded', folder: place });
      try {
        const { rows } = await sql<{ job: string }>`select to_jsonb(job)::text as job from pgboss.job`.execute(
          opened.db,
        );
        return rows.map(({ job }) => job);
      } finally {
        await opened.close();
      }
    },
    [Symbol.asyncDispose]: async () => {
      await closed();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= act());
}

/** Of each form the pupils from this place on are away. */
const FIRST_AWAY = 2;

const isAway = (pupil: Pupil) => Number(pupil.pupilId.slice(-1)) >= FIRST_AWAY;
const secretWord = (kind: string, { pupilId }: Pupil) => `${kind}Of${pupilId.slice(-3)}`;

function secretsOf(pupil: Pupil): Secret[] {
  const { surname, forename, upn, pupilId } = pupil;
  const names = [surname, forename, upn ?? '', pupilId].map((words) => ({ pupil, words, verbs: null }));
  const told = [
    ['Narrative', ['narrative.read']],
    ['Barrier', ['narrative.read']],
    ['Restricted', ['case-note.read']],
    ['Contact', ['ladder.read', 'narrative.read']],
    ['Legal', ['legal.read']],
  ] as const;
  return [...names, ...told.map(([kind, verbs]) => ({ pupil, words: secretWord(kind, pupil), verbs }))];
}

async function fill(place: string, staff: readonly Person[]): Promise<School> {
  const opened = await openDatabase({ kind: 'embedded', folder: place });
  const boss = new PgBoss({ ...opened.queueOptions, supervise: false, schedule: false });
  await boss.start();
  const database = createDatabase(opened.db, boss);
  try {
    const { school } = await schoolInRecords(database, { staff: [...staff], yearGroups: [7, 8, 9] });
    const { schoolId } = school;
    const { records } = database;
    const pupils = inventedPupils();
    await records.pupils.save(schoolId, pupils, at('08:00'));
    await records.marks.save(pupils.map((pupil) => ({ ...marksOf(pupil), pupilId: pupil.pupilId, schoolYear: 2026 })));
    await records.marks.markRead(schoolId, '2026-11-23', 'AM', at('08:44'));
    for (const pupil of pupils) {
      const note = { noteId: `note-${pupil.pupilId}`, pupilId: pupil.pupilId, at: at('08:10'), personId: 'somebody' };
      await records.cases.addNote(schoolId, { ...note, words: secretWord('Restricted', pupil) });
    }
    const lists = inMemoryLists();
    for (const pupil of pupils.filter(isAway)) {
      lists.personWrites('risk-register', pupil.pupilId, {
        ...{ Narrative: secretWord('Narrative', pupil), Barriers: secretWord('Barrier', pupil), CaseState: 'open' },
        ...{ OpenedOn: '2026-10-05', YearGroup: pupil.yearGroup, Form: pupil.form },
      });
      lists.personWrites('contacts', `contact-${pupil.pupilId}`, {
        ...{ PupilId: pupil.pupilId, ContactedOn: '2026-11-20', Session: 'AM', Way: 'phone', Outcome: 'no answer' },
        ...{ Note: secretWord('Contact', pupil), RecordedBy: 'Somebody' },
      });
      lists.personWrites('legal-steps', `step-${pupil.pupilId}`, {
        ...{ PupilId: pupil.pupilId, Step: 'notice to improve', BeganOn: '2026-11-02', EndsOn: '2026-12-18' },
        ...{ Note: secretWord('Legal', pupil), RecordedBy: 'Somebody' },
      });
    }
    for (const list of ['risk-register', 'contacts', 'legal-steps'] as const) {
      const changes = lists.items(list).map((item) => ({ kind: 'present' as const, item }));
      await records.listItems.apply(schoolId, list, changes, false, at('08:00'));
    }
    return school;
  } finally {
    await boss.stop({ graceful: false });
    await opened.close();
  }
}

function inventedPupils(): Pupil[] {
  return [7, 8, 9].flatMap((yearGroup) =>
    ['A', 'B'].flatMap((letter, formAt) =>
      [0, 1, 2, 3].map((number): Pupil => {
        const tag = `${yearGroup}${letter}${number}`;
        const upnNumber = `${yearGroup}${formAt}${number}`;
        return {
          ...{ pupilId: `pupil-${tag}`, upn: `T999100026${upnNumber}`, misId: `mis-${tag}` },
          ...{ surname: `Sur${tag}name`, forename: `Fore${tag}name` },
          ...{ yearGroup, form: `${yearGroup}${letter}`, admittedOn: null, leftOn: null },
        };
      }),
    ),
  );
}

function marksOf(pupil: Pupil) {
  const days = createSchoolDays([CALENDAR]).all.filter((on) => on <= '2026-11-23');
  const marks = days.reduce((soFar, on, index) => {
    const away = isAway(pupil) && index >= days.length - 20;
    const code = on === '2026-11-23' ? 'N' : 'O';
    const withMorning = withMark(soFar, { on, session: 'AM' }, away ? code : '/');
    return on === '2026-11-23' ? withMorning : withMark(withMorning, { on, session: 'PM' }, away ? 'O' : '\\');
  }, emptyYearOfMarks());
  return { marks };
}
