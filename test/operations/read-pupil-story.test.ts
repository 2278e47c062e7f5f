import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { readPupilStory } from '../../src/operations/pupil-story/read-pupil-story.ts';
import { pupilRoute } from '../../src/http/routes/pupil-route.ts';
import { pupilStory } from '../../src/http/pupil-contract.ts';
import { inMemoryLists } from '../support/in-memory-lists.ts';
import { at, MORNING, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';

describe.each(DATABASE_KINDS)('reading the story of a pupil (%s)', (kind) => {
  const opened = testDatabase(kind);
  const champion = person('attendance-champion', { name: 'Kit Champion' });
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database, { staff: [champion] });
    const id = known.pupil(1).pupilId;
    await known.mark('/');
    await known.mark('O', [1], { on: '2026-11-20', session: 'AM' });
    await known.mark('L', [1], { on: '2026-11-20', session: 'PM' });
    const { records } = opened.database;
    const { schoolId } = known.school;
    const sharePoint = inMemoryLists();
    sharePoint.personWrites('risk-register', id, { Narrative: 'Agreed with the family.' });
    sharePoint.personWrites('contacts', 'c1', {
      ...{ PupilId: id, ContactedOn: '2026-11-20', Way: 'phone', Outcome: 'reached' },
      ...{ Reached: 'Uncle', Note: 'A private matter.', RecordedBy: 'Ada Tutor' },
    });
    sharePoint.personWrites('legal-steps', 'l1', {
      ...{ PupilId: id, Step: 'attendance-contract', BeganOn: '2026-11-02', EndsOn: '2026-12-18' },
      ...{ ParentRef: 'P1', RecordedBy: 'Kit Champion' },
    });
    sharePoint.personWrites('legal-steps', 'l2', { PupilId: known.pupil(2).pupilId, Step: 'prosecution' });
    for (const list of ['risk-register', 'contacts', 'legal-steps'] as const) {
      const changes = sharePoint.items(list).map((item) => ({ kind: 'present' as const, item }));
      await records.listItems.apply(schoolId, list, changes, false, at('08:00'));
    }
    await records.ladder.record(schoolId, {
      ...{ eventId: `${id}-1`, pupilId: id, on: '2026-11-20', step: 'decide', what: 'visit', by: 'Sam Example' },
      ...{ byPersonId: null, seenToBy: 'Lee Example', note: 'A note for few.', at: at('10:30', '2026-11-20') },
    });
    await records.cases.addNote(schoolId, {
      ...{ noteId: `${id}-n`, pupilId: id, at: at('11:00', '2026-11-19'), personId: champion.personId },
      words: 'For the fewest eyes.',
    });
    await records.cases.note(
      schoolId,
      {
        ...{ changeId: `${id}-c`, pupilId: id, at: at('11:00', '2026-11-10'), kind: 'opened', reason: 'Asked for.' },
        ...{ by: { kind: 'person', personId: champion.personId }, fields: [] },
      },
      null,
    );
    await records.ladder.saveAttributes(id, ['young-carer']);
    const issue = (actionId: string, pupilIds: readonly string[], on: string) =>
      records.actions.issue(
        {
          ...{ actionId, schoolId, title: `Talk with ${actionId}`, note: 'Ask why.', provisionId: null },
          ...{ occurrenceKey: null, pupilIds, ownerIds: [champion.personId], issuedBy: champion.personId },
          ...{ issuedAt: at('09:00', on), dueOn: '2026-11-25', chain: [], escalatesAfterSchoolDays: 2, outcomes: [] },
        },
        {
          ...{ clickId: `${actionId}-issued`, by: champion.personId, at: at('09:00', on) },
          ...{ kind: 'issued' as const, ownerIds: [champion.personId] },
        },
      );
    await issue(`${id}-a`, [id, known.pupil(4).pupilId], '2026-11-19');
    await issue(`${id}-b`, [known.pupil(2).pupilId], '2026-11-19');
  });

  const read = (by: Person, number = 1) =>
    readPupilStory({ database: opened.database, clock: () => at('10:00') })(
      known.school,
      by,
      known.pupil(number).pupilId,
    );
  const story = async (by: Person, number = 1) => {
    const found = await read(by, number);
    if (found === null) throw new Error('The pupil was not shown.');
    return found;
  };
  const cells = (found: Awaited<ReturnType<typeof story>>) =>
    (found.year?.halfTerms ?? []).flatMap(({ weeks }) =>
      weeks.flatMap(({ days }) => days.flatMap(({ on, sessions }) => sessions.map((each) => ({ on, ...each })))),
    );

  test('tells whoever may see everything everything', async () => {
    const found = await story(champion);
    expect(found.rights.leftOut).toEqual([]);
    expect(found.entry).toMatchObject({ access: 'write', riskCase: { narrative: 'Agreed with the family.' } });
    expect(cells(found).filter(({ code }) => code !== null)).toEqual([
      { on: '2026-11-20', session: 'AM', status: 'absent', code: 'O' },
      { on: '2026-11-20', session: 'PM', status: 'late', code: 'L' },
      { on: MORNING.on, session: 'AM', status: 'present', code: '/' },
    ]);
    expect(found.timeline.map(({ on, title, detail, by }) => [on, title, detail, by])).toEqual([
      ['2026-11-20', 'Phone call: Uncle reached', 'A private matter.', 'Ada Tutor'],
      [
        '2026-11-20',
        'Nobody reached, decided: a home visit',
        'In the hands of Lee Example. A note for few.',
        'Sam Example',
      ],
      ['2026-11-19', `Action given: Talk with ${known.pupil(1).pupilId}-a`, 'Ask why.', 'Kit Champion'],
      ['2026-11-10', 'Case opened', 'Asked for.', 'Kit Champion'],
      ['2026-11-02', 'Attendance contract', 'Until Friday 18 December. Parent: P1.', 'Kit Champion'],
      ['2024-09-02', 'Joined the school', '', ''],
    ]);
    expect(found.legal?.steps).toMatchObject([{ title: 'Attendance contract', isRunning: true }]);
    expect(found.legal?.threshold).toContain('1 session of unauthorised absence in the last ten school weeks; with 9');
    expect(found.kept).toMatchObject({ pupilCase: { state: 'open' }, lacking: ['barrier', 'strategy', 'review'] });
    expect(found.notes).toMatchObject([{ words: 'For the fewest eyes.', by: 'Kit Champion' }]);
    expect(found.attributes).toEqual(['young carer']);
    expect(found.tried).toMatchObject([{ stands: 'to be done', followed: null }]);
    expect(found.year?.figures).toMatchObject({ possible: 3, unauthorised: 1, late: 1 });
    // Of six pupils the school's weekdays would tell of one.
    expect(found.year?.weekdays.map(({ school }) => school)).toEqual([null, null, null, null, null]);
  });

  test('leaves out for a tutor what is of tier 2 and above, and says so', async () => {
    const found = await story(person('tutor', { forms: ['9A'] }));
    const told = JSON.stringify(found);
    for (const secret of [
      'Agreed with',
      'private matter',
      'Uncle',
      'for few',
      'young carer',
      'contract',
      '"O"',
      '"L"',
    ]) {
      expect(told).not.toContain(secret);
    }
    expect(cells(found).filter(({ on }) => on === '2026-11-20')).toEqual([
      { on: '2026-11-20', session: 'AM', status: 'absent', code: null },
      { on: '2026-11-20', session: 'PM', status: 'late', code: null },
    ]);
    // The action is also about a pupil of another form: its words may tell of them.
    expect(found.timeline).toContainEqual(expect.objectContaining({ kind: 'action', detail: '' }));
    expect(found.legal).toBeNull();
    expect(found.rights.leftOut).toHaveLength(7);
  });

  test('keeps the legal route from a head of year, and what makes vulnerable', async () => {
    const found = await story(person('head-of-year', { yearGroups: [9] }));
    expect(found.legal).toBeNull();
    expect(JSON.stringify(found)).not.toMatch(/contract|young carer|for few|fewest/);
    expect(JSON.stringify(found)).toContain('A private matter.');
  });

  test.each([person('tutor', { forms: ['9B'] }), person('head-of-year', { yearGroups: [8] }), person('administrator')])(
    '%#: is as though the pupil were not there for whoever may not see them, and nothing is recorded',
    async (by) => {
      expect(await read(by)).toBeNull();
      const audit = opened.opened.db.selectFrom('audit').selectAll().where('school_id', '=', known.school.schoolId);
      expect(await audit.execute()).toEqual([]);
    },
  );

  test('is audited once, with the parts that were shown', async () => {
    await story(person('tutor', { forms: ['9A'] }));
    await story(champion);
    const audit = opened.opened.db.selectFrom('audit').selectAll().where('school_id', '=', known.school.schoolId);
    expect(await audit.orderBy('audit_id').execute()).toMatchObject([
      { verb: 'register.read', subject: known.pupil(1).pupilId, reason: 'tutor, own forms; with actions' },
      {
        reason:
          'attendance-champion, whole school; with actions, ladder, meetings, codes, case, notes, vulnerability, legal',
      },
    ]);
  });

  test('shows one who has left as they were, and nothing may be written', async () => {
    const { pupils } = opened.database.records;
    await pupils.save(known.school.schoolId, [{ ...known.pupil(1), leftOn: '2026-11-20' }], at('08:00'));
    const found = await story(champion);
    expect(found.entry.access).toBe('read');
    expect(found.year?.figures.possible).toBe(2);
    expect(found.year?.forecast).toEqual([]);
    expect(found.timeline[0]?.title).toBe('Phone call: Uncle reached');
    expect(found.timeline.map(({ title }) => title)).toContain('Left the school');
  });

  test('of a new pupil, and of a year without a calendar, there is little and no fault', async () => {
    const { pupils } = opened.database.records;
    await pupils.save(known.school.schoolId, [{ ...known.pupil(6), admittedOn: '2026-11-23' }], at('08:00'));
    const found = await story(champion, 6);
    expect(found.year?.figures.possible).toBe(1);
    expect(found.timeline.map(({ title }) => title)).toEqual(['Joined the school']);
    const { school } = known;
    const read = readPupilStory({ database: opened.database, clock: () => at('10:00') });
    const without = await read({ ...school, calendars: [] }, champion, known.pupil(1).pupilId);
    expect(without?.year).toBeNull();
    expect(without?.entry.standing.figures.possible).toBe(0);
  });

  test('goes over HTTP as the contract says, and nobody else’s pupil does', async () => {
    const route = pupilRoute({
      readPupilStory: (school, by, id) =>
        readPupilStory({ database: opened.database, clock: () => at('10:00') })(school, by, id),
    });
    const ask = (pupilId: string) =>
      route.handle({ school: known.school, person: champion, params: { pupilId }, query: {}, body: null });
    const { status, body } = await ask(known.pupil(1).pupilId);
    expect(status).toBe(200);
    const told = pupilStory.parse(body);
    expect(told.year?.codes.map(({ code }) => code)).toEqual(['/', 'L', 'O']);
    expect(told.year?.edges.length).toBe(told.bands.length - 1);
    expect(await ask('nobody')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
