import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BriefingContent } from '../../../src/domain/briefings/briefing.ts';
import { loadCard } from '../../../src/operations/cards/load-card.ts';
import type { Person } from '../../../src/domain/person.ts';
import { markBriefingRead } from '../../../src/operations/briefings/mark-briefing-read.ts';
import { queueDueBriefings } from '../../../src/operations/briefings/queue-due-briefings.ts';
import { wireBriefings } from '../../../src/wire-briefings.ts';
import { forgetJobs, jobsWaiting } from '../../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, channelOf, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const ANN = person('attendance-champion', { personId: 'ann', name: 'Ann Author' });
const BEN = person('senior-leader', { personId: 'ben', name: 'Ben Second' });
const TIA = person('tutor', { personId: 'tia', name: 'Tia Tutor', forms: ['9A'] });
const YVES = person('head-of-year', { personId: 'yves', name: 'Yves Eight', yearGroups: [8] });

describe.each(DATABASE_KINDS)('briefings, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let id: string;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [ANN, BEN, TIA, YVES] });
    id = randomUUID();
    await forgetJobs(opened);
  });

  const desk = (time: string) => wireBriefings({ database: opened.database, clock: () => at(time) });
  const content = (over: Partial<BriefingContent> = {}): BriefingContent => ({
    text: 'Well done, Year 9.',
    blocks: [],
    channelIds: [channelOf(known.school, 9)],
    postAt: null,
    ...over,
  });
  const deliveries = () =>
    opened.database.records.deliveries.about({
      schoolId: known.school.schoolId,
      kind: 'briefing',
      about: [{ briefingId: id }],
    });
  const jobs = async () => (await jobsWaiting(opened, 'send-delivery')).length;
  const now = async () => opened.database.records.briefings.get(known.school.schoolId, id);
  const cardNow = async () => {
    const [delivery] = await deliveries();
    if (delivery === undefined) throw new Error('The briefing has a card.');
    const card = await loadCard({ database: opened.database, clock: () => at('09:00') }, known.school, delivery);
    if (card.kind !== 'briefing') throw new Error('The card is a briefing’s.');
    return { deliveryId: delivery.deliveryId, view: card.view };
  };
  const posted = async (over: Partial<BriefingContent> = {}) => {
    await desk('08:00').draftBriefing(known.school, ANN, id, content(over));
    await desk('08:00').sendBriefing(known.school, ANN, id);
  };

  test('a briefing sent three times is one card in each of its channels', async () => {
    await desk('08:00').draftBriefing(known.school, ANN, id, content());
    for (const time of ['08:00', '08:01', '08:02']) {
      expect(await desk(time).sendBriefing(known.school, ANN, id)).toEqual({ kind: 'done' });
    }
    expect(await deliveries()).toMatchObject([{ subject: { briefingId: id, yearGroup: 9 }, state: 'intended' }]);
    expect(await jobs()).toBe(1);
  });

  test('a draft comes back as written, its time included', async () => {
    const draft = content({ postAt: at('12:00'), blocks: ['league', 'targets'], text: "It's \\ “quoted” 🙂" });
    await desk('08:00').draftBriefing(known.school, ANN, id, draft);
    await desk('08:01').draftBriefing(known.school, ANN, id, draft);
    expect(await now()).toMatchObject({ ...draft, authorId: 'ann', state: 'draft' });
    expect(await opened.database.records.briefings.get('another school', id)).toBeNull();
  });

  test('a scheduled one goes out at its time, not before it and not twice', async () => {
    await posted({ postAt: at('12:00') });
    expect(await now()).toMatchObject({ state: 'scheduled' });
    expect(await jobsWaiting(opened, 'post-briefing')).toMatchObject([{ afterMs: 4 * 3_600_000 }]);
    await desk('11:59').postBriefing(known.school, id);
    expect(await deliveries()).toEqual([]);
    await desk('12:00').postBriefing(known.school, id);
    await desk('12:01').postBriefing(known.school, id);
    expect(await deliveries()).toHaveLength(1);
    expect(await now()).toMatchObject({ state: 'posted', postedAt: at('12:00') });
  });

  test('a time that came while the app was down is made up', async () => {
    await posted({ postAt: at('12:00') });
    await forgetJobs(opened);
    const mine = async () => (await jobsWaiting(opened, 'post-briefing')).filter(({ data }) => data.briefingId === id);
    await queueDueBriefings({ database: opened.database, clock: () => at('11:59') });
    expect(await mine()).toEqual([]);
    await queueDueBriefings({ database: opened.database, clock: () => at('12:30') });
    expect(await mine()).toHaveLength(1);
    await desk('12:30').postBriefing(known.school, id);
    await forgetJobs(opened);
    await queueDueBriefings({ database: opened.database, clock: () => at('12:31') });
    expect(await mine()).toEqual([]);
  });

  test('one that is cancelled before its time never goes out', async () => {
    await posted({ postAt: at('12:00') });
    expect(await desk('11:00').cancelBriefing(known.school, ANN, id)).toEqual({ kind: 'done' });
    await desk('12:00').postBriefing(known.school, id);
    expect(await deliveries()).toEqual([]);
  });

  test('a correction edits its cards, and a cancellation takes their words', async () => {
    await posted();
    expect((await cardNow()).view).toMatchObject({ text: 'Well done, Year 9.', isCorrected: false });
    await desk('09:00').correctBriefing(known.school, BEN, id, 'Well done, all.');
    await desk('09:00').correctBriefing(known.school, BEN, id, 'Well done, all.');
    expect((await cardNow()).view).toMatchObject({
      text: 'Well done, all.',
      isCorrected: true,
      authorName: 'Ann Author',
    });
    expect(await deliveries()).toMatchObject([{ wantedRevision: 2 }]);
    await desk('09:01').cancelBriefing(known.school, ANN, id);
    expect((await cardNow()).view).toMatchObject({ isCancelled: true });
    expect(await desk('09:02').correctBriefing(known.school, ANN, id, 'Again.')).toMatchObject({ kind: 'refused' });
  });

  test('where the school asks for it, somebody else approves first, and new words anew', async () => {
    const school = { ...known.school, briefingsNeedApproval: true };
    await desk('08:00').draftBriefing(school, ANN, id, content());
    expect(await desk('08:01').sendBriefing(school, ANN, id)).toMatchObject({ kind: 'refused' });
    expect(await desk('08:01').approveBriefing(school, BEN, id)).toMatchObject({ kind: 'refused' });
    await desk('08:02').offerBriefing(school, ANN, id);
    expect(await desk('08:02').approveBriefing(school, ANN, id)).toMatchObject({ kind: 'refused' });
    await desk('08:03').draftBriefing(school, ANN, id, content({ text: 'Other words.' }));
    expect(await desk('08:04').approveBriefing(school, BEN, id)).toMatchObject({ kind: 'refused' });
    await desk('08:05').offerBriefing(school, ANN, id);
    expect(await desk('08:05').returnBriefing(school, BEN, id, '  ')).toMatchObject({ kind: 'refused' });
    expect(await desk('08:05').returnBriefing(school, BEN, id, 'Name the gate.')).toEqual({ kind: 'done' });
    expect(await now()).toMatchObject({ state: 'draft', returned: { by: 'ben', remark: 'Name the gate.' } });
    await desk('08:06').offerBriefing(school, ANN, id);
    expect(await deliveries()).toEqual([]);
    for (const time of ['08:07', '08:08']) {
      expect(await desk(time).approveBriefing(school, BEN, id)).toEqual({ kind: 'done' });
    }
    expect(await deliveries()).toHaveLength(1);
    expect(await now()).toMatchObject({ state: 'posted', postedAt: at('08:07') });
    await desk('08:09').correctBriefing(school, ANN, id, 'The east gate.');
    expect((await cardNow()).view).toMatchObject({ text: 'Other words.', isCorrected: false });
    await desk('08:10').approveBriefing(school, BEN, id);
    expect((await cardNow()).view).toMatchObject({ text: 'The east gate.', isCorrected: true });
  });

  test.each([
    ['a tutor', TIA],
    ['the head of another year', YVES],
  ])('%s may not write into the channel of Year 9', async (_who, somebody) => {
    expect(await desk('08:00').draftBriefing(known.school, somebody, id, content())).toMatchObject({ kind: 'refused' });
    await posted();
    expect(await desk('08:00').cancelBriefing(known.school, somebody, id)).toMatchObject({ kind: 'refused' });
    await desk('08:00').draftBriefing(known.school, ANN, randomUUID(), content());
    expect(await desk('08:00').readBriefings(known.school, somebody)).toMatchObject({
      channels: [],
      // What is out can be read in the channel; a draft cannot.
      entries: [{ briefing: { briefingId: id }, may: [], readers: null }],
    });
  });

  test.each([
    ['no words', { text: ' \n' }],
    ['no channel', { channelIds: [] }],
    ['more words than fit a card', { text: 'x'.repeat(2_001) }],
    ['a channel of no year group of the school’s', { channelIds: ['19:elsewhere@thread.tacv2'] }],
  ])('one with %s is refused', async (_what, over) => {
    expect(await desk('08:00').draftBriefing(known.school, ANN, id, content(over))).toMatchObject({ kind: 'refused' });
    expect(await now()).toBeNull();
  });

  test('who has read it is counted once each, and told to its author alone', async () => {
    await posted();
    await forgetJobs(opened);
    const { deliveryId } = await cardNow();
    const read = markBriefingRead({ database: opened.database, clock: () => at('09:00') });
    for (let click = 0; click < 3; click += 1) {
      expect(await read(known.school, TIA, deliveryId)).toMatchObject({
        kind: 'read',
        view: { readCount: 1, hasRead: true },
      });
    }
    expect((await cardNow()).view).toMatchObject({ readCount: 1, hasRead: false });
    expect(await deliveries()).toMatchObject([{ wantedRevision: 2 }]);
    const listed = async (somebody: Person) => (await desk('09:01').readBriefings(known.school, somebody)).entries;
    expect(await listed(ANN)).toMatchObject([
      {
        channels: [{ name: 'Year 9', card: 'on-its-way' }],
        readCount: 1,
        readers: { read: [{ name: 'Tia Tutor', readAt: at('09:00') }], notRead: [] },
        may: ['correct', 'cancel'],
      },
    ]);
    expect(await listed(BEN)).toMatchObject([{ readCount: 1, readers: null }]);
    const behind = person('administrator', { roles: ['administrator', 'attendance-champion'] });
    expect(await listed({ ...ANN, behind })).toMatchObject([{ readCount: 1, readers: null }]);
  });

  test('its figures are of the last day that was over when it was posted, whatever is marked since', async () => {
    await known.mark('/', undefined, { on: '2026-11-20', session: 'AM' });
    await posted({ blocks: ['league', 'concerns'] });
    expect((await cardNow()).view).toMatchObject({
      figuresOn: '2026-11-20',
      // Six pupils are too few to tell of.
      blocks: [
        { name: 'league', withheld: expect.any(String) },
        { name: 'concerns', withheld: expect.any(String) },
      ],
    });
  });
});
