import { randomUUID } from 'node:crypto';
import type { HappeningKind } from '../../../src/domain/actions/action-event.ts';
import { EMPTY_ACTION } from '../../../src/adapters/teams/cards/action-form-card.ts';
import { EMPTY_BRIEFING } from '../../../src/adapters/teams/cards/briefing-form-card.ts';
import { cancelBriefing } from '../../../src/operations/briefings/cancel-briefing.ts';
import { issueAction } from '../../../src/operations/issue-action.ts';
import { previewAction } from '../../../src/operations/new-action/preview-action.ts';
import { readActionDraft } from '../../../src/adapters/teams/read-action-draft.ts';
import { at } from '../../support/school-in-records.ts';
import type { ClickStage, Player } from '../../support/click-stage.ts';

/** One verb's row: who may and who may not, what the button carries, what a click makes, and what an old card shows. */
export interface VerbRow {
  readonly by: Player;
  readonly notBy: Player;
  readonly refusal: RegExp;
  readonly inChat?: boolean;
  readonly data: (stage: ClickStage) => Promise<Record<string, unknown>>;
  readonly shows: RegExp;
  /** The tables that one click changes; a click that only looks changes none. */
  readonly makes: readonly string[];
  readonly meanwhile: (stage: ClickStage, data: Record<string, unknown>) => Promise<unknown>;
  readonly staleShows: RegExp;
}

const ROLE = /needs one of these roles/;
const UNKNOWN = /not on the school’s staff list/;
const allIn = (stage: ClickStage) => stage.mark('/');
const oneMore = (stage: ClickStage) => stage.mark('N', [6]);

const contact = {
  ...({ by: 'tutor', notBy: 'otherTutor', refusal: /outside the year groups or forms|Nobody|nobody/ } as const),
  data: async (stage: ClickStage) => ({
    ...{ deliveryId: await stage.absentList(), contactId: randomUUID(), openedOn: '2026-11-23' },
    ...{ pupilId: stage.pupil(4).pupilId, reached: 'Mother', way: 'phone', outcome: 'reached' },
  }),
};

const ladder = { by: 'lead', notBy: 'officer', refusal: ROLE, inChat: true } as const;
const decision = async (stage: ClickStage) => ({
  ...{ deliveryId: await stage.overdueCard(), decisionId: randomUUID(), pupilId: stage.pupil(4).pupilId },
  ...{ what: 'visit', seenToBy: 'Sam Field', note: 'Today.' },
});
const messages = (stage: ClickStage) => Promise.resolve({ batchId: randomUUID(), pupilIds: stage.pupil(4).pupilId });

const words = (stage: ClickStage) => ({
  ...EMPTY_BRIEFING,
  text: 'Gates close at 08:40.',
  channelIds: stage.channelId,
});
const briefing = { by: 'champion', notBy: 'tutor', refusal: ROLE } as const;
const renamed = (stage: ClickStage) => stage.renameChannel('Year 9, new name');

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

export const ROWS: Readonly<Record<string, VerbRow>> = {
  'contact/open': { ...contact, shows: /Amélie/, makes: [], meanwhile: oneMore, staleShows: /Rowan/ },
  'contact/record': {
    ...{ ...contact, shows: /Recorded\./, makes: ['list_write', 'delivery', 'job'] },
    meanwhile: (stage) => moves(stage, 4, '9A'),
    staleShows: /outside the year groups or forms/,
  },
  'absent-list/own': {
    ...{ by: 'officer', notBy: 'stranger', refusal: UNKNOWN, makes: [], shows: /Amélie/ },
    data: async (stage) => ({ deliveryId: await stage.absentList() }),
    ...{ meanwhile: oneMore, staleShows: /Rowan/ },
  },
  'ladder/decide': {
    ...ladder,
    data: decision,
    shows: /Amélie/,
    makes: [],
    meanwhile: allIn,
    staleShows: /First-day ladder/,
  },
  'ladder/record-decision': {
    ...{ ...ladder, data: decision, shows: /Recorded with your name/, makes: ['ladder_event', 'delivery', 'job'] },
    ...{ meanwhile: oneMoreAndIn, staleShows: /not on the ladder any more/ },
  },
  'ladder/messages': {
    ...{ ...ladder, by: 'officer', notBy: 'tutor', data: () => Promise.resolve({}), shows: /Amélie/, makes: [] },
    ...{ meanwhile: allIn, staleShows: /No message is left to send/ },
  },
  'ladder/messages-sent': {
    ...{ ...ladder, by: 'officer', notBy: 'tutor', data: messages, shows: /Recorded: /, makes: ['list_write', 'job'] },
    ...{ meanwhile: allIn, staleShows: /no message was due any more/ },
  },
  'chat/pupil': {
    ...{ by: 'tutor', notBy: 'stranger', refusal: UNKNOWN, inChat: true, makes: [], shows: /Amélie/ },
    data: (stage) => Promise.resolve({ pupilId: stage.pupil(4).pupilId }),
    ...{ meanwhile: (stage) => moves(stage, 4, '9C'), staleShows: /no such pupil among those whom you may see/ },
  },
  'briefing/read': {
    ...{
      by: 'tutor',
      notBy: 'stranger',
      refusal: UNKNOWN,
      shows: /Well done/,
      makes: ['briefing_read', 'delivery'],
    },
    data: (stage) => stage.briefing(),
    meanwhile: (stage, { briefingId }) =>
      cancelBriefing(stage.needs)(stage.school, stage.people.champion, String(briefingId)),
    staleShows: /withdrawn|cancelled/i,
  },
  'briefing/new': {
    ...{ ...briefing, data: () => Promise.resolve({}), shows: /Year 9/, makes: [] },
    ...{ meanwhile: renamed, staleShows: /Year 9, new name/ },
  },
  'briefing/preview': {
    ...{ ...briefing, data: (stage) => Promise.resolve({ briefingId: randomUUID(), ...words(stage) }) },
    ...{ shows: /Gates close/, makes: [], meanwhile: renamed, staleShows: /Year 9, new name/ },
  },
  'briefing/edit': {
    ...{ ...briefing, data: (stage) => Promise.resolve({ briefingId: randomUUID(), typed: words(stage) }) },
    ...{ shows: /Gates close/, makes: [], meanwhile: renamed, staleShows: /Year 9, new name/ },
  },
  'briefing/issue': {
    ...{ ...briefing, data: (stage) => Promise.resolve({ briefingId: randomUUID(), typed: words(stage) }) },
    ...{ shows: /Posted\./, makes: ['briefing', 'briefing_event', 'delivery', 'job'] },
    meanwhile: renamed,
    staleShows: /Posted\./,
  },
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

/** The pupil has come, another has not. */
async function oneMoreAndIn(stage: ClickStage) {
  await oneMore(stage);
  await stage.mark('/', [4]);
}

async function moves(stage: ClickStage, number: number, form: string) {
  const { needs, school } = stage;
  await needs.database.records.pupils.save(school.schoolId, [{ ...stage.pupil(number), form }], at('09:06'));
}
