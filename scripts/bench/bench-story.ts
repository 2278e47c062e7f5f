import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import { pupilRoute } from '../../src/http/routes/pupil-route.ts';
import { readPupilStory } from '../../src/operations/pupil-story/read-pupil-story.ts';
import { ACTIONS, BENCH_SCHOOL, CHAMPION, CONTACTS, fillSchool, NOW, PUPILS } from './tab/bench-school.ts';

const READS = 200;

/** The page of a pupil, read of a school of two thousand at the end of its year by somebody who may see everything. */
export async function benchStory(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-bench-'));
  const opened = await openDatabase({ kind: 'embedded', folder });
  try {
    const database = createDatabase(opened.db, new PgBoss(opened.queueOptions));
    await fillSchool(database);
    const route = pupilRoute({ readPupilStory: readPupilStory({ database, clock: () => NOW }) });
    const times: number[] = [];
    let bytes = 0;
    for (let read = 0; read < READS; read += 1) {
      const params = { pupilId: `p${(read * 37) % PUPILS}` };
      const startedAt = performance.now();
      const answer = await route.handle({ school: BENCH_SCHOOL, person: CHAMPION, params, query: {}, body: null });
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
