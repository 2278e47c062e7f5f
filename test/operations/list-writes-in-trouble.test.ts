import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ListItem, ListWriteOutcome, SchoolLists } from '../../src/operations/ports.ts';
import { sendListWrite } from '../../src/operations/send-list-write.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const MINUTE_MS = 60_000;
const WRITTEN: ListItem = {
  itemId: '1',
  etag: 'e1',
  fields: { Note: 'Rang.' },
  modifiedAt: at('09:00').toISOString(),
  modifiedBy: null,
};

const refused = (code: string): ListWriteOutcome => ({ kind: 'refused', code, detail: `Because of ${code}.` });

describe.each(DATABASE_KINDS)('a recorded call in trouble, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let count = 0;
  let schoolId: string;
  let machine: number;
  let answer: ListWriteOutcome;
  let asked: number;
  beforeEach(async () => {
    count += 1;
    schoolId = `trouble-${count}`;
    machine = at('09:00').getTime();
    asked = 0;
    await forgetJobs(opened);
    await opened.database.records.listWrites.request({
      writeId: schoolId,
      schoolId,
      list: 'contacts',
      rowKey: schoolId,
      itemId: null,
      etag: null,
      basedOn: null,
      fields: { Note: 'Rang.', ContactedOn: '2026-11-23' },
      requestedBy: 'person',
      requestedAt: at('09:00'),
    });
  });

  const reply = (): Promise<ListWriteOutcome> => {
    asked += 1;
    return Promise.resolve(answer);
  };
  const never = () => Promise.resolve([]);
  const lists: SchoolLists = {
    create: reply,
    update: reply,
    createMany: never,
    remove: () => Promise.resolve({ kind: 'gone' as const }),
    updateMany: never,
  };
  const send = () => {
    const machineClock = () => new Date(machine);
    const needs = { database: opened.database, clock: () => at('09:00'), machineClock, listsOf: () => lists };
    return sendListWrite(needs)(schoolId);
  };
  const troubled = async () => (await opened.database.records.listWrites.troubled(schoolId)).map((one) => one.detail);
  const due = async () => (await opened.database.records.listWrites.due(new Date(machine))).includes(schoolId);

  test.each(['sign-in-failed', 'accessDenied', 'list-missing', 'itemNotFound', 'generalException', 'http-500'])(
    'waits until somebody has mended %s, and is then written',
    async (code) => {
      answer = refused(code);
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        expect(await troubled()).toEqual([]);
        expect(await send()).toEqual({ kind: 'waiting' });
        machine += 60 * MINUTE_MS;
      }
      expect(await troubled()).toEqual([`Because of ${code}.`]);
      answer = { kind: 'written', item: WRITTEN };
      expect(await send()).toMatchObject({ kind: 'written' });
      expect(await troubled()).toEqual([]);
    },
  );

  test('keeps its back-off, however often it is asked, and queues itself once', async () => {
    answer = refused('sign-in-failed');
    await send();
    machine += MINUTE_MS - 1;
    expect(await due()).toBe(false);
    expect(await send()).toEqual({ kind: 'waiting' });
    expect(asked).toBe(1);
    expect(await jobsWaiting(opened, 'send-list-write')).toEqual([{ data: { writeId: schoolId }, afterMs: MINUTE_MS }]);
    machine += 1;
    expect(await due()).toBe(true);
    await send();
    expect(asked).toBe(2);
  });

  test('is refused for good when it is the row that SharePoint cannot take', async () => {
    answer = refused('invalidRequest');
    expect(await send()).toEqual({ kind: 'refused', detail: 'Because of invalidRequest.' });
    machine += 60 * MINUTE_MS;
    await send();
    expect(asked).toBe(1);
    expect(await troubled()).toEqual(['Because of invalidRequest.']);
    const kept = await opened.database.records.listWrites.notWritten(schoolId, 'contacts');
    expect(kept).toMatchObject([{ writeId: schoolId, state: 'refused', fields: { Note: 'Rang.' } }]);
  });
});
