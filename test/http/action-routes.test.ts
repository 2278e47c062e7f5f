import { describe, expect, test } from '@jest/globals';
import { actionImpact, actionOffer, answerTaken, issueAnswer, previewAnswer } from '../../src/http/actions-contract.ts';
import { actionsPage } from '../../src/http/contract.ts';
import { actionsRoute } from '../../src/http/routes/actions-route.ts';
import { answerActionRoutes } from '../../src/http/routes/answer-action-routes.ts';
import { newActionRoutes } from '../../src/http/routes/new-action-routes.ts';
import type { Person } from '../../src/domain/person.ts';
import { wireActions } from '../../src/wire-actions.ts';
import { at, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const champion = person('attendance-champion', { personId: 'champion', name: 'Pat Champion' });
const tutor = person('tutor', { personId: 'tutor', name: 'Ada Tutor', forms: ['9A', '9B'] });
const stranger = person('tutor', { personId: 'stranger', name: 'Bo Tutor' });

/** The routes over the real operations and a real database, as the tab uses them. */
describe('the routes of actions', () => {
  const opened = testDatabase('embedded');

  async function setUp() {
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: [champion, tutor, stranger] });
    const operations = wireActions({ database, clock: () => at('10:00') });
    const routes = [...newActionRoutes(operations), ...answerActionRoutes(operations), actionsRoute(operations)];
    const ask = async (by: Person, method: string, path: string, body: unknown = null) => {
      const route = routes.find(
        (each) => each.method === method && new RegExp(`^${each.path.replace(':actionId', '[^/]+')}$`).test(path),
      );
      if (route === undefined) throw new Error(`No route for ${path}.`);
      const params = { actionId: path.split('/')[3] ?? '' };
      return route.handle({ person: by, school: known.school, params, query: {}, body });
    };
    const offer = actionOffer.parse((await ask(champion, 'get', '/api/actions/offer')).body);
    const draft = {
      actionId: offer.actionId,
      provisionId: null,
      title: 'Ring home',
      note: 'At four.',
      ownerIds: [],
      roles: ['tutor', 'pirate'],
      pupilGroup: '',
      pupilNames: `${known.pupil(1).forename} ${known.pupil(1).surname}`,
      dueInSchoolDays: 2,
      channelIds: [],
    };
    return { ...known, ask, offer, draft };
  }

  test('an action is offered, previewed, issued, listed, answered and taken back', async () => {
    const { ask, offer, draft } = await setUp();
    expect(offer.roles).toContainEqual({ role: 'tutor', title: 'Tutors', people: 2 });
    const preview = previewAnswer.parse((await ask(champion, 'post', '/api/actions/preview', draft)).body);
    if (preview.kind !== 'preview') throw new Error(JSON.stringify(preview));
    expect(preview).toMatchObject({
      owners: [{ name: 'Ada Tutor', open: 0 }],
      inChannel: null,
      unreached: ['Ada Tutor'],
    });
    const { print } = preview;
    const issued = issueAnswer.parse((await ask(champion, 'post', '/api/actions', { draft, print })).body);
    expect(issued).toEqual({ kind: 'issued', actionId: draft.actionId, dueOn: '2026-11-25' });
    const listed = async (by: Person) => actionsPage.parse((await ask(by, 'get', '/api/actions')).body);
    expect(await listed(tutor)).toMatchObject({
      mayIssue: false,
      actions: [{ title: 'Ring home', note: 'At four.', may: ['accepted', 'done', 'declined', 'handed-over'] }],
    });
    const answer = async (by: Person, clickId: string, request: object) =>
      ask(by, 'post', `/api/actions/${draft.actionId}/answer`, { clickId, request });
    expect(await answer(stranger, 'c0', { kind: 'accepted' })).toMatchObject({
      status: 422,
      body: { code: 'refused' },
    });
    expect(answerTaken.parse((await answer(tutor, 'c1', { kind: 'accepted' })).body)).toEqual({ kind: 'taken' });
    expect((await answer(champion, 'c2', { kind: 'withdrawn' })).status).toBe(200);
    expect((await answer(tutor, 'c3', { kind: 'done', outcome: 'spoke', note: '' })).body).toEqual({ kind: 'stale' });
    expect((await listed(champion)).answered).toMatchObject([
      { progress: 'withdrawn', result: 'Pat Champion: withdrew it', may: [] },
    ]);
  });

  test('an owner is told of a pupil, and of the way to the pupil’s page where they may open it', async () => {
    const { ask, draft, pupils: known } = await setUp();
    const given = { ...draft, roles: [], ownerIds: [stranger.personId, champion.personId] };
    const preview = previewAnswer.parse((await ask(champion, 'post', '/api/actions/preview', given)).body);
    const print = preview.kind === 'preview' ? preview.print : '';
    await ask(champion, 'post', '/api/actions', { draft: given, print });
    const told = async (by: Person) =>
      actionsPage.parse((await ask(by, 'get', '/api/actions')).body).actions[0]?.pupils.map(({ pupilId }) => pupilId);
    expect(await told(champion)).toEqual([known[0]?.pupilId]);
    expect(await told(stranger)).toEqual([null]);
  });

  test('one that is done is reviewed with what it changed', async () => {
    const { ask, draft } = await setUp();
    const preview = previewAnswer.parse((await ask(champion, 'post', '/api/actions/preview', draft)).body);
    const print = preview.kind === 'preview' ? preview.print : '';
    await ask(champion, 'post', '/api/actions', { draft, print });
    const path = `/api/actions/${draft.actionId}`;
    const done = { kind: 'done', outcome: 'spoke', note: 'Fine.' };
    await ask(tutor, 'post', `${path}/answer`, { clickId: 'c', request: done });
    const impact = await ask(champion, 'get', `${path}/impact`);
    expect(actionImpact.parse(impact.body).sentences[0]).toMatch(/^Too early to say/);
    expect((await ask(tutor, 'get', `${path}/impact`)).status).toBe(403);
    await ask(champion, 'post', `${path}/answer`, { clickId: 'r', request: { kind: 'reviewed' } });
    const page = actionsPage.parse((await ask(champion, 'get', '/api/actions')).body);
    expect(page.answered).toMatchObject([
      { result: 'Ada Tutor: Spoke, nothing agreed yet. Fine.', isReviewed: true, may: ['reopened'] },
    ]);
  });

  test('what is wrong, what has changed and what is no draft is said', async () => {
    const { ask, draft } = await setUp();
    const wrong = await ask(champion, 'post', '/api/actions/preview', { ...draft, title: '', dueInSchoolDays: null });
    expect(previewAnswer.parse(wrong.body)).toMatchObject({
      kind: 'problems',
      problems: [{ field: 'what' }, { field: 'due' }],
    });
    const issue = (print: string) => ask(champion, 'post', '/api/actions', { draft, print });
    expect((await issue('another')).body).toEqual({ kind: 'changed' });
    expect((await ask(champion, 'post', '/api/actions', { draft })).status).toBe(400);
    expect((await ask(champion, 'post', '/api/actions/preview', {})).status).toBe(400);
    const requests = [{ kind: 'escalated', toPersonId: 'x' }, { kind: 'overdue' }, { kind: 'seen' }];
    for (const request of requests) {
      const answer = await ask(champion, 'post', '/api/actions/a/answer', { clickId: 'c', request });
      expect(answer.status).toBe(400);
    }
  });

  test('nobody without the right gets the form or a preview', async () => {
    const { ask, draft } = await setUp();
    expect((await ask(tutor, 'get', '/api/actions/offer')).status).toBe(403);
    expect((await ask(tutor, 'post', '/api/actions/preview', draft)).status).toBe(403);
    expect((await ask(tutor, 'post', '/api/actions', { draft, print: 'x' })).body).not.toMatchObject({
      kind: 'issued',
    });
  });
});
