import { afterAll, beforeAll } from '@jest/globals';
import { openTestDatabase, type DatabaseKind, type TestDatabase } from './open-test-database.ts';

/** Starting a database server takes its time on a machine that does other things too. */
const OPENS_WITHIN_MS = 120_000;

/** A database for all tests of a `describe`, there from before the first until after the last. */
export function testDatabase(kind: DatabaseKind): TestDatabase {
  let opened: Awaited<ReturnType<typeof openTestDatabase>> | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  }, OPENS_WITHIN_MS);
  afterAll(async () => {
    await opened?.[Symbol.asyncDispose]();
  });
  const now = (): TestDatabase => {
    if (opened === undefined) throw new Error('The database is open while tests run, and not while they are declared.');
    return opened;
  };
  return {
    get database() {
      return now().database;
    },
    get opened() {
      return now().opened;
    },
    get boss() {
      return now().boss;
    },
  };
}
