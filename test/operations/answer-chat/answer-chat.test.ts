import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ChatReply } from '../../../src/domain/chat/chat-reply.ts';
import type { Person } from '../../../src/domain/person.ts';
import { answerChat } from '../../../src/operations/answer-chat/answer-chat.ts';
import { pupilsMeant } from '../../../src/operations/answer-chat/pupils-meant.ts';
import { showPupil } from '../../../src/operations/answer-chat/show-pupil.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const OFFICER = person('attendance-officer');
const TUTOR = person('tutor', { forms: ['9A'] });
const ADMINISTRATOR = person('administrator');

describe.each(DATABASE_KINDS)('answers in chat (%s)', (kind) => {
  const opened = testDatabase(kind);
  let inRecords: SchoolInRecords;
  beforeEach(async () => {
    inRecords = await schoolInRecords(opened.database);
    await inRecords.mark('/');
  });

  const needs = (time = '09:00') => ({ database: opened.database, clock: () => at(time) });
  const ask = (text: string, by: Person = OFFICER, time?: string) =>
    answerChat(needs(time))({ school: inRecords.school, person: by }, text);
  const cardOf = (reply: ChatReply) => {
    if (reply.kind !== 'card') throw new Error(`No card: ${reply.text}`);
    return reply.card;
  };

  test('today says who is not in, for a tutor of the own form only', async () => {
    await inRecords.mark('N', [1, 4]);
    const all = cardOf(await ask('today'));
    expect(all).toMatchObject({ title: '2 pupils not in', subtitle: 'AM, as of 08:44' });
    expect(all.sections).toEqual([
      { heading: 'Year 9: 2 not in', items: ['Tamsin Brindle (9A)', 'Amélie Zürner (9B)'] },
    ]);
    const own = cardOf(await ask('tody', TUTOR));
    expect(own.sections).toEqual([{ heading: 'Year 9: 1 not in', items: ['Tamsin Brindle (9A)'] }]);
    expect(JSON.stringify(all)).not.toContain('"N"');
  });

  test('today before school, and when everybody of the own form is in', async () => {
    expect(await ask('today', OFFICER, '07:00')).toMatchObject({ text: expect.stringContaining('No session') });
    await inRecords.mark('N', [4]);
    expect(await ask('today', TUTOR)).toMatchObject({ text: expect.stringContaining('Everybody is in') });
  });

  test('a pupil’s figures and reasons, audited by id', async () => {
    const card = cardOf(await ask('pupil moss'));
    expect(card).toMatchObject({ title: 'Kit Moss', subtitle: 'Year 9, 9B' });
    expect(card.facts.map(({ name }) => name)).toEqual(['Attendance', 'Missed', 'Band', 'Why']);
    const { pupilId } = inRecords.pupil(5);
    const rows = await opened.opened.db.selectFrom('audit').selectAll().where('subject', '=', pupilId).execute();
    expect(rows).toMatchObject([{ verb: 'register.read', person_id: OFFICER.personId }]);
  });

  test('what is agreed is for those who act on it, not for a tutor', async () => {
    const { pupilId } = inRecords.pupil(1);
    const item = { itemId: '1', rowKey: pupilId, etag: 'e', modifiedAt: at('08:00').toISOString(), modifiedBy: null };
    const fields = { Key: pupilId, Narrative: 'Meeting with the family.', NextReviewOn: '2026-11-30' };
    await opened.opened.db
      .insertInto('list_item')
      .values({
        ...{ school_id: inRecords.school.schoolId, list: 'risk-register', item_id: item.itemId, row_key: pupilId },
        ...{ etag: 'e', fields: JSON.stringify(fields), modified_at: at('08:00'), modified_by: null },
      })
      .execute();
    const names = async (by: Person) => cardOf(await ask('pupil brindle', by)).facts.map(({ name }) => name);
    expect(await names(OFFICER)).toEqual(expect.arrayContaining(['Agreed', 'Next review']));
    expect(await names(TUTOR)).not.toContain('Agreed');
  });

  test('a pupil outside the own form is as one who is not there', async () => {
    const nobody = { kind: 'text', text: expect.stringContaining('None of the pupils') };
    expect(await ask('pupil moss', TUTOR)).toEqual(nobody);
    expect(await ask('pupil nobody at all', TUTOR)).toEqual(nobody);
    const asker = { school: inRecords.school, person: TUTOR };
    expect(await showPupil(needs(), asker, inRecords.pupil(5).pupilId)).toMatchObject({ kind: 'text' });
    expect(await showPupil(needs(), asker, 'never')).toMatchObject({ kind: 'text' });
    expect(await pupilsMeant(needs(), asker, 'moss')).toEqual([]);
    expect(await ask('pupil moss', ADMINISTRATOR)).toMatchObject({
      text: expect.stringContaining('needs one of these roles'),
    });
  });

  test('several pupils are a choice, six at most', async () => {
    const card = cardOf(await ask('pupil 9b'));
    expect(card.buttons.map(({ title }) => title)).toEqual(['Kit Moss, 9B', 'Rowan Quill, 9B', 'Amélie Zürner, 9B']);
    expect(cardOf(await ask('pupil')).hasPupilSearch).toBe(true);
  });

  test('register counts the bands, of the pupils whom the person may see', async () => {
    const total = (reply: ChatReply) => cardOf(reply).facts.reduce((sum, { value }) => sum + Number(value), 0);
    expect(total(await ask('register'))).toBe(6);
    expect(total(await ask('register', TUTOR))).toBe(3);
    expect(await ask('register', ADMINISTRATOR)).toMatchObject({ kind: 'text' });
  });

  test('reminders stop and start, once however often', async () => {
    const { reminders } = opened.database.records;
    for (const _ of [1, 2]) await ask('stop reminders');
    expect(await reminders.isStopped(OFFICER.personId)).toBe(true);
    for (const _ of [1, 2]) await ask('start reminders');
    expect(await reminders.isStopped(OFFICER.personId)).toBe(false);
  });

  test('help lists every command; words that mean none get the nearest', async () => {
    expect(await ask('hello')).toMatchObject({ text: expect.stringContaining('pupil NAME') });
    expect(await ask('reminders off')).toMatchObject({ text: expect.stringContaining('stop reminders') });
    expect(await ask('xyzzy xyzzy')).toMatchObject({ text: expect.stringContaining('Write "help"') });
  });

  test.each(['help', 'today', 'my actions', 'assign', 'briefing', 'pupil moss', 'pupil', 'register', 'stop reminders'])(
    'a school without a pupil, a register or a channel is answered too: %s',
    async (text) => {
      const school = { ...inRecords.school, schoolId: `${inRecords.school.schoolId}-empty` };
      const reply = await answerChat(needs())({ school, person: OFFICER }, text);
      expect(JSON.stringify(reply)).not.toMatch(/NaN|undefined|Infinity/);
      expect(reply.kind === 'text' ? reply.text : reply.card.title).not.toBe('');
    },
  );

  test('help names only what is of use to the person', async () => {
    expect(await ask('help', TUTOR)).not.toMatchObject({ text: expect.stringContaining('assign') });
    expect(await ask('help', ADMINISTRATOR)).not.toMatchObject({ text: expect.stringContaining('pupil NAME') });
  });

  test('my actions says so where there is none', async () => {
    expect(await ask('my actions')).toEqual({ kind: 'text', text: 'You have no action to do.' });
  });

  test.each(['assign', 'briefing'])('%s offers its form', async (text) => {
    expect(cardOf(await ask(text)).buttons).toMatchObject([{ kind: 'dialog' }]);
  });
});
