import { mkdtemp, open, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  watchInbox,
  type InboxFile,
  type InboxTaken,
  type WatchedInbox,
} from '../../../../src/adapters/mis/inbox/watch-inbox.ts';
import { FILE_LIMITS } from '../../../../src/domain/file-limits.ts';
import { eventually } from '../../../support/start-morning.ts';

const LOOK_EVERY_MS = 40;

describe('the folder of register files', () => {
  let folder: string;
  let inbox: WatchedInbox | null;
  let taken: { name: string; text: string }[];
  let logged: { level: string; facts: object }[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'every-session-inbox-'));
    [inbox, taken, logged] = [null, [], []];
  });
  afterEach(async () => {
    await inbox?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const applied: InboxTaken = { verdict: 'applied', summary: '6 marks changed.' };
  const watch = (take: (file: InboxFile) => Promise<InboxTaken> = () => Promise.resolve(applied), place = folder) => {
    const log = (level: string) => (facts: object) => void logged.push({ level, facts });
    inbox = watchInbox({
      folder: place,
      lookEveryMs: LOOK_EVERY_MS,
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      take: (file) => {
        taken.push({ name: file.name, text: new TextDecoder().decode(file.bytes) });
        return take(file);
      },
    });
    return inbox;
  };
  const put = async (name: string, text = name, minute = 0) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    await utimes(file, 0, new Date(Date.UTC(2026, 10, 23, 8, minute)));
  };
  const names = () => taken.map(({ name }) => name);
  const there = async (place: string) => (await readdir(path.join(folder, place))).sort();
  const looks = (count: number) => pause(count * LOOK_EVERY_MS);
  const hasTaken = (count: number) =>
    eventually(
      () => Promise.resolve(taken.length >= count),
      () => `taken: ${names().join()}`,
    );

  test('refuses a file over the limit without reading it, and takes the others', async () => {
    const large = await open(path.join(folder, 'a-bomb.csv'), 'w');
    // Sparse: it has the size and takes no room on the disk.
    await large.truncate(FILE_LIMITS.registerBytes + 1);
    await large.close();
    await put('b-registers.csv', 'small', 2);
    watch();
    await eventually(
      async () => (await there('refused').catch(() => [])).length === 2 && (await there('taken')).length === 2,
      () => `taken: ${names().join()}`,
    );
    expect(names()).toEqual(['b-registers.csv']);
    expect(await readFile(path.join(folder, 'refused', 'a-bomb.csv.report.txt'), 'utf8')).toBe(
      'a-bomb.csv has 129 MB and was not read. Allowed are 128 MB. Export a shorter time to each file, and give each by itself.\n',
    );
  });

  test('takes the files that lie there, oldest first, and moves each with its report', async () => {
    await put('b-registers.csv', 'second', 2);
    await put('a-registers.csv', 'third', 3);
    await put('roll.csv', 'first', 1);
    const held: InboxTaken = { verdict: 'held', summary: 'Mostly wrong.' };
    await watch(({ name }) => Promise.resolve(name === 'roll.csv' ? applied : held)).caughtUp;
    expect(taken.map(({ text }) => text)).toEqual(['first', 'second', 'third']);
    expect(await there('taken')).toEqual(['roll.csv', 'roll.csv.report.txt']);
    expect(await there('held')).toHaveLength(4);
    expect(await readFile(path.join(folder, 'held', 'a-registers.csv'), 'utf8')).toBe('third');
    expect(await readFile(path.join(folder, 'held', 'a-registers.csv.report.txt'), 'utf8')).toBe('Mostly wrong.\n');
    expect(await there('.')).toEqual(['held', 'refused', 'taken']);
  });

  test('passes over what is no register file', async () => {
    for (const name of ['.registers.csv', '~$registers.xlsx', 'registers.csv.tmp', 'notes.md']) await put(name);
    await watch().caughtUp;
    await looks(5);
    expect(names()).toEqual([]);
  });

  test('reads a file when it has stopped growing, and not before', async () => {
    watch();
    const file = await open(path.join(folder, 'registers.csv'), 'w');
    for (let line = 0; line < 20; line += 1) {
      await file.write(`line ${line}\n`);
      await pause(15);
    }
    expect(names()).toEqual([]);
    await file.close();
    await hasTaken(1);
    expect(taken[0]?.text).toMatch(/^line 0\n.*line 19\n$/s);
  });

  test('waits long for a file that is still empty', async () => {
    watch();
    await put('registers.csv', '');
    await looks(15);
    expect(names()).toEqual([]);
    await put('registers.csv', 'at last', 1);
    await hasTaken(1);
    expect(taken).toEqual([{ name: 'registers.csv', text: 'at last' }]);
  });

  test('a second file of the same name has a place of its own', async () => {
    watch();
    for (const [index, text] of ['one', 'two', 'three'].entries()) {
      await put('registers.csv', text, index < 2 ? 5 : 6);
      await hasTaken(index + 1);
      await eventually(
        async () => (await there('taken')).length === 2 * (index + 1),
        () => 'it was not moved',
      );
    }
    await put('registers.csv', 'four', 6);
    await eventually(
      async () => (await there('taken')).length === 8,
      () => 'it was not moved',
    );
    const files = (await there('taken')).filter((name) => !name.endsWith('.txt'));
    expect(files).toEqual([
      'registers.2026-11-23T08-05-00.000Z.csv',
      'registers.2026-11-23T08-06-00.000Z (2).csv',
      'registers.2026-11-23T08-06-00.000Z.csv',
      'registers.csv',
    ]);
    const texts = await Promise.all(files.map((name) => readFile(path.join(folder, 'taken', name), 'utf8')));
    expect(texts.sort()).toEqual(['four', 'one', 'three', 'two']);
  });

  test('a file that cannot be taken rests longer each time, and the others go on', async () => {
    await put('bad.csv', 'bad', 1);
    watch(({ name }) => (name === 'bad.csv' ? Promise.reject(new Error('no database')) : Promise.resolve(applied)));
    await put('good.csv', 'good', 2);
    await eventually(
      () => Promise.resolve(names().filter((name) => name === 'bad.csv').length >= 3),
      () => 'it is not tried again',
    );
    expect(names().filter((name) => name === 'good.csv')).toEqual(['good.csv']);
    const before = taken.length;
    await looks(6);
    expect(taken.length - before).toBeLessThanOrEqual(1);
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(names().length - 1);
    expect(JSON.stringify(logged)).toContain('bad.csv');
    expect(await there('.')).toContain('bad.csv');
  });

  test('a file that was put right is taken at once', async () => {
    await put('bad.csv', 'bad', 1);
    let isMended = false;
    watch(() => (isMended ? Promise.resolve(applied) : Promise.reject(new Error('no database'))));
    await hasTaken(4);
    isMended = true;
    await put('bad.csv', 'good', 2);
    await looks(6);
    await hasTaken(5);
    expect(taken.at(-1)).toEqual({ name: 'bad.csv', text: 'good' });
    await eventually(
      async () => (await there('taken')).includes('bad.csv'),
      () => 'it was not moved',
    );
  });

  test('a folder that is not there is made, and made again when somebody removes it', async () => {
    folder = path.join(folder, 'not', 'there');
    await watch().caughtUp;
    expect(await there('.')).toEqual(['held', 'refused', 'taken']);
    await rm(folder, { recursive: true });
    await eventually(
      async () => (await there('.')).length === 3,
      () => 'it was not made again',
    );
    await put('registers.csv');
    await hasTaken(1);
  });

  test('a folder that cannot be made is said, does not hold up the start, and is tried again', async () => {
    await writeFile(path.join(folder, 'a-file'), '');
    const place = path.join(folder, 'a-file', 'inbox');
    await watch(undefined, place).caughtUp;
    expect(logged).toMatchObject([{ level: 'error', facts: { folder: place } }]);
    await rm(path.join(folder, 'a-file'));
    await eventually(
      async () => (await readdir(place)).length === 3,
      () => 'it was not tried again',
    );
  });

  test('stopping waits for the file in hand and takes no other', async () => {
    await put('a.csv', 'a', 1);
    await put('b.csv', 'b', 2);
    const ready = Promise.withResolvers<InboxTaken>();
    const watched = watch(() => ready.promise);
    await hasTaken(1);
    let isStopped = false;
    const stopping = watched.stop().then(() => (isStopped = true));
    await looks(3);
    expect(isStopped).toBe(false);
    ready.resolve(applied);
    await stopping;
    await watched.caughtUp;
    expect(names()).toEqual(['a.csv']);
    expect(await there('taken')).toEqual(['a.csv', 'a.csv.report.txt']);
    expect(await there('.')).toContain('b.csv');
  });
});
