import { describe, expect, test } from '@jest/globals';
import type { Request } from '../../src/domain/actions/act-on-action.ts';
import { actionState } from '../../src/domain/actions/action-state.ts';
import type { Person } from '../../src/domain/person.ts';
import { actOnAction } from '../../src/operations/act-on-action.ts';
import { loadActionView } from '../../src/operations/cards/load-action.ts';
import { issueAction } from '../../src/operations/issue-action.ts';
import { openAction } from '../../src/operations/open-action.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const champion = person('attendance-champion', { personId: 'champion' });
const head = person('head-of-year', { personId: 'head', yearGroups: [9] });
const tutor = person('tutor', { personId: 'tutor', forms: ['9A', '9B'] });
const stranger = person('tutor', { personId: 'stranger' });

describe.each(DATABASE_KINDS)('how an action goes on, in the %s database', (kind) => {
  const opened = testDatabase(kind);
  let count = 0;

  /** An action of the head of year for the tutor. */
  async function issued() {
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: [champion, head, tutor, stranger] });
    const { school } = known;
    const actionId = `states-${kind}-${(count += 1)}`;
    const needs = { database, clock: () => at('10:00') };
    await issueAction(needs)(school, head, {
      actionId,
      title: 'Ring home',
      note: '',
      provisionId: null,
      pupilIds: [known.pupil(1).pupilId],
      ownerIds: ['tutor'],
      dueInSchoolDays: 2,
      channelIds: [],
    });
    let clicks = 0;
    const act = async (by: Person, request: Request) => {
      const clickId = `click-${(clicks += 1)}`;
      return (await actOnAction(needs)(school, by, { actionId, clickId, request })).kind;
    };
    const state = async () => actionState((await database.records.actions.get(actionId))?.events ?? []);
    const mayOf = async ({ personId }: Person) =>
      (await loadActionView(database.records, school, actionId, { kind: 'person', personId, on: '2026-11-23' })).may;
    const cards = () =>
      database.records.deliveries.about({ schoolId: school.schoolId, kind: 'action', about: [{ actionId }] });
    return { school, actionId, needs, act, state, mayOf, cards };
  }
  const DONE: Request = { kind: 'done', outcome: 'spoke', note: '' };

  test('its owner’s looking at it is recorded once, and edits no card', async () => {
    const { act, state, cards } = await issued();
    expect(await act(stranger, { kind: 'seen' })).toBe('refused');
    expect(await act(tutor, { kind: 'seen' })).toBe('taken');
    expect(await act(tutor, { kind: 'seen' })).toBe('taken');
    expect(await state()).toMatchObject({ phase: 'open', seenBy: ['tutor'] });
    expect((await cards()).map(({ wantedRevision }) => wantedRevision)).toEqual([1]);
  });

  test('an owner who opens a form of it has seen it; whoever else opens one has not', async () => {
    const { school, actionId, needs, state } = await issued();
    await openAction(needs)(school, champion, actionId, 'withdrawn');
    expect((await state()).seenBy).toEqual([]);
    await openAction(needs)(school, tutor, actionId, 'done');
    expect((await state()).seenBy).toEqual(['tutor']);
  });

  test('whoever issued it and the champion may withdraw it, and its owner may not', async () => {
    const { act, mayOf, state } = await issued();
    expect(await mayOf(tutor)).toEqual(['accepted', 'done', 'declined', 'handed-over']);
    expect(await mayOf(head)).toEqual(['handed-over', 'withdrawn']);
    expect(await mayOf(champion)).toEqual(['done', 'declined', 'handed-over', 'withdrawn']);
    expect(await mayOf(stranger)).toEqual([]);
    expect(await act(tutor, { kind: 'withdrawn' })).toBe('refused');
    expect(await act(head, { kind: 'withdrawn' })).toBe('taken');
    expect(await state()).toMatchObject({ phase: 'withdrawn', closedBy: 'head' });
    expect(await mayOf(tutor)).toEqual([]);
    expect(await act(tutor, DONE)).toBe('stale');
  });

  test('done, it may be reviewed by the champion and reopened by whoever issued it', async () => {
    const { act, mayOf, state } = await issued();
    await act(tutor, DONE);
    expect(await mayOf(champion)).toEqual(['reviewed', 'reopened']);
    expect(await mayOf(head)).toEqual(['reopened']);
    expect(await act(tutor, { kind: 'reviewed' })).toBe('refused');
    expect(await act(champion, { kind: 'reviewed' })).toBe('taken');
    expect(await state()).toMatchObject({ phase: 'done', isReviewed: true });
    expect(await mayOf(champion)).toEqual(['reopened']);
    expect(await act(head, { kind: 'reopened' })).toBe('taken');
    expect(await state()).toMatchObject({ phase: 'open', isReviewed: false, ownerIds: ['tutor'] });
  });

  test('an administrator who looks as its owner or as the champion neither opens it nor has seen it', async () => {
    const { school, actionId, needs, state, act } = await issued();
    const looking = (as: Person) => ({ ...as, behind: person('administrator', { personId: 'admin' }) });
    expect((await openAction(needs)(school, looking(tutor), actionId, 'done')).kind).toBe('refused');
    expect((await state()).seenBy).toEqual([]);
    await act(tutor, DONE);
    expect((await openAction(needs)(school, looking(champion), actionId, 'reviewed')).kind).toBe('refused');
  });

  test('its review says what it changed, as far as can be said', async () => {
    const { school, actionId, needs, act } = await issued();
    await act(tutor, DONE);
    expect(await openAction(needs)(school, champion, actionId, 'reviewed')).toMatchObject({
      kind: 'view',
      impact: [expect.stringMatching(/^Too early to say/)],
    });
  });

  test('declined by everybody, its card goes to whoever issued it, who passes it on', async () => {
    const { act, cards, mayOf, state } = await issued();
    await act(tutor, { kind: 'declined', reason: 'On a trip.' });
    const places = (await cards()).map(({ place }) => (place.kind === 'person' ? place.personId : ''));
    expect(places.toSorted()).toEqual(['head', 'tutor']);
    expect(await mayOf(head)).toEqual(['handed-over', 'withdrawn']);
    expect(await act(head, { kind: 'handed-over', toPersonId: 'stranger' })).toBe('taken');
    expect(await state()).toMatchObject({ phase: 'open', ownerIds: ['stranger'] });
  });
});
