import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { createRegisterPlanner } from '../../src/adapters/mis/csv/create-register-planner.ts';
import { loadSchools } from '../../src/load-schools.ts';
import { takeInRegisterFile } from '../../src/operations/take-in-register-file.ts';
import { copyReadyDatabase } from './ready-database.ts';
import type { Morning } from './start-morning.ts';

export interface PreparedData extends AsyncDisposable {
  /** Gives a morning's app a copy, so that it need not make a database and read the roll first. */
  giveTo(morning: Morning): Promise<void>;
}

/** A data folder that knows the invented school's roll and nothing else, made once and copied often. */
export async function prepareData(like: Morning): Promise<PreparedData> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-prepared-'));
  await copyReadyDatabase(path.join(folder, 'database'));
  const opened = await openDatabase({ kind: 'embedded', folder: path.join(folder, 'database') });
  const boss = new PgBoss({ ...opened.queueOptions, supervise: false, schedule: false });
  await boss.start();
  const [school] = loadSchools(like.environment['SCHOOLS_FOLDER'] ?? '');
  if (school === undefined) throw new Error('The morning has a school.');
  const database = createDatabase(opened.db, boss);
  const take = takeInRegisterFile({
    database,
    clock: () => new Date('2026-11-23T08:00:00Z'),
    planRegisterFile: createRegisterPlanner(),
  });
  const bytes = await readFile(path.join(like.inboxFolder, 'roll.csv'));
  await take(school, { name: 'roll.csv', bytes, givenBy: 'test', isFresh: true, confirmed: false });
  await boss.stop({ graceful: false });
  await opened.close();
  return {
    giveTo: async ({ environment }) => {
      const place = environment['DATA_FOLDER'] ?? '';
      await rm(place, { recursive: true, force: true });
      await cp(folder, place, { recursive: true });
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
