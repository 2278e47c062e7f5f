import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineManagersOf } from '../../src/domain/actions/line-managers.ts';
import type { Request } from '../../src/domain/actions/act-on-action.ts';
import { actionState } from '../../src/domain/actions/action-state.ts';
import type { School } from '../../src/domain/school.ts';
import { actOnAction } from '../../src/operations/act-on-action.ts';
import { loadActionView } from '../../src/operations/cards/load-action.ts';
import { issueAction, type ActionForm } from '../../src/operations/issue-action.ts';
import { openAction } from '../../src/operations/open-action.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const champion = person('attendance-champion', { personId: 'champion' });
const head = person('head-of-year', { personId: 'head', yearGroups: [9], lineManagerId: 'senior' });
const tutor = person('tutor', { personId: 'tutor', forms: ['9B'], lineManagerId: 'head' });
const other = person('tutor', { personId: 'other', forms: ['9A'] });
const senior = person('senior-leader', { personId: 'senior' });
const STAFF = [champion, head, tutor, other, senior];
const DONE: Request = { kind: 'done', outcome: 'spoke', note: 'Fine.' };

describe.each(DATABASE_KINDS)('acting on an action, in the %s database', (kind) => {
  const opened = testDatabase(kind);
  let count = 0;

  async function issued(over: Partial<ActionForm> = {}, ofSchool: Partial<School> = {}) {
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: STAFF, ...ofSchool });
    const form: ActionForm = {
      actionId: `action-${kind}-${(count += 1)}`,
      title: 'Ring home',
      note: '',
      provisionId: null,
      pupilIds: [known.pupil(4).pupilId],
      ownerIds: ['tutor'],
      dueInSchoolDays: 2,
      channelIds: [],
      ...over,
    };
    const clock = () => at('10:00');
    const outcome = await issueAction({ database, clock })(known.school, champion, form);
    const act = actOnAction({ database, clock });
    const cards = () =>
      database.records.deliveries.about({
        schoolId: known.school.schoolId,
        kind: 'action',
        about: [{ actionId: form.actionId }],
      });
    const sentTo = async () =>
      (await cards()).map(({ place }) => (place.kind === 'person' ? place.personId : place.channelId)).toSorted();
    const state = async () => actionState((await database.records.actions.get(form.actionId))?.events ?? []);
    return { ...known, form, outcome, act, sentTo, state, database, cards, clock };
  }

  test('an action goes to its owners, with what the settings said then', async () => {
    const { outcome, sentTo, form, database, school, clock } = await issued();
    expect(outcome).toEqual({ kind: 'issued', actionId: form.actionId, dueOn: '2026-11-25' });
    expect(await sentTo()).toEqual(['tutor']);
    const kept = await database.records.actions.get(form.actionId);
    expect(kept?.action).toMatchObject({
      chain: ['head', 'senior'],
      escalatesAfterSchoolDays: 3,
      issuedBy: 'champion',
    });
    await issueAction({ database, clock })(school, champion, form);
    expect(await sentTo()).toEqual(['tutor']);
  });

  test.each([
    [{ title: ' ' }, 'Say in a line what is to be done.'],
    [{ ownerIds: [] }, 'Choose who does it.'],
    [{ ownerIds: ['stranger'] }, 'not on the school’s staff list'],
    [{ pupilIds: ['nobody'] }, 'not on the school’s roll'],
    [{ dueInSchoolDays: 500 }, 'past the school’s calendar'],
  ])('it is not issued with %j', async (over, words) => {
    const { outcome, sentTo } = await issued(over);
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) });
    expect(await sentTo()).toEqual([]);
  });

  test('a tutor issues none', async () => {
    const { database, school, form, clock } = await issued();
    const outcome = await issueAction({ database, clock })(school, tutor, { ...form, actionId: 'by-tutor' });
    expect(outcome.kind).toBe('refused');
    expect(await database.records.actions.get('by-tutor')).toBeNull();
  });

  test('an owner who is away has it offered to the named cover, who may answer', async () => {
    const cover = [{ personId: 'tutor', coverId: 'other', from: '2026-11-20', to: '2026-11-23' }];
    const { act, school, form, sentTo, state } = await issued({}, { cover });
    expect(await sentTo()).toEqual(['other']);
    const click = { actionId: form.actionId, clickId: 'c', request: DONE };
    expect(await act(school, other, click)).toEqual({ kind: 'taken' });
    expect(await state()).toMatchObject({ phase: 'done', closedBy: 'other' });
  });

  test('who it is not given to is refused, whatever the card said', async () => {
    const { act, school, form, state, database, clock } = await issued();
    const click = { actionId: form.actionId, clickId: 'c', request: DONE };
    expect(await act(school, other, click)).toMatchObject({ kind: 'refused' });
    expect(await act({ ...school, schoolId: 'another' }, tutor, click)).toMatchObject({ kind: 'refused' });
    expect(await openAction({ database, clock })(school, other, form.actionId, 'done')).toMatchObject({
      kind: 'refused',
    });
    expect((await state()).phase).toBe('open');
  });

  test('handing over sends the card to the colleague and brings the first up to date', async () => {
    const { act, school, form, sentTo, cards, state } = await issued();
    const to = (toPersonId: string) =>
      ({ actionId: form.actionId, clickId: toPersonId, request: { kind: 'handed-over', toPersonId } }) as const;
    expect(await act(school, tutor, to('stranger'))).toMatchObject({ kind: 'refused' });
    expect(await act(school, tutor, to('other'))).toEqual({ kind: 'taken' });
    expect(await sentTo()).toEqual(['other', 'tutor']);
    expect((await cards()).map(({ wantedRevision }) => wantedRevision).toSorted()).toEqual([1, 2]);
    expect(await state()).toMatchObject({ phase: 'open', ownerIds: ['other'] });
    expect(await act(school, tutor, { ...to('senior'), clickId: 'late' })).toMatchObject({ kind: 'refused' });
  });

  test('the same click three times at once is one event, and an old card changes nothing', async () => {
    const { act, school, form, database } = await issued();
    const click = { actionId: form.actionId, clickId: 'c', request: { kind: 'accepted' } } as const;
    await Promise.all([click, click, click].map((each) => act(school, tutor, each)));
    expect((await database.records.actions.get(form.actionId))?.events.map((event) => event.kind)).toEqual([
      'issued',
      'accepted',
    ]);
    await act(school, tutor, { ...click, clickId: 'done', request: DONE });
    expect(await act(school, tutor, { ...click, clickId: 'old' })).toEqual({ kind: 'stale' });
    expect(await database.records.actions.open(school.schoolId)).toEqual([]);
  });

  test('in a channel the card has neither pupils nor words', async () => {
    const { act, school, form, database } = await issued({ note: 'Private' });
    await act(school, tutor, { actionId: form.actionId, clickId: 'c', request: DONE });
    const inChannel = await loadActionView(database.records, school, form.actionId, { kind: 'channel' });
    expect(inChannel).toMatchObject({
      pupils: [],
      pupilCount: 1,
      note: '',
      words: '',
      outcome: 'Spoke, nothing agreed yet',
    });
    const inChat = await loadActionView(database.records, school, form.actionId, {
      kind: 'person',
      personId: 'tutor',
      on: '2026-11-23',
    });
    expect(inChat).toMatchObject({ pupils: [{ form: '9B' }], note: 'Private', words: 'Fine.' });
  });
});

test('a chain of managers ends where it comes round to itself', () => {
  const people = ['a', 'b', 'c', 'd'];
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...people)), { minLength: 4, maxLength: 4 }), (managers) => {
      const staff = people.map((personId, index) =>
        person('tutor', { personId, lineManagerId: managers[index] ?? null }),
      );
      const chain = lineManagersOf(staff, ['a']);
      expect(new Set(chain).size).toBe(chain.length);
      expect(chain).not.toContain('a');
    }),
  );
});
