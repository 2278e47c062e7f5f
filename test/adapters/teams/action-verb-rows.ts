import { randomUUID } from 'node:crypto';
import { EMPTY_ACTION } from '../../../src/adapters/teams/cards/action-form-card.ts';
import { readActionDraft } from '../../../src/adapters/teams/read-action-draft.ts';
import type { HappeningKind } from '../../../src/domain/actions/action-event.ts';
import { issueAction } from '../../../src/operations/issue-action.ts';
import { previewAction } from '../../../src/operations/new-action/preview-action.ts';
import type { ClickStage } from '../../support/click-stage.ts';
import { moves, renamed, ROLE, type VerbRow } from './verb-row.ts';

async function issued(stage: ClickStage): Promise<{ actionId: string; clickId: string; revision: string }> {
  const actionId = randomUUID();
  const form = { actionId, title: 'Ring home', note: '', provisionId: null, dueInSchoolDays: 2, channelIds: [] };
  const whom = { pupilIds: [stage.pupil(4).pupilId], ownerIds: [stage.people.tutor.personId] };
  await issueAction(stage.needs)(stage.school, stage.people.champion, { ...form, ...whom });
  return { actionId, clickId: randomUUID(), revision: '1' };
}
const actionIdOf = ({ actionId }: Record<string, unknown>) => String(actionId);
const done = { kind: 'done', outcome: 'spoke', note: 'Spoke.' } as const;
const wasDone = async (stage: ClickStage) => {
  const action = await issued(stage);
  await stage.act('tutor', action.actionId, done);
  return action;
};
const withdrawn = (stage: ClickStage, data: Record<string, unknown>) =>
  stage.act('champion', actionIdOf(data), { kind: 'withdrawn' });
const reopened = (stage: ClickStage, data: Record<string, unknown>) =>
  stage.act('champion', actionIdOf(data), { kind: 'reopened' });
const NOT_YOURS = /not yours to answer/;
const ANSWERED = /answered already/;
const owners = { by: 'tutor', notBy: 'otherTutor', refusal: NOT_YOURS, inChat: true } as const;
const champions = { by: 'champion', notBy: 'tutor', refusal: NOT_YOURS, inChat: true } as const;

/** A form about an action: its opening (an owner's counts as having seen it), and what is typed into it. */
function answered(kind: string, asks: HappeningKind, typed: (stage: ClickStage) => object): Record<string, VerbRow> {
  const isOwners = ['done', 'declined', 'handed-over'].includes(asks);
  const isOfDone = ['reviewed', 'reopened'].includes(asks);
  const data = isOfDone ? wasDone : issued;
  // An action's row says whether it is open.
  const opensOrCloses = asks === 'handed-over' || asks === 'reviewed' ? [] : ['action'];
  const rest = {
    ...(isOwners ? owners : champions),
    data: async (stage: ClickStage) => ({ ...(await data(stage)), ...typed(stage) }),
    meanwhile: isOfDone ? reopened : withdrawn,
    staleShows: ANSWERED,
  };
  return {
    [`action/${kind}`]: { ...rest, shows: /"clickId"/, makes: isOwners ? ['action_event'] : [] },
    [`action/record-${kind}`]: {
      ...rest,
      shows: /Recorded\./,
      makes: [...opensOrCloses, 'action_event', 'delivery', 'job'],
    },
  };
}

const typed = (stage: ClickStage) => ({
  ...{ ...EMPTY_ACTION, title: 'Ask about the bus', ownerIds: stage.people.tutor.personId },
  ...{ pupilGroup: 'form/9B', channelIds: stage.channelId },
});
const newAction = { by: 'champion', notBy: 'tutor', refusal: ROLE, inChat: true } as const;
const draft = async (stage: ClickStage) => {
  const actionId = randomUUID();
  const seen = await previewAction(stage.needs)(
    stage.school,
    stage.people.champion,
    readActionDraft(actionId, typed(stage)),
  );
  return { actionId, print: seen.kind === 'preview' ? seen.preview.print : '', typed: typed(stage) };
};
/** A pupil of the form has moved to another. */
const leaves = (stage: ClickStage) => moves(stage, 5, '9A');

export const ACTION_ROWS: Readonly<Record<string, VerbRow>> = {
  'action/accept': {
    ...{ ...owners, data: issued, shows: /accepted/, makes: ['action_event', 'delivery', 'job'] },
    ...{ meanwhile: withdrawn, staleShows: /withdrawn/ },
  },
  'action/see': {
    ...{ ...owners, data: issued, shows: /Ring home/, makes: ['action_event'] },
    ...{ meanwhile: withdrawn, staleShows: /withdrawn/ },
  },
  ...answered('done', 'done', () => ({ outcome: 'spoke', note: 'Spoke.' })),
  ...answered('decline', 'declined', () => ({ note: 'On a trip.' })),
  ...answered('hand-over', 'handed-over', ({ people }) => ({ toPersonId: people.otherTutor.personId })),
  ...answered('withdraw', 'withdrawn', () => ({})),
  ...answered('review', 'reviewed', () => ({})),
  ...answered('reopen', 'reopened', () => ({})),
  'action/new': {
    ...{ ...newAction, data: () => Promise.resolve({}), shows: /nothing open/, makes: [] },
    ...{ meanwhile: issued, staleShows: /1 open/ },
  },
  'action/preview': {
    ...{ ...newAction, data: (stage) => Promise.resolve({ actionId: randomUUID(), ...typed(stage) }) },
    ...{ shows: /Ask about the bus/, makes: [], meanwhile: renamed, staleShows: /Year 9, new name/ },
  },
  'action/edit': {
    ...{ ...newAction, data: draft, shows: /Ask about the bus/, makes: [] },
    ...{ meanwhile: renamed, staleShows: /Year 9, new name/ },
  },
  'action/issue': {
    ...{ ...newAction, data: draft, shows: /Issued, due/, makes: ['action', 'action_event', 'delivery', 'job'] },
    ...{ meanwhile: leaves, staleShows: /Something changed since you looked/ },
  },
};
