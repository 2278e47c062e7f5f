import { describe, expect, test } from '@jest/globals';
import type { ActionDraft } from '../../../src/domain/actions/action-draft.ts';
import { actionState } from '../../../src/domain/actions/action-state.ts';
import type { Person } from '../../../src/domain/person.ts';
import { issueDraft } from '../../../src/operations/new-action/issue-draft.ts';
import { offerAction } from '../../../src/operations/new-action/offer-action.ts';
import { previewAction } from '../../../src/operations/new-action/preview-action.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, channelOf, person, schoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const champion = person('attendance-champion', { personId: 'champion', name: 'Pat Champion' });
const head = person('head-of-year', { personId: 'head', name: 'Lee Head', yearGroups: [9] });
const tutorA = person('tutor', { personId: 'tutor-a', name: 'Ada Tutor', forms: ['9A'] });
const tutorB = person('tutor', { personId: 'tutor-b', name: 'Bo Tutor', forms: ['9B'] });
const STAFF = [champion, head, tutorA, tutorB];

describe.each(DATABASE_KINDS)('a new action, in the %s database', (kind) => {
  const opened = testDatabase(kind);
  let count = 0;

  async function setUp() {
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: STAFF });
    const clock = () => at('10:00');
    const draft: ActionDraft = {
      actionId: `new-${kind}-${(count += 1)}`,
      provisionId: null,
      title: 'Ring home about Friday',
      note: '',
      ownerIds: [],
      roles: ['tutor'],
      pupilGroup: '',
      pupilIds: [known.pupil(1).pupilId],
      pupilNames: '',
      dueInSchoolDays: 2,
      channelIds: [],
    };
    const needs = { database, clock };
    const preview = (over: Partial<ActionDraft> = {}, by: Person = champion) =>
      previewAction(needs)(known.school, by, { ...draft, ...over });
    const problemsOf = async (over: Partial<ActionDraft>, by?: Person) => {
      const answer = await preview(over, by);
      return answer.kind === 'problems' ? answer.problems : answer.kind;
    };
    const seen = async (over: Partial<ActionDraft> = {}) => {
      const answer = await preview(over);
      if (answer.kind !== 'preview') throw new Error(JSON.stringify(answer));
      return answer.preview;
    };
    const issue = (print: string, over: Partial<ActionDraft> = {}, by: Person = champion) =>
      issueDraft(needs)(known.school, by, { ...draft, ...over }, print);
    const placesOf = async () =>
      (
        await database.records.deliveries.about({
          schoolId: known.school.schoolId,
          kind: 'action',
          about: [{ actionId: draft.actionId }],
        })
      ).map(({ place }) => (place.kind === 'person' ? place.personId : place.channelId));
    return { ...known, database, draft, preview, problemsOf, seen, issue, placesOf, needs };
  }

  test('the form offers the strategy’s lines, what is due first, and everybody’s load', async () => {
    const { school, needs, seen, issue } = await setUp();
    await issue((await seen()).print);
    const answer = await offerAction(needs)(school, champion);
    if (answer.kind !== 'offer') throw new Error(answer.message);
    const { provisions, staff, channels, groups, roles } = answer.offer;
    const firstOther = provisions.findIndex(({ isDue }) => !isDue);
    expect(firstOther).toBeGreaterThan(0);
    expect(provisions.slice(firstOther).every(({ isDue }) => !isDue)).toBe(true);
    expect(staff.find(({ personId }) => personId === 'tutor-a')).toMatchObject({ open: 1, dueThisWeek: 1 });
    expect(channels.map(({ name }) => name)).toEqual(['Year 9']);
    expect(groups.map(({ id }) => id)).toEqual(expect.arrayContaining(['', 'nobody', 'year/9', 'form/9A']));
    expect(roles).toContainEqual({ role: 'tutor', people: 2 });
    expect(await offerAction(needs)(school, tutorA)).toMatchObject({ kind: 'refused' });
  });

  test('the preview is the card, to the pupil’s own tutor, with their load and whom no card reaches', async () => {
    const { seen, pupils } = await setUp();
    const preview = await seen({ note: 'Ask about the bus.' });
    expect(preview.owners).toMatchObject([{ personId: pupils[0]?.form === '9A' ? 'tutor-a' : 'tutor-b', open: 0 }]);
    expect(preview.unreached).toHaveLength(1);
    expect(preview.view).toMatchObject({ title: 'Ring home about Friday', dueOn: '2026-11-25', pupilCount: 1 });
    expect(preview.inChannel).toBeNull();
  });

  test('what was seen is issued, once however often it is submitted', async () => {
    const { seen, issue, placesOf, draft, database } = await setUp();
    const { print, view } = await seen();
    const owners = view.owners.map(({ personId }) => personId);
    for (let times = 0; times < 3; times += 1) {
      expect(await issue(print)).toEqual({ kind: 'issued', actionId: draft.actionId, dueOn: '2026-11-25' });
    }
    expect(await placesOf()).toEqual(owners);
    expect(actionState((await database.records.actions.get(draft.actionId))?.events ?? []).ownerIds).toEqual(owners);
    expect(await issue(print, {}, head)).toMatchObject({ kind: 'refused' });
  });

  test('what comes to something else by now is not issued', async () => {
    const { seen, issue, placesOf } = await setUp();
    const { print } = await seen();
    expect(await issue(print, { dueInSchoolDays: 3 })).toEqual({ kind: 'changed' });
    expect(await placesOf()).toEqual([]);
  });

  test('a channel gets it besides, without pupils and note', async () => {
    const { school, seen, issue, placesOf } = await setUp();
    const channelIds = [channelOf(school, 9)];
    const preview = await seen({ channelIds, note: 'Only for you.' });
    expect(preview.inChannel).toMatchObject({ note: '', pupils: [], pupilCount: 1 });
    expect(preview.channelNames).toEqual(['Year 9']);
    await issue(preview.print, { channelIds, note: 'Only for you.' });
    expect(await placesOf()).toEqual([...preview.owners.map(({ personId }) => personId), channelOf(school, 9)]);
  });

  test('a line of the strategy brings its words, its people and its pupils', async () => {
    const known = await setUp();
    const { school, seen, pupils } = known;
    await known.mark('O');
    const line = school.strategy.provisions.find(({ id }) => id === 'first-day-calls');
    const from = { provisionId: line?.id ?? '', title: '', roles: [], pupilIds: [] };
    const preview = await seen(from);
    expect(preview.view).toMatchObject({ title: line?.title, pupilCount: pupils.length });
    expect(preview.owners.length).toBeGreaterThan(0);
    await known.mark('/');
    expect(await known.problemsOf({ ...from, actionId: 'later' })).toContainEqual({
      field: 'pupils',
      message: expect.stringContaining('The strategy’s own rule finds no pupil'),
    });
    expect(await known.problemsOf({ ...from, pupilGroup: 'nobody' })).toBe('preview');
  });

  test('pupils may be named as people write them, and chosen by form', async () => {
    const known = await setUp();
    const { seen, pupils, problemsOf } = known;
    const one = known.pupil(2);
    const named = await seen({ pupilIds: [], pupilNames: ` ${one.forename} ${one.surname}; ` });
    expect(named.view.pupils).toEqual([{ name: `${one.forename} ${one.surname}`, form: one.form }]);
    const form = await seen({ pupilIds: [], pupilGroup: `form/${one.form}` });
    expect(form.view.pupilCount).toBe(pupils.filter((each) => each.form === one.form).length);
    expect(await problemsOf({ pupilNames: 'Nobody Atall' })).toEqual([
      { field: 'pupils', message: 'None of your pupils has a name like “Nobody Atall”.' },
    ]);
  });

  test.each<[Partial<ActionDraft>, string, RegExp]>([
    [{ title: ' ' }, 'what', /Choose what is to be done/],
    [{ provisionId: 'no-such-line' }, 'what', /line of the school’s strategy/],
    [{ roles: [] }, 'owners', /Choose who does it/],
    [{ ownerIds: ['stranger'] }, 'owners', /not on the school’s staff list/],
    [{ roles: ['safeguarding-lead'] }, 'owners', /Nobody on the staff list/],
    [{ pupilGroup: 'band/no-such-band' }, 'pupils', /No pupil of yours/],
    [{ pupilGroup: 'year/13' }, 'pupils', /No pupil of yours/],
    [{ pupilGroup: '???' }, 'pupils', /from the list/],
    [{ pupilIds: ['stranger'] }, 'pupils', /not on the roll/],
    [{ dueInSchoolDays: 1.5 }, 'due', /whole number/],
    [{ dueInSchoolDays: Number.NaN }, 'due', /whole number/],
    [{ dueInSchoolDays: 61 }, 'due', /whole number/],
    [{ note: 'x'.repeat(501) }, 'note', /500/],
    [{ channelIds: ['19:other@thread.tacv2'] }, 'channels', /your own year groups/],
  ])('what is wrong is said beside its field: %j', async (over, field, message) => {
    const { problemsOf } = await setUp();
    expect(await problemsOf(over)).toContainEqual({ field, message: expect.stringMatching(message) });
  });

  test('a pupil’s name goes into no channel', async () => {
    const known = await setUp();
    const { school, problemsOf } = known;
    const over = { title: `Ring ${known.pupil(1).surname.toUpperCase()}’s family`, channelIds: [channelOf(school, 9)] };
    expect(await problemsOf(over)).toEqual([{ field: 'what', message: expect.stringContaining('names a pupil') }]);
    expect(await problemsOf({ ...over, channelIds: [] })).toBe('preview');
  });

  test('nobody gives an action about pupils of other years', async () => {
    const { preview, problemsOf } = await setUp();
    const other = { ...head, personId: 'other-head', yearGroups: [8] };
    expect(await problemsOf({}, other)).toMatchObject([{ field: 'pupils' }]);
    expect(await preview({}, tutorA)).toMatchObject({ kind: 'refused' });
  });
});
