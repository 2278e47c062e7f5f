import { existsSync, truncateSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { holdDataFolder } from '../../src/data-folder.ts';
import { createOperatorServer, type ImportRequest } from '../../src/http/operator-server.ts';
import { commandLine, type CommandLine } from '../support/command-line.ts';
import { copyReadyDatabase } from '../support/ready-database.ts';
import { ROLL } from '../support/small-school.ts';

const ROLL_FILE = [
  'UPN,Surname,Forename,Year,Reg',
  ...ROLL.map(({ upn, surname, forename, form }) => [upn, surname, forename, '9', form].join()),
].join('\n');

function marksFile(marks: string): string {
  const rows = marks.split(' ').map((mark, index) => `${ROLL[index]?.upn ?? ''},2025-09-08,AM,${mark}`);
  return ['UPN,Date,Session,Mark', ...rows].join('\n');
}

describe('importing where no app runs', () => {
  let line: CommandLine;
  beforeAll(async () => {
    line = await commandLine();
  });
  afterAll(async () => {
    await line[Symbol.asyncDispose]();
  });

  test('a file that cannot be read stops everything before it begins, with 2', async () => {
    const roll = await line.file('roll.csv', ROLL_FILE);
    const { exitCode, out, said } = await line.run(['import', roll, path.join(line.folder, 'none.csv'), line.folder]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain(`${path.join(line.folder, 'none.csv')}, ${line.folder}. Nothing was taken in.`);
    expect(existsSync(line.dataFolder)).toBe(false);
  });

  test('a file that is too large to be read whole stops everything before it begins, and says what is allowed', async () => {
    const roll = await line.file('roll.csv', ROLL_FILE);
    const large = await line.file('large.csv', '');
    truncateSync(large, 128 * 1024 * 1024 + 1);
    const { exitCode, out, said } = await line.run(['import', roll, large]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain(`${large} has 129 MB and was not read. Allowed are 128 MB.`);
    expect(existsSync(line.dataFolder)).toBe(false);
  });

  test('clean files go in one after the other, with 0, though a killed app left its note', async () => {
    await copyReadyDatabase(path.join(line.dataFolder, 'database'));
    await line.file('data/in-use.json', '{"pid":1,"sock');
    const files = [await line.file('roll.csv', ROLL_FILE), await line.file('marks.csv', marksFile('/ / / / / N'))];
    const { exitCode, out, said } = await line.run(['import', ...files]);
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: '' });
    expect(out).toMatch(/^roll\.csv: 6 pupils \(6 added.*marks\.csv: 6 marks changed/s);
    expect(existsSync(path.join(line.dataFolder, 'in-use.json'))).toBe(false);
  }, 60_000);

  test('a held file says how to let it in, and goes in so; refusals end with 1, and JSON stands alone', async () => {
    const file = await line.file('marks.csv', marksFile('I I I Ω Ω Ω'));
    const held = await line.run(['import', file]);
    expect(held.exitCode).toBe(1);
    expect(held.out).toMatch(/held, nothing was changed.*run the same command with --confirm/s);
    const { exitCode, out, said } = await line.run(['import', '--confirm', '--json', file]);
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: '' });
    expect(JSON.parse(out)).toMatchObject([{ verdict: 'applied', applied: 3, refusals: 3 }]);
  }, 60_000);
});

describe('importing where an app runs', () => {
  const asked: ImportRequest[] = [];
  let line: CommandLine;
  let held: { release(): void };
  beforeAll(async () => {
    line = await commandLine();
    const desk = {
      importFile: (request: ImportRequest, progress: (words: string) => void) => {
        asked.push(request);
        progress('Saving 50% …');
        if (request.name === 'locked.csv') return Promise.reject(new Error('EACCES: the app may not read locked.csv'));
        return Promise.resolve({ isClean: false, text: 'marks.csv: 5 marks changed', report: { file: 'marks.csv' } });
      },
      keep: () => Promise.resolve({ isDone: true, lines: [], data: {} }),
      verifyChain: () => Promise.reject(new Error('Nobody asks for it here.')),
      examine: () =>
        Promise.resolve([{ check: 'cards', state: 'fault', found: 'One was not posted.', whatToDo: null }]),
    };
    held = await holdDataFolder(
      line.dataFolder,
      createOperatorServer(() => Promise.resolve(desk)),
    );
  });
  afterAll(async () => {
    held.release();
    await line[Symbol.asyncDispose]();
  });

  test('the app is asked, and its answer is told', async () => {
    const file = await line.file('marks.csv', marksFile('/ / / / / N'));
    const { exitCode, out, said } = await line.run(['import', '--confirm', 'marks.csv']);
    expect({ exitCode, out, said }).toEqual({ exitCode: 1, out: 'marks.csv: 5 marks changed\n', said: '' });
    expect(asked).toEqual([{ schoolId: 'example', file, name: 'marks.csv', confirmed: true }]);
  });

  test('what the app cannot do is told in its words, with 2', async () => {
    await line.file('locked.csv', '');
    const { exitCode, out, said } = await line.run(['import', 'locked.csv']);
    expect({ exitCode, out, said }).toEqual({
      exitCode: 2,
      out: '',
      said: 'EACCES: the app may not read locked.csv\n',
    });
  });

  test('the doctor asks it too, and ends with 1 where it finds a fault', async () => {
    const { exitCode, out } = await line.run(['doctor']);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/ok\s+settings.*FAULT\s+cards: One was not posted\./s);
  });

  test('a second app is refused with words', async () => {
    const { exitCode, out, said } = await line.run(['start']);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(said).toContain(`The data folder ${line.dataFolder} is in use by another Every Session`);
  });
});

test('an app that stops in the middle is told as that', async () => {
  await using line = await commandLine();
  await line.file('marks.csv', marksFile('/ / / / / N'));
  const dying = createServer((_request, response) => {
    response.write('{"kind":"progress","words":"Saving 10% …"}\n', () => response.destroy());
  });
  const held = await holdDataFolder(line.dataFolder, dying);
  const { exitCode, said } = await line.run(['import', 'marks.csv']);
  held.release();
  expect({ exitCode, said }).toEqual({
    exitCode: 2,
    said: 'The app stopped before it answered. Start it, and give the command again.\n',
  });
});
