import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DAYS, startSchoolWeek, type SchoolWeek } from '../support/school-week.ts';
import { DANIEL, ELEANOR, FARAH, HELEN, MARCUS, PRIYA, STAFF, TOM } from '../support/school-week-people.ts';
import { testDatabase } from '../support/test-database.ts';

const ALL_IN = '/ / / / / /';
const MEETING = 'Meet Tamsin’s family and agree a plan';

/**
 * One week of a small school, from Monday morning to Friday afternoon, as its people live it: each step begins where the
 * one before it ended. Tamsin of 9A is away on Monday without a reason, and Amélie of 9B is ill.
 */
describe('a school week', () => {
  const opened = testDatabase('embedded');
  const actionId = randomUUID();
  const briefingId = randomUUID();
  let week: SchoolWeek;
  let tamsinId: string;

  beforeAll(async () => {
    week = await startSchoolWeek(opened);
    const pupils = await opened.database.records.pupils.all(week.school.schoolId);
    tamsinId = pupils.find(({ surname }) => surname === 'Brindle')?.pupilId ?? '';
  });

  const about = (cards: readonly string[], words: string) => cards.filter((card) => card.includes(words));
  const said = (answer: unknown) => JSON.stringify(answer);
  const restOfDay = async (day: keyof typeof DAYS) => {
    await week.until(day, '13:20');
    await week.registers(day, 'PM', ALL_IN);
    await week.until(day, '16:00');
  };

  describe('Monday', () => {
    test('07:40 the app is installed: everybody is welcomed, in the school’s hours', async () => {
      await week.install();
      await week.until('Monday', '07:50');
      for (const person of STAFF) expect(about(week.chat(person), 'Welcome to Every Session')).toHaveLength(1);
    });

    test('08:40 the registers come in, and the channel has its list at once, without a reason', async () => {
      await week.until('Monday', '08:40');
      await week.registers('Monday', 'AM', 'N / / I / /');
      expect(week.channel()).toEqual([expect.stringContaining('2 not in · 0 contacted · 1 reason awaited')]);
      expect(week.channel()[0]).toContain('– Amélie Zürner · absent');
      expect(week.channel().join()).not.toContain('illness');
    });

    test('08:45 the head of year reads the reason on the same card, and a tutor does not', async () => {
      await week.until('Monday', '08:45');
      expect(await week.ownView(MARCUS)).toContain('illness or a medical appointment');
      expect(await week.ownView(TOM)).not.toContain('illness');
    });

    test('09:11 nobody has written to Tamsin’s family: safeguarding is told, and the officer asked before', async () => {
      await week.until('Monday', '09:20');
      expect(about(week.chat(PRIYA), '1 message to send to families')).toHaveLength(1);
      expect(about(week.chat(FARAH), 'First-day ladder: 1 step overdue')).toEqual([
        expect.stringContaining('Tamsin Brindle (9A)'),
      ]);
    });

    test('09:35 the officer reaches the mother and says so on the card: the channel sees it, and the step is not overdue', async () => {
      await week.until('Monday', '09:35');
      const dialog = await week.press(PRIYA, 'channel', 'Not in this morning', 'Record a contact');
      const typed = { pupilId: tamsinId, reached: 'Mother', way: 'phone', outcome: 'reached', note: '' };
      expect(await week.submit(PRIYA, 'channel', dialog, typed)).toContain('Recorded');
      expect(await week.submit(PRIYA, 'channel', dialog, typed)).toContain('Recorded');
      await week.until('Monday', '09:37');
      expect(week.channel()).toEqual([expect.stringContaining('2 not in · 1 contacted')]);
      expect(about(week.chat(FARAH), '1 step overdue')).toEqual([]);
    });

    test('09:41 so senior leaders hear of no overdue step', async () => {
      await week.until('Monday', '10:00');
      expect(about(week.chat(HELEN), 'First-day ladder')).toEqual([]);
    });

    test('10:00 the champion gives the head of year an action, and he accepts it with one press', async () => {
      const form = { title: MEETING, note: '', provisionId: null, pupilIds: [tamsinId], channelIds: [] };
      const owned = { actionId, ownerIds: [MARCUS.personId], dueInSchoolDays: 0 };
      for (const _ of ['once', 'again']) {
        expect(await week.issue(DANIEL, { ...form, ...owned })).toMatchObject({ kind: 'issued', dueOn: DAYS.Monday });
      }
      await week.until('Monday', '10:01');
      expect(about(week.chat(MARCUS), MEETING)).toHaveLength(1);
      for (const _ of ['once', 'again', 'thrice']) {
        expect(said(await week.press(MARCUS, 'chat', MEETING, 'Accept'))).toContain('accepted');
      }
      await week.until('Monday', '10:05');
      expect(about(week.chat(MARCUS), MEETING)).toEqual([expect.stringContaining('Accepted by Marcus Whitlock')]);
    });

    test('13:20 the afternoon has a list of its own', async () => {
      await week.until('Monday', '13:20');
      await week.registers('Monday', 'PM', 'I / / I / /');
      expect(week.channel()).toHaveLength(2);
      expect(week.channel()[1]).toContain('Not in this afternoon');
    });

    test('15:45 the day is closed: every unexplained absence has its end', async () => {
      await week.until('Monday', '16:00');
      for (const person of [PRIYA, DANIEL, HELEN]) {
        expect(about(week.chat(person), '✓ The day is complete')).toEqual([
          expect.stringContaining('1 absence had no reason at first'),
        ]);
      }
    });
  });

  describe('Tuesday', () => {
    test('08:00 tutors hear who may be back, and the head of year that his action is overdue', async () => {
      await week.until('Tuesday', '08:10');
      expect(about(week.chat(ELEANOR), 'Welcome back')).toEqual([expect.stringContaining('Tamsin Brindle (9A)')]);
      expect(about(week.chat(TOM), 'Welcome back')).toEqual([expect.stringContaining('Amélie Zürner (9B)')]);
      const digests = about(week.chat(MARCUS), 'Your actions today');
      expect(digests).toEqual([expect.stringContaining(`! Overdue | ${MEETING}`)]);
    });

    test('08:40 everybody is in, Tamsin late', async () => {
      await week.until('Tuesday', '08:40');
      await week.registers('Tuesday', 'AM', 'L / / / / /');
      expect(week.channel().at(-1)).toContain('Everyone is in.');
      await restOfDay('Tuesday');
    });
  });

  describe('Wednesday', () => {
    test('08:00 the head of year is away: his cover has the reminder and the action, he has neither', async () => {
      const before = week.chat(MARCUS).length;
      await week.until('Wednesday', '08:10');
      expect(about(week.chat(TOM), 'Your actions today')).toEqual([expect.stringContaining('for Marcus Whitlock')]);
      expect(about(week.chat(TOM), MEETING)).toHaveLength(2);
      expect(week.chat(MARCUS)).toHaveLength(before);
    });

    test('a colleague who is no owner presses in vain', async () => {
      const answer = await week.open(ELEANOR, 'action/done', { actionId });
      expect(said(answer)).toContain('not yours to answer');
      await week.until('Wednesday', '08:40');
      await week.registers('Wednesday', 'AM', ALL_IN);
      await restOfDay('Wednesday');
    });
  });

  describe('Thursday', () => {
    test('08:00 three school days overdue: the line manager is told once, and the action is open again', async () => {
      await week.until('Thursday', '08:10');
      expect(about(week.chat(HELEN), 'An overdue action of your colleagues')).toEqual([
        expect.stringContaining(MEETING),
      ]);
      expect(about(week.chat(MARCUS), 'Told of it: Helen Marsh')).toHaveLength(1);
      expect(about(week.chat(MARCUS), 'Accepted by')).toEqual([]);
    });

    test('11:00 the cover has met the family, and says what came of it: every card of the action says so', async () => {
      await week.until('Thursday', '08:40');
      await week.registers('Thursday', 'AM', ALL_IN);
      await week.until('Thursday', '11:00');
      const dialog = await week.press(TOM, 'chat', MEETING, 'Done…');
      const typed = { outcome: 'agreed-plan', note: 'Bus pass sorted.' };
      for (const _ of ['once', 'again']) {
        expect(await week.submit(TOM, 'chat', dialog, typed)).toMatch(/Recorded|answered already/);
      }
      await week.until('Thursday', '11:05');
      for (const person of [TOM, MARCUS, HELEN]) {
        expect(about(week.chat(person), 'agreed what happens next').length).toBeGreaterThan(0);
      }
    });

    test('12:00 the champion’s briefing goes out, and a tutor has read it', async () => {
      await week.until('Thursday', '12:00');
      const channelIds = (await opened.database.records.places.channels(week.school.schoolId)).map(
        ({ channelId }) => channelId,
      );
      const content = {
        text: 'Well done, Year 9: three days with everybody in.',
        blocks: [],
        channelIds,
        postAt: null,
      };
      await week.briefings.draftBriefing(week.school, DANIEL, briefingId, content);
      expect(await week.briefings.sendBriefing(week.school, DANIEL, briefingId)).toEqual({ kind: 'done' });
      await week.until('Thursday', '12:01');
      expect(about(week.channel(), 'three days with everybody in')).toHaveLength(1);
      const read = await week.press(ELEANOR, 'channel', 'three days with everybody in', 'I have read this');
      expect(said(read)).toContain('1');
      await restOfDay('Thursday');
    });
  });

  describe('Friday', () => {
    test('08:00 what is done reminds nobody', async () => {
      const before = about(week.chat(TOM), 'Your actions today').length;
      await week.until('Friday', '08:10');
      expect(about(week.chat(TOM), 'Your actions today')).toHaveLength(before);
      await week.until('Friday', '08:40');
      await week.registers('Friday', 'AM', ALL_IN);
    });

    test('14:00 the champion reviews the action: too early to say what it changed, and that is what it says', async () => {
      await week.until('Friday', '13:20');
      await week.registers('Friday', 'PM', ALL_IN);
      await week.until('Friday', '14:00');
      const dialog = await week.open(DANIEL, 'action/review', { actionId });
      expect(said(dialog)).toMatch(/too few|too early|not yet/i);
      await week.submit(DANIEL, 'chat', dialog, {});
      const kinds = (await opened.database.records.actions.get(actionId))?.events.map(({ kind }) => kind);
      expect(kinds).toEqual(['issued', 'accepted', 'overdue', 'reopened', 'escalated', 'seen', 'done', 'reviewed']);
    });

    test('15:30 six pupils are too few for figures, so the channel is told none of its week', async () => {
      await week.until('Friday', '16:00');
      expect(about(week.channel(), '%')).toEqual([]);
      const [kept] = (await opened.database.records.moments.ofDay(week.school.schoolId, DAYS.Friday)).filter(
        ({ name }) => name === 'the week is summed up',
      );
      expect(kept).toMatchObject({ state: 'kept' });
    });

    test('and over the week no card was doubled, and none named a reason in the channel', () => {
      const lists = week.channel().filter((card) => /Not in this (morning|afternoon)/.test(card));
      expect(lists).toHaveLength(10);
      expect(new Set(lists).size).toBe(10);
      expect(week.channel().join()).not.toMatch(/illness|medical|authorised/);
      for (const person of STAFF) {
        const digests = about(week.chat(person), 'Your actions today');
        expect(new Set(digests).size).toBe(digests.length);
        expect(about(week.chat(person), 'Welcome to Every Session')).toHaveLength(1);
      }
    });
  });
});
