import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { ladderMessages, ladderPage, messagesSentAnswer, recorded } from '../../src/http/ladder-contract.ts';
import type { Route } from '../../src/http/route.ts';
import { ladderContactRoute } from '../../src/http/routes/ladder-contact-route.ts';
import { ladderDecisionRoute } from '../../src/http/routes/ladder-decision-route.ts';
import { ladderMessagesRoutes } from '../../src/http/routes/ladder-messages-routes.ts';
import { ladderRoute } from '../../src/http/routes/ladder-route.ts';
import { contactsOn } from '../../src/operations/known-contacts.ts';
import { wireLadder } from '../../src/wire-ladder.ts';
import { schoolWithStaff } from '../support/school-with-staff.ts';
import { at, MORNING, person } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

describe('the ladder’s part of the API', () => {
  const opened = testDatabase('embedded');
  let staffed: Awaited<ReturnType<typeof schoolWithStaff>>;
  beforeEach(async () => {
    staffed = await schoolWithStaff(opened.database);
    await staffed.known.mark('N', [2, 4]);
    await opened.database.records.ladder.saveAttributes(staffed.known.pupil(4).pupilId, ['looked-after']);
  });

  const operations = (time: string) => wireLadder({ database: opened.database, clock: () => at(time) });
  const ask = async (route: Route | undefined, by: Person, body?: unknown) => {
    if (route === undefined) throw new Error('There is no such route.');
    return route.handle({ person: by, school: staffed.known.school, params: {}, query: {}, body });
  };
  const page = async (by: Person, time = '09:05') =>
    ladderPage.parse((await ask(ladderRoute(operations(time)), by)).body);

  test('gives who is on the ladder, vulnerable pupils first, and why to those who may see it; each read is audited', async () => {
    const { known, officer, lead } = staffed;
    const seen = await page(officer);
    expect(seen.rows.map(({ pupilId }) => pupilId)).toEqual([known.pupil(4).pupilId, known.pupil(2).pupilId]);
    expect(seen.rows[0]).toMatchObject({ reasons: null, mayRecord: true, mayDecide: false });
    expect(seen).toMatchObject({ messagesDue: 1, closed: null, ended: [], escalated: [] });
    expect(JSON.stringify(seen)).not.toMatch(/looked after|vulnerable/i);
    expect((await page(lead)).rows[0]).toMatchObject({ reasons: ['looked after'], mayDecide: true });
    expect((await page(person('head-of-year', { yearGroups: [8] }))).rows).toEqual([]);
    const audited = await opened.opened.db
      .selectFrom('audit')
      .select(['verb', 'subject'])
      .where('school_id', '=', known.school.schoolId)
      .orderBy('seq')
      .execute();
    expect(audited).toEqual([
      { verb: 'ladder.read', subject: `${MORNING.on}, 2 pupils` },
      { verb: 'ladder.read', subject: `${MORNING.on}, 2 pupils` },
      // The second reader may know why, and only one of the two pupils has a reason.
      { verb: 'ladder.reasons.read', subject: `${MORNING.on}, 1 pupils` },
    ]);
  });

  test('takes a contact once, of a pupil whom the person may see', async () => {
    const { known, officer } = staffed;
    const route = ladderContactRoute(operations('09:10'));
    const contact = {
      contactId: randomUUID(),
      pupilId: known.pupil(2).pupilId,
      reached: ' Aunt ',
      ...{ way: 'phone', outcome: 'reached', expectedBackOn: '2026-11-24', note: '' },
    };
    const other = person('tutor', { forms: ['9B'] });
    expect(await ask(route, other, contact)).toMatchObject({ status: 403 });
    expect(await ask(route, officer, { ...contact, way: 'pigeon' })).toMatchObject({ status: 400 });
    expect(await ask(route, officer, { ...contact, expectedBackOn: '2026-11-20' })).toMatchObject({ status: 403 });
    expect(await ask(route, officer, { ...contact, pupilId: 'nobody' })).toMatchObject({ status: 403 });
    for (const _twice of [1, 2]) recorded.parse((await ask(route, officer, contact)).body);
    const known2 = await contactsOn(opened.database.records, known.school.schoolId, MORNING.on);
    expect(known2).toMatchObject([{ pupilId: contact.pupilId, outcome: 'reached', expectedBackOn: '2026-11-24' }]);
    expect((await page(officer, '09:11')).ended).toMatchObject([{ how: 'family reached by Pat Example at 09:10' }]);
  });

  test('takes a decision once, of those who may decide, and says when it comes too late', async () => {
    const { known, officer, lead } = staffed;
    const route = ladderDecisionRoute(operations('10:00'));
    const words = { what: 'visit', seenToBy: 'Pat Example', note: '' };
    const decision = { decisionId: randomUUID(), pupilId: known.pupil(2).pupilId, ...words };
    expect(await ask(route, officer, decision)).toMatchObject({ status: 403 });
    expect(await ask(route, lead, { ...decision, seenToBy: ' ' })).toMatchObject({ status: 400 });
    expect(await ask(route, lead, { ...decision, what: 'party' })).toMatchObject({ status: 400 });
    for (const _twice of [1, 2]) recorded.parse((await ask(route, lead, decision)).body);
    expect(await ask(route, lead, { ...decision, decisionId: randomUUID() })).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    });
  });

  test('gives the messages with a file, and records that they were sent', async () => {
    const { officer, known } = staffed;
    const [list, sent] = ladderMessagesRoutes(operations('09:05'));
    const { batchId, messages, csv, fileName } = ladderMessages.parse((await ask(list, officer)).body);
    expect(messages.map(({ pupilId }) => pupilId)).toEqual([known.pupil(2).pupilId]);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(fileName).toBe('messages-2026-11-23.csv');
    const said = { batchId, pupilIds: messages.map(({ pupilId }) => pupilId) };
    expect(messagesSentAnswer.parse((await ask(sent, officer, said)).body)).toEqual({ recorded: 1, already: 0 });
    expect(messagesSentAnswer.parse((await ask(sent, officer, said)).body)).toEqual({ recorded: 1, already: 0 });
    expect(await ask(sent, officer, { batchId, pupilIds: [] })).toMatchObject({ status: 400 });
    expect(await ask(sent, person('tutor'), said)).toMatchObject({ status: 403 });
  });
});
