import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../src/adapters/db/open-database.ts';
import type { Database } from '../../src/operations/records.ts';
import { commandLine, type CommandLine } from '../support/command-line.ts';
import { copyReadyDatabase } from '../support/ready-database.ts';
import { runHere } from '../support/run-here.ts';
import { ROLL } from '../support/small-school.ts';

const PREVIEW = z.array(
  z.object({
    schoolId: z.string(),
    data: z.object({
      planned: z.array(z.object({ rule: z.object({ kind: z.string() }), records: z.number() })),
      holds: z.array(z.object({ pupilId: z.string(), because: z.string() })),
      purges: z.array(z.object({ counts: z.record(z.string(), z.number()) })),
    }),
  }),
);
/** Long past every period; the second is on hold. */
const [LEAVER, HELD, STAYS] = ['leaver', 'held', 'stays'] as const;

let line: CommandLine;
beforeAll(async () => {
  line = await commandLine();
  await copyReadyDatabase(path.join(line.dataFolder, 'database'));
  await inRecords(async ({ records }) => {
    const pupils = [LEAVER, HELD, STAYS].map((pupilId, index) => {
      const [known] = ROLL.slice(index);
      if (known === undefined) throw new Error('The roll has more than three.');
      return { ...known, pupilId, leftOn: pupilId === STAYS ? null : '2001-07-20' };
    });
    await records.pupils.save('example', pupils, new Date('2025-09-01T08:00:00Z'));
    for (const { pupilId } of pupils) await records.ladder.saveAttributes(pupilId, ['young-carer']);
  });
}, 120_000);
afterAll(async () => {
  await line[Symbol.asyncDispose]();
});

/** The records in the data folder, which no command has open meanwhile. */
async function inRecords<Result>(does: (database: Database) => Promise<Result>): Promise<Result> {
  const opened = await openDatabase({ kind: 'embedded', folder: path.join(line.dataFolder, 'database') });
  const boss = new PgBoss({ ...opened.queueOptions, supervise: false, schedule: false });
  try {
    await boss.start();
    return await does(createDatabase(opened.db, boss));
  } finally {
    await boss.stop({ graceful: false });
    await opened.close();
  }
}
const onRecord = () =>
  inRecords(async ({ records }) =>
    (await records.pupils.all('example'))
      .map(({ pupilId }) => pupilId)
      .toSorted((one, other) => one.localeCompare(other)),
  );
const run = (...args: readonly string[]) => runHere(args, line.environment);
const counts = async () => {
  const { out } = await run('retention', '--json');
  const [answer] = PREVIEW.parse(JSON.parse(out));
  const planned = answer?.data.planned.filter(({ records }) => records > 0) ?? [];
  return { ...answer?.data, planned: planned.map(({ rule, records }) => `${rule.kind} ${records}`).toSorted() };
};

describe('retention', () => {
  test('needs a school and a reason for a hold, and one thing to do at a time, or ends with 2', async () => {
    for (const [args, words] of [
      [['--purge', '--preview'], 'Give one of'],
      [['--hold', HELD], '--school'],
      [['--school', 'example', '--hold', HELD], '--because'],
    ] as const) {
      const { exitCode, said } = await run('retention', ...args);
      expect(exitCode).toBe(2);
      expect(said).toContain(words);
    }
  });

  test('says what would go and who is on hold, deletes nothing, and writes no name', async () => {
    const hold = ['retention', '--school', 'example', '--hold', HELD, '--because', 'Letter 17'];
    expect(await run(...hold)).toMatchObject({ exitCode: 0 });
    const none = await run('retention', '--school', 'example', '--hold', 'nobody', '--because', 'Letter 17');
    expect(none).toMatchObject({ exitCode: 1 });
    const { exitCode, out, said } = await run('retention', '--preview');
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
    expect(out).toMatch(/^example {2}registers: .*1 record from before .* would go$/m);
    expect(out).toContain(`example  on hold: ${HELD} (Letter 17)`);
    for (const { surname } of ROLL) expect(out).not.toContain(surname);
    expect(await counts()).toMatchObject({
      planned: ['leavers 1', 'registers 1'],
      holds: [{ pupilId: HELD, because: 'Letter 17' }],
      purges: [],
    });
    expect(await onRecord()).toEqual([HELD, LEAVER, STAYS]);
  }, 120_000);

  test('--purge deletes it, keeps who is on hold, and finds nothing the second time', async () => {
    const { exitCode, out } = await run('retention', '--purge');
    expect(exitCode).toBe(0);
    expect(out).toContain('example  leavers: 1 record deleted');
    expect(out).toContain('example  registers: 1 record deleted');
    expect(await onRecord()).toEqual([HELD, STAYS]);
    expect((await run('retention', '--purge')).out).toContain('Nothing had been kept for too long.');
    expect(await counts()).toMatchObject({ planned: [], purges: [{ counts: {} }, { counts: { leavers: 1 } }] });
  }, 120_000);

  test('--lift lets the next one go, and says with 1 that there was no hold', async () => {
    const lift = ['retention', '--school', 'example', '--lift', HELD];
    expect(await run(...lift)).toMatchObject({ exitCode: 0 });
    expect(await run(...lift)).toMatchObject({ exitCode: 1 });
    expect((await counts()).planned).toEqual(['leavers 1', 'registers 1']);
  }, 120_000);
});

describe('subject-access', () => {
  test('writes a document and JSON that nobody else can open, and says what to read first', async () => {
    const to = path.join(line.folder, 'for-the-parent');
    const asked = ['subject-access', '--school', 'example', '--pupil', STAYS, '--to', to];
    const { exitCode, out, said } = await run(...asked);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
    expect(said).toMatch(/Both files are written\.\n.*may name somebody else/);
    const files = [`subject-access-${STAYS}.docx`, `subject-access-${STAYS}.json`];
    expect((await readdir(to)).toSorted()).toEqual(files);
    for (const name of files) expect((await stat(path.join(to, name))).mode & 0o077).toBe(0);
    const written = await readFile(path.join(to, `subject-access-${STAYS}.json`), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ pupilId: STAYS, schoolName: 'Example Academy' });
    expect(written).toContain('young-carer');
    expect(written).not.toContain(ROLL[1]?.surname);
    expect((await readFile(path.join(to, files[0] ?? ''))).subarray(0, 2).toString()).toBe('PK');
    const search = { schoolId: 'example', pupilId: STAYS, personId: null, before: null, limit: 10 };
    const seen = await inRecords(({ records }) => records.audit.search(search));
    expect(seen).toMatchObject([{ verb: 'pupil.export', personId: 'command line', subject: STAYS }]);
  }, 120_000);

  test('of nobody the app knows writes no file, with 1', async () => {
    const to = path.join(line.folder, 'for-nobody');
    const { exitCode, said } = await run('subject-access', '--school', 'example', '--pupil', 'nobody', '--to', to);
    expect(exitCode).toBe(1);
    expect(said).toContain('holds nothing about a pupil with this id');
    await expect(stat(to)).rejects.toThrow('ENOENT');
  }, 60_000);
});
