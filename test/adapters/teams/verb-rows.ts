import { randomUUID } from 'node:crypto';
import { EMPTY_BRIEFING } from '../../../src/adapters/teams/cards/briefing-form-card.ts';
import { cancelBriefing } from '../../../src/operations/briefings/cancel-briefing.ts';
import type { ClickStage } from '../../support/click-stage.ts';
import { ACTION_ROWS } from './action-verb-rows.ts';
import { moves, renamed, ROLE, UNKNOWN, type VerbRow } from './verb-row.ts';

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
  ...ACTION_ROWS,
};

/** The pupil has come, another has not. */
async function oneMoreAndIn(stage: ClickStage) {
  await oneMore(stage);
  await stage.mark('/', [4]);
}
