import { beforeEach, describe, expect, test } from '@jest/globals';
import { readList } from '../../src/operations/read-lists.ts';
import { saveNarrative, type NarrativeEdit } from '../../src/operations/save-narrative.ts';
import { sendListWrite } from '../../src/operations/send-list-write.ts';
import { inMemoryLists, type InMemoryLists } from '../support/in-memory-lists.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const LIST = 'risk-register';
const CHAMPION = person('attendance-champion', { name: 'Charlie Champion' });
const OFFICER = person('attendance-officer', { name: 'Olu Officer' });
const busy = { kind: 'try-later', retryAfterMs: 20_000, detail: 'SharePoint answered 503.' } as const;

describe('saving a narrative', () => {
  const opened = testDatabase('embedded');
  let known: SchoolInRecords;
  let sharePoint: InMemoryLists;
  let machine: Date;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await known.mark('/');
    await forgetJobs(opened);
    sharePoint = inMemoryLists();
    machine = at('19:00');
  });

  let seconds = 0;
  const clock = () => new Date(at('10:00').getTime() + (seconds += 1) * 1_000);
  const send = (writeId: string) =>
    sendListWrite({ database: opened.database, clock, machineClock: () => machine, listsOf: () => sharePoint.lists })(
      writeId,
    );
  const save = (narrative: string, over: Partial<NarrativeEdit> = {}, by = CHAMPION, patienceMs = 5_000) => {
    const edit = { narrative, nextReviewOn: null, version: null, ...over };
    const needs = { database: opened.database, clock, sendListWrite: send, patienceMs };
    return saveNarrative(needs)(known.school, by, known.pupil(1).pupilId, edit);
  };
  const readSharePoint = () =>
    readList({ database: opened.database, clock, changesOf: () => sharePoint.changes })(known.school.schoolId, LIST);
  const inSharePoint = () => sharePoint.items(LIST).map(({ fields }) => fields['Narrative'] ?? '');
  const personWrites = (narrative: string) =>
    sharePoint.personWrites(LIST, known.pupil(1).pupilId, { Narrative: narrative });
  const newFigures = () => sharePoint.personWrites(LIST, known.pupil(1).pupilId, { Missed: 12, Why: 'New figures.' });
  /** Whatever waits is sent, as the minute's rhythm would have it. */
  const sendWaiting = async () => {
    machine = new Date(machine.getTime() + 10 * 60_000);
    const { listWrites } = opened.database.records;
    const due = await listWrites.due(machine);
    const ends: string[] = [];
    for (const { writeId } of await listWrites.waiting(known.school.schoolId, LIST)) {
      if (due.includes(writeId)) ends.push((await send(writeId)).kind);
    }
    return ends;
  };
  const unresolved = async () => {
    const writes = await opened.database.records.listWrites.troubled(known.school.schoolId);
    return writes.map(({ state, fields }) => ({ state, narrative: fields['Narrative'] }));
  };
  const audited = () =>
    opened.opened.db
      .selectFrom('audit')
      .select(['person_id', 'verb', 'subject', 'reason'])
      .where('school_id', '=', known.school.schoolId)
      .orderBy('audit_id')
      .execute();
  const did = (verb: string, personId: string, reason: string) => {
    return { person_id: personId, verb, subject: known.pupil(1).pupilId, reason };
  };
  /** What an outcome shows, and the version to go on with. */
  const shownIn = (outcome: Awaited<ReturnType<typeof save>>) => {
    if (outcome.kind === 'saved' || outcome.kind === 'waiting') return outcome.riskCase;
    if (outcome.kind === 'conflict') return outcome.theirs;
    throw new Error(`The outcome is ${outcome.kind}.`);
  };

  test('makes the pupil’s row, with the figures and the author’s name', async () => {
    const saved = await save('Bus pass sorted.', { nextReviewOn: '2026-12-07' });
    expect(saved).toMatchObject({
      kind: 'saved',
      riskCase: {
        narrative: 'Bus pass sorted.',
        nextReviewOn: '2026-12-07',
        modifiedBy: 'Charlie Champion',
        waiting: false,
      },
    });
    const [row] = sharePoint.items(LIST);
    expect(row?.fields).toMatchObject({
      Key: known.pupil(1).pupilId,
      Title: 'Tamsin Brindle',
      Form: '9A',
      Possible: 1,
    });
  });

  test('goes on from the version that was saved', async () => {
    const { etag } = shownIn(await save('First.'));
    expect(await save('Second.', { version: etag })).toMatchObject({ kind: 'saved' });
    expect(inSharePoint()).toEqual(['Second.']);
    expect(sharePoint.requests).toEqual(['create', 'update']);
  });

  test('shows somebody else’s words instead of writing over them, and then keeps what the author decides', async () => {
    const { etag } = shownIn(await save('First.'));
    personWrites('Spoke to his uncle.');
    const met = await save('Second.', { version: etag });
    expect(met).toMatchObject({
      kind: 'conflict',
      theirs: { narrative: 'Spoke to his uncle.', modifiedBy: 'Sam Example' },
    });
    expect(inSharePoint()).toEqual(['Spoke to his uncle.']);
    expect(await unresolved()).toEqual([]);
    expect(await save('Both.', { version: shownIn(met).etag })).toMatchObject({ kind: 'saved' });
    expect(inSharePoint()).toEqual(['Both.']);
  });

  test('shows at once the words that the replica knows of', async () => {
    const { etag } = shownIn(await save('First.'));
    personWrites('Spoke to his uncle.');
    await readSharePoint();
    expect(await save('Second.', { version: etag })).toMatchObject({ kind: 'conflict' });
    expect(sharePoint.requests).toEqual(['create']);
  });

  test('new figures are nobody’s words: known or not, they make no conflict', async () => {
    const { etag } = shownIn(await save('First.'));
    newFigures();
    const second = await save('Second.', { version: etag });
    expect(second).toMatchObject({ kind: 'saved' });
    newFigures();
    await readSharePoint();
    expect(await save('Third.', { version: shownIn(second).etag })).toMatchObject({ kind: 'saved' });
    expect(inSharePoint()).toEqual(['Third.']);
  });

  test('figures that change under every attempt make it wait and not fail', async () => {
    const { etag } = shownIn(await save('First.'));
    sharePoint.nextWrites(...Array.from({ length: 3 }, () => ({ first: newFigures })));
    expect(await save('Second.', { version: etag })).toMatchObject({ kind: 'waiting' });
    expect(await sendWaiting()).toEqual(['written']);
    expect(inSharePoint()).toEqual(['Second.']);
  });

  test('a row that was made meanwhile without words is filled', async () => {
    newFigures();
    expect(await save('First.')).toMatchObject({ kind: 'saved' });
    expect(inSharePoint()).toEqual(['First.']);
    expect(sharePoint.requests).toEqual(['create', 'update']);
  });

  test('a row that was made meanwhile with somebody’s words is a conflict', async () => {
    personWrites('Spoke to his uncle.');
    expect(await save('First.')).toMatchObject({ kind: 'conflict', theirs: { narrative: 'Spoke to his uncle.' } });
    expect(inSharePoint()).toEqual(['Spoke to his uncle.']);
  });

  test.each([
    ['a row', () => Promise.resolve(null)],
    ['words', async () => shownIn(await save('First.')).etag],
  ])('%s whose answer was lost is there once, and no conflict', async (_what, before) => {
    const version = await before();
    sharePoint.nextWrites('lost');
    expect(await save('Second.\r\n', { version })).toMatchObject({ kind: 'waiting' });
    expect(await sendWaiting()).toEqual(['written']);
    expect(sharePoint.items(LIST)).toHaveLength(1);
    expect(await unresolved()).toEqual([]);
  });

  test('waits where SharePoint is busy, is shown as waiting, and follows after the time that it named', async () => {
    sharePoint.nextWrites(busy);
    expect(await save('First.')).toMatchObject({
      kind: 'waiting',
      riskCase: { narrative: 'First.', waiting: true, modifiedBy: 'Charlie Champion' },
    });
    const waits = (await jobsWaiting(opened, 'send-list-write')).map(({ afterMs }) => afterMs);
    expect(waits.sort((a, b) => a - b)).toEqual([5_000, 20_000]);
    machine = new Date(machine.getTime() + 19_000);
    const { listWrites } = opened.database.records;
    const [write] = await listWrites.waiting(known.school.schoolId, LIST);
    expect(await listWrites.due(machine)).not.toContain(write?.writeId);
    expect(await sendWaiting()).toEqual(['written']);
    expect(inSharePoint()).toEqual(['First.']);
  });

  test('keeps nobody waiting for an answer that does not come', async () => {
    const slow = { ...sharePoint.lists, create: () => new Promise<never>(() => undefined) };
    sharePoint = { ...sharePoint, lists: slow };
    expect(await save('First.', {}, CHAMPION, 20)).toMatchObject({ kind: 'waiting', riskCase: { waiting: true } });
  });

  test('words on top of words that still wait follow them, without a conflict', async () => {
    sharePoint.nextWrites(busy);
    const first = shownIn(await save('First.'));
    expect(await save('First and second.', { version: first.etag })).toMatchObject({ kind: 'waiting' });
    expect(await sendWaiting()).toEqual(['written', 'written']);
    expect(inSharePoint()).toEqual(['First and second.']);
    expect(await unresolved()).toEqual([]);
  });

  test('words by somebody who has not seen the words that wait are a conflict, and neither are lost', async () => {
    const { etag } = shownIn(await save('At the start.'));
    sharePoint.nextWrites(busy);
    await save('By the champion.', { version: etag });
    const met = await save('By the officer.', { version: etag }, OFFICER);
    expect(met).toMatchObject({
      kind: 'conflict',
      theirs: { narrative: 'By the champion.', modifiedBy: 'Charlie Champion', waiting: true },
    });
    expect(await save('By both.', { version: shownIn(met).etag }, OFFICER)).toMatchObject({ kind: 'waiting' });
    await sendWaiting();
    expect(inSharePoint()).toEqual(['By both.']);
  });

  test('words that wait and then meet somebody else’s are kept for a person', async () => {
    const { etag } = shownIn(await save('First.'));
    sharePoint.nextWrites(busy);
    await save('Second.', { version: etag });
    personWrites('Spoke to his uncle.');
    expect(await sendWaiting()).toEqual(['conflict']);
    expect(inSharePoint()).toEqual(['Spoke to his uncle.']);
    expect(await unresolved()).toEqual([{ state: 'conflict', narrative: 'Second.' }]);
    expect(shownIn(await save('Third.', { version: etag })).narrative).toBe('Spoke to his uncle.');
  });

  test('words on top of words that could not follow are kept for a person too', async () => {
    const { etag } = shownIn(await save('First.'));
    sharePoint.nextWrites(busy);
    const second = shownIn(await save('Second.', { version: etag }));
    await save('Second and third.', { version: second.etag });
    personWrites('Spoke to his uncle.');
    expect(await sendWaiting()).toEqual(['conflict', 'conflict']);
    expect(inSharePoint()).toEqual(['Spoke to his uncle.']);
  });

  test('the write that had to wait for another is queued as soon as that is done', async () => {
    sharePoint.nextWrites(busy);
    const first = shownIn(await save('First.'));
    await save('Second.', { version: first.etag });
    await forgetJobs(opened);
    const { listWrites } = opened.database.records;
    const [older, newer] = await listWrites.waiting(known.school.schoolId, LIST);
    machine = new Date(machine.getTime() + 60_000);
    expect(await send(newer?.writeId ?? '')).toEqual({ kind: 'waiting' });
    expect(await send(older?.writeId ?? '')).toMatchObject({ kind: 'written' });
    expect(await jobsWaiting(opened, 'send-list-write')).toEqual([{ data: { writeId: newer?.writeId }, afterMs: 0 }]);
  });

  test('sending again what is written, or in conflict, changes nothing and says so', async () => {
    sharePoint.nextWrites(busy);
    await save('First.');
    const [write] = await opened.database.records.listWrites.waiting(known.school.schoolId, LIST);
    await sendWaiting();
    expect(await send(write?.writeId ?? '')).toMatchObject({
      kind: 'written',
      item: { fields: { Narrative: 'First.' } },
    });
    expect(sharePoint.requests).toEqual(['create', 'create']);
    expect(await send('never recorded')).toEqual({ kind: 'waiting' });
  });

  test.each([
    ['a row that was deleted', { kind: 'gone' } as const, 'deleted in SharePoint'],
    [
      'what SharePoint refuses',
      { kind: 'refused', code: 'invalidRequest', detail: 'Column missing.' } as const,
      'Column missing.',
    ],
  ])('tells the author of %s, and keeps it for the doctor', async (_what, outcome, words) => {
    const { etag } = shownIn(await save('First.'));
    sharePoint.nextWrites(outcome);
    const refused = await save('Second.', { version: etag });
    expect(refused).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) });
    expect(await unresolved()).toEqual([{ state: 'refused', narrative: 'Second.' }]);
  });

  test('is audited with who wrote and by what right, and once however long it waits', async () => {
    const headOfYear = person('head-of-year', { yearGroups: [9] });
    sharePoint.nextWrites(busy);
    const first = shownIn(await save('First.', {}, headOfYear));
    await sendWaiting();
    await save('Second.', { version: first.etag });
    expect(await audited()).toEqual([
      did('narrative.write', 'head-of-year-1', 'head-of-year, own year groups'),
      did('narrative.write', 'attendance-champion-1', 'attendance-champion, whole school'),
    ]);
  });

  test('somebody else’s words that the author is shown are audited as read, known before or met on the way', async () => {
    const { etag } = shownIn(await save('First.'));
    personWrites('Spoke to his uncle.');
    await save('Met on the way.', { version: etag }, OFFICER);
    await save('Known before.', { version: etag }, OFFICER);
    const byOfficer = (verb: string) => did(verb, 'attendance-officer-1', 'attendance-officer, whole school');
    expect((await audited()).slice(1)).toEqual([
      byOfficer('narrative.write'),
      byOfficer('narrative.read'),
      byOfficer('narrative.read'),
    ]);
  });

  test('refuses whoever may not write it, and pupils who are not on the roll', async () => {
    const tutor = person('tutor', { forms: ['9A'] });
    expect(await save('First.', {}, tutor)).toMatchObject({
      kind: 'not-allowed',
      message: expect.stringContaining('roles'),
    });
    const elsewhere = person('head-of-year', { yearGroups: [7] });
    expect(await save('First.', {}, elsewhere)).toMatchObject({ kind: 'not-allowed' });
    await opened.database.records.pupils.save(
      known.school.schoolId,
      [{ ...known.pupil(1), leftOn: '2026-11-20' }],
      clock(),
    );
    expect(await save('First.')).toEqual({ kind: 'no-such-pupil' });
    expect(sharePoint.requests).toEqual([]);
    expect(await audited()).toEqual([]);
  });
});
