import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { askOperator } from '../../src/cli/ask-operator.ts';
import { holdDataFolder, socketOfHolder, type HeldDataFolder } from '../../src/data-folder.ts';
import { createOperatorServer, type OperatorDesk } from '../../src/http/operator-server.ts';

describe('asking the app that holds the data folder', () => {
  const ready = { desk: Promise.withResolvers<OperatorDesk>() };
  let folder: string;
  let held: HeldDataFolder;
  let socket: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'every-session-ask-'));
    ready.desk = Promise.withResolvers<OperatorDesk>();
    held = await holdDataFolder(
      folder,
      createOperatorServer(() => ready.desk.promise),
    );
    socket = (await socketOfHolder(folder)) ?? '';
  });
  afterEach(async () => {
    held.release();
    await rm(folder, { recursive: true });
  });

  const desk: OperatorDesk = {
    importFile: (_request, progress) => {
      for (const words of ['Reading …', 'Saving 50% …']) progress(words);
      return Promise.resolve({ isClean: true, text: 'Zoë: 1 mark changed', report: {} });
    },
    keep: () => Promise.resolve({ isDone: true, lines: [], data: {} }),
    verifyChain: () => Promise.reject(new Error('Nobody asks for it here.')),
    examine: () => Promise.reject(new Error('The database has gone away.')),
  };
  const request = { schoolId: 'example', file: 'a.csv', name: 'a.csv', confirmed: false };

  test('tells the progress and gives the result', async () => {
    ready.desk.resolve(desk);
    const told: string[] = [];
    const result = await askOperator(socket, '/import', request, (words) => told.push(words));
    expect(result).toEqual({ isClean: true, text: 'Zoë: 1 mark changed', report: {} });
    expect(told).toEqual(['Reading …', 'Saving 50% …']);
  });

  test('waits for an app that is only starting', async () => {
    const asking = askOperator(socket, '/import', request, () => undefined);
    setTimeout(() => ready.desk.resolve(desk), 50);
    expect(await asking).toMatchObject({ isClean: true });
  });

  test.each([
    ['the app’s own words', '/examine', {}, 'The database has gone away.'],
    ['what the app does not know', '/purge', {}, 'does not know "/purge"'],
    ['a request that is not right', '/import', { schoolId: 7 }, 'schoolId'],
  ])('fails with %s', async (_what, route, body, words) => {
    ready.desk.resolve(desk);
    await expect(askOperator(socket, route, body, () => undefined)).rejects.toThrow(words);
  });

  test('fails with words when nobody is there', async () => {
    held.release();
    await expect(askOperator(socket, '/examine', {}, () => undefined)).rejects.toThrow(/The app stopped/);
  });
});
